"""Which sentences of a file stand word for word in others: counts alone, and no word of where or whose."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.db import connection

from byla.casefile import MANY, File, fingerprints


@dataclass(frozen=True, slots=True, kw_only=True)
class Repeated:
    """A sentence of the file, and in how many other files of the authority its words stand."""

    sentence: str
    others: int


def marks(file: File[Any]) -> frozenset[str]:
    """What is kept of the file's passages."""
    return frozenset(fingerprints(file.procedure.passages(file.matter)))


def repeated(file: File[Any]) -> list[Repeated]:
    """The sentences that stand in many other files, in the order of this one. It bars nothing."""
    own = fingerprints(file.procedure.passages(file.matter))
    if not own:
        return []
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT mark, COUNT(*) FROM file_passage WHERE authority = %s AND file_row_id <> %s"
            f" AND mark IN ({', '.join(['%s'] * len(own))}) GROUP BY mark HAVING COUNT(*) >= %s",
            [file.authority, file.id, *own, MANY],
        )
        found = dict(cursor.fetchall())
    return [Repeated(sentence=one, others=found[mark]) for mark, one in own.items() if mark in found]
