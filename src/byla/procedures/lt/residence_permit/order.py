"""Nothing comes before its cause: no decision is served before it is signed, no conclusion given before it is asked."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from byla.casefile import Body, Refusal, refusal
from byla.procedures.lt.residence_permit.matter import Standing
from byla.words import words


def in_order(effect: type[Body], day: date, cause: Standing[Body] | None) -> Iterator[Refusal]:
    """Refuses a day of `effect` before the day of its cause."""
    if cause is not None and day < cause.day:
        yield refusal(
            "residence_permit.before_its_cause",
            effect=words(effect.TYPE.code),
            day=day,
            cause=words(type(cause.says).TYPE.code),
            cause_day=cause.day,
        )
