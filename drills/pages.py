"""Where a byte of SQLite's file lies: in which table or index, and whether in room that holds nothing.

The layout is that of https://www.sqlite.org/fileformat2.html, as far as the question goes.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from byla.app.store.driver import ask

HEADER = 100
WITH_CHILDREN = (2, 5)
"""Kinds of pages whose header has four bytes more."""
TREES = (*WITH_CHILDREN, 10, 13)
DEFINITIONS = "sqlite_schema"


@dataclass(frozen=True)
class Pages:
    """To which table each page belongs, by its number; a free one to none."""

    size: int
    owners: dict[int, str]
    record: Collection[str]
    """The tables of the record."""

    @classmethod
    def read(cls, record: Collection[str]) -> Pages:
        """Of the database that is open."""
        [(size,)] = ask("PRAGMA page_size", [])
        tables = {
            str(name): str(table) for name, table in ask("SELECT name, tbl_name FROM sqlite_master", [])
        }
        found = ask("SELECT pageno, name FROM dbstat", [])
        return cls(int(size), {int(page): tables.get(name, str(name)) for page, name in found}, record)

    def owner(self, at: int) -> str:
        """The table, or what else there is."""
        return "the file's header" if at < HEADER else self.owners.get(at // self.size + 1, "free pages")

    def beside(self, content: bytes, at: int) -> str:
        """Where a byte lies that is now another while the record reads the same, in words."""
        owner = self.owner(at)
        if self._holds_nothing(content, at):
            return "room that holds nothing"
        if owner == DEFINITIONS:
            return "definitions of tables, from which the record reads the same"
        if owner in self.record:
            return "rows of the record, which read the same"
        return owner if owner in ("the file's header", "free pages") else "tables beside the record"

    def _holds_nothing(self, content: bytes, at: int) -> bool:
        """Whether it is between the cells' pointers and the cells, or in the room of a cell that is gone."""
        begin = at // self.size * self.size
        page, offset, head = content[begin : begin + self.size], at - begin, 0 if begin else HEADER
        if offset < head or page[head] not in TREES or begin // self.size + 1 not in self.owners:
            return False
        first = head + (12 if page[head] in WITH_CHILDREN else 8)
        if first + 2 * _number(page, head + 3) <= offset < (_number(page, head + 5) or 65_536):
            return True
        block = _number(page, head + 1)
        while block and not block + 4 <= offset < block + _number(page, block + 2):
            block = _number(page, block)
        return block > 0


def _number(page: bytes, at: int) -> int:
    return int.from_bytes(page[at : at + 2], "big")
