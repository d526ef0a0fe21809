"""Whether the guards of `triggers` still stand in the database, each as it was set."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from django.apps import apps
from django.db import connection

from byla.app.store import triggers
from byla.app.store.driver import ask

NAMED = re.compile(r"CREATE TRIGGER (\w+) .*? ON (\w+)\b")
MADE = re.compile(
    r"(DO )?.*?CREATE FUNCTION (\w+)\(\) RETURNS trigger LANGUAGE plpgsql AS \$\$(.*)\$\$", re.DOTALL
)
CALLED = re.compile(r"EXECUTE FUNCTION (\w+)\(\)")
STANDING = {
    "sqlite": "SELECT name, tbl_name, sql FROM sqlite_master WHERE type = 'trigger'",
    # Switched on, as PostgreSQL itself writes it down, and what the function says that it calls.
    "postgresql": "SELECT t.tgname, c.relname, t.tgenabled::text || pg_get_triggerdef(t.oid, true) || p.prosrc"
    " FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid JOIN pg_proc p ON p.oid = t.tgfoid"
    " WHERE NOT t.tgisinternal AND c.relnamespace = current_schema()::regnamespace",
}
SWITCHED_ON = "O"
ESCAPED = re.compile(r"%%|%(?:\d+\$)?I|''")
UNESCAPED = {"%%": "%", "''": "'"}
"""What `format`, and the quotes around its text, make of it; all else is the schema's name."""


def set_by_the_apps() -> list[str]:
    """The statements that set guards, of each app whose config names them as its `guards`."""
    named = (getattr(config, "guards", ()) for config in apps.get_app_configs())
    return [one for each in named for guards in each for one in getattr(guards, connection.vendor)()]


def fallen(statements: Sequence[str]) -> Iterator[str]:
    """Of each trigger that those statements set, and that is gone, switched off or another now, what to say."""
    standing = {(name, table): said for name, table, said in ask(STANDING[connection.vendor], [])}
    on_postgresql = connection.vendor == "postgresql"
    functions = _functions([*triggers.postgresql(), *statements]) if on_postgresql else {}
    for statement in statements:
        found = NAMED.match(statement)
        if found is None:
            continue
        due = _as_postgresql_says(statement, functions) if on_postgresql else statement
        if standing.get((found[1], found[2])) != due:
            yield f"the guard {found[1]} is not as it was set: the record can be changed"


def _functions(statements: Sequence[str]) -> Mapping[str, str]:
    """What each function says that they make, by its name."""
    [(schema,)] = ask("SELECT quote_ident(current_schema())", [])
    made = (MADE.match(one) for one in statements)
    # One that is made by a DO is written with `format`; in the others `%I` is their own.
    return {one[2]: _formatted(one[3], schema) if one[1] else one[3] for one in made if one is not None}


def _formatted(text: str, schema: str) -> str:
    return ESCAPED.sub(lambda found: UNESCAPED.get(str(found[0]), schema), text)


def _as_postgresql_says(statement: str, functions: Mapping[str, str]) -> str:
    called = CALLED.search(statement)
    whole = (
        statement if "FOR EACH" in statement else statement.replace("EXECUTE", "FOR EACH STATEMENT EXECUTE")
    )
    return SWITCHED_ON + whole + ("" if called is None else functions[called[1]])
