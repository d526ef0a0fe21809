"""A list of another source is taken over whole or not at all, and found like one's own."""

from __future__ import annotations

import json
from datetime import timedelta
from pathlib import Path

import pytest
from django.db import connection
from tests.app.authority import of

from byla.app.cli import main
from byla.app.looks import rows as looks
from byla.app.moment import today
from byla.app.national_list import base, importing
from byla.app.national_list.comparing import same_person
from byla.app.national_list.searching import search
from byla.app.store.who import Who
from byla.national_list import Asked, State

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]
CSV = """id,name,other_names,born,citizenship,decision,call
7,Sidarovich Mikalai,Николай Сидорович; Mikola Sidarovič,1979-05-03,BY,D-7/2025,+370 5 271 0000
8,"Petrov, Ivan",,1985,RUS,D-8/2025,
"""
FTM = {
    "id": "NK-1",
    "schema": "Person",
    "properties": {
        "name": ["Mikalai Sidarovich", "Николай Сидорович"],
        "birthDate": ["1979-05-03"],
        "nationality": ["by", "suhh"],
        "gender": ["male"],
        "topics": ["sanction"],
    },
}
OTHER = {"id": "c1", "schema": "Company", "properties": {"name": ["Some company"]}}
NATIVE = {"id": 7, "name": "Sidarovich Mikalai", "other_names": ["Николай Сидорович"], "born": "1979-05-03"}
FORMS = {
    "list.csv": CSV,
    "list.jsonl": json.dumps(NATIVE) + "\n",
    "list.ftm.json": json.dumps(FTM) + "\n" + json.dumps(OTHER) + "\n",
}
NIKOLAI = Asked(name="Сідаровіч Мікалай", born="1979-05-03")


def import_list(folder: Path, text: str, name: str = "list.csv", *more: str) -> int:
    (folder / name).write_text(text, encoding="utf-8")
    given = [str(folder / name), "--source", "partner", "--by", "ona", *more]
    return main(["import", "list", *given])


def changes() -> int:
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM list_change")
        return int(cursor.fetchone()[0])


@pytest.mark.parametrize("name", FORMS)
def test_an_entry_of_each_form_is_found(name: str, officer: Who, tmp_path: Path) -> None:
    assert import_list(tmp_path, FORMS[name], name) == 0
    (found,) = search(NIKOLAI, officer, door="border").candidates
    assert (found.source, found.entry.split(":")[0]) == ("partner", "partner")
    assert {said.code for said in found.reasons} >= {"screening.birth.equal"}


def test_after_comparing_the_source_is_told_with_its_decision(officer: Who, tmp_path: Path) -> None:
    import_list(tmp_path, CSV)
    answer = search(NIKOLAI, officer, door="border")
    facts = same_person(answer.search, "partner:7", "passport", officer, door="border")
    assert (facts.state, facts.source, facts.decision) == (State.IN_FORCE, "partner", "D-7/2025")
    assert (facts.call, facts.permits, facts.asylum_asked) == ("+370 5 271 0000", None, None)
    for look in looks.looks(looks.Wanted(authority="demo", user=officer.user), count=2):
        assert (look.files, look.persons) == (("partner:7",), ()), "nobody here has an identity record"


def test_the_same_file_twice_changes_nothing(officer: Who, tmp_path: Path, capsys) -> None:
    import_list(tmp_path, CSV)
    before = changes()
    assert import_list(tmp_path, CSV) == 0
    assert "2 entries: 0 new or changed, 0 withdrawn" in capsys.readouterr().err
    assert changes() == before
    path = tmp_path / "list.csv"
    again = importing.import_list(path, "partner", authority="demo", by="jonas", on=today())
    assert (again.changed, changes()) == (0, before), "whoever answers for it, it says the same"


def test_what_the_source_lists_no_more_is_withdrawn_only_from_a_whole_list(
    officer: Who, tmp_path: Path
) -> None:
    import_list(tmp_path, CSV)
    without = CSV[: CSV.index("7,")] + CSV[CSV.index("8,") :]
    import_list(tmp_path, without)
    assert search(NIKOLAI, officer, door="border").candidates
    before = changes()
    import_list(tmp_path, without, "list.csv", "--whole")
    assert not search(NIKOLAI, officer, door="border").candidates
    assert changes() == before + 1, "every process is told"
    import_list(tmp_path, CSV)
    assert search(NIKOLAI, officer, door="border").candidates


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("9,,,1985,RUS,,", "line 4, name: It is needed"),
        ("9,Petrov,,1985-02-30,RUS,,", "line 4, born: 1985-02-30 is no day"),
        ("9,Petrov,,,Latvia,,", "line 4, citizenship: 6 characters"),
        ("9,Petrov,,", "line 4: The line has 4 cells"),
        ('9,"Pet"rov,,,,,', "line 4: The line is no line of CSV"),
        ("8,Petrov,,,,,", "line 4, id: The entry partner:8 stands in the file twice"),
        ("9,Petrov\x07,,,,,", "line 4, name: It holds a sign"),
        (f"9,{'x' * 300},,,,,", "line 4, name: 300 characters are too many"),
    ],
    ids=lambda value: value[:25],
)
def test_one_wrong_line_is_named_and_nothing_is_taken_over(
    line: str, said: str, officer: Who, tmp_path: Path, capsys
) -> None:
    before = changes()
    assert import_list(tmp_path, CSV + line + "\n") == 1
    told = capsys.readouterr().err
    assert said in told
    assert "Nothing was taken over." in told
    assert (changes(), search(NIKOLAI, officer, door="border").candidates) == (before, ())


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[]\n", "line 1: The line is no JSON object"),
        ('{"id": 1, "name": {"a": 1}}\n', "line 1, name: Give a text"),
        ('\n{"id": 1, "name": "A", "risk": 9}\n', "line 2, risk: The fields of an entry are"),
        ('{"id": "x", "schema": "Person", "properties": []}\n', "line 1, properties:"),
        ("[" * 100_000 + "\n", "line 1: The line is no JSON object"),
    ],
    ids=lambda value: value[:25],
)
def test_a_wrong_line_of_json_is_named(text: str, said: str, officer: Who, tmp_path: Path, capsys) -> None:
    assert import_list(tmp_path, text, "list.jsonl") == 1
    assert said in capsys.readouterr().err


def test_an_entry_stands_from_its_first_to_its_last_day(officer: Who, tmp_path: Path) -> None:
    for first, last, found in ((0, 0, True), (1, 9, False), (-9, -1, False)):
        days = {"first": first, "last": last}
        entry = NATIVE | {name: (today() + timedelta(days=day)).isoformat() for name, day in days.items()}
        assert import_list(tmp_path, json.dumps(entry), "list.jsonl") == 0
        assert bool(search(NIKOLAI, officer, door="border").candidates) is found


def test_a_long_list_is_kept_in_a_file_that_is_of_use_only_for_what_was_committed(
    officer: Who, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, settings
) -> None:
    monkeypatch.setattr(base, "WORTH_KEEPING", 2)
    settings.BYLA_STATE = tmp_path / "state"
    import_list(tmp_path, CSV)
    _, at = base.begun("demo", today())
    (kept,) = (settings.BYLA_STATE / "national_list").glob("*.index")
    assert base.begun("demo", today())[1] == at
    kept.rename(kept.with_name(kept.name.replace(at.mark, "0" * 32)))
    assert base.begun("demo", today())[1] == at, "made anew: of another mark"
    kept.write_bytes(b"not an index")
    assert base.begun("demo", today())[1] == at, "made anew: broken"
    assert search(NIKOLAI, officer, door="border").candidates


def test_many_changes_are_read_anew_by_every_process(
    officer: Who, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert not search(NIKOLAI, officer, door="border").candidates
    monkeypatch.setattr("byla.app.national_list.importing.MOST_CHANGES", 1)
    import_list(tmp_path, CSV)
    assert search(NIKOLAI, officer, door="border").candidates


def test_who_answers_for_a_list_must_be_able_to(officer: Who, tmp_path: Path) -> None:
    (tmp_path / "list.csv").write_text(CSV, encoding="utf-8")
    for by in ("keeper", "nobody"):
        assert main(["import", "list", str(tmp_path / "list.csv"), "--source", "partner", "--by", by]) == 2
    assert main(["import", "list", str(tmp_path / "list.csv"), "--by", "ona"]) == 2
    assert main(["import", "list", str(tmp_path / "nothing.csv"), "--source", "x", "--by", "ona"]) == 2
    assert of("ona")
