"""What is written down at a post: on the disk first, never changed, and each code joins one device once."""

from __future__ import annotations

import sqlite3
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from byla.app.border.post.journal import HOLDS, WRONG, Broken, Journal
from byla.ledger import digest

AT = datetime(2026, 3, 2, 9, tzinfo=UTC)  # Monday
ASKED = {"name": "Кавальчук Вольга"}


@pytest.fixture
def journal(tmp_path: Path) -> Journal:
    made = Journal(tmp_path / "a.journal")
    made.begin("the statement")
    return made


def by_hand(journal: Journal, statement: str) -> None:
    with sqlite3.connect(journal.path) as file:
        file.execute(statement)


def test_searches_are_numbered_and_read_as_they_were_written(journal: Journal) -> None:
    assert [journal.keep(AT, "marius", ASKED, ["ban-1"]), journal.keep(AT, "rasa", ASKED, [])] == [1, 2]
    first, second = journal.searches()
    assert (first.officer, first.at, first.asked, first.entries) == ("marius", AT, ASKED, ("ban-1",))
    assert (second.officer, second.entries) == ("rasa", ())


@pytest.mark.parametrize(
    "act",
    [
        "UPDATE search SET officer = 'kazys'",
        "DELETE FROM search",
        "UPDATE shift SET statement = ''",
        "DELETE FROM shift",
    ],
)
def test_nothing_that_was_written_down_changes_or_goes(journal: Journal, act: str) -> None:
    journal.keep(AT, "marius", ASKED, [])
    with pytest.raises(sqlite3.IntegrityError, match="append-only"):
        by_hand(journal, act)


@pytest.mark.parametrize(
    "act", ["UPDATE search SET officer = 'kazys' WHERE number = 2", "DELETE FROM search WHERE number = 2"]
)
def test_whoever_takes_the_guards_off_is_found_out_when_it_is_brought_in(journal: Journal, act: str) -> None:
    for _ in range(3):
        journal.keep(AT, "marius", ASKED, [])
    by_hand(journal, "DROP TRIGGER search_no_update")
    by_hand(journal, "DROP TRIGGER search_no_delete")
    by_hand(journal, act)
    with pytest.raises(Broken, match="search 2"):
        list(journal.searches())


def row_of(journal: Journal, number: int) -> list[Any]:
    """A search as it lies in the file, without its hash."""
    with sqlite3.connect(journal.path) as file:
        return list(file.execute("SELECT * FROM search WHERE number = ?", [number]).fetchone())[:-1]


@pytest.mark.parametrize(
    ("place", "column", "value", "found"),
    [
        (2, 2, "kazys", "search 3"),
        (3, 5, "", "search 3"),
        (3, 0, 4, "search 3"),
        (1, 5, "0" * 64, "search 1"),
    ],
    ids=["said otherwise", "tied to none", "one left out", "tied to one that is gone"],
)
def test_a_search_whose_hash_was_worked_out_anew_is_found_by_the_next_or_by_its_number(
    journal: Journal, place: int, column: int, value: Any, found: str
) -> None:
    for _ in range(3):
        journal.keep(AT, "marius", ASKED, [])
    row = row_of(journal, place)
    row[column] = value
    by_hand(journal, "DROP TRIGGER search_no_delete")
    by_hand(journal, f"DELETE FROM search WHERE number = {place}")
    with sqlite3.connect(journal.path) as file:
        file.execute("INSERT INTO search VALUES (?, ?, ?, ?, ?, ?, ?)", [*row, digest(row)])
    with pytest.raises(Broken, match=found):
        list(journal.searches())


def test_a_journal_of_another_shift_is_not_written_into(journal: Journal) -> None:
    journal.begin("the statement")
    with pytest.raises(Broken, match="another shift"):
        journal.begin("another")
    with sqlite3.connect(journal.path) as file:
        assert file.execute("SELECT statement FROM shift").fetchall() == [("the statement",)]


def test_a_journal_of_no_shift_is_not_brought_in(journal: Journal) -> None:
    by_hand(journal, "DROP TRIGGER shift_no_delete")
    by_hand(journal, "DELETE FROM shift")
    with pytest.raises(Broken, match="of no shift"):
        journal.statement()


def test_a_code_joins_one_device_once(journal: Journal) -> None:
    code = journal.new_code("marius", AT)
    assert journal.join(code.lower(), AT) == "marius"
    assert journal.join(code, AT) is None


def test_a_code_is_read_with_what_people_put_between_its_letters(journal: Journal) -> None:
    code = journal.new_code("marius", AT)
    assert journal.join(f" {code[:5]}-{code[5:]}\n", AT) == "marius"


def test_devices_that_join_with_a_right_code_keep_nobody_out(journal: Journal) -> None:
    codes = [journal.new_code("marius", AT) for _ in range(WRONG + 1)]
    assert [journal.join(code, AT) for code in codes] == ["marius"] * len(codes)


def test_a_code_is_good_for_ten_minutes(journal: Journal) -> None:
    code = journal.new_code("marius", AT)
    assert journal.join(code, AT + HOLDS + timedelta(seconds=1)) is None
    assert journal.join(journal.new_code("rasa", AT), AT + HOLDS) == "rasa"


def test_codes_cannot_be_tried_out(journal: Journal) -> None:
    code = journal.new_code("marius", AT)
    for _ in range(WRONG):
        assert journal.join("WRONGWRONG", AT) is None
    assert journal.join(code, AT) is None, "nobody joins until a new code is made"
    assert journal.join(journal.new_code("marius", AT), AT) == "marius"


def test_no_code_stands_in_the_file(journal: Journal) -> None:
    code = journal.new_code("marius", AT)
    assert code.encode() not in journal.path.read_bytes()
