"""`./byla erase` lists what is due and, where an official names files, erases it in them; the night only reports."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
from tests.app.authority import AUTHORITY, Authority, of, take
from tests.app.retained import PERMIT_FILE, answer_for_retention, kept_for_a_day, permit

from byla.app.commands import erase, nightly, verify
from byla.app.looks import rows
from byla.app.moment import today
from byla.app.store.listing import Asked, page
from byla.app.store.models import FileRow, StoredPayload
from byla.app.store.read import load
from byla.casefile import FileId

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]
BECAUSE = ["--as", "dalia", "--reason", "Looked at it; nobody needs it"]


@pytest.fixture
def person() -> FileId:
    return Authority().found().person()


@pytest.fixture
def over(person: FileId, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The numbers of two permits whose term is over; a third is still held."""
    kept_for_a_day(tmp_path, monkeypatch)
    files = [permit(person, number) for number in ("LT-1", "LT-2")]
    permit(person, "LT-3", ended=-5)
    return [load(file, authority=AUTHORITY).number for file in files]


def payloads(number: str) -> int:
    return StoredPayload.objects.filter(file__number=number).count()


def test_without_a_file_it_lists_what_is_due_and_erases_nothing(over: list[str], capsys) -> None:
    before = StoredPayload.objects.count()
    assert erase.run(["--as", "dalia"]) == 0
    said = capsys.readouterr()
    titles = [line for line in said.out.splitlines() if not line.startswith(" ")]
    assert sorted(titles) == [
        f"residence_permit {number}: due since {_since()} under {PERMIT_FILE}; entries 1" for number in over
    ]
    assert "the permit ran out" in said.out
    assert said.err == "2 files; nothing was erased\n"
    assert StoredPayload.objects.count() == before
    [look] = rows.looks(rows.Wanted(authority=AUTHORITY, user="dalia"), count=1)
    assert (look.door, len(look.files)) == ("./byla erase", 2)


def test_the_list_of_what_is_due_holds_those_files_alone(over: list[str], capsys) -> None:
    """The night brings lists up to the day; here the files were closed after their term."""
    nightly.run([])
    capsys.readouterr()
    assert sorted(row.number for row in page(Asked(view="erase"), of("dalia")).rows) == sorted(over)
    assert page(Asked(view="erase"), of("petras")).rows == []
    answer_for_retention()
    assert erase.run([over[0], *BECAUSE]) == 0
    assert [row.number for row in page(Asked(view="erase"), of("dalia")).rows] == [over[1]]


def _since() -> str:
    return (today() - timedelta(days=3)).isoformat()


def test_nobody_is_shown_files_that_they_may_not_see(over: list[str], capsys) -> None:
    assert erase.run(["--as", "petras"]) == 0
    assert capsys.readouterr() == ("", "0 files; nothing was erased\n")


def test_a_term_that_no_lawyer_confirmed_ends_nothing_before_somebody_answers_for_it(
    over: list[str], capsys
) -> None:
    assert erase.run([over[0], *BECAUSE]) == 1
    assert "No lawyer has confirmed how long lt/retention:permit-file" in capsys.readouterr().err
    assert payloads(over[0]) == 2


def test_a_named_official_erases_several_files_in_one_command(over: list[str], capsys) -> None:
    answer_for_retention()
    assert erase.run([*over, *BECAUSE]) == 0
    assert capsys.readouterr().out.splitlines() == [
        f"residence_permit {number}: erased, as entry 3 says" for number in over
    ]
    for number in over:
        row = FileRow.objects.get(number=number)
        file = load(FileId(row.file_id), authority=AUTHORITY)
        header = file.entries[-1].header
        assert (header.actor, header.step, header.source) == ("dalia", "erase_due", "console")
        assert (row.stage, row.next_step, row.tasks, row.due) == ("at_rest", "", 0, None)
        assert payloads(number) == 2  # who holds the file, and that it was erased
    assert verify.run([]) == 0
    capsys.readouterr()
    assert erase.run(["--as", "dalia"]) == 0
    assert capsys.readouterr().err == "0 files; nothing was erased\n"


def test_what_is_refused_in_one_file_does_not_keep_the_others(over: list[str], capsys) -> None:
    answer_for_retention()
    held = FileRow.objects.get(number=over[0]).file_id
    take("residence_permit", "hold_erasure", of("ruta"), FileId(held), reason="An appeal runs")
    assert erase.run([*over, *BECAUSE]) == 1
    assert [payloads(number) for number in over] == [3, 2]
    assert f"{over[0]}: No content of this file is due" in capsys.readouterr().err


@pytest.mark.parametrize("user", ["ruta", "jonas", "ona"])
def test_only_data_protection_erases(over: list[str], user: str) -> None:
    answer_for_retention()
    assert erase.run([over[0], "--as", user, "--reason", "x"]) == 1
    assert payloads(over[0]) == 2


def test_single_entries_go_by_a_courts_order_and_not_on_request_where_law_keeps_them(
    over: list[str], capsys
) -> None:
    held = str(FileRow.objects.get(number__endswith="3", procedure="residence_permit").number)
    single = [held, "--entries", "1", *BECAUSE, "--article"]
    assert erase.run([*single, "eu/gdpr:17"]) == 1
    assert "[lt/retention:permit-file, eu/gdpr:17(3)(b)]" in capsys.readouterr().err
    assert payloads(held) == 2
    assert erase.run([*single, "eu/gdpr:17(1)(e)"]) == 0
    assert payloads(held) == 2  # its own is gone, and the erasure has come


@pytest.mark.parametrize(
    "wrong",
    [["--entries", "1"], ["--article", "eu/gdpr:17"], []],
)
def test_what_is_half_asked_erases_nothing(over: list[str], wrong: list[str], capsys) -> None:
    reason = BECAUSE if wrong else ["--as", "dalia"]
    assert erase.run([over[0], *wrong, *reason]) == 2
    assert erase.run([*over, "--entries", "1", "--article", "eu/gdpr:17(1)(e)", *BECAUSE]) == 2
    assert erase.run(["--entries", "1", "--article", "eu/gdpr:17(1)(e)", *BECAUSE]) == 2
    assert payloads(over[0]) == 2


def test_the_night_reports_and_erases_nothing(over: list[str], capsys) -> None:
    answer_for_retention()
    assert nightly.run([]) == 0
    assert "2 files have content that is due to be erased" in capsys.readouterr().out
    assert [payloads(number) for number in over] == [2, 2]
