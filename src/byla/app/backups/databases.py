"""Copies of the database as it was at one moment, and back: by SQLite's own backup, by PostgreSQL's own programs."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
from contextlib import closing
from pathlib import Path

from django.db import connection, connections


class NoProgram(RuntimeError):
    """PostgreSQL's own programs are missing, or failed. Says what to install, or the program's words."""


def kind() -> str:
    """`sqlite` or `postgresql`."""
    return connection.vendor


def dump(path: Path) -> None:
    """Writes a consistent copy of the database while others may be writing. Raises NoProgram."""
    if kind() == "postgresql":
        _run("pg_dump", "--format=custom", "--no-owner", "--file", str(path), _name())
        return
    with closing(sqlite3.connect(_name())) as source, closing(sqlite3.connect(path)) as copy:
        source.backup(copy)
        # A plain file that no journal belongs to: it can be looked into where it lies.
        copy.execute("PRAGMA journal_mode=DELETE")


def load(path: Path) -> None:
    """Puts the copy in the place of the database. All or nothing. Raises NoProgram."""
    connections.close_all()
    if kind() == "postgresql":
        _run(
            "pg_restore",
            "--clean",
            "--if-exists",
            "--no-owner",
            "--single-transaction",
            "--dbname",
            _name(),
            str(path),
        )
        return
    target = Path(_name())
    target.parent.mkdir(parents=True, exist_ok=True)
    beside = target.with_name(target.name + ".restored")
    shutil.copyfile(path, beside)
    # The journal of the old database goes first: replayed on the new one it would destroy it.
    for ending in ("-wal", "-shm"):
        target.with_name(target.name + ending).unlink(missing_ok=True)
    beside.replace(target)


def is_empty() -> bool:
    """Whether the database holds no table yet, so that nothing can be lost."""
    return not connection.introspection.table_names()


def _name() -> str:
    return str(connection.settings_dict["NAME"])


def _run(program: str, *arguments: str) -> None:
    found = shutil.which(program)
    if found is None:
        raise NoProgram(f"{program} is missing. On Debian: apt-get install postgresql-client")
    here = connection.settings_dict
    place = {"PGHOST": "HOST", "PGPORT": "PORT", "PGUSER": "USER", "PGPASSWORD": "PASSWORD"}
    given = {variable: str(here[name]) for variable, name in place.items() if here[name]}
    if "sslmode" in here["OPTIONS"]:
        given["PGSSLMODE"] = str(here["OPTIONS"]["sslmode"])
    done = subprocess.run(  # noqa: S603 (a program of PostgreSQL, found on the path)
        [found, *arguments], env={**os.environ, **given}, capture_output=True, text=True, check=False
    )
    if done.returncode:
        raise NoProgram(f"{program} failed: {done.stderr.strip()}")
