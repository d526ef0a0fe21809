"""The one way in. Whatever happens to a file, from a page, the API, a job, an import or the simulator, comes
through `act`, or many at a time through `act_many`, which decides by the same function.

One transaction over all files touched: lock in a fixed order, fold, ask, decide, append, bring the
projections up to date. It is all there afterwards, or nothing is.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import Any

from django.conf import settings
from django.db import IntegrityError, transaction

from byla.app.erasures.gone import Gone, gone_by
from byla.app.erasures.listed import note
from byla.app.registry import procedure
from byla.app.store import asides, driver, imported, kept, rows
from byla.app.store.projection import project
from byla.app.store.read import files_about, files_known_as, load, load_known, send_for
from byla.app.store.taking import Done, Request, Stale, Taken, WrongStep, take
from byla.app.store.who import Who, situation
from byla.casefile import AsidesErased, Erased, File, FileId, Refused, touches_none

Sent = Callable[[], dict[FileId, File[Any]]]
__all__ = ["Database", "Done", "Request", "Stale", "WrongStep", "act", "follow"]


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


class _NotTaken(Exception):
    """Leaves the transaction with an answer and nothing written."""

    def __init__(self, answer: Refused | Stale) -> None:
        self.answer = answer


def _once(request: Request, who: Who) -> Done | Refused | Stale:
    try:
        with driver.one_transaction():
            earlier = kept.find(request, who)
            if earlier is not None:
                return Done(**earlier)
            taken = _taken_and_written(request, who)
    except _NotTaken as not_taken:
        return not_taken.answer
    tell_of_erasures([taken])
    return taken.done()


def _taken_and_written(request: Request, who: Who) -> Taken:
    at = who.moment(production=settings.BYLA_PRODUCTION)
    hold = Database(who.authority, _ahead(request, who))
    taken = take(request, who, situation(who, at), hold)
    if not isinstance(taken, Taken):
        raise _NotTaken(taken)
    _write(taken)
    kept.keep(request, who, taken.done(), at)
    return taken


def _ahead(request: Request, who: Who) -> dict[tuple[FileId, ...], Sent]:
    """The file of a step that touches no other is asked for, and locked, in one journey with what comes first."""
    step = procedure(request.procedure).step(request.step)
    if request.file is None or step.touches is not touches_none:
        return {}
    return {(request.file,): send_for([request.file], authority=who.authority, lock=True)}


@dataclass(frozen=True, slots=True)
class Database:
    """The hold of one act: it locks what it asks for."""

    authority: str
    ahead: dict[tuple[FileId, ...], Sent] = field(default_factory=dict)
    """What was asked for already."""

    def read(self, file: FileId) -> File[Any]:
        return load(file, authority=self.authority)

    def held(self, files: Sequence[FileId]) -> dict[FileId, File[Any]]:
        sent = self.ahead.pop(tuple(files), None)
        return load_known(files, authority=self.authority, lock=True) if sent is None else sent()

    def about(self, person: FileId, procedure: str) -> tuple[File[Any], ...]:
        found = files_about(person, procedure, self.authority)
        return tuple(load_known(found, authority=self.authority).values())

    def known_as(self, number: str, procedure: str) -> tuple[File[Any], ...]:
        found = files_known_as(number, procedure, self.authority)
        return tuple(load_known(found, authority=self.authority).values())

    def apart(self, file: FileId, numbers: Sequence[int]) -> dict[int, Mapping[str, str]]:
        return asides.opened(file, numbers)

    def draw(self, numbers: str, year: int) -> int:
        return rows.draw(self.authority, numbers, year)


def _write(taken: Taken) -> None:
    """Writes the entries of all files, keeps documents, carries out erasures, and brings the projections up
    to date.
    """
    if taken.opened:
        own = taken.after[taken.own]
        rows.insert_files([(own, taken.now.now)])
    rows.insert_entries(taken.written)
    for file in taken.after:
        follow(taken, file)
        project(taken.after[file], before=taken.before[file], situation=taken.now)


def tell_of_erasures(several: Sequence[Taken]) -> None:
    """Notes what was erased in the list beside the backups, once it is committed and not before."""
    gone = [one for taken in several for one in _gone_with(taken)]
    if gone:
        transaction.on_commit(partial(note, gone))


def _gone_with(taken: Taken) -> Iterator[Gone]:
    for file, before in taken.before.items():
        for entry in taken.entries(file):
            if isinstance(entry.body, (Erased, AsidesErased)):
                yield from gone_by(entry, entry.body, before)


def brings(taken: Taken) -> bool:
    """Whether its new entries bring anything with them that `follow` must see to."""
    bodies = [one.body for file in taken.after for one in taken.entries(file) if one.body is not None]
    destroys = any(isinstance(body, (Erased, AsidesErased)) for body in bodies)
    return destroys or any(taken.apart.values()) or any(body.attachments() for body in bodies)


def follow(taken: Taken, file: FileId) -> None:
    """What the new entries of a file bring with them: the bytes of the documents they name, what is kept apart from
    them, the end of what they erase.
    """
    entries, authority = taken.entries(file), taken.after[file].authority
    named = [
        (entry.number, sent)
        for entry in entries
        if entry.body is not None
        for sent in entry.body.attachments()
    ]
    documents = [(number, sent.sha256, taken.request.contents[sent.sha256]) for number, sent in named]
    rows.insert_documents(file, authority=authority, contents=documents)
    asides.keep(file, authority=authority, asides=taken.apart.get(file, ()))
    for entry in entries:
        if isinstance(entry.body, Erased):
            rows.erase(file, authority=authority, numbers=entry.body.entries, by=entry.number)
            imported.hide(_no_longer_known_by(taken, file), authority)
        if isinstance(entry.body, (Erased, AsidesErased)):
            asides.erase(file, authority=authority, numbers=entry.body.entries, by=entry.number)


def _no_longer_known_by(taken: Taken, file: FileId) -> set[str]:
    """The names and numbers that a file was known by before, and is not any more."""
    before, after = taken.before[file], taken.after[file]
    return {*before.procedure.known_by(before.matter)} - {*after.procedure.known_by(after.matter)}
