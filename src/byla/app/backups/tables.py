"""What a backup holds of the database: the record and the accounts, a row a line, the same from either database.

    {"table": "store.StoredEntry", "columns": ["position", "authority", …]}
    [1, "lt-example", …]

Projections are left out: they are made again. Bytes are base64, days and moments ISO 8601. A line is JSON, so that a
reader in twenty years needs no Byla.
"""

from __future__ import annotations

import base64
import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import date
from itertools import groupby, islice
from pathlib import Path
from typing import Any

from django.apps import apps
from django.core.management.color import no_style
from django.db import connection, models, transaction

KEPT = (
    "accounts.User",
    "mfa.Authenticator",
    "accounts.ApiToken",
    "store.StoredFile",
    "store.StoredEntry",
    "store.StoredPayload",
    "store.StoredDocument",
    "store.Erasure",
    "store.SetAside",
    "store.AsideErasure",
    "store.Counter",
    "store.KeptAnswer",
    "store.ImportedRow",
    "store.ListedEntry",
    "border.PairRow",
    "border.TakenBackRow",
    "log.LogLeaf",
)
"""In an order in which each finds those that it points to."""
AT_ONCE = {"store.StoredDocument": 4, "store.SetAside": 200, "store.StoredPayload": 200}
MOST_AT_ONCE = 1000

Model = type[models.Model]
Find = Callable[[str], Model]
"""From the name of a table to its model, of today or of the day on which a backup was made."""


def write(path: Path) -> None:
    """Writes the rows of every kept table, as they are at one moment. Others may be writing."""
    with _one_moment(), path.open("w", encoding="utf-8") as lines:
        for name in KEPT:
            model = apps.get_model(name)
            columns = _columns(model)
            lines.write(_line({"table": name, "columns": columns}))
            rows = model._base_manager.order_by(*_key(model)).values_list(*columns)
            for row in rows.iterator(chunk_size=AT_ONCE.get(name, MOST_AT_ONCE)):
                lines.write(_line([_plain(value) for value in row]))


def read(path: Path, find: Find) -> None:
    """Puts the rows into the empty tables of this database; all or nothing. ValueError, TypeError or LookupError where
    a line is none that `write` makes.
    """
    filled = []
    with path.open(encoding="utf-8") as lines, transaction.atomic():
        for name, columns, rows in _tables(json.loads(line) for line in lines):
            model = find(name)
            filled.append(model)
            fields = [model._meta.get_field(column) for column in columns]
            while some := list(islice(rows, AT_ONCE.get(name, MOST_AT_ONCE))):
                made = [model(**_row(columns, fields, row)) for row in some]
                model._base_manager.bulk_create(made)
        _number_on(filled)


def in_use() -> list[str]:
    """The kept tables that exist here and hold something."""
    there = set(connection.introspection.table_names())
    models_ = [(name, apps.get_model(name)) for name in KEPT]
    return [name for name, one in models_ if one._meta.db_table in there and one._base_manager.exists()]


@contextmanager
def _one_moment() -> Iterator[None]:
    """A transaction that reads one state of the database and keeps nobody from writing."""
    if connection.vendor == "postgresql":
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
            yield
        return
    # Django would begin IMMEDIATE, and with it keep every writer waiting until the backup is made.
    with connection.cursor() as cursor:
        cursor.execute("BEGIN DEFERRED")
        try:
            yield
        finally:
            cursor.execute("ROLLBACK")


def _columns(model: Model) -> list[str]:
    return [field.attname for field in model._meta.local_concrete_fields if field.column]


def _key(model: Model) -> list[str]:
    """The columns of the primary key, so that two backups of one state are alike."""
    return [field.attname for field in model._meta.pk_fields]


def _tables(lines: Iterator[Any]) -> Iterator[tuple[str, list[str], Iterator[list[Any]]]]:
    """Each table with its columns and rows, in the order of the file."""
    heading: dict[str, Any] = {}
    for is_row, several in groupby(lines, key=lambda line: isinstance(line, list)):
        if is_row:
            yield heading["table"], heading["columns"], several
        else:
            *_, heading = several


def _row(columns: Sequence[str], fields: Sequence[Any], row: Sequence[Any]) -> Mapping[str, Any]:
    return {name: _value(field, value) for name, field, value in zip(columns, fields, row, strict=True)}


def _plain(value: Any) -> Any:
    if isinstance(value, bytes | memoryview):
        return base64.b64encode(value).decode("ascii")
    return value.isoformat() if isinstance(value, date) else value


def _value(field: Any, plain: Any) -> Any:
    if plain is not None and isinstance(field, models.BinaryField):
        return base64.b64decode(plain, validate=True)
    return field.to_python(plain) if isinstance(field, models.DateField) else plain


def _line(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")) + "\n"


def _number_on(several: Sequence[Model]) -> None:
    """PostgreSQL goes on numbering where the restored rows end."""
    with connection.cursor() as cursor:
        for statement in connection.ops.sequence_reset_sql(no_style(), list(several)):
            cursor.execute(statement)
