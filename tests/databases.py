"""Databases for tests: migrated once, then copied; and how Django is pointed at one of them."""

from __future__ import annotations

import itertools
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Protocol
from urllib.parse import urlsplit

import psycopg
from django.contrib.contenttypes.models import ContentType
from django.core.management import call_command
from django.db import connections

from byla.app.looks import schema, store
from byla.app.site.database_url import database_settings


class Databases(Protocol):
    """Where copies of the empty, migrated database come from."""

    def copy(self) -> str:
        """The URL of a new copy."""

    def drop(self, url: str) -> None:
        """Removes a copy."""


class SqliteDatabases:
    """Files in a folder: one is migrated, the others are copies of it."""

    def __init__(self, folder: Path) -> None:
        self.template = folder / "template.sqlite3"
        self.numbers = itertools.count(1)
        with pointed_at(f"sqlite:///{self.template}"):
            call_command("migrate", interactive=False, verbosity=0)

    def copy(self) -> str:
        path = self.template.with_name(f"copy{next(self.numbers)}.sqlite3")
        shutil.copyfile(self.template, path)
        return f"sqlite:///{path}"

    def drop(self, url: str) -> None:
        record = url.removeprefix("sqlite:///")
        for path in (record, store.path_beside(record)):
            for ending in ("", "-wal", "-shm"):
                Path(path + ending).unlink(missing_ok=True)


class PostgresqlDatabases:
    """Databases on one server: one is migrated, the others have it as their template."""

    def __init__(self, server_url: str) -> None:
        self.server_url = server_url
        self.numbers = itertools.count(1)
        self._say('CREATE DATABASE "template"')
        with pointed_at(self._url("template")):
            call_command("migrate", interactive=False, verbosity=0)

    def copy(self) -> str:
        name = f"copy{next(self.numbers)}"
        self._say(f'CREATE DATABASE "{name}" TEMPLATE "template" STRATEGY file_copy')
        return self._url(name)

    def drop(self, url: str) -> None:
        name = urlsplit(url).path.removeprefix("/")
        self._say(f'DROP DATABASE "{name}" WITH (FORCE)')

    def _url(self, name: str) -> str:
        return urlsplit(self.server_url)._replace(path=f"/{name}").geturl()

    def _say(self, sql: str) -> None:
        with psycopg.connect(self.server_url, autocommit=True) as connection:
            connection.execute(sql)


def forget_looks() -> None:
    """Empties the store of looks as only the owner of a database can: no rollback of a test reaches it."""
    if not store.has_tables():
        return
    held = store.database()
    for table in (*schema.KEPT, "look_person"):
        with held.cursor() as cursor:
            cursor.execute(f"DROP TABLE IF EXISTS {table}")
    schema.make(held)


@contextmanager
def pointed_at(url: str) -> Iterator[None]:
    """Django's default database is the one at `url`: in this thread and in every thread begun meanwhile."""
    before = connections.settings["default"]
    _point_default_at(connections.configure_settings({"default": database_settings(url)})["default"])
    try:
        yield
    finally:
        _point_default_at(before)


def _point_default_at(settings: dict[str, object]) -> None:
    connections["default"].close()
    del connections["default"]
    connections.settings["default"] = settings
    # Rows have other numbers in another database.
    ContentType.objects.clear_cache()
