"""The act of `acts` on the `eventsourcing` library as its tutorial teaches it: mutable aggregates whose ids are UUIDs;
an event bears a timestamp and is applied when it is triggered and when it is read; no cache.

The same work as in `library`, by the same functions, tables and triggers, without the shortcuts that are taken there.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import field
from typing import Any
from uuid import UUID

from django.db import connection
from eventsourcing.application import Application
from eventsourcing.domain import Aggregate

from bench.authority import AUTHORITY
from bench.copying import copied
from bench.library import Matters, matters_settings, settings_of_the_library
from byla.app import registry
from byla.app.store import rows
from byla.app.store.read import load
from byla.casefile import (
    Entry,
    File,
    FileId,
    Header,
    Payload,
    Procedure,
    encode,
    fold,
    grown,
    read_entry,
)


class Matter(Aggregate):
    """A file."""

    class Opened(Aggregate.Created):
        """That there is one."""

        procedure: str
        number: str

    class Recorded(Aggregate.Event):
        """An entry. Its body is no part of it, so that it can be erased; it is laid beside it when it is read."""

        header: Sequence[Any]
        body: dict[str, Any] | None = field(default=None, init=False)

        def apply(self, aggregate: Any) -> None:
            """Adds it to the file."""
            body = aggregate.told if self.body is None else self.body
            aggregate.file = grown(aggregate.file, (_entry(aggregate.file.procedure, self.header, body),))

    def __init__(self, procedure: str, number: str) -> None:
        kind = registry.procedure(procedure)
        self.file: File[Any] = fold(kind, FileId(str(self.id)), (), authority=AUTHORITY, number=number)
        self.told: dict[str, Any] | None = None

    def record(self, header: Header, body: dict[str, Any]) -> None:
        """Adds an entry."""
        self.told = body
        self.trigger_event(self.Recorded, header=rows.header_row(header))


def _entry(kind: Procedure[Any], header: Sequence[Any], body: dict[str, Any] | None) -> Entry:
    read = rows.header_of(header[:-1])
    return read_entry(read, None if body is None else Payload(b"", body), kind.kind(read.type))


class Taught(Application[UUID]):
    """Whose name the library gives to its tables on PostgreSQL."""


class Aggregates(Matters):
    """As `Matters`, with files as aggregates; of the other way only the office is left, which nothing is written to."""

    def __init__(self) -> None:
        super().__init__(env=matters_settings())
        self._aggregates = Taught(env=_settings())

    def look(self, file: str) -> File[Any]:
        self._matter: Matter = self._aggregates.repository.get(UUID(file))
        return self._matter.file

    def keep(
        self,
        file: File[Any],
        written: Iterable[tuple[Header, Payload]],
        *,
        listed: Sequence[Sequence[Any]] = (),
    ) -> None:
        payloads = []
        for header, payload in written:
            self._matter.record(header, payload.body)
            payloads.append(_payload(self._matter, payload))
        self._aggregates.save(self._matter, payloads=payloads, listed=listed)


def _payload(matter: Matter, payload: Payload) -> tuple[Any, ...]:
    """The row of the newest entry's payload, which stands beside the aggregate's newest event."""
    body = json.dumps(payload.body, ensure_ascii=False).encode()
    return _key(matter.id), matter.version, payload.salt, body


def _key(matter: UUID) -> str:
    return str(matter) if connection.vendor == "postgresql" else matter.hex


def prepare_aggregates(template: FileId, files: Sequence[str]) -> None:
    """The aggregates of files that are copies of the template."""
    read = load(template, authority=AUTHORITY)
    application = Taught(env=_settings(first=True))
    matter, payloads = Matter(read.procedure.code, read.number), []
    for one in read.entries:
        body = encode(one.body)
        matter.record(one.header, body)
        payloads.append(_payload(matter, Payload(bytes(32), body)))
    application.save(matter, payloads=payloads)
    application.close()
    _copy(matter.id, template, files)


def _copy(matter: UUID, template: FileId, files: Sequence[str]) -> None:
    """Copies of an aggregate and its payloads, by SQL."""
    new, key = "convert_to(replace(convert_from(state, 'UTF8'), %s, c.id), 'UTF8')", "CAST(c.id AS uuid)"
    if connection.vendor == "sqlite":
        new, key = "CAST(replace(CAST(state AS TEXT), %s, c.id) AS BLOB)", "replace(c.id, '-', '')"
    with copied(files) as cursor:
        cursor.execute(
            "INSERT INTO taught_events (originator_id, originator_version, topic, state)"
            f" SELECT {key}, originator_version, topic, {new} FROM taught_events, copied c",
            [template],
        )
        cursor.execute(
            f"INSERT INTO taught_payload SELECT {key}, number, salt, body FROM taught_payload, copied c"
            " WHERE file_id = %s",
            [_key(matter)],
        )


def _settings(*, first: bool = False) -> dict[str, str]:
    recorder = "PostgresqlTaught" if connection.vendor == "postgresql" else "SqliteTaught"
    return settings_of_the_library(first=first, APPLICATION_RECORDER_TOPIC=f"bench.recorders:{recorder}")
