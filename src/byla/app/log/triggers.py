"""What the database itself does for the log: each new entry waits for a place, and a place once given stays.

The entry and its row in the queue are written by one transaction, so no entry is ever committed that does not wait.
"""

from __future__ import annotations

from byla.app.store.triggers import NO_CHANGE

STANDS = (
    "EXISTS (SELECT 1 FROM log_leaf WHERE rowid = NEW.rowid OR (authority = NEW.authority AND place = NEW.place)"
    " OR (file_id = NEW.file_id AND number = NEW.number))"
)
ALL_WAIT = "INSERT INTO log_waiting (authority, position) SELECT authority, position FROM entry"
"""For the entries that were there before the log."""


def sqlite() -> list[str]:
    """The statements for SQLite."""
    return [
        "CREATE TRIGGER entry_waits AFTER INSERT ON entry BEGIN"
        " INSERT INTO log_waiting (authority, position) VALUES (NEW.authority, NEW.position); END",
        _refusing("UPDATE", "update", "1"),
        _refusing("DELETE", "delete", "1"),
        _refusing("INSERT", "second insert", STANDS),
    ]


def _refusing(act: str, said: str, when: str) -> str:
    refusal = NO_CHANGE.format(table="log_leaf", act=said)
    return (
        f"CREATE TRIGGER log_leaf_no_{act.lower()} BEFORE {act} ON log_leaf WHEN {when}"
        f" BEGIN SELECT RAISE(ABORT, '{refusal}'); END"
    )


def postgresql() -> list[str]:
    """The statements for PostgreSQL. `record_refuses` stands since the first triggers of the record."""
    return [
        # The schema is named, for a temporary table would stand before the real one of the same name.
        "DO $do$ BEGIN EXECUTE format('CREATE FUNCTION entry_waits() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN"
        " INSERT INTO %I.log_waiting (authority, position) SELECT authority, position FROM added;"
        " RETURN NULL; END $$', current_schema()); END $do$",
        "CREATE TRIGGER entry_waits AFTER INSERT ON entry REFERENCING NEW TABLE AS added"
        " FOR EACH STATEMENT EXECUTE FUNCTION entry_waits()",
        _trigger("UPDATE", "FOR EACH ROW EXECUTE FUNCTION record_refuses()"),
        _trigger("DELETE", "FOR EACH ROW EXECUTE FUNCTION record_refuses()"),
        _trigger("TRUNCATE", "EXECUTE FUNCTION record_refuses()"),
    ]


def _trigger(act: str, then: str) -> str:
    return f"CREATE TRIGGER log_leaf_no_{act.lower()} BEFORE {act} ON log_leaf {then}"
