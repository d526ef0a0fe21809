"""The same guards for what is kept apart: it does not change, and goes only where an entry of the file says so.

Such an entry erases either its whole content or what is kept apart from others; see `triggers`.
"""

from __future__ import annotations

from byla.app.store.triggers import NO_CHANGE

SAME = "{table}.file_id = {row}.file_id AND {table}.number = {row}.number"
KEY = "rowid = NEW.rowid OR (file_id = NEW.file_id AND number = NEW.number)"
ERASING = (
    'SELECT 1 FROM {schema}entry WHERE file_id = NEW.file_id AND number = NEW."by"'
    " AND type IN ('casefile.erased', 'casefile.asides_erased')"
)


def sqlite() -> list[str]:
    """The statements for SQLite."""
    erased = "EXISTS (SELECT 1 FROM aside_erasure WHERE {same})"
    gone = erased.format(same=SAME.format(table="aside_erasure", row="OLD"))
    gone_before = erased.format(same=SAME.format(table="aside_erasure", row="NEW"))
    told = f"EXISTS ({ERASING.format(schema='')})"
    return [
        _refusing("set_aside", "UPDATE", "1"),
        _refusing("set_aside", "DELETE", f"NOT {gone}"),
        _refusing("set_aside", "INSERT", f"EXISTS (SELECT 1 FROM set_aside WHERE {KEY}) OR {gone_before}"),
        _refusing("aside_erasure", "UPDATE", "1"),
        _refusing("aside_erasure", "DELETE", "1"),
        _refusing(
            "aside_erasure", "INSERT", f"EXISTS (SELECT 1 FROM aside_erasure WHERE {KEY}) OR NOT {told}"
        ),
    ]


def _refusing(table: str, act: str, when: str) -> str:
    said = NO_CHANGE.format(table=table, act="second " + act.lower() if act == "INSERT" else act.lower())
    return (
        f"CREATE TRIGGER {table}_no_{act.lower()} BEFORE {act} ON {table} WHEN {when}"
        f" BEGIN SELECT RAISE(ABORT, '{said}'); END"
    )


def postgresql() -> list[str]:
    """The statements for PostgreSQL. `record_refuses` stands since the first triggers."""
    erased = "SELECT 1 FROM %I.aside_erasure WHERE file_id = $1 AND number = $2"
    by = (
        "SELECT 1 FROM %I.entry WHERE file_id = $1 AND number = $2"
        " AND type IN (''casefile.erased'', ''casefile.asides_erased'')"
    )
    made = [
        _asking("aside_goes", erased, "OLD", "OLD.number", refused_if="NOT found"),
        _asking("aside_comes", erased, "NEW", "NEW.number", refused_if="found"),
        _asking("aside_erasure_told", by, "NEW", 'NEW."by"', refused_if="NOT found"),
        _trigger("set_aside", "INSERT", "FOR EACH ROW EXECUTE FUNCTION aside_comes()"),
        _trigger("set_aside", "DELETE", "FOR EACH ROW EXECUTE FUNCTION aside_goes()"),
        _trigger("aside_erasure", "INSERT", "FOR EACH ROW EXECUTE FUNCTION aside_erasure_told()"),
        _trigger("aside_erasure", "DELETE", "FOR EACH ROW EXECUTE FUNCTION record_refuses()"),
    ]
    for table in ("set_aside", "aside_erasure"):
        made += [
            _trigger(table, "UPDATE", "FOR EACH ROW EXECUTE FUNCTION record_refuses()"),
            _trigger(table, "TRUNCATE", "EXECUTE FUNCTION record_refuses()"),
        ]
    return made


def _asking(name: str, question: str, row: str, number: str, *, refused_if: str) -> str:
    """A function that asks the table's own schema about the row's file, and refuses or lets pass by the answer."""
    said = "'the record is append-only: % takes no %', TG_TABLE_NAME, lower(TG_OP)"
    return (
        f"CREATE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS $$"
        f" DECLARE found boolean; BEGIN EXECUTE format('SELECT EXISTS ({question})', TG_TABLE_SCHEMA)"
        f" INTO found USING {row}.file_id, {number};"
        f" IF {refused_if} THEN RAISE EXCEPTION {said}; END IF; RETURN {row}; END $$"
    )


def _trigger(table: str, act: str, then: str) -> str:
    return f"CREATE TRIGGER {table}_no_{act.lower()} BEFORE {act} ON {table} {then}"
