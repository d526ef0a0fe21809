"""The act of `acts`, on the `eventsourcing` library: what an engineer would have to write there for the same work.

The same: the request, and everything that is asked of it (`take`: who acts as the office stands, access, bars, form,
expected version, objections), decided by the same functions on the same folded file; the header with its commitment,
the sealed payload; the row of the list with its clocks; the triggers. The library's: how events are stored, read,
cached, and made safe against another writer.

Written so that the library is as fast as it can be: events and state are immutable, as its documentation shows
beside its classic aggregates, which are slower; a projector folds all events at once; a cached state is not copied; ids
are texts, as it allows; the office is kept in memory, and only asked for what is new.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from typing import Any
from urllib.parse import unquote, urlsplit

from django.db import connection
from eventsourcing.application import Application

from bench.authority import AUTHORITY, FACT, NotTaken
from bench.copying import copied
from bench.recorders import EVENTS, PAYLOADS
from byla.app import registry
from byla.app.moment import legal_day
from byla.app.store import rows
from byla.app.store.projection import groups_of, row_of
from byla.app.store.read import load
from byla.app.store.taking import Request, Taken, take
from byla.app.store.who import Who, actor, office_file
from byla.casefile import (
    Actor,
    Entry,
    File,
    FileId,
    Header,
    Payload,
    Situation,
    UserId,
    encode,
    fold,
    grown,
    read_entry,
)


@dataclass(frozen=True)
class Recorded:
    """An entry, as an event: whose file it is in, and its header. Its body is laid beside it when it is read."""

    originator_id: str
    originator_version: int
    procedure: str
    number: str
    """What people call the file."""
    header: Sequence[Any]
    """The columns of `rows.HEADER`, and the commitment."""
    body: dict[str, object] | None = field(default=None, init=False)
    """None where it was erased, or is not yet read back."""


@dataclass(frozen=True, slots=True)
class Matter:
    """The state that the library keeps of a file."""

    file: File[Any]

    @property
    def id(self) -> str:
        """The file's."""
        return self.file.id

    @property
    def version(self) -> int:
        """The number of its newest event."""
        return self.file.version


def folded(matter: Matter | None, events: Iterable[Recorded]) -> Matter | None:
    """The state with some more events."""
    several = tuple(events)
    if not several:
        return matter
    first, entries = several[0], tuple(map(_entry, several))
    if matter is not None:
        return Matter(grown(matter.file, entries))
    kind = registry.procedure(first.procedure)
    file = FileId(first.originator_id)
    return Matter(fold(kind, file, entries, authority=entries[0].header.authority, number=first.number))


def _entry(event: Recorded) -> Entry:
    header = rows.header_of(event.header[:-1])
    payload = None if event.body is None else Payload(b"", event.body)
    return read_entry(header, payload, registry.procedure(event.procedure).kind(header.type))


class Matters(Application[str]):
    """The application. It is also the hold of its acts: where `take` finds files."""

    def record(self, file: FileId, who: Who) -> None:
        """Records the fact in the file. Raises NotTaken."""
        request = Request(procedure="residence_permit", step="record_fact", file=file, answers=FACT)
        taken = take(request, who, self._situation(who), self)
        if not isinstance(taken, Taken):
            raise NotTaken(f"{request.step}: {taken}")
        before, after = taken.before[file], taken.after[file]
        if groups_of(before) != groups_of(after):
            raise NotTaken("the bench has no tables for the groups of a file that changes its own")
        self.keep(after, taken.written, listed=[row_of(after, taken.now)])

    def keep(
        self,
        file: File[Any],
        written: Iterable[tuple[Header, Payload]],
        *,
        listed: Sequence[Sequence[Any]] = (),
    ) -> None:
        """Saves the events of some entries, with their payloads and the rows of the list."""
        events, payloads = [], []
        for header, payload in written:
            number = header.number
            body = json.dumps(payload.body, ensure_ascii=False).encode()
            events.append(
                Recorded(file.id, number, file.procedure.code, file.number, rows.header_row(header))
            )
            payloads.append((file.id, number, payload.salt, body))
        self.save(*events, payloads=payloads, listed=listed)

    def look(self, file: str) -> File[Any]:
        """The file as it stands."""
        matter: Matter = self.repository.get(file, projector_func=folded)
        return matter.file

    def read(self, file: FileId) -> File[Any]:
        return self.look(file)

    def held(self, files: Sequence[FileId]) -> dict[FileId, File[Any]]:
        return {file: self.look(file) for file in files}

    def about(self, person: FileId, procedure: str) -> tuple[File[Any], ...]:
        raise NotTaken("the bench's step concerns no person")

    def known_as(self, number: str, procedure: str) -> tuple[File[Any], ...]:
        raise NotTaken("the bench's step looks for no number")

    def apart(self, file: FileId, numbers: Sequence[int]) -> Mapping[int, Mapping[str, str]]:
        if numbers:
            raise NotTaken("the bench's step looks at nothing that is kept apart")
        return {}

    def draw(self, numbers: str, year: int) -> int:
        raise NotTaken("the bench's step draws no number")

    _office: Matter | None = None

    def _situation(self, who: Who) -> Situation:
        at = who.moment(production=False)
        on, known = legal_day(at), 0 if self._office is None else self._office.version
        news: Any = self.events.get(office_file(AUTHORITY), gt=known)
        self._office = office = folded(self._office, news)
        if office is None:
            raise NotTaken("the office was not opened")
        acting, staff = self._standing(who, office.version, on)
        book, calendar = registry.book(), registry.calendar()
        return Situation(
            on=on, now=at, book=book, calendar=calendar, actor=acting, source=who.source, staff=staff
        )

    @lru_cache(maxsize=64)  # noqa: B019 - as long as the process
    def _standing(self, who: Who, version: int, on: date) -> tuple[Actor, dict[str, frozenset[UserId]]]:
        house = self._office.file.matter  # type: ignore[union-attr]
        return actor(who, house, on), house.staff(on)


def settings_of_the_library(*, first: bool = False, cache: int = 0, **more: str) -> dict[str, str]:
    """Where its tables are; the first makes them, for several that do so at once stumble."""
    settings = {"CREATE_TABLE": "yes" if first else "no", **more}
    if cache:
        settings["AGGREGATE_CACHE_MAXSIZE"] = str(cache)
    url, known = urlsplit(os.environ["DATABASE_URL"]), connection.settings_dict
    if url.scheme == "sqlite":
        name = unquote(url.path.removeprefix("/"))
        return {**settings, "PERSISTENCE_MODULE": "eventsourcing.sqlite", "SQLITE_DBNAME": name}
    return {
        **settings,
        "PERSISTENCE_MODULE": "eventsourcing.postgres",
        "POSTGRES_DBNAME": known["NAME"],
        "POSTGRES_HOST": known["HOST"],
        "POSTGRES_PORT": known["PORT"] or "5432",
        "POSTGRES_USER": known["USER"],
        "POSTGRES_PASSWORD": known["PASSWORD"] or "none",
        "POSTGRES_POOL_SIZE": "1",
    }


def matters(*, first: bool = False, cache: int = 0) -> Matters:
    """The application; with a cache of so many states where one is asked for."""
    return Matters(env=matters_settings(first=first, cache=cache))


def matters_settings(*, first: bool = False, cache: int = 0) -> dict[str, str]:
    """With our recorders, and what makes the library fast."""
    recorder = "PostgresqlMatters" if connection.vendor == "postgresql" else "SqliteMatters"
    return settings_of_the_library(
        first=first,
        cache=cache,
        APPLICATION_RECORDER_TOPIC=f"bench.recorders:{recorder}",
        ORIGINATOR_ID_TYPE="text",
        DEEPCOPY_FROM_AGGREGATE_CACHE="no",
    )


def prepare_matters(template: FileId, files: Sequence[str]) -> None:
    """The events of the office, and of files that are copies of the template."""
    application = matters(first=True)
    for file in (office_file(AUTHORITY), template):
        read = load(file, authority=AUTHORITY)
        written = ((one.header, Payload(bytes(32), encode(one.body))) for one in read.entries)
        application.keep(read, written)
    application.close()
    new = "convert_to(replace(convert_from(state, 'UTF8'), %s, c.id), 'UTF8')"
    if connection.vendor == "sqlite":
        new = "CAST(replace(CAST(state AS TEXT), %s, c.id) AS BLOB)"
    with copied(files) as cursor:
        cursor.execute(
            f"INSERT INTO {EVENTS} (originator_id, originator_version, topic, state)"
            f" SELECT c.id, originator_version, topic, {new} FROM {EVENTS}, copied c WHERE originator_id = %s",
            [template, template],
        )
        cursor.execute(
            f"INSERT INTO {PAYLOADS} SELECT c.id, number, salt, body FROM {PAYLOADS}, copied c"
            " WHERE file_id = %s",
            [template],
        )
