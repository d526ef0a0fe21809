"""Hearing the person on a ban, and weighing what it means for them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from byla.casefile import (
    Attachment,
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
from byla.procedures.lt.entry_ban.entries import BanWeighed, PersonHeard
from byla.procedures.lt.entry_ban.gates import undecided
from byla.procedures.lt.entry_ban.matter import Ban
from byla.procedures.lt.entry_ban.required import UNION, heard_charter_41
from byla.procedures.lt.entry_ban.term import LENGTH

HEARING = ("eu/charter:41", "eu/cjeu:c-249-13")


@form
class RecordHearing:
    """When the person was invited to say something about a ban, when they answered or let the day pass, and what they
    said.
    """

    invited_on: date = day()
    invitation: Attachment = attachment()
    over_on: date = day()
    said: str | None = text(longest=20_000, required=False)


def _over_before_it_began(
    file: File[Ban], form: RecordHearing, situation: Situation, others: Files
) -> Iterator[Refusal]:
    if form.over_on < form.invited_on:
        yield refusal("entry_ban.heard_before_invited", *HEARING, invited=form.invited_on, over=form.over_on)


def _heard(file: File[Ban], form: RecordHearing, situation: Situation, others: Files) -> Iterator[Record]:
    body = PersonHeard(invited=form.invited_on, invitation=form.invitation, said=form.said)
    yield Record(body=body, true_from=form.over_on)


RECORD_HEARING: Step[Ban, RecordHearing] = Step(
    code="record_hearing",
    form=RecordHearing,
    roles=frozenset({Role.CASEWORKER}),
    under=HEARING,
    bars=undecided,
    objections=_over_before_it_began,
    records=_heard,
)


@form
class WeighBan:
    """Each circumstance of the person, what a ban costs them, and why nothing shorter does."""

    length_of_stay: str = text()
    family: str = text()
    ties: str = text()
    health: str = text()
    conduct: str = text()
    consequences: str = text()
    alternatives: str = text()


def _not_heard_yet(file: File[Ban], situation: Situation) -> Iterator[Refusal]:
    """Nobody weighs before the person could answer (Charter 41)."""
    yield from undecided(file, situation)
    yield from heard_charter_41(file, situation)


def _weighed(file: File[Ban], form: WeighBan, situation: Situation, others: Files) -> Iterator[Record]:
    body = BanWeighed(
        length_of_stay=form.length_of_stay,
        family=form.family,
        ties=form.ties,
        health=form.health,
        conduct=form.conduct,
        consequences=form.consequences,
        alternatives=form.alternatives,
    )
    yield Record(body=body)


WEIGH_BAN: Step[Ban, WeighBan] = Step(
    code="weigh_ban",
    form=WeighBan,
    roles=frozenset({Role.CASEWORKER}),
    under=(LENGTH, "lt/utpi:128(1)", "coe/echr:8#uner", *UNION),
    bars=_not_heard_yet,
    records=_weighed,
)
