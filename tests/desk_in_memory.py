"""A desk without a database: the core, the real law and calendar, and files in a dictionary.

    desk = Desk()
    person = desk.opens(PERSON, "open_record", {...}, by=RUTA, on=date(2026, 3, 2))
    desk.takes("register_application", file, {...}, by=RUTA, on=date(2026, 3, 3))     # must succeed
    desk.tries("sign_decision", file, {}, by=ONA, on=date(2026, 5, 4))                # Decided or Refused

Bodies go through the codec on their way in and out, as in the store; official numbers are drawn likewise.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from pathlib import Path
from typing import Any

from byla.access import LITHUANIA, Reader
from byla.calendars import Calendar, Holidays
from byla.casefile import (
    Actor,
    AsidesErased,
    Body,
    Decided,
    Entry,
    File,
    FileId,
    Header,
    Kind,
    LawAcceptance,
    Mandate,
    Payload,
    Procedure,
    Record,
    Refusal,
    Refused,
    Role,
    ServiceKey,
    Situation,
    UserId,
    decide,
    encode,
    fill_in,
    fold,
    read_entry,
)
from byla.law import Book, Mark
from byla.ledger import seal

ROOT = Path(__file__).resolve().parents[1]
AUTHORITY, UNIT = "demo", "vilnius"
STAFF = {UNIT: frozenset({UserId("ruta"), UserId("ona")})}
PURPOSE = {
    Role.CASEWORKER: "case_work",
    Role.SIGNATORY: "signing",
    Role.UNIT_LEAD: "supervision",
    Role.ASSESSOR: "assessment",
    Role.OFFICE_KEEPER: "support",
    Role.AUDITOR: "audit",
}
SALT = bytes(32)
MANDATES = frozenset({"residence_permit.decision", "entry_ban.decision"})


@cache
def book() -> Book:
    """The law as it stands in the repository."""
    return Book.read(ROOT / "law")


@cache
def confirmed() -> Book:
    """The same law, as if every rule had been read in the text in force: what else stands in the way is seen alone."""
    return as_if_read(book())


def as_if_read(law: Book) -> Book:
    """A book in which every rule was read in the text in force, so that nothing is unconfirmed."""
    return Book(
        replace(
            one, amendments=(), provisions=tuple(replace(rule, mark=Mark.READ) for rule in one.provisions)
        )
        for several in law.acts.values()
        for one in several
    )


@cache
def calendar() -> Calendar:
    """Lithuania's working days."""
    return Calendar(holidays=Holidays.read(ROOT / "law" / "lt" / "holidays"))


def official(user: str, role: Role, *, agency: str | None = None, signs: str | None = None) -> Actor:
    """Somebody in the Vilnius unit, or of an outside body; with a mandate of the kind `signs`, if any."""
    reader = Reader(
        id=user,
        authority=AUTHORITY,
        roles=frozenset({role.value}),
        units=frozenset() if agency else frozenset({UNIT}),
        agency=agency,
        purpose=PURPOSE[role],
    )
    mandate = Mandate(
        id=f"mandate-{user}",
        kind=signs or "",
        holder=UserId(user),
        given_to=UserId(user),
        basis="Order 1-15",
        since=date(2022, 1, 3),
    )
    return Actor(id=UserId(user), kind=Kind.PERSON, reader=reader, mandates=(mandate,) if signs else ())


def machine(kind: Kind, role: Role) -> Actor:
    """The nightly job or an import."""
    reader = Reader(id=kind.value, authority=AUTHORITY, kind="job", roles=frozenset({role.value}))
    return Actor(id=UserId(kind.value), kind=kind, reader=reader)


RUTA = official("ruta", Role.CASEWORKER)
ONA = official("ona", Role.SIGNATORY, signs="residence_permit.decision")
EGLE = official("egle", Role.SIGNATORY, signs="residence_permit.disagreement")
JOB, IMPORT = machine(Kind.JOB, Role.JOB), machine(Kind.IMPORT, Role.IMPORT)


def situation(by: Actor, on: date, now: datetime | None = None, law: Book | None = None) -> Situation:
    """Noon of the day, in the law (the repository's as if confirmed, where no other is given) and the calendar."""
    noon = datetime.combine(on, time(12), tzinfo=UTC)
    return Situation(
        on=on,
        now=now or noon,
        book=law or confirmed(),
        calendar=calendar(),
        actor=by,
        staff=STAFF,
        mandates=MANDATES,
    )


@dataclass
class Desk:
    """Files by id, the steps taken on them, and the law under which they are taken."""

    files: dict[FileId, File[Any]] = field(default_factory=dict)
    asides: dict[tuple[FileId, int], Mapping[str, str]] = field(default_factory=dict)
    drawn: int = 0
    last: datetime = datetime(2000, 1, 1, tzinfo=UTC)
    book: Book = field(default_factory=confirmed)
    accepted: tuple[LawAcceptance, ...] = ()
    """What the house accepted of the law that nobody confirmed."""
    keys: tuple[ServiceKey, ...] = ()
    """The keys with which outside services sign."""

    def __getitem__(self, file: FileId) -> File[Any]:
        return self.files[file]

    def opens(
        self, procedure: Procedure[Any], step: str, answers: Mapping[str, object], *, by: Actor, on: date
    ) -> FileId:
        """Opens a file by the step, which must succeed."""
        number = len(self.files) + 1
        opened = FileId(f"{procedure.code}-{number}")
        new = fold(procedure, opened, (), authority=AUTHORITY, number=f"{on.year}-{number:06d}")
        self._must(self._take(step, new, answers, self._situation(by, on)), step)
        return opened

    def takes(
        self, step: str, file: FileId, answers: Mapping[str, object], *, by: Actor, on: date
    ) -> File[Any]:
        """Takes the step, which must succeed; the file after it."""
        self._must(self._take(step, self.files[file], answers, self._situation(by, on)), step)
        return self.files[file]

    def tries(
        self, step: str, file: FileId, answers: Mapping[str, object], *, by: Actor, on: date
    ) -> Decided | Refused:
        """Takes the step, or says why not."""
        return self._take(step, self.files[file], answers, self._situation(by, on))

    def would_open(
        self, procedure: Procedure[Any], step: str, answers: Mapping[str, object], *, by: Actor, on: date
    ) -> Decided | Refused:
        """What opening a file by the step would record, or why not. Nothing is kept."""
        new = fold(procedure, FileId("new"), (), authority=AUTHORITY, number="new")
        return self._ask(step, new, answers, self._situation(by, on))

    def bars(self, step: str, file: FileId, *, by: Actor, on: date) -> tuple[Refusal, ...]:
        """What stands in the way of the step today, whatever is filled in."""
        own = self.files[file]
        return tuple(own.procedure.step(step).bars(own, self.now(by, on)))

    def writes(self, file: FileId, body: Body, *, by: Actor, on: date, corrects: int | None = None) -> int:
        """Writes an entry past all steps, as a faulty or an older Byla might have; its number."""
        own = self.files[file]
        self._append(
            own, body, self._situation(by, on), true_from=on, corrects=corrects, mandate=None, step="none"
        )
        return self.files[file].version

    def as_known(self, file: FileId, known: datetime) -> File[Any]:
        """The file as it was known at that moment."""
        own = self.files[file]
        return fold(own.procedure, own.id, own.entries, authority=AUTHORITY, number=own.number, known=known)

    def now(self, by: Actor, on: date) -> Situation:
        """Noon of the day, under the law of this desk."""
        return replace(situation(by, on, law=self.book), accepted_law=self.accepted, service_keys=self.keys)

    def _situation(self, by: Actor, on: date) -> Situation:
        found = self.now(by, on)
        self.last = max(found.now, self.last + timedelta(seconds=1))
        return replace(found, now=self.last)

    def _ask(
        self, code: str, own: File[Any], answers: Mapping[str, object], now: Situation
    ) -> Decided | Refused:
        step = own.procedure.step(code)
        form = fill_in(step, own, answers, now, LITHUANIA)
        if isinstance(form, Refused):
            return form
        others = {one: self.files[one] for one in step.touches(own, form) if one in self.files}
        if step.draws:
            self.drawn += 1
            now = replace(now, numbers={one.code: one.number(now.on.year, self.drawn) for one in step.draws})
        about = {person: self._about(person, own.procedure) for person in step.concerns(own, form)}
        known = {one: self._known_as(one, own.procedure) for one in step.looks_for(own, form)}
        apart = {n: self.asides[own.id, n] for n in step.knows(own, form) if (own.id, n) in self.asides}
        known_now = replace(now, files_about=about, files_known_as=known, salt=SALT, asides=apart)
        decided = decide(step, own, form, known_now, others)
        if isinstance(decided, Decided):
            written = {one.file for one in decided.records if one.file is not None}
            assert written <= {own.id, *others}, f"{code} writes into a file that it does not touch"
        return decided

    def _about(self, person: FileId, procedure: Procedure[Any]) -> tuple[File[Any], ...]:
        own = (one for one in self.files.values() if one.procedure is procedure)
        return tuple(one for one in own if person in procedure.subjects(one.matter))

    def _known_as(self, number: str, procedure: Procedure[Any]) -> tuple[File[Any], ...]:
        own = (one for one in self.files.values() if one.procedure is procedure)
        return tuple(
            one for one in own if number.casefold() in map(str.casefold, procedure.known_by(one.matter))
        )

    def _take(
        self, step: str, own: File[Any], answers: Mapping[str, object], now: Situation
    ) -> Decided | Refused:
        decided = self._ask(step, own, answers, now)
        if isinstance(decided, Decided):
            self.files.setdefault(own.id, own)
            for one in decided.records:
                self._append(
                    self.files[one.file or own.id],
                    one.body,
                    now,
                    true_from=one.true_from or now.on,
                    corrects=one.corrects,
                    mandate=decided.mandate,
                    step=step,
                )
                self._set_aside(self.files[one.file or own.id], one)
        return decided

    def _set_aside(self, file: File[Any], written: Record) -> None:
        if written.aside is not None:
            self.asides[file.id, file.version] = written.aside.said
        if isinstance(written.body, AsidesErased):
            for number in written.body.entries:
                del self.asides[file.id, number]

    def _append(
        self,
        file: File[Any],
        body: Body,
        now: Situation,
        *,
        true_from: date,
        corrects: int | None,
        mandate: str | None,
        step: str,
    ) -> None:
        payload = Payload(SALT, encode(body))
        header = Header(
            authority=AUTHORITY,
            file=file.id,
            number=file.version + 1,
            type=body.TYPE.code,
            version=body.TYPE.version,
            true_from=true_from,
            known_from=now.now,
            actor=now.actor.id,
            mandate=mandate,
            step=step,
            act=now.now.isoformat(),
            source=now.source,
            corrects=corrects,
            law=now.law().hash,
            seal=seal(payload.salt, payload.body),
        )
        entry = read_entry(header, payload, file.procedure.kind(body.TYPE.code))
        self.files[file.id] = grown(file, entry)

    @staticmethod
    def _must(outcome: Decided | Refused, step: str) -> None:
        assert isinstance(outcome, Decided), f"{step} was refused: {refusals(outcome)}"


def grown(file: File[Any], entry: Entry) -> File[Any]:
    """The file with one more entry."""
    return fold(file.procedure, file.id, (*file.entries, entry), authority=file.authority, number=file.number)


def refusals(outcome: Decided | Refused) -> list[str]:
    """The codes of all that stood in the way: of the step, or of fields. Empty where it was taken."""
    if isinstance(outcome, Decided):
        return []
    return [one.code for one in outcome.refusals] + [
        f"{one.field}: {one.said.code}" for one in outcome.problems
    ]
