"""`./byla import permits`: what is good is recorded with its source, what is not is said in words; and again, once."""

from __future__ import annotations

import importlib
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from django.conf import settings
from django.db import connection
from tests.app.authority import AUTHORITY, Authority
from tests.app.exchange.register import register, rejected, row

from byla.app.commands import rebuild, verify
from byla.app.store.models import FileRow, StoredEntry
from byla.app.store.read import load
from byla.casefile import FileId

take = importlib.import_module("byla.app.commands.import").run
both = pytest.mark.both_databases
HERE = {"DJANGO_SETTINGS_MODULE": "byla.app.site.settings", "BYLA_SPECIAL_KEY": settings.BYLA_SPECIAL_KEY}


@pytest.fixture
def house(db: None) -> Authority:
    return Authority().found()


def held() -> int:
    return FileRow.objects.filter(procedure="residence_permit", stage="permit").count()


@both
def test_a_row_becomes_an_identity_record_and_a_permit_from_the_named_file(
    house: Authority, tmp_path: Path
) -> None:
    path = register(tmp_path / "register.csv", row(1))
    assert take(["permits", str(path)]) == 0
    permit = load(FileId(FileRow.objects.get(procedure="residence_permit").pk), authority=AUTHORITY)
    person = load(permit.matter.person, authority=AUTHORITY)
    assert permit.matter.permit.says.number == "LT-1"
    assert person.matter.display_name == "Volha Kavalchuk"
    assert [one.script.value for one in person.matter.names] == ["Latn", "Cyrl"]
    assert (str(person.matter.birth), person.matter.sex.value) == ("1987-04-12", "F")
    assert [one.number for one in person.matter.travel_documents] == ["XX0000001"]
    assert [one.code for one in person.matter.personal_codes] == ["48704120010"]
    [source] = {one.header.source for one in (*permit.entries, *person.entries)}
    assert source.startswith("import:register.csv:")
    assert len(source) == len("import:register.csv:") + 12
    assert not path.with_name("register.csv.rejects.csv").exists()


GAPS = [
    ("no name in Cyrillic", {"given_cyrillic": "", "patronymic_cyrillic": "", "family_cyrillic": ""}, "open"),
    ("no name at all", dict.fromkeys(
        ("given_latin", "family_latin", "given_cyrillic", "patronymic_cyrillic", "family_cyrillic"), ""
    ), "incomplete"),
    ("a year of birth alone", {"born": "1987"}, "open"),
    ("a month and a year", {"born": "1987-04"}, "open"),
    ("no birth", {"born": "", "birth_place": "", "birth_country": ""}, "incomplete"),
    ("no sex", {"sex": ""}, "open"),
    ("no citizenship", {"citizenships": ""}, "incomplete"),
    ("two citizenships", {"citizenships": "BLR RUS"}, "open"),
    ("no document", {"document_number": ""}, "open"),
    ("no personal code", {"personal_code": ""}, "open"),
    ("no language", {"language": ""}, "open"),
]  # fmt: skip


@pytest.mark.parametrize(("what", "lacks", "stage"), GAPS, ids=[one[0] for one in GAPS])
def test_what_the_register_lacks_stays_a_gap(
    house: Authority, tmp_path: Path, what: str, lacks: dict[str, str], stage: str
) -> None:
    """The record waits for what it needs, and says from which file it came."""
    assert take(["permits", str(register(tmp_path / "r.csv", row(1, **lacks)))]) == 0
    assert FileRow.objects.get(procedure="person").stage == stage


BAD = [
    # what the row says                               field             reason
    ({"permit_kind": "eternal"}, "permit_kind", "not one of the answers"),
    ({"basis": "five_years_of_residence"}, "", "lt/utpi:53(1)(8)"),
    ({"basis": ""}, "basis", ""),
    ({"permit_number": ""}, "permit_number", ""),
    ({"valid_until": "2024-01-01"}, "", "Register"),
    ({"issued_on": "03.02.2025"}, "issued_on", ""),
    ({"unit": "nowhere"}, "", "nowhere"),
    ({"born": "1987-13-01"}, "born", ""),
    ({"born": "April"}, "born", ""),
    ({"born": "1987-04-12-3"}, "born", ""),
    ({"born": "1987-02-30"}, "", ""),
    ({"citizenships": "Belarus"}, "citizenships", ""),
    ({"personal_code": "123"}, "", "eleven digits"),
    ({"sex": "W"}, "sex", ""),
    ({"family_cyrillic": "Kовальчук"}, "", "K"),
    ({"given_latin": "Vol\u202eha"}, "given_latin", ""),
]


def test_bad_rows_are_rejected_by_line_field_and_reason_and_the_rest_is_kept(
    house: Authority, tmp_path: Path
) -> None:
    rows = [row(0), *(row(place, **says) for place, (says, *_) in enumerate(BAD, start=1)), row(99)]
    path = register(tmp_path / "register.csv", *rows)
    assert take(["permits", str(path)]) == 1
    assert held() == 2
    found = rejected(path)
    assert [line for line, *_ in found] == [str(place + 2) for place in range(1, len(BAD) + 1)]
    for (_, field, reason), (says, wanted, part) in zip(found, BAD, strict=True):
        assert field == wanted, says
        assert part.lower() in reason.lower(), says
        assert " " in reason, "words, not codes"


def test_a_line_that_cannot_be_read_is_rejected_alone(house: Authority, tmp_path: Path) -> None:
    path = register(tmp_path / "register.csv", row(1), row(2), row(3))
    lines = path.read_bytes().splitlines()
    lines[2] = lines[2].replace("Вольга".encode(), b"\xff\xfe")
    path.write_bytes(b"\r\n".join([*lines, b"too,few,cells", b'"no end']))
    assert take(["permits", str(path)]) == 1
    assert held() == 2
    assert [line for line, *_ in rejected(path)] == ["3", "5", "6"]


WRONG_HEADINGS = [
    "permit_kind,permit_number,basis,issued_on,valid_from,valid_until,unit,unit",
    "given_latin,family_latin",
    "permit_kind,permit_number,basis,issued_on,valid_from,valid_until,unit,nationality",
    "",
]


@pytest.mark.parametrize("headings", WRONG_HEADINGS)
def test_a_file_that_is_no_register_is_refused_whole(
    house: Authority, tmp_path: Path, headings: str, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "register.csv"
    path.write_text(headings + "\n")
    assert take(["permits", str(path)]) == 2
    assert "Missing" in capsys.readouterr().err
    assert take(["permits", str(tmp_path / "nothing.csv")]) == 2


@both
def test_the_same_file_twice_records_nothing_twice(house: Authority, tmp_path: Path) -> None:
    path = register(tmp_path / "register.csv", row(1), row(2))
    assert take(["permits", str(path)]) == 0
    before = StoredEntry.objects.count()
    assert take(["permits", str(path)]) == 0
    assert StoredEntry.objects.count() == before


def test_a_mended_file_adds_only_what_was_mended(house: Authority, tmp_path: Path) -> None:
    path = register(tmp_path / "register.csv", row(1), row(2, sex="W"))
    assert take(["permits", str(path)]) == 1
    register(path, row(1), row(2))
    assert take(["permits", str(path)]) == 0
    assert held() == 2


def test_one_permit_that_is_said_in_two_ways_is_not_recorded_twice(house: Authority, tmp_path: Path) -> None:
    path = register(tmp_path / "register.csv", row(1), row(1, born="1987-04-13"))
    assert take(["permits", str(path)]) == 1
    assert held() == 1
    [(line, field, reason)] = rejected(path)
    assert (line, field) == ("3", "permit_number")
    assert "said otherwise" in reason


@both
def test_a_register_is_as_it_was_written(house: Authority, tmp_path: Path) -> None:
    rows = [row(number, citizenships="BLR RUS" if number % 3 else "") for number in range(40)]
    assert take(["permits", str(register(tmp_path / "register.csv", *rows))]) == 0
    assert verify.run([]) == 0
    assert rebuild.run(["--check"]) == 0


@pytest.mark.slow
def test_an_import_that_was_killed_goes_on_where_it_was(own_database: str, tmp_path: Path) -> None:
    """`kill -9` after the first batch; the second start takes the rest, and nothing twice."""
    Authority().found()
    path = register(tmp_path / "register.csv", *(row(number) for number in range(1_600)))
    command = [sys.executable, "-m", "byla.app.cli", "import", "permits", str(path)]
    running = subprocess.Popen(
        command, env={**os.environ, **HERE, "DATABASE_URL": own_database, "BYLA_STATE": str(tmp_path)}
    )
    while held() == 0 and running.poll() is None:
        time.sleep(0.05)
    running.send_signal(signal.SIGKILL)
    running.wait()
    there = held()
    assert 0 < there < 1_600, "killed too late to tell anything"
    connection.close()
    assert take(["permits", str(path)]) == 0
    assert held() == 1_600
    assert verify.run([]) == 0
