"""Opening the question whether and how the person must leave, after a decision that reached them."""

from __future__ import annotations

from collections.abc import Iterator

from byla.casefile import (
    Assigned,
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
from byla.procedures.lt.departure.entries import DepartureOpened
from byla.procedures.lt.departure.gates import own_units
from byla.procedures.lt.departure.matter import Departure
from byla.procedures.lt.what_follows import (
    DEPARTURE,
    RETURNS,
    decided_against,
    expels,
    is_served_against,
)


@form
class OpenDeparture:
    """On which decision it follows, and why somebody looks into a departure."""

    decision: FileId = file_of("residence_permit", suits=is_served_against)
    because: str = text(longest=4000)
    unit: str = choice(own_units)


def _of_decision(file: File[Departure], form: OpenDeparture) -> tuple[FileId, ...]:
    return (form.decision,)


def _nothing_to_follow_on(
    file: File[Departure], form: OpenDeparture, situation: Situation, others: Files
) -> Iterator[Refusal]:
    """Art. 125(1): after a decision that stands and reached the person, once for each."""
    found = others.get(form.decision)
    decided = decided_against(found)
    if found is None or decided is None:
        yield refusal("departure.nothing_decided_against", RETURNS, given=form.decision)
    elif decided.served is None:
        yield refusal("departure.decision_not_served", RETURNS, decision=decided.number)
    elif any(one.role == DEPARTURE for one in found.custody.links):
        yield refusal("departure.opened_already", RETURNS, decision=decided.number)


def _opened(
    file: File[Departure], form: OpenDeparture, situation: Situation, others: Files
) -> Iterator[Record]:
    decided = held(decided_against(others[form.decision]))
    opened = DepartureOpened(
        person=decided.person,
        follows=form.decision,
        decision=decided.number,
        decided=decided.day,
        threat=expels(decided, situation.law()),
        because=form.because,
    )
    yield Record(body=opened)
    yield Record(body=Assigned(unit=form.unit, to=situation.actor.id))
    yield Record(body=FileLinked(other=file.id, role=DEPARTURE, why=form.because), file=form.decision)


OPEN_DEPARTURE: Step[Departure, OpenDeparture] = Step(
    code="open_departure",
    form=OpenDeparture,
    roles=frozenset({Role.CASEWORKER}),
    under=(RETURNS, "lt/utpi:125(1)(4)", "lt/utpi:125(2)"),
    opens=True,
    adverse=True,
    touches=_of_decision,
    objections=_nothing_to_follow_on,
    records=_opened,
)
