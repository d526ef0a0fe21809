"""The one way in, for many: rows of steps that are decided one after another and written together.

Every step is decided by the function that decides a single act, on files that are held under lock and as the rows
before it left them. Nothing is written until all are decided; so a row that is refused leaves nothing behind and
takes no other row with it, without a savepoint.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from django.conf import settings
from django.db import IntegrityError, transaction

from byla.app.registry import procedure
from byla.app.store import collector, driver, imported, kept, rows
from byla.app.store.act import Database, follow, tell_of_erasures
from byla.app.store.batch_row import Counted, RowHold, subjects
from byla.app.store.imported import Origin
from byla.app.store.projection import Changed, projected
from byla.app.store.read import NoSuchFile, load_all
from byla.app.store.search_words import search_words
from byla.app.store.taking import Done, Request, Stale, Taken, WrongStep, touched
from byla.app.store.who import Who, situation
from byla.casefile import File, FileId, Refusal, Refused, Situation, UnknownStep
from byla.casefile.step import nothing_bars

if TYPE_CHECKING:
    from byla.app.store.decider import Decider

Bars = Callable[[File[Any], Situation], Iterable[Refusal]]
NOT_ASKED_RIGHTLY = (NoSuchFile, UnknownStep, WrongStep, kept.KeyReused)


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """Steps of which all are taken or none. A row with an origin is taken once, for ever.

    `unless` is what stands in its way beside the steps themselves, on the file of the first as it is held.
    """

    requests: tuple[Request, ...]
    origin: Origin | None = None
    unless: Bars = nothing_bars


@dataclass(frozen=True, slots=True, kw_only=True)
class Rejected:
    """The row was not taken: which of its requests was not, and why."""

    request: int
    why: Refused | Stale | LookupError | ValueError


@dataclass(frozen=True, slots=True, kw_only=True)
class Repeated:
    """A row of that origin was taken over before; whether it said the same."""

    same: bool


Result = tuple[Done, ...] | Rejected | Repeated


def act_many(several: Sequence[Row], who: Who, *, decider: Decider | None = None) -> list[Result]:
    """Takes the rows in their order, in one transaction, and answers for each. With a decider two processes decide.
    Raises who.NotSimulated, ProcessEnded.
    """
    try:
        return _together(several, who, decider)
    except IntegrityError:
        # Another connection was first with a key or an origin; what it left is seen now. One row at a time, so that
        # a row that the database itself refuses takes none with it but those after it.
        return [result for row in several for result in _together([row], who)]


def _together(several: Sequence[Row], who: Who, decider: Decider | None = None) -> list[Result]:
    with collector.kept_waiting(), transaction.atomic():
        at = who.moment(production=settings.BYLA_PRODUCTION)
        batch = Batch(who, situation(who, at))
        beside = decider.share(several) if decider else ()
        batch.hold(several, read=not beside)
        if decider and beside:
            results = batch.take_beside(several[: -len(beside)], beside, decider)
        else:
            results = [batch.take(row) for row in several]
            batch.ready.append(batch.writing(batch.taken))
        written = any(isinstance(one, tuple) for one in results)
        if written:
            batch.write()
        else:
            transaction.set_rollback(True)
    if written:
        tell_of_erasures(batch.taken)
    return results


@dataclass(slots=True)
class Batch:
    """The files that are held, as the rows taken so far leave them, and what these rows are to write."""

    who: Who
    now: Situation
    files: dict[FileId, File[Any]] = field(default_factory=dict)
    before: dict[FileId, File[Any]] = field(default_factory=dict)
    of_person: dict[FileId, list[FileId]] = field(default_factory=dict)
    """The files that the rows so far changed, by the persons whom they are about."""
    of_word: dict[str, list[FileId]] = field(default_factory=dict)
    """The same by the words by which the search finds them."""
    absent: set[FileId] = field(default_factory=set)
    drawn: dict[Counted, int] = field(default_factory=dict)
    first: dict[Counted, int] = field(default_factory=dict)
    answered: dict[str, Taken] = field(default_factory=dict)
    taken: list[Taken] = field(default_factory=list)
    origins: dict[str, str] = field(default_factory=dict)
    new: list[Origin] = field(default_factory=list)
    ready: list[driver.Writing] = field(default_factory=list)
    """What the rows write."""
    locks: bool = True
    """Whether it locks what it reads; the second process reads what the first holds."""

    def hold(self, several: Sequence[Row], *, read: bool = True) -> None:
        """Locks all files that the rows name or touch, in the order of their ids, then the counters in theirs; and
        reads the files.
        """
        requests = [request for row in several for request in row.requests]
        opened = {request.opens for request in requests}
        files = {*_named(several), *self._touched(requests)} - opened
        if read:
            self.fetch(files)
        else:
            rows.heads(sorted(files), lock=True)
        for what, year in sorted(self._numbers(requests)):
            self.number((what, year))
        names = [row.origin.name for row in several if row.origin is not None]
        self.origins = imported.find(names, self.who.authority)

    def _touched(self, requests: Sequence[Request]) -> set[FileId]:
        """The files that steps touch beside their own, as it looks before anything is locked."""
        looking = Database(self.who.authority)
        found: set[FileId] = set()
        for request in requests:
            try:
                found |= set(touched(request, self.who, self.now, looking))
            except NOT_ASKED_RIGHTLY:
                continue  # said when the request itself is taken
        return found

    def _numbers(self, requests: Sequence[Request]) -> set[Counted]:
        year, found = self.now.on.year, set()
        for request in requests:
            try:
                step = procedure(request.procedure).step(request.step)
            except UnknownStep:
                continue
            found |= {(one.code, year) for one in step.draws}
            found |= {(request.procedure, year)} if step.opens else set()
        return found

    def fetch(self, files: set[FileId]) -> None:
        """Reads files under lock."""
        found = load_all(sorted(files), authority=self.who.authority, lock=self.locks)
        self.files |= found
        self.absent |= files - found.keys()

    def number(self, what: Counted) -> None:
        """Holds a counter, so that numbers can be drawn here until the batch is written."""
        self.first[what] = self.drawn[what] = rows.draw(self.who.authority, *what, several=0)

    def take(self, row: Row) -> Result:
        """The row, decided on what those before it left; what it changes is kept only if all of it is taken."""
        if repeated := self._repeated(row):
            return repeated
        part = RowHold(self)
        if stops := part.stops(row):
            return Rejected(request=0, why=Refused(refusals=stops))
        for place, request in enumerate(row.requests):
            try:
                result = part.take(request)
            except NOT_ASKED_RIGHTLY as wrong:
                return Rejected(request=place, why=wrong)
            if not isinstance(result, Done):
                return Rejected(request=place, why=result)
        self._keep(part)
        self._count(row)
        return tuple(part.done)

    def take_beside(self, here: Sequence[Row], beside: Sequence[Row], decider: Decider) -> list[Result]:
        """As `take` for one row after the other, while another process decides those of the second part."""
        decider.begin([row for row in beside if not self._repeated(row)], self.who, self.now.now)
        try:
            self.fetch(_named(here))
            results = [self.take(row) for row in here]
            taken = list(self.taken)
            self.ready.append(self.writing(taken))
        finally:
            decided = decider.answer()
        self.ready.append(decided.writing)
        answers = iter(decided.done)
        for row in beside:
            done = None if self._repeated(row) else next(answers)
            if done is not None:
                self._count(row)
            results.append(self.take(row) if done is None else done)
        self.ready.append(self.writing(self.taken[len(taken) :]))
        return results

    def _repeated(self, row: Row) -> Repeated | None:
        """What is answered to a row of which the origin was taken over before; None for any other."""
        if row.origin is None or row.origin.name not in self.origins:
            return None
        return Repeated(same=self.origins[row.origin.name] == row.origin.content)

    def _count(self, row: Row) -> None:
        if row.origin is not None:
            self.origins[row.origin.name] = row.origin.content
            self.new.append(row.origin)

    def _keep(self, part: RowHold) -> None:
        for one in part.taken:
            for file, before in one.before.items():
                self.before.setdefault(file, before)
        self.files |= part.files.maps[0]
        for changed in part.files.maps[0].values():
            for person in subjects(changed):
                self.of_person.setdefault(person, []).append(changed.id)
            for word in search_words(changed):
                self.of_word.setdefault(word, []).append(changed.id)
        self.drawn |= part.drawn.maps[0]
        self.answered |= part.answered.maps[0]
        self.taken += part.taken

    def writing(self, several: Sequence[Taken]) -> driver.Writing:
        """What appends the entries of some steps, and brings the projections of their files up to date."""
        newest = {file: one for one in several for file in one.after}
        changed = [
            Changed(before=self.before[file], after=one.after[file], situation=one.now)
            for file, one in newest.items()
        ]
        return rows.appended([written for one in several for written in one.written]) | projected(changed)

    def write(self) -> None:
        """Writes what all rows record, a table at a time."""
        for what, last in self.drawn.items():
            if last > self.first[what]:
                rows.draw(self.who.authority, *what, several=last - self.first[what])
        rows.insert_files([(one.after[one.own], one.now.now) for one in self.taken if one.opened])
        for one in self.ready:
            driver.write(one)
        for taken in self.taken:
            for file in taken.after:
                follow(taken, file)
        for answered in self.answered.values():
            kept.keep(answered.request, self.who, answered.done(), self.now.now)
        imported.keep(self.new, self.who.authority, self.who.source, self.now.now)


def _named(several: Sequence[Row]) -> set[FileId]:
    return {one.file for row in several for one in row.requests if one.file is not None}
