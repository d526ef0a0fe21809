"""A long list is kept in a file: processes begin from it while few changes came after it, else it is made anew."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.app.authority import AUTHORITY, Authority

from byla.app.moment import today
from byla.app.national_list import base, importing, rows
from byla.app.national_list.importing import import_list
from byla.screening import Query

pytestmark = pytest.mark.django_db
HEADINGS = "id,name,other_names,born\n"
TWO = HEADINGS + "7,Sidarovich Mikalai,Mikola Sidarovich,1979-05-03\n8,Petrov Ivan,,1985\n"
RECORDS = 3
"""Writings of the names of the two."""
MORE = TWO + "9,Kavalchuk Volha,,1984\n"


@pytest.fixture
def folder(db: None, tmp_path: Path, settings, monkeypatch: pytest.MonkeyPatch) -> Path:
    Authority().found()
    settings.BYLA_STATE = tmp_path / "state"
    monkeypatch.setattr(base, "WORTH_KEEPING", RECORDS)
    return tmp_path / "state" / "national_list"


def takes_over(text: str, folder: Path) -> None:
    path = folder.parent.with_name("list.csv")
    path.write_text(text)
    import_list(path, "partner", authority=AUTHORITY, by="ona", on=today())


def begins() -> tuple[int, int]:
    """The version up to which a process that begins holds the list, and how many it finds."""
    index, at = base.begun(AUTHORITY, today())
    return at.version, len(
        {one.id for name in ("Sidarovich", "Petrov", "Kavalchuk") for one in index.search(Query(name))}
    )


def kept(folder: Path) -> list[tuple[str, int]]:
    """The files, by version and by when each was written."""
    return [(one.name.split(".")[1], one.stat().st_mtime_ns) for one in sorted(folder.glob("*.index"))]


def test_a_list_that_is_made_in_a_moment_is_kept_in_no_file(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(base, "WORTH_KEEPING", RECORDS + 1)
    takes_over(TWO, folder)
    assert begins() == (1, 2)
    assert kept(folder) == []


def test_whoever_begins_later_opens_the_file_that_is_there(folder: Path) -> None:
    takes_over(TWO, folder)
    assert begins() == (1, 2)
    (file,) = kept(folder)
    assert begins() == (1, 2)
    assert kept(folder) == [file]
    takes_over(MORE, folder)
    assert begins() == (1, 2), "the change after it is applied by whoever opened it"
    assert kept(folder) == [file]


def test_a_file_with_too_many_changes_after_it_is_replaced(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(base, "MOST_CHANGES", 2)
    takes_over(TWO, folder)
    begins()
    (file,) = kept(folder)
    assert begins() == (1, 2)
    assert kept(folder) == [file], "as many as may be"
    takes_over(MORE, folder)
    assert begins() == (2, 3)
    assert [version for version, _ in kept(folder)] == ["2"], "the earlier file is gone"


def test_of_few_changes_each_is_named_and_of_many_one_row_says_that_everything_is(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(importing, "MOST_CHANGES", 2)
    takes_over(TWO, folder)
    assert [change[2] for change in rows.changes(AUTHORITY, 1, most=9)] == ["partner:7", "partner:8"]
    assert kept(folder) == []
    begins()
    takes_over(MORE.replace("7,Sid", "6,Sid").replace("8,Pet", "5,Pet"), folder)
    assert [change[2] for change in rows.changes(AUTHORITY, 2, most=9)] == ["*"]
    (file,) = kept(folder)
    assert file[0] == "2", "made by the import, for everybody who has to begin"
    assert begins()[0] == 2
    assert kept(folder) == [file], "everything was changed up to it, and nothing after"


def test_a_broken_file_is_taken_away(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    takes_over(TWO, folder)
    begins()
    (file,) = folder.glob("*.index")
    file.write_bytes(b"not an index")
    monkeypatch.setattr(base, "WORTH_KEEPING", RECORDS + 1)
    assert begins() == (1, 2)
    assert kept(folder) == []
