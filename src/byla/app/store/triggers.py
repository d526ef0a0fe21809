"""The guards that stand in the database itself: the record is only ever added to, whoever holds the
connection.

Refused on both databases: any update of the record; any removal, save of a payload or document for which an
erasure was recorded. SQLite's `INSERT OR REPLACE` removes a row without firing a delete trigger unless
`recursive_triggers` is on, so an insert over an existing row is refused by a trigger of its own. PostgreSQL
can truncate; that is refused too.
"""

from __future__ import annotations

FOREVER = ("file", "entry", "erasure")
ERASABLE = ("payload", "document")
KEYS = {
    "file": "id = NEW.id",
    "entry": "position = NEW.position OR (file_id = NEW.file_id AND number = NEW.number)",
    "erasure": "file_id = NEW.file_id AND number = NEW.number",
    "payload": "file_id = NEW.file_id AND number = NEW.number",
    "document": "file_id = NEW.file_id AND number = NEW.number",
}
ERASED = "SELECT 1 FROM erasure WHERE erasure.file_id = OLD.file_id AND erasure.number = OLD.number"
NO_CHANGE = "the record is append-only: {table} takes no {act}"


def sqlite() -> list[str]:
    """The statements for SQLite."""
    made = []
    for table in (*FOREVER, *ERASABLE):
        made.append(_sqlite(table, "UPDATE", "1"))
        made.append(_sqlite(table, "DELETE", f"NOT EXISTS ({ERASED})" if table in ERASABLE else "1"))
        made.append(_sqlite(table, "INSERT", f"EXISTS (SELECT 1 FROM {table} WHERE {KEYS[table]})"))
    return made


def _sqlite(table: str, act: str, when: str) -> str:
    said = NO_CHANGE.format(table=table, act="second " + act.lower() if act == "INSERT" else act.lower())
    return (
        f"CREATE TRIGGER {table}_no_{act.lower()} BEFORE {act} ON {table} WHEN {when}"
        f" BEGIN SELECT RAISE(ABORT, '{said}'); END"
    )


def postgresql() -> list[str]:
    """The statements for PostgreSQL."""
    made = [
        "CREATE FUNCTION record_refuses() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN"
        " RAISE EXCEPTION 'the record is append-only: % takes no %', TG_TABLE_NAME, lower(TG_OP); END $$",
        "CREATE FUNCTION record_erases() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN"
        f" IF NOT EXISTS ({ERASED}) THEN"
        " RAISE EXCEPTION 'the record is append-only: % takes no %', TG_TABLE_NAME, lower(TG_OP); END IF;"
        " RETURN OLD; END $$",
    ]
    for table in (*FOREVER, *ERASABLE):
        delete = "record_erases" if table in ERASABLE else "record_refuses"
        made += [
            _postgresql(table, "UPDATE", "FOR EACH ROW EXECUTE FUNCTION record_refuses()"),
            _postgresql(table, "DELETE", f"FOR EACH ROW EXECUTE FUNCTION {delete}()"),
            _postgresql(table, "TRUNCATE", "EXECUTE FUNCTION record_refuses()"),
        ]
    return made


def _postgresql(table: str, act: str, then: str) -> str:
    return f"CREATE TRIGGER {table}_no_{act.lower()} BEFORE {act} ON {table} {then}"
