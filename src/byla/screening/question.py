"""A query, read against a vocabulary: what is the same as each of its words, and what is left over."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from copy import copy
from dataclasses import dataclass, field
from typing import Self

import numpy as np
from numpy.typing import NDArray

from byla.names import (
    PATRONYMIC_ABSENT,
    PATRONYMIC_CONFLICT,
    WORD_ABSENT,
    WORD_CONFLICT,
    Name,
    Part,
    Placed,
    Word,
    read_name,
)
from byla.screening.dates import day
from byla.screening.documents import document
from byla.screening.near import Near
from byla.screening.parted import Parted
from byla.screening.record import Query

NearOf = Callable[[Word], Near]
AsOne = Callable[[Sequence[Word]], Iterable[tuple[int, Near]]]


Ways = tuple[tuple[int, Parted], ...]
"""Ways to part a word, with the word's bit."""


@dataclass(slots=True)
class Question:
    """What is asked, as the channels and the scorer need it."""

    name: Name
    near: Sequence[Near]
    birth: int
    document: str
    citizenship: str | None
    sex: str | None
    likes: dict[int, tuple[int, float]] = field(default_factory=dict)
    """Of each word of the list that is like one of the query's, or like some together: their bits, and how much."""
    again: dict[int, int] = field(default_factory=dict)
    """Of those that are as much like a second word of the query: its bit."""
    parted: Ways = ()
    """In which ways words of the query may stand as several in a record."""
    columns: tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.float64], NDArray[np.int64]] = field(
        init=False
    )
    """The same as columns, by ascending number."""
    placed: tuple[Placed, ...] = field(init=False)
    """The words of the name, and what each of them is."""

    def __post_init__(self) -> None:
        self.placed = tuple(map(Placed, self.name.words, self.name.parts))
        likes = sorted(self.likes.items()) or [(-1, (0, 0.0))]
        self.columns = (
            np.array([number for number, _ in likes], np.int64),
            np.array([bit for _, (bit, _) in likes], np.int64),
            np.array([value for _, (_, value) in likes]),
            np.array([self.again.get(number, bit) for number, (bit, _) in likes], np.int64),
        )

    def only(self, parted: Ways) -> Self:
        """The same with these ways alone: most ways to part a word no record has."""
        found = copy(self)
        found.parted = parted
        return found

    def left(self, seen: int, absent: int, fathers: int) -> float:
        """What the words without a like leave, when the query's words `seen` have one."""
        if not seen:
            return 0.0
        mine = [part for at, part in enumerate(self.name.parts) if not seen >> at & 1]
        ours = sum(part not in (Part.PATRONYMIC, Part.PARTICLE) for part in mine)
        father = mine.count(Part.PATRONYMIC)
        both, conflicts = min(father, fathers), min(ours, absent)
        return (
            PATRONYMIC_CONFLICT**both
            * WORD_CONFLICT**conflicts
            * PATRONYMIC_ABSENT ** (father + fathers - 2 * both)
            * WORD_ABSENT ** (ours + absent - 2 * conflicts)
        )


def question(query: Query, near_of: NearOf, as_one: AsOne) -> Question:
    """The query, read."""
    name = read_name(query.name)
    of_words = [(1 << at, near_of(word)) for at, word in enumerate(name.words)]
    found = [*of_words, *as_one(name.words)]
    likes: dict[int, tuple[int, float]] = {}
    again: dict[int, int] = {}
    for bits, one in found:
        for number, value in one.values.items():
            if number not in likes or value > likes[number][1]:
                likes[number] = (bits, value)
                again.pop(number, None)
            elif value == likes[number][1]:
                again.setdefault(number, bits)
    return Question(
        name=name,
        near=[one for _, one in found],
        birth=day(query.birth or ""),
        document=document(query.document or ""),
        citizenship=query.citizenship,
        sex=query.sex,
        likes=likes,
        again=again,
        parted=tuple((bit, way) for bit, one in of_words for way in one.parted),
    )
