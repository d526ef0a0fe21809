"""Records that officials judged to be of one person, as the list reads them: each pair stands in both directions.

An entry is found by every name and document of its person, whichever of their records says it.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import Any

from byla.app.store.driver import ask
from byla.casefile import File
from byla.national_list import Identity
from byla.persons import Judgement, Link

AT_ONCE = 500
UPSERT = (
    "INSERT INTO same_record (link_id, record, authority, other, stands) VALUES (%s, %s, %s, %s, %s)"
    " ON CONFLICT (link_id, record) DO UPDATE SET stands = excluded.stands"
)
REACHED = (
    "WITH RECURSIVE reached(record) AS (SELECT CAST(%s AS text) UNION SELECT p.other FROM reached r"
    " JOIN same_record p ON p.record = r.record WHERE p.stands)"
)
"""The record, and all that are judged to be of its person; before a statement."""
_OF_EACH = (
    "WITH RECURSIVE reached(person, record) AS (SELECT p.record, p.other FROM same_record p WHERE p.stands"
    " AND p.record IN ({marks}) UNION SELECT r.person, p.other FROM reached r"
    " JOIN same_record p ON p.record = r.record WHERE p.stands)"
    " SELECT r.person, i.said FROM reached r JOIN identity i ON i.file_id = r.record"
    " WHERE r.person <> r.record ORDER BY r.person, r.record"
)
Row = Sequence[Any]


def link_rows(file: File[Any]) -> list[Row]:
    """The rows of a judgement; none for other files."""
    link = file.matter
    if not isinstance(link, Link) or not link.one:
        return []
    same = link.judgement is Judgement.SAME
    pairs = ((link.one, link.other), (link.other, link.one))
    return [(file.id, one, file.authority, other, same) for one, other in pairs]


def said_of_rows(stands: object) -> str:
    """The part of the rows that is compared."""
    return "of one person" if stands else "not held to be of one person"


def stored(files: Sequence[str]) -> Iterator[tuple[str, str]]:
    """What the rows of some judgements say."""
    marks = ", ".join(["%s"] * len(files))
    for file, stands in ask(
        f"SELECT DISTINCT link_id, stands FROM same_record WHERE link_id IN ({marks})", files
    ):
        yield str(file), said_of_rows(stands)


def others(persons: Sequence[str]) -> dict[str, list[Identity]]:
    """Of each record the identities that are judged to be of its person beside it."""
    found: dict[str, list[Identity]] = {}
    for start in range(0, len(persons), AT_ONCE):
        some = persons[start : start + AT_ONCE]
        for person, said in ask(_OF_EACH.format(marks=", ".join(["%s"] * len(some))), some):
            found.setdefault(str(person), []).append(Identity.read(json.loads(said)))
    return found
