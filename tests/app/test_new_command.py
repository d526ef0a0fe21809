"""What ./byla new starts passes every check at once, and its test says what is to be filled in."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from byla.app.commands import new
from byla.app.workshop.starting import CannotStart, Workshop

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A copy of the repository to work in."""
    without = shutil.ignore_patterns("__pycache__", "static")
    shutil.copytree(ROOT / "src", tmp_path / "src", ignore=without)
    shutil.copytree(ROOT / "law", tmp_path / "law")
    for name in ("conftest.py", "settings.py", "databases.py", "browser.py"):
        (tmp_path / "tests").mkdir(exist_ok=True)
        shutil.copy(ROOT / "tests" / name, tmp_path / "tests" / name)
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    return tmp_path


def checked(root: Path, *command: str) -> subprocess.CompletedProcess[str]:
    theirs = {name: value for name, value in os.environ.items() if name != "DJANGO_SETTINGS_MODULE"}
    return subprocess.run(
        [sys.executable, "-m", *command],
        cwd=root,
        env={**theirs, "PYTHONPATH": str(root / "src")},
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )


def passes_every_check(root: Path, paths: list[Path]) -> None:
    python = [str(path.relative_to(root)) for path in paths if path.suffix == ".py"]
    for command in (("ruff", "check", *python), ("ruff", "format", "--check", "--diff", *python)):
        done = checked(root, *command)
        assert done.returncode == 0, done.stdout + done.stderr
    done = checked(root, "mypy", "--no-error-summary", *[one for one in python if one.startswith("src")])
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.slow
def test_a_new_step_passes_ruff_and_mypy_and_says_what_to_fill_in(copy: Path) -> None:
    made = Workshop(copy).procedure("lt", "travel_limit")
    made += Workshop(copy).step("travel_limit", "record_visit", entry="visit_recorded", under="lt/utpi:33(4)")
    passes_every_check(copy, made)
    told = checked(copy, "pytest", "-q", "-p", "no:cacheprovider", "tests/procedures/travel_limit").stdout
    for wanted in (
        "add TRAVEL_LIMIT to ALL in src/byla/app/registry.py",
        "add 'travel_limit.record_visit' to src/byla/procedures/lt/travel_limit/words.en.toml",
        "law/ has none of {'lt/act:0'}",
        "write here, as a table that a lawyer can read",
    ):
        assert wanted in told


@pytest.mark.slow
def test_a_step_of_the_model_procedure_passes_too(copy: Path) -> None:
    passes_every_check(copy, Workshop(copy).step("residence_permit", "record_visit"))


WRONG = [
    (
        ("step", "no_such_procedure", "record_visit"),
        "there are alert, alert_elsewhere, appeal, departure, entry_ban, free_movement, match_complaint, national_visa",
    ),
    (("step", "residence_permit", "RecordVisit"), "is no name"),
    (("step", "residence_permit", "../etc"), "is no name"),
    (("step", "residence_permit", "lodging"), "is there already"),
    (("procedure", "lithuania", "travel_limit"), "two letters"),
    (("procedure", "lt", "residence_permit"), "is there already"),
    (("procedure", "lt", "Travel-limit"), "is no name"),
]


@pytest.mark.parametrize(("arguments", "said"), WRONG, ids=[" ".join(one[0]) for one in WRONG])
def test_what_cannot_be_started_is_said_and_nothing_is_written(
    arguments: tuple[str, ...], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    before = sorted((ROOT / "src" / "byla" / "procedures").rglob("*.py"))
    assert new.run(list(arguments)) == 1
    assert said in capsys.readouterr().err
    assert sorted((ROOT / "src" / "byla" / "procedures").rglob("*.py")) == before


def test_nothing_is_written_over(tmp_path: Path) -> None:
    workshop = Workshop(tmp_path)
    [first, *_] = workshop.procedure("lt", "travel_limit")
    first.write_text("mine", encoding="utf-8")
    with pytest.raises(CannotStart):
        workshop.procedure("lt", "travel_limit")
    assert first.read_text(encoding="utf-8") == "mine"
