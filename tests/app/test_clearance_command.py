"""What runs at the service: the checker finds classified strings, and signs what the authority's desk then takes."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.procedures.residence_permit.clearing import NAME, SERVICE, sends, withheld_drafted
from tests.procedures.residence_permit.renewal import DRAFTED, VILTE

from byla.app.commands.clearance import run
from byla.casefile import ServiceKey
from byla.procedures.lt.residence_permit.clearance.note import lines_of


def test_the_checker_signs_at_the_service_what_the_desk_takes(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    case = sends(withheld_drafted())
    text, private = tmp_path / "text", tmp_path / "key"
    text.write_text(lines_of(case.matter.clearance.requests[-1].asked.says.passages), encoding="utf-8")
    assert run(["key", NAME, str(private)]) == 0
    assert private.stat().st_mode & 0o077 == 0
    public = capsys.readouterr().out.strip()
    case.desk.keys = (ServiceKey(agency=SERVICE, key=public, since=DRAFTED),)
    signing = ["--file", case.state.number, "--name", NAME, "--private", str(private), "--day", "2026-04-07"]
    assert run(["sign", str(text), *signing]) == 0
    case.takes("answer_clearance", {"note": capsys.readouterr().out}, on=DRAFTED, by=VILTE)
    answered = case.matter.clearance.requests[-1].answered
    assert answered is not None
    assert answered.says.cleared


def test_row_21_a_passage_that_holds_a_classified_string_is_never_signed_as_cleared(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text, strings, private = tmp_path / "text", tmp_path / "strings", tmp_path / "key"
    text.write_text("1 He met Colonel Gromov.\n2 Nothing.\n", encoding="utf-8")
    strings.write_text("colonel  gromov\n", encoding="utf-8")
    assert run(["check", str(text), "--strings", str(strings)]) == 1
    assert "hold a string: 1" in capsys.readouterr().out
    assert run(["key", NAME, str(private)]) == 0
    capsys.readouterr()
    signing = ["--file", "F-1", "--name", NAME, "--private", str(private), "--day", "2026-04-07"]
    assert run(["sign", str(text), "--strings", str(strings), *signing]) == 0
    said = capsys.readouterr().out
    assert "not cleared: 1\n" in said
    assert "Gromov" not in said


@pytest.mark.parametrize("passage", ["0", "3"])
def test_a_passage_that_the_text_has_not_is_not_signed(tmp_path: Path, passage: str) -> None:
    text, private = tmp_path / "text", tmp_path / "key"
    text.write_text("1 One.\n2 Two.\n", encoding="utf-8")
    assert run(["key", NAME, str(private)]) == 0
    signing = ["--file", "F-1", "--name", NAME, "--private", str(private), "--not-cleared", passage]
    assert run(["sign", str(text), *signing]) == 2


def test_a_key_is_never_written_over(tmp_path: Path) -> None:
    private = tmp_path / "key"
    assert run(["key", NAME, str(private)]) == 0
    assert run(["key", NAME, str(private)]) == 2
