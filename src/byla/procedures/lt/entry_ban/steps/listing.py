"""Looking for earlier identities, entering the ban on the national list, and recording that the person left."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from byla.casefile import (
    Attachment,
    File,
    FileId,
    Files,
    Nothing,
    Record,
    Refusal,
    Role,
    Situation,
    Step,
    attachment,
    day,
    form,
    held,
    refusal,
    text,
)
from byla.procedures.lt.entry_ban.codes import Whereabouts
from byla.procedures.lt.entry_ban.entries import BanListed, DepartureProved, IdentitiesCompared
from byla.procedures.lt.entry_ban.gates import stands
from byla.procedures.lt.entry_ban.matter import Ban
from byla.procedures.lt.entry_ban.steps.telling import NOTICE, WITHHELD
from byla.procedures.lt.entry_ban.term import FROM_DEPARTURE, LISTED
from byla.procedures.lt.gates import became_citizen_2

SAME_NAME = "eu/2018-1861:46"
ONE_ALERT = "eu/2018-1861:23"


@form
class CompareIdentities:
    """What was searched for and where, whom the search gave, and why each is or is not this person."""

    searched: str = text(longest=4000)
    found: str = text(longest=20_000)


def _listed_already(file: File[Ban], situation: Situation) -> Iterator[Refusal]:
    """What is looked at before the listing is not looked at after it."""
    yield from stands(file, situation)
    if file.matter.listed is not None:
        yield refusal("entry_ban.listed_already", LISTED, day=file.matter.listed.day)


def _compared(
    file: File[Ban], form: CompareIdentities, situation: Situation, others: Files
) -> Iterator[Record]:
    body = IdentitiesCompared(searched=form.searched, found=form.found, by=situation.actor.id)
    yield Record(body=body)


COMPARE_IDENTITIES: Step[Ban, CompareIdentities] = Step(
    code="compare_identities",
    form=CompareIdentities,
    roles=frozenset({Role.CASEWORKER}),
    under=(SAME_NAME, ONE_ALERT),
    bars=_listed_already,
    records=_compared,
)


def _not_ready_to_list(file: File[Ban], situation: Situation) -> Iterator[Refusal]:
    """133(9), 133(10): told, or a reason for which the law lets them not be told; row 44: no mistaken identity."""
    ban = file.matter
    yield from _listed_already(file, situation)
    if ban.imposed is None:
        return
    if ban.told is None and ban.withheld is None:
        yield refusal("entry_ban.not_told", NOTICE, WITHHELD, settled_by="serve_ban")
    if ban.compared is None:
        yield refusal("entry_ban.identities_not_compared", SAME_NAME, settled_by="compare_identities")


def of_person(file: File[Ban], form: Nothing) -> tuple[FileId, ...]:
    """The identity record, which says their citizenships."""
    return (held(file.matter.person),)


def _no_foreigner(file: File[Ban], form: Nothing, situation: Situation, others: Files) -> Iterator[Refusal]:
    yield from became_citizen_2(held(file.matter.person), others, situation)


def _listed(file: File[Ban], form: Nothing, situation: Situation, others: Files) -> Iterator[Record]:
    yield Record(body=BanListed(ban=held(file.matter.imposed).number))


LIST_BAN: Step[Ban, Nothing] = Step(
    code="list_ban",
    form=Nothing,
    roles=frozenset({Role.CASEWORKER}),
    under=(LISTED, NOTICE, WITHHELD, SAME_NAME),
    adverse=True,
    bars=_not_ready_to_list,
    touches=of_person,
    objections=_no_foreigner,
    records=_listed,
)


@form
class RecordDeparture:
    """When the person left, and the document that shows it."""

    left_on: date = day()
    proof: Attachment = attachment()


def _cannot_leave(file: File[Ban], situation: Situation) -> Iterator[Refusal]:
    yield from stands(file, situation)
    ban = file.matter
    if ban.departed is not None:
        yield refusal("entry_ban.left_already", FROM_DEPARTURE, day=ban.departed.day)
    if ban.imposed is not None and ban.imposed.says.whereabouts is Whereabouts.NEVER_HERE:
        yield refusal("entry_ban.was_never_here", FROM_DEPARTURE)


def _left(file: File[Ban], form: RecordDeparture, situation: Situation, others: Files) -> Iterator[Record]:
    yield Record(body=DepartureProved(proof=form.proof), true_from=form.left_on)


RECORD_DEPARTURE: Step[Ban, RecordDeparture] = Step(
    code="record_departure",
    form=RecordDeparture,
    roles=frozenset({Role.CASEWORKER}),
    under=(FROM_DEPARTURE,),
    bars=_cannot_leave,
    records=_left,
)
