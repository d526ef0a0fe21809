"""The `eventsourcing` library doing less than an act: one event of an aggregate with the same body, and no rules.

Kept beside the same work for whoever wonders what the library alone costs: it has no second table, no list, no
triggers, no office; nobody is asked for and nothing is refused.
"""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.db import connection
from eventsourcing.application import Application
from eventsourcing.domain import Aggregate

from bench.authority import FACT
from bench.copying import filling, new_ids
from bench.library import settings_of_the_library


class Matter(Aggregate):
    """A matter as the library's tutorial would have it."""

    class FactRecorded(Aggregate.Event):
        """The body of the entry that `act` records."""

        body: dict[str, str]

        def apply(self, aggregate: Any) -> None:
            """Keeps it."""
            aggregate.facts.append(self.body)

    def __init__(self) -> None:
        self.facts: list[dict[str, str]] = []

    def record(self) -> None:
        """One more fact."""
        self.trigger_event(self.FactRecorded, body=FACT)


def prepare_aggregates(number: int, *, events: int) -> list[str]:
    """The ids of so many aggregates of so many events: one, and copies of its rows by SQL."""
    application = Application[UUID](env=settings_of_the_library(first=True))
    matter = Matter()
    for _ in range(events - 1):
        matter.record()
    application.save(matter)
    application.close()
    ids = new_ids(number)
    table = "application_events" if connection.vendor == "postgresql" else "stored_events"
    columns = "originator_version, topic, state"
    kind = "uuid" if connection.vendor == "postgresql" else "text"
    with filling(), connection.cursor() as cursor:
        cursor.execute(f"CREATE TEMPORARY TABLE aggregates (id {kind})")
        cursor.executemany("INSERT INTO aggregates VALUES (%s)", [(UUID(one).hex,) for one in ids])
        cursor.execute(
            f"INSERT INTO {table} (originator_id, {columns}) SELECT a.id, {columns} FROM {table}, aggregates a"
        )
        cursor.execute("DROP TABLE aggregates")
    return ids


class Aggregates:
    """The application, with a cache of so many aggregates where one is asked for."""

    def __init__(self, *, cache: int = 0) -> None:
        self._application = Application[UUID](env=settings_of_the_library(cache=cache))

    def look(self, aggregate: str) -> Matter:
        """An aggregate as it stands."""
        return self._application.repository.get(UUID(aggregate))

    def record(self, aggregate: str) -> None:
        """Reads it, records a fact, and saves it."""
        matter = self.look(aggregate)
        matter.record()
        self._application.save(matter)
