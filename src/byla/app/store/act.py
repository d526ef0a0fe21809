"""The one way in. Whatever happens to a file, from a page, the API, a job, an import or the simulator, comes
through `act`.

One transaction over all files touched: lock in a fixed order, fold, ask, decide, append, bring the
projections up to date. It is all there afterwards, or nothing is.
"""

from __future__ import annotations

import os
import uuid
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from typing import Any

from django.conf import settings
from django.db import IntegrityError, transaction

from byla.access import SEE
from byla.app.registry import POLICY, procedure
from byla.app.store import kept, rows
from byla.app.store.projection import project
from byla.app.store.read import NoSuchFile, files_about, load, load_known, unopened
from byla.app.store.who import Who, office_file, situation
from byla.casefile import (
    Decided,
    Entry,
    Erased,
    File,
    FileId,
    Header,
    Kind,
    Payload,
    Procedure,
    Record,
    Refused,
    Situation,
    Step,
    as_told,
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
    of the attachments among the answers, by SHA-256.
    """

    procedure: str
    step: str
    file: FileId | None = None
    answers: Mapping[str, object] = field(default_factory=dict)
    expected: int | None = None
    key: str | None = None
    contents: Mapping[str, bytes] = field(default_factory=dict)


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


class WrongStep(LookupError):
    """A step that opens a file was asked of one that exists, or the other way round, or of another
    procedure's file.
    """


def act(request: Request, who: Who) -> Done | Refused | Stale:
    """Takes the step, or says why not. Raises NoSuchFile, UnknownStep, WrongStep, kept.KeyReused,
    who.NotSimulated.
    """
    try:
        return _once(request, who)
    except IntegrityError:
        # Another request with the same key was committed first; its answer is now the answer to this one.
        if request.key is None or kept.find(request, who) is None:
            raise
        return _once(request, who)


def _once(request: Request, who: Who) -> Done | Refused | Stale:
    with transaction.atomic():
        earlier = kept.find(request, who)
        if earlier is not None:
            return Done(**earlier)
        at = who.moment(production=settings.BYLA_PRODUCTION)
        result = _take(request, who, situation(who, at))
        if isinstance(result, Done):
            kept.keep(request, who, result, at)
        else:
            transaction.set_rollback(True)
        return result


def _take(request: Request, who: Who, now: Situation) -> Done | Refused | Stale:
    kind = procedure(request.procedure)
    step = kind.step(request.step)
    if step.opens is not (request.file is None):
        raise WrongStep(f"{step.code} {'opens a file' if step.opens else 'needs a file'}")
    own, others, form = _under_lock(request, who, kind, step, now)
    if request.expected is not None and request.expected != own.version:
        told = as_told(own, now.actor.reader.agency)
        return Stale(file=told, unseen=tuple(e for e in told.entries if e.number > request.expected))
    if isinstance(form, Refused):
        return form
    files = {**others, own.id: own}
    now = replace(
        now,
        now=_after(now.now, files),
        numbers={what: _number(who, what, now.on) for what in step.draws},
        files_about=_about(step.concerns(own, form), kind, who),
    )
    decided = decide(step, own, form, now, others)
    if isinstance(decided, Refused):
        return decided
    if step.opens:
        files[own.id] = _open(own, who, now)
    return _append(request, own.id, files, decided, now)


def _under_lock(
    request: Request, who: Who, kind: Procedure[Any], step: Step[Any, Any], now: Situation
) -> tuple[File[Any], dict[FileId, File[Any]], Any]:
    """The step's own file, the others that it touches, and the form, all read under lock.

    Which files a step touches may hang on its answers, and what may be answered on the file: so such a step
    is read once before the lock, and again under it.
    """
    new = unopened(_new_id(kind, who), kind, authority=who.authority)

    def filled_in(own: File[Any]) -> Any:
        if own.procedure is not kind:
            raise WrongStep(f"{step.code} is a step of {kind.code}; the file is of {own.procedure.code}")
        return fill_in(step, own, request.answers, now, POLICY)

    touched: tuple[FileId, ...] = ()
    if step.touches is not touches_none:
        own = new if request.file is None else load(request.file, authority=who.authority)
        form = filled_in(own)
        touched = () if isinstance(form, Refused) else step.touches(own, form)
    if request.file is None:
        named = load_known(touched, authority=who.authority, lock=True)
        return new, _seen(named, now), filled_in(new)
    others = load_known([request.file, *touched], authority=who.authority, lock=True)
    if request.file not in others:
        raise NoSuchFile(request.file)
    own = others.pop(request.file)
    return own, others, filled_in(own)


def _about(persons: Sequence[FileId], kind: Procedure[Any], who: Who) -> dict[FileId, tuple[File[Any], ...]]:
    """Every file of the procedure about each of these persons. They are not locked: a step that must not run beside
    another about the same person touches the person's record.
    """
    return {
        person: tuple(
            load_known(files_about(person, kind.code, who.authority), authority=who.authority).values()
        )
        for person in persons
    }


def _seen(named: Mapping[FileId, File[Any]], now: Situation) -> dict[FileId, File[Any]]:
    """Those of the files named in the answers that the actor may see; the others do not exist for the actor. A
    machine sees no file: it names those of which its own source tells.
    """
    if now.actor.kind is not Kind.PERSON:
        return dict(named)
    reader = now.actor.reader
    return {file.id: file for file in named.values() if POLICY.judge(reader, SEE, item_of(file)).allowed}


def _open(file: File[Any], who: Who, now: Situation) -> File[Any]:
    opened = replace(file, number=_number(who, file.procedure.code, now.on))
    rows.insert_file(
        opened.id,
        authority=opened.authority,
        procedure=opened.procedure.code,
        number=opened.number,
        at=now.now,
    )
    return opened


def _append(
    request: Request, own: FileId, files: Mapping[FileId, File[Any]], decided: Decided, now: Situation
) -> Done:
    """Writes the entries of all files, keeps documents, carries out erasures, and brings the projections up
    to date.
    """
    act = str(uuid.uuid4())
    numbers: dict[str, list[int]] = {}
    written: list[tuple[Header, Payload]] = []
    new: dict[FileId, list[Entry]] = {}
    for record in decided.records:
        file = files[record.file or own]
        entries = new.setdefault(file.id, [])
        header, payload = _sealed(
            record, file, file.version + len(entries) + 1, act, request.step, decided.mandate, now
        )
        written.append((header, payload))
        entries.append(Entry(header, record.body))
        numbers.setdefault(file.id, []).append(header.number)
    rows.insert_entries(written)
    for file_id, entries in new.items():
        _follow(files[file_id], entries, request.contents)
        project(grown(files[file_id], entries), before=files[file_id], situation=now)
    return Done(file=own, version=files[own].version + len(new.get(own, ())), entries=numbers, act=act)


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


def _follow(file: File[Any], entries: Sequence[Entry], contents: Mapping[str, bytes]) -> None:
    """What some entries bring with them: the bytes of the documents they name, the end of the payloads they
    erase.
    """
    named = [
        (entry.number, sent)
        for entry in entries
        if entry.body is not None
        for sent in entry.body.attachments()
    ]
    documents = [(number, sent.sha256, contents[sent.sha256]) for number, sent in named]
    rows.insert_documents(file.id, authority=file.authority, contents=documents)
    for entry in entries:
        if isinstance(entry.body, Erased):
            rows.erase(file.id, authority=file.authority, numbers=entry.body.entries, by=entry.number)


def _after(moment: datetime, files: Mapping[FileId, File[Any]]) -> datetime:
    """A moment later than every entry of the files: a clock set back must not put an entry before its
    cause.
    """
    last = max((file.entries[-1].header.known_from for file in files.values() if file.entries), default=None)
    return moment if last is None or moment > last else last + timedelta(microseconds=1)


def _number(who: Who, what: str, on: date) -> str:
    return f"{on.year}-{rows.draw(who.authority, what, on.year):06d}"


def _new_id(kind: Procedure[Any], who: Who) -> FileId:
    return office_file(who.authority) if kind.code == "office" else FileId(str(uuid.uuid4()))
