"""The index that one process keeps of the list, brought up to date before each search.

What was committed anywhere before a search shows in it: the process asks for the changes since it last asked, and for
what the day alone put on the list or took off it. After a rolled back transaction or a restored backup the last change
that it knows is there no more under its mark; then it begins anew.
"""

from __future__ import annotations

import threading
from collections.abc import Iterable, Sequence
from datetime import date

from django.db import DEFAULT_DB_ALIAS, connections

from byla.app.national_list import base, rows
from byla.app.national_list.base import EVERYTHING, MOST_CHANGES
from byla.screening import Index, Match, Query
from byla.screening.look import worth_a_look

MORE = 4
"""So many times the limit is asked for, where writings of the same entries fill it."""


class Replica:
    """The index of one authority's list in this process. Threads take turns."""

    def __init__(self, authority: str) -> None:
        self._authority = authority
        self._turn = threading.Lock()
        self._at: base.At | None = None
        self._index = Index.build(())

    def search(self, queries: Sequence[Query], *, on: date, limit: int) -> list[list[Match]]:
        """The matches of each query on the list as it is now, of each entry one. Raises DatabaseError."""
        with self._turn:
            self._follow(on)
            return [self._of_entries(query, limit) for query in queries]

    def _of_entries(self, query: Query, limit: int) -> list[Match]:
        """The best match of each entry at which an official should look. More are asked for only where some entries
        have several writings.
        """
        found = self._index.search(query, limit)
        best = _one_of_each(found, query)
        if len(best) < len(found) == limit and worth_a_look(found[-1], query):
            best = _one_of_each(self._index.search(query, MORE * limit), query)
        return best[:limit]

    def _follow(self, on: date) -> None:
        at = self._at
        if at is None or on < at.on:
            self._begin(on)
            return
        changes = rows.changes(self._authority, at.version, most=MOST_CHANGES + 1)
        known = at.version == 0 or any(change[:2] == (at.version, at.mark) for change in changes)
        changed = [entry for version, _, entry in changes if version > at.version]
        if not known or len(changes) > MOST_CHANGES or EVERYTHING in changed:
            self._begin(on)
            return
        if on > at.on:
            changed += rows.turned(self._authority, at.on, on)
        self._apply(changed, on)
        version, mark, _ = changes[-1] if changes else (at.version, at.mark, "")
        self._at = base.At(version=version, mark=mark, on=on)

    def _begin(self, on: date) -> None:
        self._at = None
        self._index, self._at = base.begun(self._authority, on)
        if self._at.on != on:
            self._follow(on)

    def _apply(self, changed: Iterable[str], on: date) -> None:
        ids = list(dict.fromkeys(changed))
        listed = rows.entries(self._authority, ids)
        # Whatever fails halfway is done again by the next search: the version moves on at the end alone.
        for entry in ids:
            self._index.withdraw(entry)
            one = listed.get(entry)
            if one is not None and one.stands(on):
                for record in one.identity.records(entry):
                    self._index.add(record)


def _one_of_each(matches: Iterable[Match], query: Query) -> list[Match]:
    """The best match of each entry that is worth a look: a person with two writings is one entry."""
    best: dict[str, Match] = {}
    for match in matches:
        if worth_a_look(match, query):
            best.setdefault(match.id, match)
    return list(best.values())


_replicas: dict[tuple[str, str], Replica] = {}
_making = threading.Lock()


def replica(authority: str) -> Replica:
    """This process's own index of the authority's list in the database at hand."""
    key = (str(connections[DEFAULT_DB_ALIAS].settings_dict["NAME"]), authority)
    with _making:
        if key not in _replicas:
            _replicas[key] = Replica(authority)
        return _replicas[key]
