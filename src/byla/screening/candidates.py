"""Which records are looked at: few enough to look at each, and all that could come first.

Four channels: the same birth date, the same document, the parts of a word, and two words in common. Two words in common
are found where the records of the rarer word meet those numbered by the commoner one; a rare word is enough alone. The
best pairs of words come first, and of many that share them those with a third word or the birth year in common.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import permutations

import numpy as np

from byla.screening.dates import swapped
from byla.screening.listed import Listed
from byla.screening.parted import Parted
from byla.screening.question import Question, Ways
from byla.screening.table import values

RARE = 200
"""So few records with a word are all looked at."""
BLOCK, ENOUGH = 96, 480
"""So many records of one pair of words are looked at when nothing tells them apart; and so many in all."""
_GROUPS = 12  # of each word of the query
_FEWEST = 1 << 15  # records of the rarest part of a word that are held against the others


def candidates(asked: Question, listed: Listed) -> tuple[set[int], Ways]:
    """The numbers of the records to look at, and the ways to part a word that some of them have."""
    found = {*_by_birth(asked, listed), *listed.with_document(asked.document)}
    parted = [(each, _with_parts(each[1], listed)) for each in asked.parted]
    for _, numbers in parted:
        found.update(numbers)
    year: set[int] | None = None
    limit = len(found) + ENOUGH
    for _, group, start, end, third in sorted(_blocks(asked, listed), reverse=True):
        if len(found) >= limit:
            break
        if end - start <= BLOCK:  # all of them, as `_best_of` would find later
            found.update(listed.posted[start:end])
        else:
            year = _of_year(asked, listed) if year is None else year
            found.update(_best_of(listed, listed.posted[start:end], group, third, year))
    for near in asked.near:
        found.update(_rare(near.groups, listed))
    return found, tuple(each for each, numbers in parted if numbers)


def _with_parts(way: Parted, listed: Listed) -> list[int]:
    """Records that have all parts of a word, wherever; of many the first."""
    spans = [[listed.of_group(group) for group in groups] for groups in way.groups]
    spans.sort(key=lambda several: sum(end - start for start, end in several))
    posted = np.asarray(listed.posted)
    found = np.concatenate([posted[start:end] for start, end in spans[0]])[:_FEWEST]
    if not len(found):
        return []
    for several in spans[1:]:
        there = np.zeros(len(found), np.bool_)
        for start, end in several:
            column = posted[start:end]
            if len(column):
                there |= column.take(np.searchsorted(column, found), mode="clip") == found
        found = found[there]
    return found[:ENOUGH].tolist()  # type: ignore[no-any-return]


def _of_year(asked: Question, listed: Listed) -> set[int]:
    """The records of which only the birth year is known, and which is the one asked for."""
    return set(values(listed.days, asked.birth // 10_000 * 10_000))


def _by_birth(asked: Question, listed: Listed) -> Iterator[int]:
    if asked.birth % 100:
        yield from values(listed.days, asked.birth)
        yield from values(listed.days, swapped(asked.birth))


_Block = tuple[float, int, int, int, tuple[int, ...]]


def _blocks(asked: Question, listed: Listed) -> Iterator[_Block]:
    """Likeness, the commoner word's group, where in `posted` the records with both are, groups of a third word."""
    known = [near.groups[:_GROUPS] for near in asked.near]
    spans = [[(value, *listed.of_group(group)) for value, group in groups] for groups in known]
    for rarer, commoner in permutations(range(len(known)), 2):
        runs = [
            (value, group, listed.first[group], listed.last[group])
            for value, group in known[commoner]
            if group < len(listed.last) and listed.last[group]
        ]
        third = tuple(
            group for at in range(len(known)) if at not in (rarer, commoner) for _, group in known[at]
        )
        for value, begin, finish in spans[rarer]:
            for other, group, first, last in runs:
                start = bisect_left(listed.posted, first, begin, finish)
                if start < finish and listed.posted[start] < last:
                    yield value * other, group, start, bisect_left(listed.posted, last, start, finish), third


def _best_of(
    listed: Listed, block: Sequence[int], group: int, third: tuple[int, ...], year: set[int]
) -> Iterator[int]:
    """Of many records with the same two words: those with a third, those of the year, and the shortest names."""
    yield from year.intersection(block)
    if third:
        inside = set(block)
        first, last = listed.first[group], listed.last[group]
        for one in third:
            begin, finish = listed.of_group(one)
            start = bisect_left(listed.posted, first, begin, finish)
            yield from inside.intersection(
                listed.posted[start : bisect_left(listed.posted, last, start, finish)]
            )
    yield from block[:BLOCK]


def _rare(groups: Sequence[tuple[float, int]], listed: Listed) -> Iterator[int]:
    left = RARE
    for _, group in groups:
        start, end = listed.of_group(group)
        left -= end - start
        if left < 0:
            return
        yield from listed.posted[start:end]
