"""How the `eventsourcing` library is taught to keep what `act` keeps: by recorders of our own, its documented way.

Those of `library` know files by ids that are texts, those of `aggregates` by UUIDs.

With the events, in their transaction, a recorder writes the payloads, which can be erased apart from them, and the row
of the list. Of what the library offers this is the fastest: a projection that follows would read each event
again and commit a second time, and who asks for the list at once would have to wait for it. The triggers are those of
our own tables. An event is read together with its payload, in one statement.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, ClassVar

from eventsourcing.persistence import StoredEvent
from eventsourcing.postgres import PostgresApplicationRecorder, PostgresDatastore
from eventsourcing.sqlite import SQLiteApplicationRecorder, SQLiteCursor, SQLiteDatastore
from psycopg import Cursor
from psycopg.rows import DictRow
from psycopg.sql import SQL, Composed

from byla.app.store.projection import UPSERT

EVENTS, PAYLOADS = "matters_events", "matters_payload"
INSERT_PAYLOAD = "INSERT INTO {payloads} (file_id, number, salt, body) VALUES (%s, %s, %s, %s)"
SELECT = (
    "SELECT originator_id, originator_version, topic, {state} AS state"
    " FROM {events} LEFT JOIN {payloads} ON file_id = {id} AND number = originator_version"
    " WHERE originator_id = "
)
"""An event as it was stored, with its body as one more member of the JSON object where it was not erased."""

SQLITE_STATE = (
    "CASE WHEN body IS NULL THEN state ELSE CAST("
    """substr(state, 1, length(state) - 1) || ',"body":' || body || '}' AS BLOB) END"""
)
POSTGRESQL_STATE = (
    "CASE WHEN body IS NULL THEN state ELSE substring(state, 1, length(state) - 1)"
    """ || convert_to(',"body":', 'UTF8') || body || convert_to('}', 'UTF8') END"""
)
SAME_EVENT = (
    "EXISTS (SELECT 1 FROM {events} WHERE originator_id = NEW.originator_id"
    " AND originator_version = NEW.originator_version)"
)
SAME_PAYLOAD = "EXISTS (SELECT 1 FROM {payloads} WHERE file_id = NEW.file_id AND number = NEW.number)"
ERASED = "EXISTS (SELECT 1 FROM erasure e WHERE e.file_id = %s.file_id AND e.number = %s.number)"
SQLITE_GUARDS = (
    ("{events}", "UPDATE", "1"),
    ("{events}", "DELETE", "1"),
    ("{events}", "INSERT", SAME_EVENT),
    ("{payloads}", "UPDATE", "1"),
    ("{payloads}", "DELETE", f"NOT {ERASED % ('OLD', 'OLD')}"),
    ("{payloads}", "INSERT", f"{SAME_PAYLOAD} OR {ERASED % ('NEW', 'NEW')}"),
)
POSTGRESQL_GUARDS = (
    ("{events}", "UPDATE", "FOR EACH ROW EXECUTE FUNCTION record_refuses()"),
    ("{events}", "DELETE", "FOR EACH ROW EXECUTE FUNCTION record_refuses()"),
    ("{events}", "TRUNCATE", "EXECUTE FUNCTION record_refuses()"),
    ("{payloads}", "UPDATE", "FOR EACH ROW EXECUTE FUNCTION record_refuses()"),
    ("{payloads}", "DELETE", "FOR EACH ROW EXECUTE FUNCTION record_erases()"),
    ("{payloads}", "INSERT", "FOR EACH ROW EXECUTE FUNCTION record_stays_erased()"),
    ("{payloads}", "TRUNCATE", "EXECUTE FUNCTION record_refuses()"),
)
Rows = Sequence[Sequence[Any]]


class SqliteMatters(SQLiteApplicationRecorder):
    """On SQLite."""

    TABLES: ClassVar = {"events": EVENTS, "payloads": PAYLOADS, "id": "originator_id"}

    def __init__(self, datastore: SQLiteDatastore) -> None:
        super().__init__(datastore, self.TABLES["events"])
        self.select_events_statement = SELECT.format(state=SQLITE_STATE, **self.TABLES) + "? "

    def construct_create_table_statements(self) -> list[str]:
        made = [
            "CREATE TABLE IF NOT EXISTS {payloads} (file_id TEXT, number INTEGER, salt BLOB, body BLOB,"
            " PRIMARY KEY (file_id, number)) WITHOUT ROWID",
            *(
                f"CREATE TRIGGER IF NOT EXISTS {table}_no_{act.lower()} BEFORE {act} ON {table} WHEN {when}"
                " BEGIN SELECT RAISE(ABORT, 'append-only'); END"
                for table, act, when in SQLITE_GUARDS
            ),
        ]
        own = [one.format(**self.TABLES) for one in made]
        return [*super().construct_create_table_statements(), *own]

    def _insert_events(
        self,
        c: SQLiteCursor,
        stored_events: Sequence[StoredEvent],
        *,
        payloads: Rows = (),
        listed: Rows = (),
        **more: Any,
    ) -> Sequence[int] | None:
        recorded = super()._insert_events(c, stored_events, **more)
        for statement, written in ((INSERT_PAYLOAD.format(**self.TABLES), payloads), (UPSERT, listed)):
            for row in written:
                c.execute(statement.replace("%s", "?"), row)
        return recorded


class SqliteTaught(SqliteMatters):
    """On SQLite, where the library writes a UUID as 32 digits."""

    TABLES: ClassVar = {"events": "taught_events", "payloads": "taught_payload", "id": "originator_id"}


class PostgresqlMatters(PostgresApplicationRecorder):
    """On PostgreSQL, where the library sends all statements of a transaction in one pipeline, ours with them."""

    TABLES: ClassVar = {"events": EVENTS, "payloads": PAYLOADS, "id": "originator_id"}

    def __init__(self, datastore: PostgresDatastore, *, events_table_name: str = EVENTS) -> None:
        super().__init__(datastore, events_table_name=events_table_name)
        select = SELECT.format(state=POSTGRESQL_STATE, **self.TABLES) + "%s"
        self.select_events_statement = Composed([SQL(select)])
        made = [
            "CREATE TABLE IF NOT EXISTS {payloads} (file_id text, number integer, salt bytea, body bytea,"
            " PRIMARY KEY (file_id, number))",
            *(
                f"CREATE OR REPLACE TRIGGER {table}_no_{act.lower()} BEFORE {act} ON {table} {then}"
                for table, act, then in POSTGRESQL_GUARDS
            ),
        ]
        self.sql_create_statements += [Composed([SQL(one.format(**self.TABLES))]) for one in made]

    def _insert_events(
        self,
        curs: Cursor[DictRow],
        stored_events: Sequence[StoredEvent],
        *,
        payloads: Rows = (),
        listed: Rows = (),
        **more: Any,
    ) -> None:
        for statement, written in ((INSERT_PAYLOAD.format(**self.TABLES), payloads), (UPSERT, listed)):
            for row in written:
                curs.execute(statement, row, prepare=True)


class PostgresqlTaught(PostgresqlMatters):
    """On PostgreSQL, which knows UUIDs."""

    TABLES: ClassVar = {"events": "taught_events", "payloads": "taught_payload", "id": "originator_id::text"}
