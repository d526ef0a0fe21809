"""Opening a file that follows on a decision, and that it still follows on it when it is decided there."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Any, ClassVar, TypedDict

from byla.casefile import (
    Assigned,
    Body,
    Citation,
    File,
    FileId,
    FileLinked,
    Files,
    Record,
    Refusal,
    Role,
    Situation,
    Step,
    choice,
    file_of,
    form,
    held,
    refusal,
    text,
)
from byla.law import Law
from byla.procedures.lt.courts import newest, nobody_returned_meanwhile, suspended
from byla.procedures.lt.free_movement import restricted_98_1, restricts
from byla.procedures.lt.gates import became_citizen_2, own_units
from byla.procedures.lt.what_follows.decided import DecidedAgainst, decided_against, is_served_against


@dataclass(frozen=True, slots=True, kw_only=True)
class Follows(Body):
    """The question that a file asks after a decision against the person. True from the day on which it was opened."""

    UNDER: ClassVar[Citation]
    """The provision under which it follows."""
    person: FileId
    follows: FileId
    """The file of the decision on which it follows."""
    decision: str
    """The number of that decision."""
    decided: date
    because: str


@form
class OpenAfter:
    """On which decision it follows, and why somebody looks into it."""

    decision: FileId = file_of("residence_permit", suits=is_served_against)
    because: str = text(longest=4000)
    unit: str = choice(own_units)


class AsFollowing(TypedDict):
    """What every opening says of the decision; see `Follows`."""

    person: FileId
    follows: FileId
    decision: str
    decided: date
    because: str


def following(decided: DecidedAgainst, form: OpenAfter) -> AsFollowing:
    """What the opening of a file says of the decision on which it follows."""
    return AsFollowing(
        person=decided.person,
        follows=form.decision,
        decision=decided.number,
        decided=decided.day,
        because=form.because,
    )


def _of_decision(file: File[Any], form: OpenAfter) -> tuple[FileId, ...]:
    return (form.decision,)


Opens = Callable[[DecidedAgainst, Law, OpenAfter], Follows]
"""The entry that opens the file, from what was decided, the law of the day and the form."""


Hinders = Callable[[DecidedAgainst, Situation], Iterator[Refusal]]
"""What still stands in the way of a file that follows on that decision."""


def nothing(decided: DecidedAgainst, situation: Situation) -> Iterator[Refusal]:
    """For what may follow as soon as the person was served."""
    yield from ()


def opening(
    code: str, *, role: str, under: tuple[Citation, ...], entry: Opens, not_yet: Hinders = nothing
) -> Step[Any, OpenAfter]:
    """The step that opens a file after a decision that stands and reached the person, once for each; in the file of the
    decision it is linked as what it is to that (`role`).
    """
    return Step(
        code=code,
        form=OpenAfter,
        roles=frozenset({Role.CASEWORKER}),
        under=under,
        opens=True,
        adverse=True,
        touches=_of_decision,
        objections=partial(_nothing_to_follow_on, role, under[0], not_yet),
        records=partial(_opened, role, entry),
    )


def _nothing_to_follow_on(
    role: str,
    under: Citation,
    not_yet: Hinders,
    file: File[Any],
    form: OpenAfter,
    situation: Situation,
    others: Files,
) -> Iterator[Refusal]:
    found = others.get(form.decision)
    decided = decided_against(found)
    if found is None or decided is None:
        yield refusal("lt.nothing_decided_against", under, given=form.decision)
    elif decided.served is None:
        yield refusal("lt.decision_not_served", under, decision=decided.number)
    elif found.custody.linked(role):
        yield refusal("lt.opened_already", under, decision=decided.number)
    else:
        yield from not_yet(decided, situation)


def _opened(
    role: str, entry: Opens, file: File[Any], form: OpenAfter, situation: Situation, others: Files
) -> Iterator[Record]:
    decided = held(decided_against(others[form.decision]))
    yield Record(body=entry(decided, situation.law(), form))
    yield Record(body=Assigned(unit=form.unit, to=situation.actor.id))
    told = newest(others[form.decision].matter.contested, decided.number)
    if told is not None:
        yield Record(body=told.says, true_from=told.day)
    yield Record(body=FileLinked(other=file.id, role=role, why=form.because), file=form.decision)


def of_decision_and_person(file: File[Any], form: object) -> tuple[FileId, ...]:
    """The file of the decision on which it follows, and the identity record."""
    opened = held(file.matter.opened).says
    return (opened.follows, opened.person)


def of_person(file: File[Any], form: object) -> tuple[FileId, ...]:
    """Whom it is about."""
    return (held(file.matter.opened).says.person,)


def follows_on_nothing(
    file: File[Any], form: object, situation: Situation, others: Files
) -> Iterator[Refusal]:
    """A decision that was recalled, or is in doubt since a correction, carries nothing; nor is anything decided against
    a citizen (Art. 2), or against who moves freely but for a threat (Art. 98^1).
    """
    opened = held(file.matter.opened).says
    decided = decided_against(others.get(opened.follows))
    if decided is None or decided.number != opened.decision:
        yield refusal("lt.decision_does_not_stand", opened.UNDER, decision=opened.decision)
    if decided is not None:
        waits = suspended(others[opened.follows].matter.contested, decided.number)
        yield from nobody_returned_meanwhile(waits)
    yield from became_citizen_2(opened.person, others, situation)
    yield from only_for_a_threat_98_1(file, others, situation)


def only_for_a_threat_98_1(file: File[Any], others: Files, situation: Situation) -> Iterator[Refusal]:
    """Art. 98^1: what is decided here against who moves freely follows on a decision that found a threat."""
    opened = held(file.matter.opened).says
    decided = decided_against(others.get(opened.follows))
    yield from restricted_98_1(
        opened.person,
        file.matter.restriction,
        file.matter.heard,
        others,
        situation,
        threat=decided is not None and restricts(decided.threatens, situation.law()),
    )
