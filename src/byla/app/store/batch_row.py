"""One row of a batch while it is decided: what it changes lies over what the batch holds, until all of it is taken."""

from __future__ import annotations

from collections import ChainMap
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from byla.app.store import asides, kept
from byla.app.store.read import NoSuchFile, files_about, files_known_as, load_all
from byla.app.store.search_words import folded_words, search_words
from byla.app.store.taking import Done, Request, Stale, Taken, take
from byla.casefile import AsidesErased, Erased, File, FileId, Refusal, Refused
from byla.casefile.step import nothing_bars

if TYPE_CHECKING:
    from byla.app.store.batch import Batch, Row

Counted = tuple[str, int]
"""What is numbered, and in which year."""


class RowHold:
    """One row's hold: what it changes lies over what the batch holds."""

    def __init__(self, batch: Batch) -> None:
        self.batch = batch
        self.files: ChainMap[FileId, File[Any]] = ChainMap({}, batch.files)
        self.drawn: ChainMap[Counted, int] = ChainMap({}, batch.drawn)
        self.answered: ChainMap[str, Taken] = ChainMap({}, batch.answered)
        self.taken: list[Taken] = []
        self.done: list[Done] = []

    def stops(self, row: Row) -> tuple[Refusal, ...]:
        """What stands in the way of a row, where the file of its first step exists."""
        first = row.requests[0].file
        found = {} if first is None or row.unless is nothing_bars else self.held([first])
        return tuple(stop for file in found.values() for stop in row.unless(file, self.batch.now))

    def take(self, request: Request) -> Done | Refused | Stale:
        """Decides a request, and counts it as taken if it may be."""
        earlier = self._answered(request)
        if earlier is None:
            taken = take(request, self.batch.who, self.batch.now, self)
            if not isinstance(taken, Taken):
                return taken
            self.files.update(taken.after)
            self.taken.append(taken)
            earlier = taken.done()
            if request.key is not None:
                self.answered[request.key] = taken
        self.done.append(earlier)
        return earlier

    def _answered(self, request: Request) -> Done | None:
        """What the very request was answered, by this batch or before. Raises kept.KeyReused."""
        if request.key is None:
            return None
        if request.key in self.answered:
            kept.same(request, self.answered[request.key].request)
            return self.answered[request.key].done()
        earlier = kept.find(request, self.batch.who)
        return None if earlier is None else Done(**earlier)

    def read(self, file: FileId) -> File[Any]:
        found = self.held([file])
        if file not in found:
            raise NoSuchFile(file)
        return found[file]

    def held(self, files: Sequence[FileId]) -> dict[FileId, File[Any]]:
        # What shows itself only now (a step on a file that its own row opened) is locked now.
        late = {file for file in files if file not in self.files} - self.batch.absent
        if late:
            self.batch.fetch(late)
        return {file: self.files[file] for file in dict.fromkeys(files) if file in self.files}

    def about(self, person: FileId, procedure: str) -> tuple[File[Any], ...]:
        stored = files_about(person, procedure, self.batch.who.authority)
        now = (file.id for file in self.files.maps[0].values() if person in subjects(file))
        return self._read([*stored, *self.batch.of_person.get(person, ()), *now], procedure)

    def known_as(self, number: str, procedure: str) -> tuple[File[Any], ...]:
        stored = files_known_as(number, procedure, self.batch.who.authority)
        words = folded_words(number)
        changed = [one for word in words for one in self.batch.of_word.get(word, ())]
        now = (file.id for file in self.files.maps[0].values() if search_words(file).issuperset(words))
        return self._read([*stored, *changed, *now], procedure)

    def _read(self, files: Sequence[FileId], procedure: str) -> tuple[File[Any], ...]:
        """Those of the files that are of the procedure, as this row finds them."""
        ids = [
            one
            for one in dict.fromkeys(files)
            if one not in self.files or self.files[one].procedure.code == procedure
        ]
        read = load_all([one for one in ids if one not in self.files], authority=self.batch.who.authority)
        return tuple(self.files.get(one) or read[one] for one in ids)

    def apart(self, file: FileId, numbers: Sequence[int]) -> dict[int, Mapping[str, str]]:
        if not numbers:
            return {}
        said = asides.opened(file, numbers)
        for taken in (*self.batch.taken, *self.taken):
            if file in taken.after:
                said |= {number: one.said for number, one in taken.apart.get(file, ()) if number in numbers}
                said = {number: one for number, one in said.items() if number not in _erased(taken, file)}
        return said

    def draw(self, numbers: str, year: int) -> int:
        what = (numbers, year)
        if what not in self.drawn:
            self.batch.number(what)
        self.drawn[what] += 1
        return self.drawn[what]


def subjects(file: File[Any]) -> tuple[FileId, ...]:
    """The persons whom a file is about."""
    return file.procedure.subjects(file.matter)


def _erased(taken: Taken, file: FileId) -> set[int]:
    """The entries of a file whose content, or what is kept apart from it, an act destroys."""
    bodies = [one.body for one in taken.entries(file)]
    return {number for body in bodies if isinstance(body, (Erased, AsidesErased)) for number in body.entries}
