"""Starting a step or a procedure from the model: files that pass every check at once, and a test that says what is
still to be filled in.
"""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from string import Template

MODEL = Path(__file__).parent / "model"
NAME = re.compile(r"[a-z][a-z0-9]*(_[a-z0-9]+)*")
COUNTRY = re.compile(r"[a-z]{2}")
OF_PROCEDURE = {
    "__init__.py": "__init__",
    "entries/__init__.py": "entries",
    "matter.py": "matter",
    "apply.py": "apply",
    "clocks.py": "clocks",
    "course.py": "course",
    "steps/__init__.py": "steps",
    "steps/opening.py": "opening",
    "words.en.toml": "words",
}


class CannotStart(ValueError):
    """A name that cannot be used, a procedure that is not there, or a file that is; says which. Nothing is written."""


@dataclass(frozen=True, slots=True)
class Workshop:
    """The repository in which is worked."""

    root: Path

    @property
    def procedures(self) -> Path:
        """Where the procedures live, by country."""
        return self.root / "src" / "byla" / "procedures"

    def step(
        self, procedure: str, step: str, *, entry: str | None = None, under: str | None = None
    ) -> list[Path]:
        """Writes a step, its entry and its test. Raises CannotStart."""
        home = self._home(procedure)
        country = home.parent.name
        entry = _named(entry or f"{step}_recorded")
        words = {
            **_of(country, procedure, under),
            "step": _named(step),
            "step_class": _class(step),
            "step_constant": step.upper(),
            "entry": entry,
            "entry_class": _class(entry),
        }
        test = self.root / "tests" / "procedures" / procedure / f"test_{step}.py"
        written = {
            home / "entries" / f"{step}.py": "step/entry",
            home / "steps" / f"{step}.py": "step/step",
            test: "step/test",
        }
        return _write(written, words)

    def procedure(self, country: str, name: str, *, under: str | None = None) -> list[Path]:
        """Writes a procedure of one step, and its test. Raises CannotStart."""
        if COUNTRY.fullmatch(country) is None:
            raise CannotStart(f"{country!r} is no country; use its two letters, such as lt")
        home = self.procedures / country / _named(name)
        test = self.root / "tests" / "procedures" / name / f"test_{name}.py"
        written = {home / place: f"procedure/{model}" for place, model in OF_PROCEDURE.items()}
        made = _write({**written, test: "procedure/test"}, _of(country, name, under))
        (home.parent / "__init__.py").touch()
        return made

    def _home(self, procedure: str) -> Path:
        there = {path.parent.name: path.parent for path in self.procedures.glob("*/*/steps*")}
        if procedure not in there:
            raise CannotStart(f"there is no procedure {procedure}; there are {', '.join(sorted(there))}")
        return there[procedure]


def _of(country: str, procedure: str, under: str | None) -> dict[str, str]:
    return {
        "country": country,
        "procedure": procedure,
        "procedure_constant": procedure.upper(),
        "letters": "".join(part[0] for part in procedure.split("_")).upper(),
        "citation": under or f"{country}/act:0",
    }


def _named(name: str) -> str:
    if NAME.fullmatch(name) is None:
        raise CannotStart(
            f"{name!r} is no name; use small letters, digits and underscores, such as record_visit"
        )
    return name


def _class(name: str) -> str:
    return "".join(part.capitalize() for part in name.split("_"))


def _write(written: Mapping[Path, str], words: Mapping[str, str]) -> list[Path]:
    there = [path for path in written if path.exists()]
    if there:
        raise CannotStart(f"{there[0]} is there already; choose another name")
    for path, model in written.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        template = Template((MODEL / f"{model}.txt").read_text(encoding="utf-8"))
        path.write_text(template.substitute(words), encoding="utf-8")
    _formed([path for path in written if path.suffix == ".py"])
    return list(written)


def _formed(paths: list[Path]) -> None:
    """In the form of the project: how a line breaks and imports are ordered hangs on the length of the names."""
    for how in (("check", "--select", "I", "--fix"), ("format",)):
        subprocess.run([sys.executable, "-m", "ruff", *how, "--quiet", *map(str, paths)], check=True)
