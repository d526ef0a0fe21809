"""What a list calls the people of its files: a projection of identity records, read for a whole page in one query.

A name is shown with every file that is about the person, to whoever may see that file.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from byla.app.looks.looking import gave_names
from byla.app.store import driver
from byla.app.store.models import FileSubject, PersonName
from byla.casefile import File, FileId
from byla.persons import PersonRecord, Script

UPSERT = (
    "INSERT INTO person_name (file_id, authority, name, original) VALUES (%s, %s, %s, %s)"
    " ON CONFLICT (file_id) DO UPDATE SET name = excluded.name, original = excluded.original"
)


@dataclass(frozen=True, slots=True)
class Called:
    """A person's name in Latin letters, and in the person's own script where it is another."""

    name: str
    original: str = ""


def project(file: File[Any]) -> None:
    """Brings the name of an identity record up to date; other files have none."""
    for row in rows_of([file]):
        driver.do(UPSERT, row)


def rows_of(files: Iterable[File[Any]]) -> list[Sequence[str]]:
    """The rows of those of the files that are identity records."""
    named = ((file, called(file)) for file in files)
    return [(file.id, file.authority, one.name, one.original) for file, one in named if one is not None]


def called(file: File[Any]) -> Called | None:
    """What a list calls the person of an identity record; None for any other file."""
    if not isinstance(file.matter, PersonRecord):
        return None
    return Called(file.matter.display_name or "", own_script(file.matter))


def own_script(record: PersonRecord) -> str:
    """The newest name in another script than Latin; empty where there is none, or where there are no others."""
    others = [one for one in record.names if one.script is not Script.LATIN]
    if not others or len(others) == len(record.names):
        return ""
    return " ".join(part for part in (others[-1].given, others[-1].patronymic, others[-1].family) if part)


def of_records(records: Collection[FileId], *, authority: str) -> dict[FileId, Called]:
    """The names of several identity records. Raises NotLooking."""
    gave_names(records)
    found = PersonName.objects.filter(authority=authority, file_id__in=sorted(records))
    return {
        FileId(file): Called(name, original)
        for file, name, original in found.values_list("file_id", "name", "original")
    }


def of_files(files: Iterable[str], *, authority: str) -> dict[str, list[Called]]:
    """The people whom several files are about, in two queries whatever their number. Raises NotLooking."""
    about = FileSubject.objects.filter(authority=authority, file_row_id__in=sorted(files)).order_by("pk")
    pairs = list(about.values_list("file_row_id", "record"))
    gave_names((), {file for file, _ in pairs})
    names = of_records({FileId(record) for _, record in pairs}, authority=authority)
    called: dict[str, list[Called]] = {}
    for file, record in pairs:
        if FileId(record) in names:
            called.setdefault(file, []).append(names[FileId(record)])
    return called
