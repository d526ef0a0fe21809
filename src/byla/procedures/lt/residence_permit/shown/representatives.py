"""Who acts for the person, as a file's page shows it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from functools import reduce

from byla.casefile import File, Section, Situation
from byla.procedures.lt.residence_permit.labels import code, headings
from byla.procedures.lt.residence_permit.matter import Matter, Representative
from byla.words import Words, words

ENDS_SOON = timedelta(days=30)
"""How long before its last day a power is shown as ending; a way of showing, and no rule."""


def representatives(file: File[Matter], situation: Situation) -> Iterator[Section]:
    """Each power with its scope and end, and whether it holds today."""
    if file.matter.representatives:
        named = headings(
            "representative",
            "representative_kind",
            "scope",
            "power_since",
            "power_until",
            "power_today",
            "address",
        )
        rows = tuple(_row(one, situation.on) for one in file.matter.representatives)
        yield Section(code="representatives", headings=named, rows=rows)


def _row(one: Representative, on: date) -> tuple[Words | str | date | None, ...]:
    said = one.recorded.says
    scope = reduce(_and, (code("scope", each) for each in said.scope))
    return (
        one.name,
        code("representative_kind", said.kind),
        scope,
        one.recorded.day,
        said.until,
        _today(one, on),
        said.address,
    )


def _and(first: Words, then: Words) -> Words:
    return words("residence_permit.listed", first=first, then=then)


def _today(one: Representative, on: date) -> Words:
    until = one.recorded.says.until
    if one.ended is not None:
        how = code("power_ending", one.ended.says.how)
        return words("residence_permit.power_ended", how=how, day=one.ended.day)
    if until is not None and until < on:
        return words("residence_permit.power_over")
    if until is not None and until - on <= ENDS_SOON:
        return words("residence_permit.power_ends_soon")
    return words("residence_permit.power_holds")
