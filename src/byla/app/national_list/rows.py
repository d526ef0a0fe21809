"""The list as the database holds it: the statements that read it, on one page."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from byla.app.national_list import of_one_person
from byla.app.store.driver import ask
from byla.national_list import Identity, Listed

AT_ONCE = 500
COLUMNS = "e.id, e.person, e.source, e.stands, e.first, e.last, e.said, i.said"
ENTRIES = f"SELECT {COLUMNS} FROM listed_entry e LEFT JOIN identity i ON i.file_id = e.person"


def newest(authority: str) -> tuple[int, str]:
    """Version and mark of the last change; 0 and nothing where the list was never changed."""
    found = ask(
        "SELECT version, mark FROM list_change WHERE authority = %s ORDER BY version DESC LIMIT 1",
        [authority],
    )
    return (int(found[0][0]), str(found[0][1])) if found else (0, "")


def changes(authority: str, since: int, *, most: int) -> list[tuple[int, str, str]]:
    """Version, mark and entry of the changes from a version on, in their order."""
    return [
        (int(version), str(mark), str(entry))
        for version, mark, entry in ask(
            "SELECT version, mark, entry FROM list_change WHERE authority = %s AND version >= %s"
            " ORDER BY version, entry LIMIT %s",
            [authority, since, most],
        )
    ]


def authorities() -> list[str]:
    """Those whose list was ever changed."""
    return [str(one) for (one,) in ask("SELECT DISTINCT authority FROM list_change ORDER BY authority", [])]


def forget_changes(authority: str, *, but: int) -> int:
    """Destroys the changes before the newest ones, of which at least so many stay; how many there were."""
    newest_ones = (
        "SELECT version FROM list_change WHERE authority = %s ORDER BY version DESC, entry DESC LIMIT %s"
    )
    gone = ask(
        "DELETE FROM list_change WHERE authority = %s AND version <"
        f" (SELECT min(version) FROM ({newest_ones}) AS newest_ones) RETURNING version",
        [authority, authority, but],
    )
    return len(gone)


def turned(authority: str, after: date, on: date) -> list[str]:
    """The entries that a day since `after`, up to `on`, put on the list or took off it, without any event."""
    days = [authority, after.isoformat(), on.isoformat()]
    begun = ask("SELECT id FROM listed_entry WHERE authority = %s AND first > %s AND first <= %s", days)
    ended = ask("SELECT id FROM listed_entry WHERE authority = %s AND last >= %s AND last < %s", days)
    return [str(one) for (one,) in (*begun, *ended)]


def entries(authority: str, ids: Sequence[str]) -> dict[str, Listed]:
    """Those of the entries that are on the list or were, by id; what was withdrawn is left out."""
    found: dict[str, Listed] = {}
    for start in range(0, len(ids), AT_ONCE):
        some = ids[start : start + AT_ONCE]
        marks = ", ".join(["%s"] * len(some))
        rows = ask(f"{ENTRIES} WHERE e.authority = %s AND e.stands AND e.id IN ({marks})", [authority, *some])
        found |= {one.id: one for one in _listed(rows)}
    return found


def every(authority: str, on: date) -> Iterator[Listed]:
    """All entries that stand on that day, in the order of their ids."""
    last = ""
    while True:
        rows = ask(
            f"{ENTRIES} WHERE e.authority = %s AND e.id > %s AND e.stands ORDER BY e.id LIMIT {10 * AT_ONCE}",
            [authority, last],
        )
        if not rows:
            return
        yield from (one for one in _listed(rows) if one.stands(on))
        last = str(rows[-1][0])


def _listed(rows: Sequence[Sequence[Any]]) -> Iterator[Listed]:
    """The entries, each with what is recorded of its person in other records too."""
    persons = list(dict.fromkeys(str(row[1]) for row in rows if row[1]))
    others = of_one_person.others(persons)
    for row in rows:
        one = _entry(row)
        yield replace(one, identity=one.identity.joined(others[one.person])) if one.person in others else one


def _entry(row: Sequence[Any]) -> Listed:
    entry, person, source, _, first, last, said, identity = row
    imported: dict[str, Any] = json.loads(said)
    return Listed(
        id=entry,
        identity=Identity.read(imported if source else json.loads(identity or "{}")),
        person=person,
        first=first,
        last=last,
        source=source,
        decision=imported.get("decision", ""),
        call=imported.get("call", ""),
    )
