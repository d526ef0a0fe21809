"""Many acts together: each row by itself is let in or not, all are written at once, and nothing differs from `act`."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from dataclasses import replace
from uuid import uuid4

import pytest
from django.db import connection
from tests.app.authority import AUTHORITY, IMPORT, Authority, of
from tests.app.store.test_act import name, rename, sql

from byla.app.moment import now
from byla.app.store.act import Done, Request, act
from byla.app.store.batch import Rejected, Repeated, Result, Row, act_many
from byla.app.store.imported import Origin
from byla.app.store.kept import KeyReused
from byla.app.store.read import NoSuchFile, load
from byla.app.store.upkeep import differences
from byla.app.store.verifying import broken
from byla.app.store.who import by_job, situation
from byla.casefile import FileId, Refused

both = pytest.mark.both_databases


def opening(record: FileId, family: str = "Сокал", *, language: str = "be") -> tuple[Request, ...]:
    """A record is opened, and named; with a language that does not exist, refused."""
    says = {"reason": "Taken over", "source": "register"}
    named = {**name(), "family": family, "language": language}
    return (
        Request(procedure="person", step="open_record", answers=says, opens=record),
        Request(procedure="person", step="record_name", file=record, answers=named),
    )


def permit(holder: FileId, number: str) -> Request:
    days = {"issued_on": "2024-05-01", "valid_from": "2024-05-01", "valid_until": "2027-05-01"}
    held = {"holder": holder, "number": number, "kind": "temporary", "basis": "work", "unit": "security"}
    return Request(procedure="residence_permit", step="register_permit", answers={**held, **days})


def new(number: int) -> list[FileId]:
    return [FileId(str(uuid4())) for _ in range(number)]


def wrong() -> list[str]:
    """What does not agree with the record: seals, commitments, numbers, projections."""
    today = situation(by_job(AUTHORITY, "tests"), now())
    return [one.said for one in broken()] + [str(one) for one in differences(AUTHORITY, today)]


def entries() -> object:
    return sql("SELECT count(*) FROM entry")[0][0]


@pytest.fixture
def house(db: None) -> Authority:
    return Authority().found()


@both
class TestRows:
    def test_a_row_names_the_file_that_it_opens(self, house: Authority) -> None:
        [record] = new(1)
        [result] = act_many([Row(requests=(*opening(record), permit(record, "LT-1")))], IMPORT)
        assert isinstance(result, tuple)
        assert [one.version for one in result] == [1, 2, 2]
        held = load(result[-1].file, authority=AUTHORITY)
        assert held.matter.permit.says.holder == record
        assert held.entries[0].header.source == "import:tests"
        assert wrong() == []

    def test_a_bad_row_is_rejected_alone_and_leaves_no_gap(self, house: Authority) -> None:
        first, bad, last = new(3)
        before = entries()
        results = act_many(
            [
                Row(requests=(*opening(first), permit(first, "LT-1"))),
                Row(requests=(*opening(bad, language="xx"), permit(bad, "LT-2"))),
                Row(requests=(*opening(last), permit(last, "LT-3"))),
            ],
            IMPORT,
        )
        assert isinstance(results[1], Rejected)
        assert (results[1].request, type(results[1].why)) == (1, Refused)
        assert [type(one) for one in results] == [tuple, Rejected, tuple]
        assert entries() == before + 8  # type: ignore[operator]
        numbers = sql("SELECT number FROM file WHERE procedure = 'residence_permit' ORDER BY number")
        assert [int(str(one).split("-")[-1]) for (one,) in numbers] == [1, 2]
        assert wrong() == []

    def test_what_is_rejected_late_in_a_row_takes_the_beginning_of_the_row_with_it(
        self, house: Authority
    ) -> None:
        record, stranger = new(2)
        before = entries()
        [result] = act_many([Row(requests=(*opening(record), permit(stranger, "LT-1")))], IMPORT)
        assert isinstance(result, Rejected)
        assert result.request == 2
        assert entries() == before
        with pytest.raises(NoSuchFile):
            load(record, authority=AUTHORITY)

    def test_a_row_stands_on_what_the_rows_before_it_left(self, house: Authority) -> None:
        """The same document twice is refused, in one batch as in two."""
        record = house.person()
        passport = {"kind": "passport", "number": "XX1", "issuer": "BLR"}
        row = Row(
            requests=(
                Request(procedure="person", step="record_travel_document", file=record, answers=passport),
            )
        )
        first, second = act_many([row, row], of("ruta"))
        assert isinstance(first, tuple)
        assert isinstance(second, Rejected)
        assert wrong() == []

    def test_one_number_is_one_permit_also_within_a_batch_and_a_row(self, house: Authority) -> None:
        """The same number for two people: in one row, in the next, in the next batch; and with another spelling."""
        one, other, third, fourth = new(4)
        rows = [
            Row(requests=(*opening(one), permit(one, "LT-1"))),
            Row(requests=(*opening(other), permit(other, "lt-1"))),
            Row(requests=(*opening(third), permit(third, "LT-2"), permit(third, "LT-2"))),
        ]
        [*first, within] = act_many(rows, IMPORT)
        [again] = act_many([Row(requests=(*opening(fourth), permit(fourth, "LT-1")))], IMPORT)
        assert isinstance(first[0], tuple)
        for result, why in (
            (first[1], "number_of_another"),
            (within, "permit_in_file"),
            (again, "number_of_another"),
        ):
            assert isinstance(result, Rejected)
            assert isinstance(result.why, Refused)
            assert [no.code for no in result.why.refusals] == [f"residence_permit.{why}"]
        assert sql("SELECT count(*) FROM file WHERE procedure = 'residence_permit'") == [(1,)]
        assert wrong() == []

    def test_a_number_is_compared_and_not_the_words_of_a_search(self, house: Authority) -> None:
        """The search finds by words, in any order and without marks, and by the numbers of files."""
        person = house.person()
        renewal = load(house.renewal(person), authority=AUTHORITY).number
        numbers = ("LT Ž 1", "LT Z 1", "1 LT Ž", renewal)
        results = act_many([Row(requests=(permit(person, one),)) for one in numbers], of("ruta"))
        assert all(isinstance(one, tuple) for one in results)
        for one in numbers:
            assert isinstance(act(permit(person, one), of("ruta")), Refused)

    def test_a_file_that_does_not_exist_rejects_its_row_alone(self, house: Authority) -> None:
        record, stranger = house.person(), FileId(str(uuid4()))
        first, second = act_many(
            [Row(requests=(rename(stranger),)), Row(requests=(rename(record),))], of("ruta")
        )
        assert isinstance(first, Rejected)
        assert isinstance(first.why, NoSuchFile)
        assert isinstance(second, tuple)

    def test_a_file_that_does_not_exist_rejects_its_row_also_where_the_step_touches_others(
        self, house: Authority
    ) -> None:
        stranger = FileId(str(uuid4()))
        checks = Request(
            procedure="residence_permit",
            step="check_completeness",
            file=stranger,
            answers={"checked_on": "2026-03-02"},
        )
        [result] = act_many([Row(requests=(checks,))], of("ruta"))
        assert isinstance(result, Rejected)
        assert isinstance(result.why, NoSuchFile)

    def test_a_key_is_of_one_request_also_within_a_batch(self, house: Authority) -> None:
        one, other = house.person(), house.person("Новік")
        first = replace(rename(one), key="once")
        results = act_many(
            [Row(requests=(each,)) for each in (first, first, replace(rename(other), key="once"))], of("ruta")
        )
        assert results[0] == results[1]
        assert isinstance(results[2], Rejected)
        assert isinstance(results[2].why, KeyReused)
        assert wrong() == []

    def test_one_writes_what_the_other_writes(self, house: Authority) -> None:
        """By either door the same headers, save what is drawn by chance, and the same projections."""
        alone, together = new(2)
        for request in opening(alone):
            act(request, IMPORT)
        act_many([Row(requests=opening(together))], IMPORT)
        columns = "type, version, true_from, actor, mandate, step, source, corrects, law"
        one, other = (
            sql(f"SELECT {columns} FROM entry WHERE file_id = %s ORDER BY number", file)
            for file in (alone, together)
        )
        assert one == other
        listed = "kind, category, unit, assignee, level, stage, next_step, due, due_clock, tasks, version"
        assert sql(f"SELECT {listed} FROM file_row WHERE file_id = %s", alone) == sql(
            f"SELECT {listed} FROM file_row WHERE file_id = %s", together
        )

    def test_many_rows_are_as_they_were_written(self, house: Authority) -> None:
        rows = [
            Row(requests=(*opening(one, f"Сокал{'а' * place}"), permit(one, f"LT-{place}")))
            for place, one in enumerate(new(60))
        ]
        results = act_many(rows, IMPORT)
        assert all(isinstance(one, tuple) for one in results)
        assert wrong() == []


@both
class TestOrigins:
    def test_a_row_of_one_origin_is_taken_once(self, house: Authority) -> None:
        rows = [Row(requests=opening(one), origin=Origin("permit:LT-1", "says")) for one in new(2)]
        first, within = act_many(rows, IMPORT)
        [again] = act_many([Row(requests=opening(new(1)[0]), origin=Origin("permit:LT-1", "says"))], IMPORT)
        assert isinstance(first, tuple)
        assert within == again == Repeated(same=True)
        assert sql("SELECT count(*) FROM file WHERE procedure = 'person'") == [(1,)]

    def test_a_row_of_that_origin_that_says_otherwise_is_told_apart(self, house: Authority) -> None:
        act_many([Row(requests=opening(new(1)[0]), origin=Origin("permit:LT-1", "says"))], IMPORT)
        row = Row(requests=opening(new(1)[0]), origin=Origin("permit:LT-1", "says otherwise"))
        assert act_many([row], IMPORT) == [Repeated(same=False)]

    def test_what_was_rejected_may_come_again(self, house: Authority) -> None:
        bad = Row(requests=opening(new(1)[0], language="xx"), origin=Origin("permit:LT-1", "says"))
        good = Row(requests=opening(new(1)[0]), origin=Origin("permit:LT-1", "says"))
        first, second = act_many([bad, good], IMPORT)
        assert isinstance(first, Rejected)
        assert isinstance(second, tuple)


def at_once(several: Sequence[Sequence[Row]]) -> list[list[Result]]:
    """What batches that start together are answered, each on a connection of its own."""
    results: list[list[Result]] = []
    start = threading.Barrier(len(several))

    def run(rows: Sequence[Row]) -> None:
        start.wait()
        try:
            results.append(act_many(rows, IMPORT))
        finally:
            connection.close()

    threads = [threading.Thread(target=run, args=(rows,)) for rows in several]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return results


@both
def test_one_import_started_twice_takes_each_row_once(own_database: str) -> None:
    Authority().found()
    batches = [
        [Row(requests=opening(one), origin=Origin(f"permit:{place}", "")) for place, one in enumerate(new(8))]
        for _ in range(3)
    ]
    results = [one for batch in at_once(batches) for one in batch]
    assert sum(isinstance(one, tuple) for one in results) == 8
    assert sum(one == Repeated(same=True) for one in results) == 16
    assert wrong() == []


@both
def test_batches_that_name_the_same_files_in_another_order_do_not_wait_for_each_other_for_ever(
    own_database: str,
) -> None:
    house = Authority().found()
    records = [house.person(f"Сокал{'а' * number}") for number in range(6)]
    there = [Row(requests=(rename(one),)) for one in records]
    results = at_once([there, there[::-1], there, there[::-1]])
    assert len(results) == 4
    assert all(isinstance(one, tuple) for batch in results for one in batch)
    assert wrong() == []


def test_a_batch_reads_its_files_in_few_queries(house: Authority, django_assert_max_num_queries) -> None:
    """However many there are."""
    records = [house.person(f"Сокал{'а' * number}") for number in range(40)]
    with django_assert_max_num_queries(20):
        results = act_many([Row(requests=(rename(one),)) for one in records], of("ruta"))
    assert all(isinstance(one[0], Done) for one in results if isinstance(one, tuple))
