"""The counts of a procedure over the whole record of an authority, as known at two moments. It shows no person, and
nothing of it is kept: a figure that was published is counted again as the record was known then.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import Any

from byla.app.store.driver import ask
from byla.app.store.read import load_all
from byla.casefile import Count, File, FileId, Procedure, fold
from byla.procedures.lt.counting import Figure, Period, Restated, figure, restated

AT_ONCE = 500
"""Files that are folded together."""


def figures(
    kind: Procedure[Any], authority: str, period: Period, *, published: datetime, known: datetime
) -> Iterator[tuple[Figure, Restated | None]]:
    """Each count of the procedure as known when it was published, and its restatement where it is another by now. What
    was erased is in neither: of it nobody knows any more what it said.
    """
    for count in kind.counts:
        pairs = list(_pairs(count, kind, authority, published, known))
        then = figure(count, (one for one, _ in pairs), period, published)
        yield then, restated(count, pairs, then, known)


def _pairs(
    count: Count, kind: Procedure[Any], authority: str, published: datetime, known: datetime
) -> Iterator[tuple[File[Any], File[Any]]]:
    """Each file that has an entry of the counted kind, as known at the two moments."""
    found = ask(
        "SELECT DISTINCT e.file_id FROM entry e JOIN file f ON f.id = e.file_id"
        " WHERE f.authority = %s AND f.procedure = %s AND e.type = %s ORDER BY e.file_id",
        [authority, kind.code, count.entry.TYPE.code],
    )
    files = [FileId(file) for (file,) in found]
    for first in range(0, len(files), AT_ONCE):
        for file in load_all(files[first : first + AT_ONCE], authority=authority).values():
            yield _known(file, published), _known(file, known)


def _known(file: File[Any], known: datetime) -> File[Any]:
    return fold(
        file.procedure, file.id, file.entries, authority=file.authority, number=file.number, known=known
    )
