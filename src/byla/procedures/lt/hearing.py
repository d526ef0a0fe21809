"""Hearing the person before a decision against them (Charter 41, C-249/13): invited, then heard, or the day lapsed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from byla.casefile import (
    Attachment,
    Body,
    File,
    Files,
    Record,
    Refusal,
    Role,
    Situation,
    Step,
    attachment,
    day,
    form,
    refusal,
    text,
)

HEARING = ("eu/charter:41", "eu/cjeu:c-249-13")


@dataclass(frozen=True, slots=True, kw_only=True)
class Heard(Body):
    """The person could say something before it was decided. True from the day of the answer, or of its lapse."""

    invited: date
    invitation: Attachment
    said: str | None
    """None where they let the day pass."""


@form
class RecordHearing:
    """When the person was invited to say something, when they answered or let the day pass, and what they said."""

    invited_on: date = day()
    invitation: Attachment = attachment()
    over_on: date = day()
    said: str | None = text(longest=20_000, required=False)


def _over_before_it_began(
    file: File[Any], form: RecordHearing, situation: Situation, others: Files
) -> Iterator[Refusal]:
    if form.over_on < form.invited_on:
        yield refusal("lt.heard_before_invited", *HEARING, invited=form.invited_on, over=form.over_on)


def hearing(
    entry: type[Heard], *, bars: Callable[[File[Any], Situation], Iterable[Refusal]]
) -> Step[Any, RecordHearing]:
    """The step that records a hearing as that kind of entry, unless something bars it."""

    def heard(file: File[Any], form: RecordHearing, situation: Situation, others: Files) -> Iterator[Record]:
        body = entry(invited=form.invited_on, invitation=form.invitation, said=form.said)
        yield Record(body=body, true_from=form.over_on)

    return Step(
        code="record_hearing",
        form=RecordHearing,
        roles=frozenset({Role.CASEWORKER}),
        under=HEARING,
        bars=bars,
        objections=_over_before_it_began,
        records=heard,
    )
