"""The index from which a process begins: made once from the list, kept in a file that all processes map."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from byla.app.national_list import rows
from byla.screening import Index


@dataclass(frozen=True, slots=True, kw_only=True)
class At:
    """Up to which change, and for which day, an index holds the list."""

    version: int
    mark: str
    on: date


def begun(authority: str, on: date) -> tuple[Index, At]:
    """An index of the list, and up to where it holds it."""
    # Asked first: what is committed meanwhile is in the index already, and is applied once more.
    version, mark = rows.newest(authority)
    records = (record for one in rows.every(authority, on) for record in one.identity.records(one.id))
    return Index.build(records), At(version=version, mark=mark, on=on)
