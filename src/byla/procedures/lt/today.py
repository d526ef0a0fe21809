"""What holds for a person on a day: may they stay, work, travel? Each file about them says what it knows, with the
entry and the article; nothing is concluded from silence.

Yes and no together, and no beside something that may bar it, are answered by “not known”: an official looks.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from byla.casefile import Citation
from byla.words import Words


class Question(StrEnum):
    """What is asked of a day."""

    STAY = "stay"
    WORK = "work"
    TRAVEL = "travel"
    """Whether the person may enter, here or in the other states that use SIS."""


class Answer(StrEnum):
    """What the record answers."""

    YES = "yes"
    NO = "no"
    NOT_KNOWN = "not_known"


@dataclass(frozen=True, slots=True, kw_only=True)
class Ground:
    """One thing that a file says towards an answer."""

    question: Question
    answer: Answer
    said: Words
    article: Citation
    entry: int
    """The entry of its file."""
    may_bar: bool = False
    """Whether a no may not hold because of it: asylum is pending, an appeal would suspend."""


def answered(grounds: Iterable[Ground], question: Question) -> Answer:
    """The answer to one of the questions, from everything that was said to it."""
    own = [one for one in grounds if one.question is question]
    said = {one.answer for one in own}
    if Answer.NO in said:
        doubted = Answer.YES in said or any(one.may_bar for one in own)
        return Answer.NOT_KNOWN if doubted else Answer.NO
    return Answer.YES if Answer.YES in said else Answer.NOT_KNOWN
