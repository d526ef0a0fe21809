"""The index that one process keeps of all identity records of an authority, followed before each search.

Records that were changed in the last minutes are read again each time, since clocks of several servers differ and a
long transaction commits late. What the database does not hold (a rolled back act) is never shown; once it is met, the
index is made anew.
"""

from __future__ import annotations

import json
import threading
from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta

from django.db import DEFAULT_DB_ALIAS, connections

from byla.app.store.driver import ask
from byla.national_list import Identity
from byla.screening import Index, Match, Query, Record
from byla.screening.look import worth_a_look

AGAIN = timedelta(minutes=5)
"""How far back changes are read again: longer than a transaction lasts, and clocks differ."""
Row = tuple[str, str, str]
"""A record: id, what it says, when it changed."""


class Replica:
    """The index of one authority's identity records in this process. Threads take turns."""

    def __init__(self, authority: str) -> None:
        self._authority = authority
        self._turn = threading.Lock()
        self._index: Index | None = None
        self._newest = ""
        self._recent: set[Row] = set()

    def search(self, queries: Iterable[Query], *, limit: int) -> dict[str, Match]:
        """The best match of each record that looks like one of the queries, by its id. Raises DatabaseError."""
        asked = list(queries)
        with self._turn:
            found = self._searched(self._followed(), asked, limit)
            if len(held(self._authority, list(found))) < len(found):
                self._index = None
                found = self._searched(self._followed(), asked, limit)
        return found

    def _searched(self, index: Index, queries: Sequence[Query], limit: int) -> dict[str, Match]:
        best: dict[str, Match] = {}
        for query in queries:
            for match in index.search(query, limit):
                better = match.id not in best or match.score > best[match.id].score
                if better and worth_a_look(match, query):
                    best[match.id] = match
        return best

    def _followed(self) -> Index:
        index = self._index
        if index is None:
            rows = _changed(self._authority, "")
            index = self._index = Index.build(record for row in rows for record in _records(row))
            self._note(rows)
            return index
        rows = [row for row in _changed(self._authority, _before(self._newest)) if row not in self._recent]
        for row in rows:
            index.withdraw(row[0])
            for record in _records(row):
                index.add(record)
        self._note(rows)
        return index

    def _note(self, rows: Sequence[Row]) -> None:
        self._newest = max([self._newest, *(row[2] for row in rows)])
        since = _before(self._newest)
        self._recent = {row for row in (*self._recent, *rows) if row[2] > since}


def held(authority: str, ids: Sequence[str]) -> dict[str, Identity]:
    """Those of the records that the database holds, as they are."""
    if not ids:
        return {}
    marks = ", ".join(["%s"] * len(ids))
    found = ask(
        f"SELECT file_id, said FROM identity WHERE authority = %s AND file_id IN ({marks})", [authority, *ids]
    )
    return {str(one): Identity.read(json.loads(said)) for one, said in found}


def _changed(authority: str, since: str) -> list[Row]:
    found = ask(
        "SELECT file_id, said, changed_at FROM identity WHERE authority = %s AND changed_at > %s ORDER BY changed_at",
        [authority, since],
    )
    return [(str(file), str(said), str(at)) for file, said, at in found]


def _records(row: Row) -> Iterable[Record]:
    return Identity.read(json.loads(row[1])).records(row[0])


def _before(newest: str) -> str:
    if not newest:
        return ""
    return (datetime.fromisoformat(newest) - AGAIN).isoformat(timespec="microseconds")


_replicas: dict[tuple[str, str], Replica] = {}
_making = threading.Lock()


def replica(authority: str) -> Replica:
    """This process's own index of the authority's records in the database at hand."""
    key = (str(connections[DEFAULT_DB_ALIAS].settings_dict["NAME"]), authority)
    with _making:
        return _replicas.setdefault(key, Replica(authority))
