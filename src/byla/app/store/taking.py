"""Taking a step: from a request and the files it touches to the entries that follow, sealed and not yet written.

One act and a batch of many decide by this same function; they differ in where they find the files and when they write.
"""

from __future__ import annotations

import os
import uuid
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Any, Protocol

from byla.access import SEE
from byla.app.registry import POLICY, procedure
from byla.app.store.read import NoSuchFile, unopened
from byla.app.store.who import Who, office_file
from byla.casefile import (
    Aside,
    Decided,
    Entry,
    File,
    FileId,
    Header,
    Kind,
    Payload,
    Procedure,
    Record,
    Refused,
    Series,
    Situation,
    Step,
    as_told,
    changed,
    decide,
    fill_in,
    grown,
    item_of,
    touches_none,
    write_body,
)
from byla.ledger import SALT_BYTES, seal


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """What is asked for: a step of a procedure, on a file or to open one, with answers.

    `expected` is the version that the asker saw; `key` makes sending twice act once; `contents` are the bytes
    of the attachments among the answers, by SHA-256. `opens` is the id that an opened file shall have, where other
    steps of the same row name it (see `act_many`); drawn where left open.
    """

    procedure: str
    step: str
    file: FileId | None = None
    answers: Mapping[str, object] = field(default_factory=dict)
    expected: int | None = None
    key: str | None = None
    contents: Mapping[str, bytes] = field(default_factory=dict)
    opens: FileId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Done:
    """The step was taken: the file, its new version, and the numbers of the entries in each file touched."""

    file: FileId
    version: int
    entries: Mapping[str, list[int]]
    act: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Stale:
    """Somebody was first: the file as it is now, and the entries that the asker has not seen."""

    file: File[Any]
    unseen: tuple[Entry, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """A step that was decided and is not yet written: the files that it changes, before and after."""

    request: Request
    now: Situation
    act: str
    own: FileId
    opened: bool
    written: tuple[tuple[Header, Payload], ...]
    before: Mapping[FileId, File[Any]]
    after: Mapping[FileId, File[Any]]
    apart: Mapping[FileId, Sequence[tuple[int, Aside]]]
    """What is kept apart from new entries, by their numbers."""
    version: int

    def entries(self, file: FileId) -> tuple[Entry, ...]:
        """What it adds to a file."""
        return self.after[file].entries[len(self.before[file].entries) :]

    def done(self) -> Done:
        """What is answered once it is written."""
        numbers = {str(file): [one.number for one in self.entries(file)] for file in self.after}
        return Done(file=self.own, version=self.version, entries=numbers, act=self.act)


class Hold(Protocol):
    """Where an act finds files and numbers: the database for one act, the batch for many."""

    def read(self, file: FileId) -> File[Any]:
        """A file as it stands. Raises NoSuchFile."""

    def held(self, files: Sequence[FileId]) -> dict[FileId, File[Any]]:
        """Those of the files that exist, as nobody can change them until the act is written."""

    def about(self, person: FileId, procedure: str) -> tuple[File[Any], ...]:
        """Every file of the procedure about the person. They are not locked: a step that must not run beside another
        about the same person touches the person's record.
        """

    def known_as(self, number: str, procedure: str) -> tuple[File[Any], ...]:
        """Every file of the procedure that is found by that name or number. They are not locked: a step that must not
        run beside another that looks for it opens a file, and so holds the counter of its procedure.
        """

    def apart(self, file: FileId, numbers: Sequence[int]) -> Mapping[int, Mapping[str, str]]:
        """What is kept apart from those entries, as far as it was not destroyed."""

    def draw(self, numbers: str, year: int) -> int:
        """The next official number of the year."""


class WrongStep(LookupError):
    """A step that opens a file was asked of one that exists, or the other way round, or of another
    procedure's file.
    """


def take(request: Request, who: Who, now: Situation, hold: Hold) -> Taken | Refused | Stale:
    """Decides the step on the files as they are held; writes nothing. Raises NoSuchFile, UnknownStep, WrongStep."""
    kind = procedure(request.procedure)
    step = kind.step(request.step)
    if step.opens is not (request.file is None):
        raise WrongStep(f"{step.code} {'opens a file' if step.opens else 'needs a file'}")
    own, others, form = _under_lock(request, who, kind, step, now, hold)
    if request.expected is not None and request.expected != own.version:
        told = as_told(own, now.actor.reader.agency)
        return Stale(file=told, unseen=tuple(e for e in told.entries if e.number > request.expected))
    if isinstance(form, Refused):
        return form
    # Drawn first: nobody opens another file of the procedure before this act is written, so none that a rule looks for.
    number = _number(hold, kind.series, now.on) if step.opens else own.number
    files = {**others, own.id: own}
    now = changed(
        now,
        now=_after(now.now, files),
        numbers={one.code: _number(hold, one, now.on) for one in step.draws},
        files_about={person: hold.about(person, kind.code) for person in step.concerns(own, form)},
        files_known_as={one: hold.known_as(one, kind.code) for one in step.looks_for(own, form)},
        salt=os.urandom(SALT_BYTES),
        asides=hold.apart(own.id, step.knows(own, form)),
    )
    decided = decide(step, own, form, now, others)
    if isinstance(decided, Refused):
        return decided
    files[own.id] = changed(own, number=number)
    return _taken(request, own.id, files, decided, now)


def _under_lock(
    request: Request, who: Who, kind: Procedure[Any], step: Step[Any, Any], now: Situation, hold: Hold
) -> tuple[File[Any], dict[FileId, File[Any]], Any]:
    """The step's own file, the others that it touches, and the form, all read under lock."""
    others_named = touched(request, who, now, hold)
    if request.file is None:
        new = _new(request, kind, who)
        return new, _seen(hold.held(others_named), now), _filled_in(step, new, request, now)
    others = hold.held([request.file, *others_named])
    if request.file not in others:
        raise NoSuchFile(request.file)
    own = others.pop(request.file)
    return own, others, _filled_in(step, own, request, now)


def touched(request: Request, who: Who, now: Situation, hold: Hold) -> tuple[FileId, ...]:
    """The other files that the step touches. It may hang on its answers, and what may be answered on the file: so such
    a step is read once before the lock, and again under it.
    """
    kind = procedure(request.procedure)
    step = kind.step(request.step)
    if step.touches is touches_none:
        return ()
    own = _new(request, kind, who) if request.file is None else hold.read(request.file)
    form = _filled_in(step, own, request, now)
    return () if isinstance(form, Refused) else step.touches(own, form)


def _filled_in(step: Step[Any, Any], own: File[Any], request: Request, now: Situation) -> Any:
    if own.procedure.code != request.procedure:
        raise WrongStep(f"{step.code} is a step of {request.procedure}; the file is of {own.procedure.code}")
    return fill_in(step, own, request.answers, now, POLICY)


def _new(request: Request, kind: Procedure[Any], who: Who) -> File[Any]:
    return unopened(request.opens or _new_id(kind, who), kind, authority=who.authority)


def _seen(named: Mapping[FileId, File[Any]], now: Situation) -> dict[FileId, File[Any]]:
    """Those of the files named in the answers that the actor may see; the others do not exist for the actor. A
    machine sees no file: it names those of which its own source tells.
    """
    if now.actor.kind is not Kind.PERSON:
        return dict(named)
    reader = now.actor.reader
    return {file.id: file for file in named.values() if POLICY.judge(reader, SEE, item_of(file)).allowed}


def _taken(
    request: Request, own: FileId, files: Mapping[FileId, File[Any]], decided: Decided, now: Situation
) -> Taken:
    """The entries of all files, sealed, and the files as they stand with them."""
    act = str(uuid.uuid4())
    written: list[tuple[Header, Payload]] = []
    new: dict[FileId, list[Entry]] = {}
    apart: dict[FileId, list[tuple[int, Aside]]] = {}
    for record in decided.records:
        file = files[record.file or own]
        entries = new.setdefault(file.id, [])
        header, payload = _sealed(
            record, file, file.version + len(entries) + 1, act, request.step, decided.mandate, now
        )
        written.append((header, payload))
        entries.append(Entry(header, record.body))
        if record.aside is not None:
            apart.setdefault(file.id, []).append((header.number, record.aside))
    return Taken(
        request=request,
        now=now,
        act=act,
        own=own,
        opened=request.file is None,
        written=tuple(written),
        before={file: files[file] for file in new},
        after={file: grown(files[file], entries) for file, entries in new.items()},
        apart=apart,
        version=files[own].version + len(new.get(own, ())),
    )


def _sealed(
    record: Record, file: File[Any], number: int, act: str, step: str, mandate: str | None, now: Situation
) -> tuple[Header, Payload]:
    """The two parts of an entry, its header sealed over a fresh salt and the body."""
    payload = Payload(os.urandom(SALT_BYTES), write_body(record.body))
    kind = record.body.TYPE
    header = Header(
        authority=file.authority,
        file=file.id,
        number=number,
        type=kind.code,
        version=kind.version,
        true_from=record.true_from or now.on,
        known_from=now.now,
        actor=now.actor.id,
        mandate=mandate,
        step=step,
        act=act,
        source=now.source,
        corrects=record.corrects,
        law=now.law().hash,
        seal=seal(payload.salt, payload.body),
    )
    return header, payload


def _after(moment: datetime, files: Mapping[FileId, File[Any]]) -> datetime:
    """A moment later than every entry of the files: a clock set back must not put an entry before its
    cause.
    """
    last = max((file.entries[-1].header.known_from for file in files.values() if file.entries), default=None)
    return moment if last is None or moment > last else last + timedelta(microseconds=1)


def _number(hold: Hold, series: Series, on: date) -> str:
    return series.number(on.year, hold.draw(series.code, on.year))


def _new_id(kind: Procedure[Any], who: Who) -> FileId:
    return office_file(who.authority) if kind.code == "office" else FileId(str(uuid.uuid4()))
