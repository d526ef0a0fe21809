"""Rows that two processes decide: what is recorded, and what is answered, is what one process would have done."""

from __future__ import annotations

import os
import signal
import threading
import time
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Any, Never

import pytest
from django.db import OperationalError, connection, transaction
from tests.app.authority import AUTHORITY, Authority, of, take
from tests.app.exchange.test_conclusions import DAY, PROCEDURE, SECURITY, answers, asked, bring_in, exported
from tests.app.store.test_act import sql
from tests.app.store.test_batch import entries, opening, wrong

from byla.app.store import second_process
from byla.app.store.act import Done, Request
from byla.app.store.batch import Rejected, Repeated, Row, act_many
from byla.app.store.decider import Decided, Decider, decider
from byla.app.store.imported import Origin
from byla.app.store.read import load
from byla.app.store.second_process import ProcessEnded, SecondProcess
from byla.app.store.who import Who
from byla.casefile import FileId, Refused
from byla.procedures.lt.residence_permit.in_bulk import not_the_request

both = pytest.mark.both_databases


@pytest.fixture
def house(own_database: str) -> Authority:
    return Authority().found()


@pytest.fixture
def second(house: Authority, monkeypatch: pytest.MonkeyPatch) -> Iterator[Watched]:
    """One that waits for what the first process holds shall fail, and not stand still."""
    monkeypatch.setattr(second_process, "PATIENCE_SECONDS", 30)
    watched = Watched()
    yield watched
    watched.close()


def test_a_second_process_that_does_not_answer_is_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(second_process, "PATIENCE_SECONDS", 0.2)
    sleeper = SecondProcess(time.sleep)
    sleeper.begin(600)
    with pytest.raises(ProcessEnded):
        sleeper.answer()
    sleeper.close()


class Watched(Decider):
    """A decider that remembers what it was given and what it answered."""

    def __init__(self) -> None:
        super().__init__()
        self.given: list[FileId | None] = []
        self.taken: list[tuple[Done, ...] | None] = []

    def begin(self, several: Sequence[Row], who: Who, at: datetime) -> None:
        self.given = [row.requests[0].file for row in several]
        super().begin(several, who, at)

    def answer(self) -> Decided:
        decided = super().answer()
        self.taken = decided.done
        return decided


def waiting(house: Authority, number: int) -> list[FileId]:
    """So many applications about which one body was asked, and which it received."""
    return [asked(house, f"Сокал{'а' * one}", bodies=(SECURITY,)) for one in range(number)]


def conclusion(
    file: FileId, *, origin: Origin | None = None, request: int | None = None, **says: object
) -> Row:
    received = Request(
        procedure=PROCEDURE, step="acknowledge_request", file=file, answers={"received_on": DAY}
    )
    answers = {"outcome": "no_threat", "concluded_on": DAY, **says}
    given = Request(procedure=PROCEDURE, step="give_conclusion", file=file, answers=answers)
    if request is None:
        return Row(requests=(received, given), origin=origin)
    return Row(requests=(received, given), origin=origin, unless=partial(not_the_request, request))


def outcome(file: FileId) -> object:
    [assessment] = load(file, authority=AUTHORITY).matter.assessments
    return assessment.outcome


@both
class TestTwoProcesses:
    def test_both_decide_and_all_is_written_as_one_would(self, house: Authority, second: Watched) -> None:
        files = waiting(house, 4)
        results = act_many([conclusion(file) for file in files], of("vytas"), decider=second)
        assert second.given == files[2:]
        assert all(second.taken)
        assert [one[-1].file for one in results if isinstance(one, tuple)] == files
        headers = [load(file, authority=AUTHORITY).entries[-1].header for file in files]
        assert len({one.known_from for one in headers}) == 1, "the moment is the first process's"
        assert {(one.actor, one.step) for one in headers} == {("vytas", "give_conclusion")}
        for file, result in zip(files, results, strict=True):
            assert isinstance(result, tuple)
            assert result[-1].version == load(file, authority=AUTHORITY).version
            assert result[-1].entries == {str(file): [result[-1].version]}
        assert all(outcome(file) == "no_threat" for file in files)
        assert wrong() == []

    def test_a_row_that_the_second_refuses_is_rejected_alone_and_says_why(
        self, house: Authority, second: Watched
    ) -> None:
        files = waiting(house, 4)
        numbers = [load(file, authority=AUTHORITY).matter.assessments[0].request.number for file in files]
        rows = [conclusion(file, request=number) for file, number in zip(files, numbers, strict=True)]
        rows[1] = conclusion(files[1], outcome="threat")
        rows[2] = conclusion(files[2], outcome="threat")
        rows[3] = conclusion(files[3], request=numbers[3] + 1)
        before = entries()
        first, here, beside, other = act_many(rows, of("vytas"), decider=second)
        assert second.given == files[2:]
        assert isinstance(first, tuple)
        assert isinstance(beside, Rejected)
        assert beside == here
        assert isinstance(other, Rejected)
        assert isinstance(other.why, Refused)
        assert [one.said.code for one in other.why.refusals] == ["residence_permit.other_request"]
        assert entries() == before + 2  # type: ignore[operator]
        assert wrong() == []

    def test_what_was_taken_over_before_is_not_decided_again(self, house: Authority, second: Watched) -> None:
        files = waiting(house, 4)
        rows = [conclusion(file, origin=Origin(f"{place}", "a")) for place, file in enumerate(files)]
        assert all(isinstance(one, tuple) for one in act_many(rows[2:3], of("vytas")))
        results = act_many(rows, of("vytas"), decider=second)
        assert second.given == files[3:]
        assert [type(one) for one in results] == [tuple, tuple, Repeated, tuple]
        assert act_many(rows, of("vytas"), decider=second) == [Repeated(same=True)] * 4
        assert second.given == []
        assert sql("SELECT count(*) FROM imported_row")[0][0] == 4

    def test_what_the_second_does_not_see_the_database_refuses_and_the_first_decides(
        self, house: Authority, second: Watched
    ) -> None:
        """Entries of a transaction that is not committed yet are such."""
        files = waiting(house, 2)
        with transaction.atomic():
            take(PROCEDURE, "acknowledge_request", of("vytas"), files[1], received_on=DAY)
            told = Request(
                procedure=PROCEDURE,
                step="give_conclusion",
                file=files[1],
                answers={"outcome": "no_threat", "concluded_on": DAY},
            )
            results = act_many([conclusion(files[0]), Row(requests=(told,))], of("vytas"), decider=second)
            assert second.given == files[1:]
            assert all(isinstance(one, tuple) for one in results)
        assert all(outcome(file) == "no_threat" for file in files)
        assert wrong() == []

    def test_what_a_step_destroys_or_brings_with_it_is_left_to_the_first(
        self, house: Authority, second: Watched
    ) -> None:
        files = waiting(house, 2)
        said = {"entries": ["1"], "article": "eu/gdpr:17(1)(d)", "reason": "Recorded by mistake"}
        erases = [
            Request(procedure=PROCEDURE, step="erase_entries", file=file, answers=said) for file in files
        ]
        results = act_many([Row(requests=(one,)) for one in erases], of("dalia"), decider=second)
        assert second.given == files[1:]
        assert second.taken == [None]
        assert all(isinstance(one, tuple) for one in results)
        assert [load(file, authority=AUTHORITY).entries[0].body for file in files] == [None, None]
        assert wrong() == []

    def test_an_answer_is_never_taken_for_that_to_other_rows(self, house: Authority, second: Watched) -> None:
        files = waiting(house, 4)

        def broken(file: object, situation: object) -> Never:
            raise ZeroDivisionError

        rows = [replace(conclusion(files[0]), unless=broken), conclusion(files[1])]
        with pytest.raises(ZeroDivisionError):
            act_many(rows, of("vytas"), decider=second)
        results = act_many([conclusion(file) for file in files[2:]], of("vytas"), decider=second)
        assert [one[-1].file for one in results if isinstance(one, tuple)] == files[2:]
        assert outcome(files[1]) is None

    def test_where_the_second_ends_nothing_is_recorded(self, house: Authority, second: Watched) -> None:
        files = waiting(house, 4)
        before = entries()
        os.kill(second._process._process.pid, signal.SIGKILL)  # type: ignore[arg-type]
        with pytest.raises(ProcessEnded):
            act_many([conclusion(file) for file in files], of("vytas"), decider=second)
        assert entries() == before
        assert all(outcome(file) is None for file in files)


class Locked(Watched):
    """A decider that tries, when it is asked, whether somebody else could change its files."""

    def begin(self, several: Sequence[Row], who: Who, at: datetime) -> None:
        super().begin(several, who, at)
        self.free = [row.requests[0].file for row in several if _can_be_locked(row.requests[0].file)]


def _can_be_locked(file: FileId | None) -> bool:
    could: list[bool] = []

    def tries() -> None:
        try:
            with transaction.atomic():
                sql(f"SELECT id FROM file WHERE id = '{file}' FOR UPDATE NOWAIT")
            could.append(True)
        except OperationalError:
            could.append(False)
        finally:
            connection.close()

    other = threading.Thread(target=tries)
    other.start()
    other.join()
    return could[0]


@both
def test_the_files_of_the_second_are_held_before_it_is_asked(house: Authority, database: str) -> None:
    if database == "sqlite":
        pytest.skip("SQLite has one writer at a time")
    files = waiting(house, 4)
    locked = Locked()
    act_many([conclusion(file) for file in files], of("vytas"), decider=locked)
    locked.close()
    assert locked.given == files[2:]
    assert locked.free == []
    assert all(_can_be_locked(file) for file in files)


class TestShare:
    """Which rows another process may decide: only such as look at nothing that another row changes."""

    ONE, OTHER = FileId("one"), FileId("other")

    @pytest.fixture
    def alone(self) -> Decider:
        return object.__new__(Decider)  # no process is needed to say what it would be given

    def test_each_about_a_file_of_its_own(self, alone: Decider) -> None:
        rows = [conclusion(self.ONE), conclusion(self.OTHER)]
        assert alone.share(rows) == rows[1:]
        assert not alone.share([conclusion(self.ONE), conclusion(self.ONE)])

    def test_not_where_a_row_is_about_two_files(self, alone: Decider) -> None:
        two = Row(requests=(*conclusion(self.ONE).requests, *conclusion(self.OTHER).requests))
        assert not alone.share([two, conclusion(FileId("third"))])

    def test_not_where_one_origin_is_named_twice(self, alone: Decider) -> None:
        same = Origin("1", "a")
        assert not alone.share([conclusion(self.ONE, origin=same), conclusion(self.OTHER, origin=same)])

    @pytest.mark.parametrize(
        ("procedure", "step", "looks"),
        [
            (PROCEDURE, "check_completeness", "touches another file"),
            (PROCEDURE, "quote_opinion", "knows what is kept apart"),
            ("person", "open_record", "opens a file"),
            (PROCEDURE, "sign_decision", "draws a number"),
            (PROCEDURE, "nothing", "no such step"),
            ("nothing", "nothing", "no such procedure"),
        ],
    )
    def test_not_where_a_step_looks_further(
        self, alone: Decider, procedure: str, step: str, looks: str
    ) -> None:
        asked_for = Request(procedure=procedure, step=step, file=self.OTHER)
        assert not alone.share([conclusion(self.ONE), Row(requests=(asked_for,))]), looks

    @pytest.mark.parametrize("more", [{"key": "k"}, {"contents": {"a": b"b"}}, {"file": None}])
    def test_not_where_a_key_a_document_or_no_file_comes_with_a_request(
        self, alone: Decider, more: dict[str, Any]
    ) -> None:
        received, _ = conclusion(self.OTHER).requests
        assert alone.share([conclusion(self.ONE), Row(requests=(received,))])
        assert not alone.share([conclusion(self.ONE), Row(requests=(replace(received, **more),))])

    def test_not_where_a_file_is_opened(self, alone: Decider) -> None:
        assert not alone.share([Row(requests=opening(self.ONE)), conclusion(self.OTHER)])


def test_an_import_of_many_conclusions_has_two_processes(
    house: Authority, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    files = waiting(house, 4)
    begun: list[Watched] = []
    monkeypatch.setattr("byla.app.store.decider.WORTH_A_PROCESS", 4)
    monkeypatch.setattr("byla.app.store.decider.Decider", lambda: begun.append(Watched()) or begun[-1])
    lines = answers(tmp_path / "answers.jsonl", exported("vytas", SECURITY, capsys))
    assert bring_in(["conclusions", str(lines), "--by", "vytas"]) == 0
    assert [len(one.taken) for one in begun] == [2]
    assert all(begun[0].taken)
    assert all(outcome(file) == "no_threat" for file in files)
    assert bring_in(["conclusions", str(lines), "--by", "vytas"]) == 0
    assert begun[1].given == []
    assert wrong() == []


@pytest.mark.parametrize(("rows", "has"), [(1_999, False), (2_000, True)])
def test_a_second_process_is_begun_where_the_rows_are_worth_it(
    house: Authority, rows: int, has: bool
) -> None:
    with decider(rows) as found:
        assert (found is not None) is has


def test_a_process_is_at_the_database_of_the_one_that_began_it(house: Authority) -> None:
    process = SecondProcess(count_files)
    process.begin()
    assert process.answer() == sql("SELECT count(*) FROM file")[0][0]
    process.close()


def count_files() -> object:
    return sql("SELECT count(*) FROM file")[0][0]
