"""Keeping apart what is special-category data among answers."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from byla.casefile import Aside, Question

AT_LEAST = 15
"""Characters of an answer that another text must share with it before the two are taken for the same words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What was said to one question."""

    question: str
    said: str


@dataclass(frozen=True, slots=True)
class Parted:
    """Answers as an entry may hold them, and what is kept apart from it."""

    answers: tuple[Answer, ...]
    aside: Aside | None

    @property
    def special(self) -> tuple[str, ...]:
        """The questions whose answers are kept apart."""
        return () if self.aside is None else tuple(self.aside.said)

    @property
    def commitment(self) -> str | None:
        """To what is kept apart."""
        return None if self.aside is None else self.aside.commitment


def parted(given: Mapping[str, str], questions: Sequence[Question], salt: bytes) -> Parted:
    """The answers in the order of the questions, the special ones apart under that salt."""
    open_ = [one for one in questions if one.code in given and not one.special]
    special = {one.code: given[one.code] for one in questions if one.code in given and one.special}
    answers = tuple(Answer(question=one.code, said=given[one.code]) for one in open_)
    return Parted(answers, Aside(salt, special) if special else None)


def repeats(said: str, answers: Iterable[str]) -> bool:
    """Whether a text repeats, or is part of, one of the answers; case and space apart."""
    given = _plain(said)
    return len(given) >= AT_LEAST and any(
        len(answer) >= AT_LEAST and (answer in given or given in answer) for answer in map(_plain, answers)
    )


def _plain(said: str) -> str:
    return " ".join(said.casefold().split())
