"""The guards that stand in the database itself: the record is only ever added to, whoever holds the
connection.

Refused on both databases: any update of the record; any removal, save of a payload or document for which an
erasure was recorded; an erasure that no erasing entry tells of; the return of what was erased. SQLite's `INSERT
OR REPLACE` removes every row in its way without firing a delete trigger unless `recursive_triggers` is on, so an
insert over an existing row, by whichever key, is refused by a trigger of its own. PostgreSQL can truncate; that is
refused too. There a temporary table stands before the real one of the same name, so the functions name the schema.

The owner of the tables can take a trigger off, and a superuser of PostgreSQL can set `session_replication_role`:
no trigger helps against either. `./byla verify` finds what was changed.
"""

from __future__ import annotations

FOREVER = ("file", "entry", "erasure")
ERASABLE = ("payload", "document")
KEYS = {
    "file": "rowid = NEW.rowid OR id = NEW.id"
    " OR (authority = NEW.authority AND procedure = NEW.procedure AND number = NEW.number)",
    "entry": "position = NEW.position OR (file_id = NEW.file_id AND number = NEW.number)",
    "erasure": "rowid = NEW.rowid OR (file_id = NEW.file_id AND number = NEW.number)",
    "payload": "rowid = NEW.rowid OR (file_id = NEW.file_id AND number = NEW.number)",
    "document": "rowid = NEW.rowid OR (file_id = NEW.file_id AND number = NEW.number)",
}
ERASED = "SELECT 1 FROM erasure WHERE erasure.file_id = {row}.file_id AND erasure.number = {row}.number"
ERASING = "SELECT 1 FROM entry WHERE file_id = NEW.file_id AND number = NEW.by AND type = 'casefile.erased'"
NO_CHANGE = "the record is append-only: {table} takes no {act}"


def sqlite() -> list[str]:
    """The statements for SQLite."""
    made = []
    for table in (*FOREVER, *ERASABLE):
        made.append(_sqlite(table, "UPDATE", "1"))
        gone = ERASED.format(row="OLD")
        made.append(_sqlite(table, "DELETE", f"NOT EXISTS ({gone})" if table in ERASABLE else "1"))
        made.append(_sqlite(table, "INSERT", _may_not_be_added(table)))
    return made


def _may_not_be_added(table: str) -> str:
    stands = f"EXISTS (SELECT 1 FROM {table} WHERE {KEYS[table]})"
    if table in ERASABLE:
        return f"{stands} OR EXISTS ({ERASED.format(row='NEW')})"
    return f"{stands} OR NOT EXISTS ({ERASING})" if table == "erasure" else stands


def _sqlite(table: str, act: str, when: str) -> str:
    said = NO_CHANGE.format(table=table, act="second " + act.lower() if act == "INSERT" else act.lower())
    return (
        f"CREATE TRIGGER {table}_no_{act.lower()} BEFORE {act} ON {table} WHEN {when}"
        f" BEGIN SELECT RAISE(ABORT, '{said}'); END"
    )


def postgresql() -> list[str]:
    """The statements for PostgreSQL."""
    by_key = "SELECT EXISTS (SELECT 1 FROM %I.erasure WHERE file_id = $1 AND number = $2)"
    by_type = "SELECT EXISTS (SELECT 1 FROM %I.entry WHERE file_id = $1 AND number = $2 AND type = ''casefile.erased'')"
    made = [
        _function("record_refuses", "BEGIN RAISE EXCEPTION {no}; END"),
        _function("record_erases", _asking(by_key, "OLD.number", refused_if="NOT found", then="OLD")),
        _function("record_stays_erased", _asking(by_key, "NEW.number", refused_if="found", then="NEW")),
        _function("record_told", _asking(by_type, 'NEW."by"', refused_if="NOT found", then="NEW")),
        _postgresql("erasure", "INSERT", "FOR EACH ROW EXECUTE FUNCTION record_told()"),
        *(
            _postgresql(table, "INSERT", "FOR EACH ROW EXECUTE FUNCTION record_stays_erased()")
            for table in ERASABLE
        ),
    ]
    for table in (*FOREVER, *ERASABLE):
        delete = "record_erases" if table in ERASABLE else "record_refuses"
        made += [
            _postgresql(table, "UPDATE", "FOR EACH ROW EXECUTE FUNCTION record_refuses()"),
            _postgresql(table, "DELETE", f"FOR EACH ROW EXECUTE FUNCTION {delete}()"),
            _postgresql(table, "TRUNCATE", "EXECUTE FUNCTION record_refuses()"),
        ]
    return made


def _function(name: str, body: str) -> str:
    no = "'the record is append-only: % takes no %', TG_TABLE_NAME, lower(TG_OP)"
    return f"CREATE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS $$ {body.format(no=no)} $$"


def _asking(question: str, number: str, *, refused_if: str, then: str) -> str:
    """A body that asks the table's own schema about a row of the file, and refuses or lets pass by the answer."""
    return (
        f"DECLARE found boolean; BEGIN EXECUTE format('{question}', TG_TABLE_SCHEMA)"
        f" INTO found USING {then}.file_id, {number};"
        f" IF {refused_if} THEN RAISE EXCEPTION {{no}}; END IF; RETURN {then}; END"
    )


def _postgresql(table: str, act: str, then: str) -> str:
    return f"CREATE TRIGGER {table}_no_{act.lower()} BEFORE {act} ON {table} {then}"
