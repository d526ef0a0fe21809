"""Databases that live as long as a bench: SQLite as it is shipped, and a real PostgreSQL that waits for the disk."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Protocol
from urllib.parse import urlsplit

import psycopg

from byla.app.workshop.postgresql import throwaway_server

KINDS = ("sqlite", "postgresql")


class Databases(Protocol):
    """Where new, empty databases come from."""

    def new(self, name: str) -> str:
        """The URL of a new database."""


class SqliteDatabases:
    """Files in a folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def new(self, name: str) -> str:
        return f"sqlite:///{self.folder / name}.sqlite3"


class PostgresqlDatabases:
    """Databases on one server."""

    def __init__(self, server: str) -> None:
        self.server = server

    def new(self, name: str) -> str:
        with psycopg.connect(self.server, autocommit=True) as connection:
            connection.execute(f'CREATE DATABASE "{name}"')
        return urlsplit(self.server)._replace(path=f"/{name}").geturl()


@contextmanager
def databases(kind: str, folder: Path) -> Iterator[Databases]:
    """Databases of a kind, gone afterwards."""
    if kind == "sqlite":
        yield SqliteDatabases(folder)
        return
    with throwaway_server(durable=True) as server:
        yield PostgresqlDatabases(server)
