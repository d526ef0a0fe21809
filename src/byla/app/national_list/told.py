"""What the second line is told of an entry, worked out anew from the files: it stands in no table."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from byla.app.store.read import files_about, load_known
from byla.app.store.same_person import same_person
from byla.app.store.who import office
from byla.casefile import File, FileId, Situation
from byla.national_list import Facts, Listed, State, Suspension
from byla.procedures.lt.departure import Departure
from byla.procedures.lt.entry_ban import Ban
from byla.procedures.lt.entry_ban.national_list import ListEntry, entry_of
from byla.procedures.lt.residence_permit import Matter
from byla.procedures.lt.residence_permit.codes import PermitKind


def facts(listed: Listed, hit: int, now: Situation) -> Facts:
    """The facts about an entry of which an official said that it is the same person, as `hit` records."""
    return _imported(listed, hit, now) if listed.source else _own(listed, hit, now)


def _imported(listed: Listed, hit: int, now: Situation) -> Facts:
    """What the source said of it; of permits and asylum it says nothing."""
    return Facts(
        hit=hit,
        at=now.now,
        entry=listed.id,
        state=State.IN_FORCE if listed.stands(now.on) else State.OVER,
        decision=listed.decision,
        call=listed.call,
        begins=listed.first,
        ends=listed.last,
        source=listed.source,
    )


def _own(listed: Listed, hit: int, now: Situation) -> Facts:
    authority = now.actor.reader.authority
    file: File[Ban] = load_known([FileId(listed.id)], authority=authority)[FileId(listed.id)]
    entry, records = entry_of(file, now), same_person(FileId(listed.person), authority=authority).records
    return Facts(
        hit=hit,
        at=now.now,
        entry=listed.id,
        state=_state(entry, now.on),
        decision="" if file.matter.imposed is None else file.matter.imposed.says.number,
        call=_unit(file),
        begins=None if entry is None else entry.begins,
        ends=None if entry is None else entry.ends,
        suspension=_suspension(entry),
        permits=_permits(_files(records, "residence_permit", authority), now.on),
        asylum_asked=_asylum(_files(records, "departure", authority)),
    )


def _state(entry: ListEntry | None, on: date) -> State:
    """Without an entry the ban is over: it can have been found a moment before."""
    if entry is None:
        return State.OVER
    if entry.waits is not None:
        return State.SUSPENDED
    if entry.begins is None or entry.begins > on:
        return State.NOT_BEGUN
    return State.IN_FORCE


def _suspension(entry: ListEntry | None) -> Suspension | None:
    if entry is None or entry.waits is None:
        return None
    word = entry.waits.says
    return Suspension(since=entry.waits.day, case=word.case, under=word.under)


def _unit(file: File[Ban]) -> str:
    """The name of the unit that keeps the file."""
    code = file.custody.unit or ""
    unit = office(file.authority).units.get(code)
    return code if unit is None else unit.name


def _files(records: Iterable[FileId], procedure: str, authority: str) -> list[File[Any]]:
    """The files about the person, whichever of the records judged to be theirs they name."""
    found = [one for record in sorted(records) for one in files_about(record, procedure, authority)]
    return list(load_known(found, authority=authority).values())


def _permits(files: Iterable[File[Matter]], on: date) -> tuple[str, ...]:
    """The numbers of the permits held on that day. The card of a permanent permit ends, the right does not."""
    held = []
    for file in files:
        permit, until = file.matter.permit, file.matter.held_until
        if permit is None or until is None or on < permit.says.valid_from:
            continue
        if permit.says.kind is PermitKind.PERMANENT or on <= until:
            held.append(permit.says.number)
    return tuple(held)


def _asylum(files: Iterable[File[Departure]]) -> bool | None:
    """Whether one of the files says so; None where there is no file that would."""
    said = [file.matter.asylum is not None for file in files]
    return any(said) if said else None
