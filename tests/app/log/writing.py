"""Entries for tests of the log: rows of the record, and nothing else, as many as a test asks for."""

from __future__ import annotations

import uuid
from hashlib import sha256

from django.db import connection, transaction

from byla.casefile import FileId

FILE = "INSERT INTO file (id, authority, procedure, number, opened_at) VALUES (%s, %s, 'person', %s, '')"
ENTRY = (
    "INSERT INTO entry (authority, file_id, number, type, version, true_from, known_from, actor, mandate, step, act,"
    " source, corrects, law, seal, commitment)"
    " VALUES (%s, %s, %s, 'x', 1, '2026-01-01', '', 'ruta', NULL, '', '', 'tests', NULL, '', '', %s)"
)


def append(count: int, *, authority: str = "demo") -> FileId:
    """A new file with so many entries, committed in one transaction."""
    file = FileId(str(uuid.uuid4()))
    rows = [(authority, file, one, commitment(file, one)) for one in range(1, count + 1)]
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(FILE, [file, authority, file])
        cursor.executemany(ENTRY, rows)
    return file


def commitment(file: FileId, number: int) -> str:
    """Some 32 bytes that are no other entry's."""
    return sha256(f"{file} {number}".encode()).hexdigest()
