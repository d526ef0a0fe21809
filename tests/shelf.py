"""A shelf of files in memory: steps are asked, decided and appended by the core alone, without a store.

Bodies go through the codec on their way in and out, so that what a test reads is what a store would give back.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time
from typing import Any

from byla.access import LITHUANIA, Reader
from byla.calendars import Calendar, Holidays
from byla.casefile import (
    Actor,
    Decided,
    Entry,
    File,
    FileId,
    Header,
    Kind,
    Payload,
    Procedure,
    Refused,
    Role,
    Situation,
    UserId,
    decide,
    encode,
    fill_in,
    fold,
    read_entry,
)
from byla.law import Book

AUTHORITY = "lt-md"
PURPOSE = {
    Role.CASEWORKER: "case_work",
    Role.SIGNATORY: "signing",
    Role.UNIT_LEAD: "supervision",
    Role.OFFICE_KEEPER: "support",
    Role.AUDITOR: "audit",
    Role.ASSESSOR: "assessment",
}


def official(user: str, *roles: Role, units: frozenset[str] = frozenset(), kind: Kind = Kind.PERSON) -> Actor:
    """Somebody with these roles, here for the purpose of the first."""
    reader = Reader(
        id=user,
        authority=AUTHORITY,
        kind="human" if kind is Kind.PERSON else "job",
        roles=frozenset(role.value for role in roles),
        units=units,
        purpose=PURPOSE.get(roles[0], "") if roles else "",
    )
    return Actor(id=UserId(user), kind=kind, reader=reader)


MANDATES = frozenset({"residence_permit.decision", "entry_ban.decision"})


def situation(actor: Actor, on: date, *, source: str = "desk") -> Situation:
    """A day on which nothing but the actor matters."""
    calendar = Calendar(holidays=Holidays(first=date(2000, 1, 1), last=date(2040, 12, 31), entries=()))
    now = datetime.combine(on, time(12), tzinfo=UTC)
    return Situation(
        on=on, now=now, book=Book(()), calendar=calendar, actor=actor, source=source, mandates=MANDATES
    )


@dataclass
class Shelf:
    """Files by id, and the steps taken on them."""

    files: dict[FileId, File[Any]] = field(default_factory=dict)

    def take(
        self,
        procedure: Procedure[Any],
        step: str,
        answers: Mapping[str, object],
        *,
        file: str,
        by: Actor,
        on: date,
        source: str = "desk",
    ) -> Decided | Refused:
        """Takes the step on a file, which it opens if there is none of that id; what was decided."""
        asked, now = procedure.step(step), situation(by, on, source=source)
        own = self.files.get(FileId(file)) or empty(procedure, file)
        form = fill_in(asked, own, answers, now, LITHUANIA)
        if isinstance(form, Refused):
            return form
        named = asked.touches(own, form)
        others = {one: self.files[one] for one in named if one in self.files}
        decided = decide(asked, own, form, now, others)
        if isinstance(decided, Decided):
            self._append(own, decided, step, now)
        return decided

    def _append(self, own: File[Any], decided: Decided, step: str, now: Situation) -> None:
        for record in decided.records:
            file = self.files.get(record.file or own.id, own)
            kind = type(record.body).TYPE
            header = Header(
                authority=AUTHORITY,
                file=file.id,
                number=file.version + 1,
                type=kind.code,
                version=kind.version,
                true_from=record.true_from or now.on,
                known_from=now.now,
                actor=now.actor.id,
                mandate=decided.mandate,
                step=step,
                act="act",
                source=now.source,
                corrects=record.corrects,
                law="",
                seal="",
            )
            entry = read_entry(header, Payload(b"", encode(record.body)), file.procedure.kind(kind.code))
            self.files[file.id] = grown(file, entry)


def empty(procedure: Procedure[Any], file: str) -> File[Any]:
    """A file that is about to be opened."""
    return fold(procedure, FileId(file), (), authority=AUTHORITY, number="")


def grown(file: File[Any], entry: Entry) -> File[Any]:
    """The file with one more entry."""
    entries = (*file.entries, entry)
    return fold(file.procedure, file.id, entries, authority=AUTHORITY, number=file.number)


def refusals(outcome: Decided | Refused) -> list[str]:
    """The codes of all that stood in the way: of the step, or of fields. Empty where it was taken."""
    if isinstance(outcome, Decided):
        return []
    return [one.code for one in outcome.refusals] + [
        f"{one.field}: {one.said.code}" for one in outcome.problems
    ]
