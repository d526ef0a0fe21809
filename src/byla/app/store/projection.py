"""Projections: what lists, search and access ask about files. Droppable; `./byla rebuild` makes them again
from the record.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db import connection

from byla.app.national_list import projecting
from byla.app.store import driver, passages, person_names, rows
from byla.app.store.search_words import search_words
from byla.casefile import File, FileId, Role, Situation, Task, item_of, tasks, terms

COLUMNS = (
    "file_id", "authority", "procedure", "number", "kind", "category", "unit", "assignee", "level", "asks", "stage",
    "next_step", "turn", "due", "due_clock", "due_binds", "tasks", "version", "changed_at",
)  # fmt: skip
UPSERT = (
    f"INSERT INTO file_row ({', '.join(COLUMNS)}) VALUES ({', '.join(['%s'] * len(COLUMNS))})"
    f" ON CONFLICT (file_id) DO UPDATE SET {', '.join(f'{name} = excluded.{name}' for name in COLUMNS[1:])}"
)
DUE = COLUMNS.index("due")
DUE_OF_AGENCY = "UPDATE file_agency SET due = %s WHERE file_row_id = %s"
TABLES = {
    "agency": "file_agency",
    "named": "file_named",
    "barred": "file_barred",
    "record": "file_subject",
    "word": "search_name",
    "passage": "file_passage",
}
Facet = str | int | frozenset[str] | None
Facets = Mapping[str, Facet]
"""What the projections say of one file: columns of its row, members of its groups, the person's name."""
NONE: frozenset[str] = frozenset()
COLUMN = {
    "agency": "agency",
    "named": '"user"',
    "barred": '"user"',
    "record": "record",
    "word": "word",
    "passage": "mark",
}
FORGET = {table: f"DELETE FROM {table} WHERE file_row_id = %s" for table in TABLES.values()}
REMEMBER = {
    table: f"INSERT INTO {table} (file_row_id, authority, {COLUMN[what]}) VALUES (%s, %s, %s)"
    for what, table in TABLES.items()
}
DUES = "due_of_agency"
ERASING = "erase_due"
"""The step that settles that content is due to be erased."""
GROUPS = {what: (table, COLUMN[what]) for what, table in TABLES.items()} | {DUES: ("file_agency", "due")}


def project(file: File[Any], *, before: File[Any] | None, situation: Situation) -> None:
    """Brings the projections of a file up to date; `before` is the file as it was projected last, None if
    never.
    """
    row = row_of(file, situation)
    driver.do(UPSERT, row)
    old = groups_of(before) if before is not None and before.version else {}
    groups = groups_of(file)
    for what, values in groups.items():
        if values != old.get(what, NONE):
            _replace(what, file, values)
    if groups["agency"]:
        driver.do(DUE_OF_AGENCY, [row[DUE], file.id])
    person_names.project(file)
    projecting.project(file, before=before, situation=situation)


@dataclass(frozen=True, slots=True, kw_only=True)
class Changed:
    """A file that an act changed: before (None if it is new), after, and when."""

    before: File[Any] | None
    after: File[Any]
    situation: Situation


def projected(changed: Sequence[Changed]) -> driver.Writing:
    """What brings the projections of many files up to date."""
    listed = [row_of(one.after, one.situation) for one in changed]
    groups = [groups_of(one.after) for one in changed]
    writing: driver.Writing = {UPSERT: [*listed]}
    for table in TABLES.values():
        writing |= {FORGET[table]: [], REMEMBER[table]: []}
    for one, now in zip(changed, groups, strict=True):
        old = groups_of(one.before) if one.before is not None and one.before.version else {}
        for what, values in now.items():
            before = old.get(what, NONE)
            if values != before:
                file, table = one.after, TABLES[what]
                writing[FORGET[table]] += [(file.id,)] if before else []
                writing[REMEMBER[table]] += [(file.id, file.authority, value) for value in sorted(values)]
    writing[DUE_OF_AGENCY] = [
        (row[DUE], row[0]) for row, now in zip(listed, groups, strict=True) if now["agency"]
    ]
    writing[person_names.UPSERT] = person_names.rows_of(one.after for one in changed)
    return writing | projecting.writing([(one.after, one.before, one.situation) for one in changed])


def row_of(file: File[Any], situation: Situation) -> list[str | int | None]:
    """The row of a list, in the order of `COLUMNS`."""
    item = item_of(file)
    waiting = terms(file, situation)
    owed, next_step = tasks(file, situation), file.procedure.next_step(file, situation)
    first = waiting.foremost(owed)
    return [
        file.id,
        file.authority,
        file.procedure.code,
        file.number,
        item.kind,
        item.category,
        item.unit,
        item.assignee,
        item.level,
        file.procedure.asks(file.matter),
        file.procedure.stage(file.matter),
        next_step or "",
        waiting.turn(file, next_step) or _eraser(owed),
        first.day.isoformat() if first is not None and first.day is not None else None,
        first.clock if first is not None else "",
        first.binds if first is not None else "",
        len(owed),
        file.version,
        rows.moment(file.entries[-1].header.known_from),
    ]


def _eraser(owed: Sequence[Task]) -> str:
    """Whose turn it is in a closed file: who may erase what is due; nobody's else."""
    due = any(one.settled_by == ERASING for one in owed)
    return Role.DATA_PROTECTION.value if due else ""


def groups_of(file: File[Any]) -> dict[str, frozenset[str]]:
    """The members of its groups, by the names in `TABLES`."""
    item = item_of(file)
    return {
        "agency": item.agencies,
        "named": item.named,
        "barred": item.barred,
        "record": item.subjects,
        "word": search_words(file),
        "passage": passages.marks(file),
    }


def _replace(what: str, file: File[Any], values: frozenset[str]) -> None:
    table = TABLES[what]
    driver.do(FORGET[table], [file.id])
    for value in sorted(values):
        driver.do(REMEMBER[table], [file.id, file.authority, value])


def forget(files: Sequence[FileId]) -> None:
    """Removes the projections of some files."""
    marks = ", ".join(["%s"] * len(files))
    with connection.cursor() as cursor:
        for table in sorted(set(TABLES.values())):
            cursor.execute(f"DELETE FROM {table} WHERE file_row_id IN ({marks})", list(files))
        for table in ("person_name", "identity", "file_row"):
            cursor.execute(f"DELETE FROM {table} WHERE file_id IN ({marks})", list(files))


def expected(file: File[Any], situation: Situation) -> Facets:
    """Everything that the projections should say of the file in that situation, by name."""
    called = person_names.called(file)
    names = {} if called is None else {"name": called.name, "original": called.original}
    row = dict(zip(COLUMNS, row_of(file, situation), strict=True))
    dues = frozenset({str(row["due"])}) if item_of(file).agencies else NONE
    return {**row, **groups_of(file), **names, **projecting.said_of(file, situation), DUES: dues}


def stored(files: Sequence[FileId]) -> dict[FileId, Facets]:
    """Everything that the projections do say of some files; a file of which they say nothing is left out."""
    marks = ", ".join(["%s"] * len(files))
    found: dict[FileId, dict[str, Facet]] = {}
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {', '.join(COLUMNS)} FROM file_row WHERE file_id IN ({marks})", list(files))
        for row in cursor.fetchall():
            plain = [one.isoformat() if isinstance(one, date) else one for one in row]
            groups = dict.fromkeys((*TABLES, DUES), NONE)
            found[FileId(row[0])] = {**dict(zip(COLUMNS, plain, strict=True)), **groups}
        for what, (table, column) in GROUPS.items():
            cursor.execute(
                f"SELECT file_row_id, {column} FROM {table} WHERE file_row_id IN ({marks})", list(files)
            )
            for file, value in cursor.fetchall():
                held = found[FileId(file)][what]
                found[FileId(file)][what] = (held if isinstance(held, frozenset) else NONE) | {str(value)}
        cursor.execute(
            f"SELECT file_id, name, original FROM person_name WHERE file_id IN ({marks})", list(files)
        )
        for file, name, original in cursor.fetchall():
            found.setdefault(FileId(file), {}).update(name=name, original=original)
    for file, what, said in projecting.stored(files):
        found.setdefault(file, {})[what] = said
    return dict(found)
