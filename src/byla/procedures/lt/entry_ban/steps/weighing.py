"""Hearing the person on a ban, and weighing what it means for them."""

from __future__ import annotations

from collections.abc import Iterator

from byla.casefile import (
    File,
    Files,
    Record,
    Refusal,
    Role,
    Situation,
    Step,
    form,
    text,
)
from byla.procedures.lt.entry_ban.entries import BanWeighed, PersonHeard
from byla.procedures.lt.entry_ban.gates import undecided
from byla.procedures.lt.entry_ban.matter import Ban
from byla.procedures.lt.entry_ban.required import UNION, heard_charter_41
from byla.procedures.lt.entry_ban.term import LENGTH
from byla.procedures.lt.hearing import hearing

RECORD_HEARING = hearing(PersonHeard, bars=undecided)


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
