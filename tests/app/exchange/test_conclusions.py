"""`./byla export requests`, `./byla import conclusions`: what a body is told, what its officials answer in bulk."""

from __future__ import annotations

import importlib
import json
import logging
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from tests.app.authority import AUTHORITY, Authority, of, take
from tests.app.exchange.register import rejected

from byla.app.accounts.enrolment import current_code
from byla.app.commands import export, rebuild, verify
from byla.app.console import proving
from byla.app.moment import today
from byla.app.store.models import StoredEntry
from byla.app.store.read import load
from byla.casefile import FileId

bring_in = importlib.import_module("byla.app.commands.import").run
both = pytest.mark.both_databases
SECURITY, POLICE = "state_security_department", "police"
PROCEDURE = "residence_permit"
DAY = today().isoformat()
Lines = list[dict[str, object]]


@pytest.fixture
def house(db: None) -> Authority:
    return Authority().found()


def asked(
    house: Authority, family: str = "Кавальчук", *, bodies: tuple[str, ...] = (SECURITY, POLICE)
) -> FileId:
    """A complete application about which the bodies were asked."""
    file = house.renewal(house.person(family))
    take(PROCEDURE, "register_application", of("ruta"), file, received_on=DAY, registered_on=DAY)
    take(PROCEDURE, "check_completeness", of("ruta"), file, checked_on=DAY)
    for body in bodies:
        asks = {"agency": body, "question": "Does it threaten?", "requested_on": DAY}
        take(PROCEDURE, "request_assessment", of("ruta"), file, **asks)
    return file


def exported(user: str, body: str, capsys: pytest.CaptureFixture[str]) -> Lines:
    capsys.readouterr()
    assert export.run(["requests", "--body", body, "--as", user]) == 0
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


def answers(path: Path, lines: Lines, **says: object) -> Path:
    """The body's answers to exported requests."""
    conclusion = {"outcome": "no_threat", "concluded_on": DAY, **says}
    return written(path, [
        {"file": one["file"], "request": one["request"], "received_on": DAY, "conclusion": conclusion} for one in lines
    ])  # fmt: skip


def written(path: Path, lines: list[object]) -> Path:
    said = [one if isinstance(one, str) else json.dumps(one, ensure_ascii=False) for one in lines]
    path.write_text("\n".join(said) + "\n", encoding="utf-8")
    return path


def outcomes(file: FileId) -> dict[str, object]:
    return {one.agency.value: one.outcome for one in load(file, authority=AUTHORITY).matter.assessments}


@both
def test_a_body_takes_its_requests_out_and_brings_its_answers_in(
    house: Authority, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    files = [asked(house, f"Сокал{'а' * number}") for number in range(3)]
    lines = exported("vytas", SECURITY, capsys)
    assert {one["interest"] for one in lines} == {"state_security"}
    assert len(lines) == 3
    path = answers(tmp_path / "answers.jsonl", lines)
    assert bring_in(["conclusions", str(path), "--by", "vytas"]) == 0
    assert all(outcomes(file) == {SECURITY: "no_threat", POLICE: None} for file in files)
    newest = load(files[0], authority=AUTHORITY).entries[-1].header
    assert (newest.actor, newest.step) == ("vytas", "give_conclusion")
    assert newest.source.startswith("import:answers.jsonl:")
    assert exported("vytas", SECURITY, capsys) == []
    assert len(exported("asta", POLICE, capsys)) == 3
    assert verify.run([]) == 0
    assert rebuild.run(["--check"]) == 0


def test_a_body_is_told_what_it_sees_at_the_desk_and_nothing_more(
    house: Authority, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Not what another body concluded, and not what the authority makes of it."""
    file = asked(house)
    [line] = exported("asta", POLICE, capsys)
    threat = {"outcome": "threat", "reasons": "MEETINGS THAT ONLY ONE BODY KNOWS OF"}
    path = answers(tmp_path / "a.jsonl", exported("vytas", SECURITY, capsys), **threat)
    assert bring_in(["conclusions", str(path), "--by", "vytas"]) == 0
    fact = {
        "statement": "WRITTEN BY THE AUTHORITY", "source": "File", "dated": DAY, "kind": "work", "nature": "fact",
        "reliability": "established", "bearing": "against", "classification": "unclassified",
    }  # fmt: skip
    take(PROCEDURE, "record_fact", of("ruta"), file, **fact)
    [after] = exported("asta", POLICE, capsys)
    assert after == line
    assert "ONLY ONE BODY" not in json.dumps(after)
    assert [one["name"] for one in line["people"]] == ["Вольга Кавальчук"]  # type: ignore[attr-defined]


def test_who_may_take_which_requests_out(house: Authority, capsys: pytest.CaptureFixture[str]) -> None:
    """A body's official its own; of the authority who may take the file out: in whose hands it is, the unit's lead."""
    file = asked(house)
    assert exported("ona", POLICE, capsys) == []
    assert exported("petras", POLICE, capsys) == []
    assert exported("nobody", POLICE, capsys) == []
    assert len(exported("asta", POLICE, capsys)) == 1
    assert export.run(["requests", "--body", SECURITY, "--as", "asta"]) == 2
    assert export.run(["requests", "--as", "asta"]) == 2
    take(PROCEDURE, "assign", of("jonas"), file, unit="security", to="ruta")
    assert len(exported("ruta", POLICE, capsys)) == 1
    take(PROCEDURE, "limit_access", of("jonas"), file, named="ona", reason="Known to the unit")
    assert exported("asta", POLICE, capsys) == []
    assert exported("ruta", POLICE, capsys) == []


def test_that_requests_were_given_out_is_logged(
    house: Authority, capsys: pytest.CaptureFixture[str], caplog: pytest.LogCaptureFixture
) -> None:
    asked(house)
    with caplog.at_level(logging.INFO, "byla.exchange"):
        exported("asta", POLICE, capsys)
    [record] = [one for one in caplog.records if one.name == "byla.exchange"]
    assert (record.user, record.count) == ("asta", 1)  # type: ignore[attr-defined]


@both
def test_bad_lines_are_rejected_by_line_field_and_reason_and_the_rest_is_kept(
    house: Authority, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    good, other = asked(house), asked(house, "Сокал", bodies=(POLICE,))
    [line] = exported("vytas", SECURITY, capsys)
    [number] = [one["file"] for one in exported("asta", POLICE, capsys) if one["file"] != line["file"]]
    fine = {"file": line["file"], "request": line["request"], "received_on": DAY}
    says = {"outcome": "no_threat", "concluded_on": DAY}
    lines = [
        "no JSON",
        "[]",
        {**fine, "score": 7, "conclusion": says},
        {**fine, "conclusion": "no_threat"},
        {**fine, "request": "7", "conclusion": says},
        {**fine, "file": "2026-999999", "conclusion": says},
        {**fine, "file": number, "conclusion": says},
        {**fine, "conclusion": {**says, "outcome": "perhaps"}},
        {**fine, "conclusion": {**says, "concluded_on": (today() + timedelta(days=1)).isoformat()}},
        {**fine, "conclusion": {**says, "score": 7}},
        {**fine, "request": 1, "conclusion": says},
        {"file": line["file"], "request": line["request"], "conclusion": says},
        {**fine, "conclusion": {**says, "outcome": 0.5}},
        {**fine, "conclusion": says},
    ]
    path = written(tmp_path / "answers.jsonl", [*lines])
    assert bring_in(["conclusions", str(path), "--by", "vytas"]) == 1
    assert outcomes(good)[SECURITY] == "no_threat"
    assert outcomes(other) == {POLICE: None}
    found = rejected(path)
    assert [(at, field) for at, field, _ in found] == [
        ("1", ""), ("2", ""), ("3", "score"), ("4", "conclusion"), ("5", "request"), ("6", "file"), ("7", "file"),
        ("8", "outcome"), ("9", "concluded_on"), ("10", "score"), ("11", ""), ("12", ""), ("13", ""),
    ]  # fmt: skip
    assert all(" " in reason for *_, reason in found), "words, not codes"


def test_an_answer_to_an_earlier_question_is_no_answer_to_the_newer_one(
    house: Authority, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = asked(house, bodies=(SECURITY,))
    lines = exported("vytas", SECURITY, capsys)
    earlier = answers(tmp_path / "earlier.jsonl", [{**one, "request": 1} for one in lines])
    assert bring_in(["conclusions", str(earlier), "--by", "vytas"]) == 1
    assert outcomes(file) == {SECURITY: None}
    [(_, _, reason)] = rejected(earlier)
    assert "Request 1 is not the one" in reason


@both
def test_the_same_answers_twice_are_recorded_once(
    house: Authority, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    asked(house)
    path = answers(tmp_path / "answers.jsonl", exported("vytas", SECURITY, capsys))
    assert bring_in(["conclusions", str(path), "--by", "vytas"]) == 0
    before = StoredEntry.objects.count()
    assert bring_in(["conclusions", str(path), "--by", "vytas"]) == 0
    assert StoredEntry.objects.count() == before


@pytest.mark.parametrize(("user", "status"), [("ruta", 2), ("nobody", 2), ("import", 2), ("asta", 1)])
def test_nobody_concludes_for_a_body_but_its_own_official(
    house: Authority, tmp_path: Path, capsys: pytest.CaptureFixture[str], user: str, status: int
) -> None:
    """Neither a caseworker, nor a machine, nor another body."""
    file = asked(house)
    path = answers(tmp_path / "answers.jsonl", exported("vytas", SECURITY, capsys))
    assert bring_in(["conclusions", str(path), "--by", user]) == status
    assert outcomes(file) == {SECURITY: None, POLICE: None}


def test_conclusions_need_a_name_and_permits_take_none(house: Authority, tmp_path: Path) -> None:
    path = written(tmp_path / "answers.jsonl", [{}])
    assert bring_in(["conclusions", str(path)]) == 2
    assert bring_in(["permits", str(path), "--by", "vytas"]) == 2


@pytest.mark.parametrize(
    ("typed", "status"),
    [(("wrong", "right"), 2), (("right", "wrong"), 2), (("right", "right"), 0)],
)
def test_in_production_the_official_proves_who_they_are(
    house: Authority,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    settings,
    official: Callable[..., object],
    monkeypatch: pytest.MonkeyPatch,
    typed: tuple[str, str],
    status: int,
) -> None:
    """By password and authenticator app, as at the desk."""
    official("vytas", authority=AUTHORITY)
    file = asked(house)
    path = answers(tmp_path / "answers.jsonl", exported("vytas", SECURITY, capsys))
    settings.BYLA_PRODUCTION = True
    password = {"right": "a password of the tests", "wrong": "another"}[typed[0]]
    code = {"right": current_code("vytas")[0], "wrong": "000000"}[typed[1]]
    said = iter((password, code))
    monkeypatch.setattr(proving.getpass, "getpass", lambda prompt: next(said))
    assert bring_in(["conclusions", str(path), "--by", "vytas"]) == status
    assert (outcomes(file)[SECURITY] is None) is bool(status)


def test_the_format_of_an_answer_is_that_of_the_step(capsys: pytest.CaptureFixture[str]) -> None:
    assert export.run(["conclusion-format"]) == 0
    schema = json.loads(capsys.readouterr().out)
    assert {"outcome", "concluded_on"} <= schema["properties"]["conclusion"]["properties"].keys()


def test_a_line_that_is_longer_than_anything_recorded_is_rejected_unread(
    house: Authority, tmp_path: Path
) -> None:
    path = written(tmp_path / "answers.jsonl", ["[" + "7" * 2_500_000, "{}"])
    assert bring_in(["conclusions", str(path), "--by", "vytas"]) == 1
    (long, _), (other, _) = ((line, reason) for line, _, reason in rejected(path))
    assert (long, other) == ("1", "2")
    assert "more than 1,000,000 bytes" in rejected(path)[0][2]
