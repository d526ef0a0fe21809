"""Which looks are asked for: since a day, of some units, all of them some at a time; and what is written once alone."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from tests.app.looks.test_store import glass, look, looks

from byla.app.looks import backup, rows, store
from byla.app.looks.expiry import expire
from byla.app.looks.searching import Search
from byla.app.moment import now
from byla.looks import Review

pytestmark = pytest.mark.both_databases


def test_looks_are_found_from_a_moment_on(own_database: str) -> None:
    early, late = now() - timedelta(days=2), now()
    for at in (early, late):
        rows.keep(look(at))
    assert [one.at for one in looks("demo", since=late)] == [late]
    assert [one.at for one in looks("demo", until=late)] == [early]


def test_who_leads_no_unit_is_shown_the_looks_of_none(own_database: str) -> None:
    rows.keep(look(now()))
    assert len(looks("demo", units=["vilnius", "kaunas"])) == 1
    assert looks("demo", units=["kaunas"]) == []
    assert looks("demo", units=[]) == []


@pytest.mark.parametrize("number", [1, 2, 3, 4, 5])
def test_all_looks_are_read_some_at_a_time(own_database: str, number: int, monkeypatch) -> None:
    monkeypatch.setattr(rows, "AT_ONCE", 2)
    for at in range(number):
        rows.keep(look(now(), user=f"official{at}"))
    every = [one.user for one in rows.every(rows.Wanted(authority="demo"))]
    assert every == [f"official{at}" for at in reversed(range(number))]


def test_a_broken_glass_is_reviewed_once_and_the_first_word_stands(own_database: str) -> None:
    number = rows.keep_glass(glass(now()))
    first = Review(by="dalia", at=now(), note="Rightly so, the police had called")
    assert rows.glasses("demo")[0].review is None
    assert rows.keep_review(number, first)
    assert not rows.keep_review(number, Review(by="jonas", at=now(), note="I think otherwise"))
    assert rows.glasses("demo")[0].review == first


def test_where_nothing_is_over_nothing_is_written_of_an_end(own_database: str) -> None:
    rows.keep(look(now()))
    assert expire(datetime(2026, 11, 26, 9, tzinfo=UTC)) == 0
    assert store.asked("SELECT count(*) FROM look_expiry", []) == [(0,)]


def test_a_backup_of_before_looks_were_kept_brings_none(own_database: str, tmp_path: Path) -> None:
    rows.keep(look(now()))
    backup.read(tmp_path / "looks.jsonl")
    assert len(looks("demo")) == 1


@pytest.mark.parametrize("day", ["2000-01-01", "2026-01-15", "2999-12-31"])
def test_a_day_can_be_asked_for(day: str) -> None:
    assert str(Search.read({"day": day}).day) == day
