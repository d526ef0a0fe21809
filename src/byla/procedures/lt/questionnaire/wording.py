"""The questions in their exact wording, a version a file: `law/lt/questionnaire/wording/<version>.toml`.

What was put to somebody is never changed, so an entry need hold no more than version, language and a hash.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

from byla.casefile import Asks, Question
from byla.ledger import digest
from byla.procedures.lt.questionnaire.codes import Language

FOLDER = Path(__file__).resolve().parents[5] / "law" / "lt" / "questionnaire" / "wording"
LONGEST_LINE, LONGEST_TEXT = 200, 20_000
ABOUT_A_QUESTION = {"code", "asks", "special"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Questionnaire:
    """One version: from which day it is put, and its questions in each language that it has."""

    version: str
    put_from: date
    questions: Mapping[Language, tuple[Question, ...]]

    def hash_in(self, language: Language) -> str:
        """SHA-256 over exactly what is shown in that language."""
        shown = [
            {"code": one.code, "asks": one.asks, "wording": one.wording} for one in self.put_in(language)
        ]
        return digest({"version": self.version, "language": language, "questions": shown})

    def put_in(self, language: Language) -> tuple[Question, ...]:
        """The questions in that language. Raises LookupError where the version does not have it."""
        return self.questions[language]

    @property
    def codes(self) -> tuple[str, ...]:
        """The codes of the questions, in their order."""
        return tuple(one.code for one in next(iter(self.questions.values())))


@cache
def _versions() -> tuple[Questionnaire, ...]:
    return tuple(sorted(map(_read, FOLDER.glob("*.toml")), key=lambda one: one.put_from))


def _read(path: Path) -> Questionnaire:
    raw = tomllib.loads(path.read_text(encoding="utf-8"))
    languages = [Language(one) for one in raw["question"][0].keys() - ABOUT_A_QUESTION]
    return Questionnaire(
        version=raw["version"],
        put_from=raw["put_from"],
        questions={one: tuple(_question(asked, one) for asked in raw["question"]) for one in languages},
    )


def _question(raw: Mapping[str, str], language: Language) -> Question:
    asks = Asks(raw["asks"])
    return Question(
        code=raw["code"],
        wording=raw[language],
        language=language,
        asks=asks,
        longest=LONGEST_LINE if asks is Asks.LINE else LONGEST_TEXT,
        special=bool(raw.get("special", False)),
    )


def in_use(on: date) -> Questionnaire | None:
    """The version that is put on that day; None before the first."""
    put = [one for one in _versions() if one.put_from <= on]
    return put[-1] if put else None


def put(version: str) -> Questionnaire:
    """The version of that name. Raises LookupError."""
    for one in _versions():
        if one.version == version:
            return one
    raise LookupError(f"no questionnaire {version}; there are {[one.version for one in _versions()]}")
