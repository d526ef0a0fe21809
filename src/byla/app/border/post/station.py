"""The post's machine while it serves: one snapshot, its index, and its journal."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime
from pathlib import Path

from byla.app.border.post.journal import Journal
from byla.app.moment import legal_day
from byla.border import PairUnfit, Remembered, pair_of
from byla.border.snapshot import Snapshot, statement_in, unpacked
from byla.ledger.note import Key
from byla.national_list import Answer, Asked, Candidate, understood
from byla.screening import Index, Match, Query
from byla.screening.look import worth_a_look
from byla.screening.said import reasons_said

SHOWN = 10
MORE = 4
"""So many times as many are found, for some entries have several writings."""


class Station:
    """A snapshot that was opened, and everything that is asked of it."""

    def __init__(self, snapshot: Snapshot, journal: Journal) -> None:
        self.snapshot, self.journal = snapshot, journal
        self._index = Index.build(snapshot.records())
        self._entries = {one.id: one for one in snapshot.entries}

    def search(self, asked: Asked, officer: str, now: datetime) -> Answer:
        """What the snapshot says, written down first. Raises Unfit, NotASnapshot, sqlite3.Error."""
        self.snapshot.serves(now)
        question = understood(asked, legal_day(now))
        matches = self._index.search(question.query, limit=MORE * SHOWN)
        found = list(_one_of_each(one for one in matches if worth_a_look(one, question.query)))[:SHOWN]
        candidates = tuple(self._candidate(match) for match in found)
        number = self.journal.keep(now, officer, asked.given(), [one.entry for one in candidates])
        return Answer(search=number, at=now, notes=question.notes, candidates=candidates)

    def set_aside(self, answer: Answer, query: Query, on: date) -> dict[str, Remembered]:
        """What had been set aside of the matches when the snapshot was made, by their entries."""
        try:
            pairs = [pair_of(query, one.entry, one.identity.written()) for one in answer.candidates]
        except PairUnfit:
            return {}
        known = self.snapshot.asides
        found = {one.entry: known[one.entry].of(one, on) for one in pairs if one.entry in known}
        return {entry: held for entry, held in found.items() if held is not None}

    def _candidate(self, match: Match) -> Candidate:
        one = self._entries[match.id]
        return Candidate(entry=one.id, identity=one.identity, reasons=reasons_said(match), source=one.source)


def opened(file: Path, folder: Path, key: str, now: datetime) -> Station:
    """The snapshot of a file, signed by that key, with its journal in the folder. Raises NotASnapshot, Broken,
    NotSigned, OSError.
    """
    content = file.read_bytes()
    snapshot = unpacked(content, [Key.read(key)], now)
    folder.mkdir(parents=True, exist_ok=True)
    journal = Journal(folder / f"{snapshot.id[:16]}.journal")
    journal.begin(statement_in(content))
    return Station(snapshot, journal)


_serving: list[Station] = []


def serve(one: Station) -> None:
    """Makes it the one of this process."""
    _serving[:] = [one]


def station() -> Station:
    """The one of this process. Raises IndexError where none serves."""
    return _serving[0]


def _one_of_each(matches: Iterable[Match]) -> Iterable[Match]:
    """The best match of each entry."""
    best: dict[str, Match] = {}
    for match in matches:
        best.setdefault(match.id, match)
    return best.values()
