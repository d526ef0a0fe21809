"""What the database itself does for pairs: no row changes, none takes another's place, and none goes before its day."""

from __future__ import annotations

from byla.app.store.triggers import NO_CHANGE

TABLES = {"pair_set_aside": "id", "pair_taken_back": "pair_id"}
"""Each with its key."""
UNTIL = {
    "pair_set_aside": "OLD.until",
    "pair_taken_back": "(SELECT until FROM {schema}pair_set_aside WHERE id = OLD.pair_id)",
}
"""The last day of each row."""


def sqlite() -> list[str]:
    """The statements for SQLite."""
    made = []
    for table, key in TABLES.items():
        stands = f"EXISTS (SELECT 1 FROM {table} WHERE rowid = NEW.rowid OR {key} = NEW.{key})"
        # A row without a day to go by stays.
        early = f"NOT coalesce({UNTIL[table].format(schema='')} < date('now'), 0)"
        made += [
            _sqlite(table, "UPDATE", "update", "1"),
            _sqlite(table, "DELETE", "delete", early),
            _sqlite(table, "INSERT", "second insert", stands),
        ]
    return made


def _sqlite(table: str, act: str, said: str, when: str) -> str:
    refusal = NO_CHANGE.format(table=table, act=said)
    return (
        f"CREATE TRIGGER {table}_no_{act.lower()} BEFORE {act} ON {table} WHEN {when}"
        f" BEGIN SELECT RAISE(ABORT, '{refusal}'); END"
    )


def postgresql() -> list[str]:
    """The statements for PostgreSQL. `record_refuses` stands since the first triggers of the record."""
    made = []
    for table in TABLES:
        made += [
            _expiring(table),
            f"CREATE TRIGGER {table}_no_update BEFORE UPDATE ON {table}"
            " FOR EACH ROW EXECUTE FUNCTION record_refuses()",
            f"CREATE TRIGGER {table}_no_delete BEFORE DELETE ON {table}"
            f" FOR EACH ROW EXECUTE FUNCTION {table}_expires()",
            f"CREATE TRIGGER {table}_no_truncate BEFORE TRUNCATE ON {table} EXECUTE FUNCTION record_refuses()",
        ]
    return made


def _expiring(table: str) -> str:
    # The schema is named, for a temporary table would stand before the real one of the same name.
    no = "''the record is append-only: % takes no %'', TG_TABLE_NAME, lower(TG_OP)"
    until = UNTIL[table].format(schema="%1$I.")
    return (
        f"DO $do$ BEGIN EXECUTE format('CREATE FUNCTION {table}_expires() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN"
        f" IF coalesce({until} < current_date, false) THEN RETURN OLD; END IF;"
        f" RAISE EXCEPTION {no.replace('%', '%%')}; END $$', current_schema()); END $do$"
    )
