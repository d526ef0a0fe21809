"""How the databases read log and record: each entry by its own key or all of them once, and never all of them for each,
whatever they take the size of the record for.
"""

from __future__ import annotations

import re
from datetime import date
from itertools import pairwise

import pytest
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext
from tests.app.log.writing import append

from byla.app.erasures.gone import Gone, held_here, recorded
from byla.app.log.checking import NOT_OURS
from byla.app.log.leaves import ALONE, commitments, do, give_places
from byla.app.store.agreement import agreement
from byla.app.store.driver import ask
from byla.app.store.verifying import broken

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]
ENTRIES = 3000


def record_taken_for_empty() -> None:
    """PostgreSQL counts a table while a large import is not yet committed: pages without a row that it sees."""
    with transaction.atomic():
        with_content()
        transaction.set_rollback(True)
    with connection.cursor() as cursor:
        for table in ("entry", "payload"):
            cursor.execute(f"ANALYZE {table}")
            cursor.execute(
                f"SELECT reltuples = 0 AND relpages > 0 FROM pg_class WHERE oid = '{table}'::regclass"
            )
            assert cursor.fetchone() == (True,)


def with_content() -> str:
    """A file with so many entries and what they say; its id."""
    file = append(ENTRIES)
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO payload (authority, file_id, number, salt, body)"
            " SELECT authority, file_id, number, %s, '{}' FROM entry WHERE file_id = %s",
            [b"salt", file],
        )
    return file


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


def test_places_are_never_given_by_a_plan_that_was_kept() -> None:
    """PostgreSQL keeps one from the fifth time on; one of when the tables were empty reads all of the record."""
    if connection.vendor == "sqlite":
        pytest.skip("SQLite makes one plan for all sizes")
    for _ in range(20):
        append(1)
        give_places("demo")
    assert ask(PREPARED, ["%INSERT INTO log_leaf%"]) == [(0,)]


PREPARED = "SELECT generic_plans FROM pg_prepared_statements WHERE statement LIKE %s AND custom_plans > 5"


def test_whose_a_place_is_is_looked_up_by_the_entry_s_own_key_while_the_record_is_taken_for_empty() -> None:
    if connection.vendor == "postgresql":
        record_taken_for_empty()
    append(ENTRIES)
    give_places("demo")

    with CaptureQueriesContext(connection) as asked:
        assert ask(NOT_OURS, ["demo"]) == []
    by_its_key(plan(asked[0]["sql"]))


def test_what_was_erased_is_looked_for_by_the_entry_s_own_key_while_the_record_is_taken_for_empty() -> None:
    if connection.vendor == "postgresql":
        record_taken_for_empty()
    file = with_content()
    gone = Gone(authority="demo", file=file, number=1, seal="", what="content", article="", on="2026-11-26")

    with CaptureQueriesContext(connection) as asked:
        assert held_here([gone]) == [gone]
    for one in asked:
        by_its_key(plan(one["sql"]))


@pytest.mark.parametrize("table", ["erasure", "aside_erasure"])
def test_what_was_erased_is_read_by_each_entry_s_own_key_while_the_record_is_taken_for_empty(
    table: str,
) -> None:
    if connection.vendor == "postgresql":
        record_taken_for_empty()
        do(f"ANALYZE {table}", [])
    with_content()

    with CaptureQueriesContext(connection) as asked:
        assert list(recorded()) == []
    [statement] = [one["sql"] for one in asked if f" FROM {table} x" in one["sql"]]
    each_by_its_key(plan(statement), "entry e", "payload p", "entry b")


def test_assessments_are_read_by_their_days_and_own_keys_while_the_record_is_taken_for_empty() -> None:
    if connection.vendor == "postgresql":
        record_taken_for_empty()
        do("ANALYZE file_row", [])
    with_content()

    with CaptureQueriesContext(connection) as asked:
        agreement("demo", date(2026, 1, 1), date(2026, 12, 31), unit="vilnius")
    steps = plan(asked[0]["sql"])
    if connection.vendor == "postgresql":
        assert "Index Scan using entry_of_assessment on entry" in steps, steps
        assert re.search(r" on payload.*\n *Index Cond: .*file_id.* AND \(number = ", steps), steps
    else:
        assert "USING INDEX entry_of_assessment (authority=? AND true_from>? AND true_from<?)" in steps, steps
        assert re.search(r"SEARCH payload .*\(file_id=\? AND number=\?\)", steps), steps


def each_by_its_key(steps: str, *tables: str) -> None:
    for table in tables:
        if connection.vendor == "postgresql":
            how = rf" on {table} .*\n *Index Cond: \(\(\(file_id\)::text = .*\) AND \(number = "
        else:
            how = rf"SEARCH {table[-1]} .*\(file_id=\? AND number=\?\)"
        assert re.search(how, steps), steps


def by_its_key(steps: str) -> None:
    if connection.vendor == "postgresql":
        how = list(pairwise(steps.splitlines()))
        [record] = [condition for read, condition in how if " on entry e" in read]
        assert re.search(r"Index Cond: \(\(\(file_id\)::text = .*\) AND \(number = ", record), steps
    else:
        assert re.search(r"SEARCH e .*\(file_id=\? AND number=\?\)", steps), steps


def test_all_of_the_record_is_read_once_while_it_is_taken_for_empty() -> None:
    """By PostgreSQL; SQLite has no such statistics, and looks each row up."""
    if connection.vendor == "postgresql":
        record_taken_for_empty()
    with_content()

    with CaptureQueriesContext(connection) as asked:
        assert [one.said for one in broken()] != []
    joined = [one["sql"] for one in asked if " JOIN " in one["sql"] or "NOT EXISTS" in one["sql"]]
    assert len(joined) >= 9
    for statement in joined:
        steps = plan(statement)
        if connection.vendor == "postgresql":
            assert "Nested Loop" not in steps, (statement, steps)
        else:
            assert steps.count("SCAN") - steps.count("SCAN CONSTANT ROW") <= 1, (statement, steps)
