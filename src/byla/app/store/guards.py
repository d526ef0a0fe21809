"""Whether the guards of `triggers` still stand in the database, each as it was set."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from django.db import connection

from byla.app.store.driver import ask

NAMED = re.compile(r"CREATE TRIGGER (\w+) .*? ON (\w+)\b")
# Of PostgreSQL name and table are compared, and that it was not switched off: it keeps no text of a trigger.
STANDING = {
    "sqlite": "SELECT name, tbl_name, sql FROM sqlite_master WHERE type = 'trigger'",
    "postgresql": "SELECT t.tgname, c.relname, t.tgenabled::text FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid"
    " WHERE NOT t.tgisinternal AND c.relnamespace = current_schema()::regnamespace",
}
SWITCHED_ON = "O"


def fallen(statements: Sequence[str]) -> Iterator[str]:
    """Of each trigger that those statements set, and that is gone, switched off or another now, what to say."""
    standing = {(name, table): said for name, table, said in ask(STANDING[connection.vendor], [])}
    for statement in statements:
        found = NAMED.match(statement)
        if found is None:
            continue
        due = statement if connection.vendor == "sqlite" else SWITCHED_ON
        if standing.get((found[1], found[2])) != due:
            yield f"the guard {found[1]} is not as it was set: the record can be changed"
