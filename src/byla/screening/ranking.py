"""Which of many records are worth reasons: a number for each, reckoned for all of them at once."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from byla.names import JOINED
from byla.screening.dates import factors_of
from byla.screening.parted import Parted
from byla.screening.question import Question
from byla.screening.vocabulary import PARTICLE, PATRONYMIC

Column = NDArray[np.unsignedinteger[Any]]
Values = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Rows:
    """Some records, a line for each: the numbers of their words, which of the places hold one, and their dates."""

    words: NDArray[np.int64]
    there: NDArray[np.bool_]
    births: NDArray[np.int64]


def rows(words: Column, starts: Column, births: Column, numbers: NDArray[np.int64]) -> Rows:
    """The lines of these records."""
    begin = starts[numbers].astype(np.int64)
    length = starts[numbers + 1] - begin
    width = np.arange(length.max())
    there = width < length[:, None]
    places = np.where(there, begin[:, None] + width, 0)
    return Rows(words[places].astype(np.int64), there, births[numbers].astype(np.int64))


def best(
    asked: Question,
    found: Rows,
    flags: Column,
    numbers: NDArray[np.int64],
    *,
    least: float,
    other: float,
    count: int,
) -> list[int]:
    """The numbers of those that come first, at most so many, of at least that worth.

    `other` is what another name leaves where the birth date is the same. A word that ends like a patronymic counts as
    one; the reasons look closer.
    """
    values = _names(asked, found, flags)
    factors, same = factors_of(asked.birth, found.births)
    values = np.where(same & (values < other), other, values) * factors
    worth = np.flatnonzero(values >= least)
    first = worth[np.lexsort((numbers[worth], values[worth]))[::-1][:count]]
    return [int(number) for number in numbers[first]]


def _names(asked: Question, found: Rows, flags: Column) -> Values:
    """What the names leave."""
    keys, bits, worth, again = asked.columns
    count, width = found.words.shape
    values, seen = np.ones(count), np.zeros(count, np.int64)
    fathers, absent = np.zeros(count, np.int64), np.zeros(count, np.int64)
    place = np.searchsorted(keys, found.words)
    place[place == len(keys)] = 0
    liked = found.there & (keys[place] == found.words)
    kinds = flags[found.words]
    for at in range(width):
        where = place[:, at]
        bit = np.where(liked[:, at], bits[where], 0)
        bit = np.where(bit & seen, np.where(liked[:, at], again[where], 0), bit)
        new = np.where(bit & seen, 0, bit)
        values *= np.where(new, worth[where], 1.0)
        seen |= new
        left = found.there[:, at] & (new == 0)
        fathers += left & (kinds[:, at] & PATRONYMIC > 0)
        absent += left & (kinds[:, at] & (PATRONYMIC | PARTICLE) == 0)
    for whole, way in asked.parted:
        there = _beside_each_other(found, way) & (seen & whole == 0)
        values = np.where(there, values * JOINED, values)
        seen = np.where(there, seen | whole, seen)
        absent = np.where(there, np.maximum(absent - len(way.words), 0), absent)
    return values * _left(asked, seen, absent, fathers)


def _beside_each_other(found: Rows, way: Parted) -> NDArray[np.bool_]:
    """Which records have the parts of a word beside each other."""
    last = max(found.words.shape[1] - len(way.words) + 1, 0)
    there = np.ones((len(found.words), last), np.bool_)
    for at, words in enumerate(way.words):
        there &= np.isin(found.words[:, at : at + last], list(words)) & found.there[:, at : at + last]
    return np.asarray(there.any(axis=1))


def _left(
    asked: Question, seen: NDArray[np.int64], absent: NDArray[np.int64], fathers: NDArray[np.int64]
) -> Values:
    cases = (seen << 8 | absent << 4 | fathers).tolist()
    left = {case: asked.left(case >> 8, case >> 4 & 15, case & 15) for case in set(cases)}
    return np.array([left[case] for case in cases])
