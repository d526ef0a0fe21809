"""What an outside body sees of a file: what it needs for its answer, and what it said itself.

A body that is asked about a person must not read what another body concluded, what the person answered when heard,
or what the authority makes of it (GDPR 5(1)(c)). Its file is folded from the entries that the procedure tells it, so
a page, a list of entries or an attachment cannot show more by mistake.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from byla.casefile.correction import Corrected
from byla.casefile.entry import Entry
from byla.casefile.file import File, fold


def as_told(file: File[Any], agency: str | None) -> File[Any]:
    """The file as somebody of that body sees it; the whole file for the authority's own people (None).

    The version stays the whole file's, so that a step taken on it is compared with what really happened.
    """
    if agency is None:
        return file
    told = file.procedure.told_to(file, agency)
    entries = tuple(entry for entry in file.entries if of_whom(entry) in told)
    part = fold(file.procedure, file.id, entries, authority=file.authority, number=file.number)
    return replace(part, version=file.version)


def of_whom(entry: Entry) -> int:
    """The number under which an entry is told: a correction goes with what it corrects."""
    return entry.body.entry if isinstance(entry.body, Corrected) else entry.number
