"""SQLite's own log, written back into the database and emptied: until then it holds pages as they were."""

from __future__ import annotations

from django.db import connection


def write_back() -> bool:
    """Whether nothing is left in the log; always on PostgreSQL, whose log is another matter, and within a transaction,
    which has written nothing yet. It waits for those who read as long as a statement may; where somebody still reads
    then, it is to be done again.
    """
    if connection.vendor != "sqlite" or connection.in_atomic_block:
        return True
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        busy, *_ = cursor.fetchone()
    return not busy
