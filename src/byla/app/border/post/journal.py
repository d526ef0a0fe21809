"""What is written down at the post: each search before it is answered, and the codes by which devices join.

A SQLite file whose rows are only added to. Each row of a search holds the hash of the one before it, so that whoever
brings them in sees whether one is missing or was changed.
"""

from __future__ import annotations

import hashlib
import json
import secrets
import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from byla.ledger import digest

HOLDS = timedelta(minutes=10)
"""How long a code can be used."""
LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789"
LENGTH = 10
WRONG = 50
"""Wrong codes after which nobody joins until a new one is made: 50 bits are not to be tried out."""
SCHEMA = """
CREATE TABLE IF NOT EXISTS shift (statement TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS search (number INTEGER PRIMARY KEY, at TEXT NOT NULL, officer TEXT NOT NULL,
  asked TEXT NOT NULL, entries TEXT NOT NULL, before TEXT NOT NULL, hash TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS code (hash TEXT PRIMARY KEY, officer TEXT NOT NULL, until TEXT NOT NULL, used TEXT);
CREATE TABLE IF NOT EXISTS wrong (at TEXT NOT NULL);
CREATE TRIGGER IF NOT EXISTS search_no_update BEFORE UPDATE ON search BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER IF NOT EXISTS search_no_delete BEFORE DELETE ON search BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER IF NOT EXISTS shift_no_update BEFORE UPDATE ON shift BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER IF NOT EXISTS shift_no_delete BEFORE DELETE ON shift BEGIN SELECT RAISE(ABORT, 'append-only'); END;
"""


class Broken(ValueError):
    """The journal is not as it was written: a row is missing, or says something else."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Searched:
    """One search, as it was written down before it was answered."""

    number: int
    at: datetime
    officer: str
    asked: Mapping[str, str]
    entries: tuple[str, ...]


class Journal:
    """The file of one shift."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def begin(self, statement: str) -> None:
        """For the shift of that signed statement; another shift has a journal of its own. Raises Broken."""
        with self._open() as journal:
            journal.executescript(SCHEMA)
            journal.execute("BEGIN IMMEDIATE")
            held = journal.execute("SELECT statement FROM shift").fetchone()
            if held is None:
                journal.execute("INSERT INTO shift VALUES (?)", [statement])
            journal.execute("COMMIT")
        if held is not None and held[0] != statement:
            raise Broken(f"{self.path.name} is of another shift. Give a folder of its own to each.")

    def statement(self) -> str:
        """The signed statement of the shift. Raises Broken, sqlite3.Error."""
        with self._open() as journal:
            found = journal.execute("SELECT statement FROM shift").fetchone()
        if found is None:
            raise Broken(f"{self.path.name} is of no shift.")
        return str(found[0])

    def keep(self, at: datetime, officer: str, asked: Mapping[str, str], entries: Sequence[str]) -> int:
        """Writes a search down, and its number. It is on the disk when this returns. Raises sqlite3.Error."""
        with self._open() as journal:
            journal.execute("BEGIN IMMEDIATE")
            last = journal.execute("SELECT number, hash FROM search ORDER BY number DESC LIMIT 1").fetchone()
            number, before = (1, "") if last is None else (last[0] + 1, last[1])
            row = [number, at.isoformat(), officer, json.dumps(dict(asked), ensure_ascii=False)]
            row += [json.dumps(list(entries)), before]
            journal.execute("INSERT INTO search VALUES (?, ?, ?, ?, ?, ?, ?)", [*row, digest(row)])
            journal.execute("COMMIT")
        return number

    def searches(self) -> Iterator[Searched]:
        """All searches in their order. Raises Broken."""
        with self._open() as journal:
            rows = journal.execute("SELECT * FROM search ORDER BY number").fetchall()
        before = ""
        for place, (*said, kept) in enumerate(rows, start=1):
            if said[0] != place or said[5] != before or digest(said) != kept:
                raise Broken(f"{self.path.name}: search {place} is missing, or not as it was written.")
            before = kept
            yield Searched(
                number=place,
                at=datetime.fromisoformat(said[1]),
                officer=said[2],
                asked=json.loads(said[3]),
                entries=tuple(json.loads(said[4])),
            )

    def new_code(self, officer: str, now: datetime) -> str:
        """A code by which one device joins once, for that officer."""
        code = "".join(secrets.choice(LETTERS) for _ in range(LENGTH))
        with self._open() as journal:
            journal.execute("DELETE FROM wrong")
            until = (now + HOLDS).isoformat()
            journal.execute("INSERT INTO code VALUES (?, ?, ?, NULL)", [_hash(code), officer, until])
        return code

    def join(self, code: str, now: datetime) -> str | None:
        """For whom the code was made; it is used up by this. None for any other, and after too many of those."""
        plain = "".join(sign for sign in code.upper() if sign in LETTERS)
        with self._open() as journal:
            journal.execute("BEGIN IMMEDIATE")
            if journal.execute("SELECT count(*) FROM wrong").fetchone()[0] >= WRONG:
                return None
            used = journal.execute(
                "UPDATE code SET used = ? WHERE hash = ? AND used IS NULL AND until >= ? RETURNING officer",
                [now.isoformat(), _hash(plain), now.isoformat()],
            ).fetchone()
            if used is None:
                journal.execute("INSERT INTO wrong VALUES (?)", [now.isoformat()])
            journal.execute("COMMIT")
        return None if used is None else str(used[0])

    @contextmanager
    def _open(self) -> Iterator[sqlite3.Connection]:
        with closing(sqlite3.connect(self.path, isolation_level=None, timeout=10)) as journal:
            journal.execute("PRAGMA synchronous = FULL")
            yield journal


def _hash(code: str) -> str:
    return hashlib.sha256(code.encode()).hexdigest()
