"""How the databases read the log: each entry by its own key, whatever they take the size of the record for."""

from __future__ import annotations

from itertools import pairwise

import pytest
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext
from tests.app.log.writing import append

from byla.app.log.leaves import ALONE, commitments, do, give_places

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]
ENTRIES = 3000


def record_taken_for_empty() -> None:
    """PostgreSQL counts a table while a large import is not yet committed: pages without a row that it sees."""
    with transaction.atomic():
        append(ENTRIES)
        transaction.set_rollback(True)
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE entry")
        cursor.execute("SELECT reltuples = 0 AND relpages > 0 FROM pg_class WHERE oid = 'entry'::regclass")
        assert cursor.fetchone() == (True,)


def plan(statement: str) -> str:
    """The steps in which the database reads."""
    explain = "EXPLAIN" if connection.vendor == "postgresql" else "EXPLAIN QUERY PLAN"
    with connection.cursor() as cursor:
        cursor.execute(f"{explain} {statement}")
        return "\n".join(str(step[-1]) for step in cursor.fetchall())


def test_the_log_is_read_by_each_entry_s_own_key_while_the_record_is_taken_for_empty() -> None:
    if connection.vendor == "postgresql":
        record_taken_for_empty()
    append(ENTRIES)
    give_places("demo")

    with CaptureQueriesContext(connection) as asked:
        assert len(commitments("demo", 0, ENTRIES)) == ENTRIES
    steps = plan(asked[0]["sql"])

    if connection.vendor == "postgresql":
        assert "Seq Scan on entry" not in steps, steps
        assert "Index Scan using entry_number on entry e" in steps, steps
        assert "Index Cond: (((file_id)::text = (l.file_id)::text) AND (number = l.number))" in steps, steps
    else:
        assert "(file_id=? AND number=?)" in steps, steps
        assert "SCAN e" not in steps, steps


def test_those_that_wait_are_looked_up_by_their_positions_while_the_record_is_taken_for_empty() -> None:
    if connection.vendor == "postgresql":
        record_taken_for_empty()
    append(ENTRIES)

    with CaptureQueriesContext(connection) as asked:
        give_places("demo")
    [giving] = [one["sql"] for one in asked if "INSERT INTO log_leaf" in one["sql"]]
    with transaction.atomic():
        if connection.vendor == "postgresql":
            do(ALONE, ["demo"])
        steps = plan(giving)

    if connection.vendor == "postgresql":
        how = list(pairwise(steps.splitlines()))
        [record] = [condition for read, condition in how if " on entry" in read]
        [places] = [condition for read, condition in how if " on log_leaf l" in read]
        assert 'Index Cond: ("position" = w."position")' in record, steps
        assert "Index Cond: ((file_id = " in places, steps
    else:
        assert "SCAN e" not in steps, steps
