"""Making the columns of a list from its records."""

from __future__ import annotations

from array import array
from collections.abc import Iterable
from typing import Any

import numpy as np
from numpy.typing import NDArray

from byla.screening.listed import Listed
from byla.screening.portions import together
from byla.screening.reading import Numbers, Portion, Texts
from byla.screening.vocabulary import GIVEN, PATRONYMIC, Vocabulary, vocabulary

_AT_ONCE = 1 << 17  # records: what is made for so many and thrown away is small beside the columns
_HIGH = np.uint64(32)
_LOW = np.uint64((1 << 32) - 1)
_GROUP = 31  # bits
Column = NDArray[Any]


def build(portions: Iterable[Portion]) -> tuple[Listed, Vocabulary]:
    """The list that the portions make, in their order, and its vocabulary. Of the first portion little is left."""
    read = together(portions)
    words = vocabulary(read.numbers.words)
    read.numbers = Numbers()
    return _listed(read, words), words


def _listed(read: Portion, words: Vocabulary) -> Listed:
    commonest = _commonest(read, words)
    order = np.argsort(commonest << np.uint32(4) | np.diff(_column(read.starts)), kind="stable")
    order = order.astype(np.uint32)
    place = np.empty(len(order), np.uint32)
    place[order] = np.arange(len(order), dtype=np.uint32)
    starts, flat = _ordered(_column(read.starts), _column(read.words), order)
    read.words = read.starts = array("I")  # they take room, and stand in `flat` now
    posted_starts, posted = _posted(starts, flat, words)
    first, last = _runs(commonest[order], len(words.group_numbers))
    births = _column(read.births)[order]
    more_births = {int(place[at]): dates for at, dates in read.more_births.items()}
    return Listed(
        words=flat.data,
        starts=starts.data,
        families=_column(read.families)[order].data,
        births=births.data,
        more_births=more_births,
        countries=_column(read.countries)[order].data,
        country_lists=list(read.country_lists),
        sexes=_column(read.sexes)[order].data,
        id_table=_table(_column(read.id_keys), place).data,
        **_texts("id", read.ids, order),
        document_table=_documents(read, place).data,
        **_texts("document", read.documents, order),
        days=_days(births, more_births).data,
        posted=posted.data,
        posted_starts=posted_starts.data,
        first=first.data,
        last=last.data,
    )


def _column(values: Any) -> Column:
    """What a buffer holds, where it stands."""
    view = memoryview(values)
    return np.frombuffer(view, view.format)


def _commonest(read: Portion, words: Vocabulary) -> Column:
    """Of each record the group of its commonest word that is no patronymic."""
    groups, flags = np.array(words.groups, np.uint64), np.frombuffer(bytes(words.flags), np.uint8)
    flat, starts = _column(read.words), _column(read.starts)
    counts = np.zeros(len(words.group_numbers), np.uint64)
    for at in range(0, len(flat), _AT_ONCE):
        of_group = groups[flat[at : at + _AT_ONCE]].astype(np.intp)
        counts += np.bincount(of_group, minlength=len(counts)).astype(np.uint64)
    father = (flags & (PATRONYMIC | GIVEN)) == PATRONYMIC
    rank = (~father).astype(np.uint64) << np.uint64(62)
    rank |= counts[groups.astype(np.intp)] << np.uint64(_GROUP) | groups
    found = np.zeros(len(starts) - 1, np.uint32)
    for at in range(0, len(found), _AT_ONCE):
        begins = starts[at : at + _AT_ONCE + 1]
        named = np.flatnonzero(np.diff(begins))
        best = np.maximum.reduceat(rank[flat[begins[0] : begins[-1]]], begins[named] - begins[0])
        found[at + named] = best & np.uint64((1 << _GROUP) - 1)
    return found


def _ordered(starts: Column, flat: Column, order: Column) -> tuple[Column, Column]:
    """Parts of a column in another order: where each begins, and the column."""
    lengths = np.diff(starts)[order]
    begins = np.zeros(len(starts), np.uint32)
    np.cumsum(lengths, out=begins[1:])
    found = np.empty(len(flat), flat.dtype)
    for at in range(0, len(order), _AT_ONCE):
        these = slice(at, at + _AT_ONCE)
        here = slice(begins[at], begins[min(at + _AT_ONCE, len(order))])
        shift = np.repeat(starts[order[these]].astype(np.int64) - begins[:-1][these], lengths[these])
        found[here] = flat[shift + np.arange(here.start, here.stop)]
    return begins, found


def _texts(name: str, texts: Texts, order: Column) -> dict[str, Any]:
    starts, blob = _ordered(_column(texts.starts), _column(texts.blob), order)
    texts.starts, texts.blob = array("I"), bytearray()  # they take room as well
    return {f"{name}s": blob.data, f"{name}_starts": starts.data}


def _table(keys: Column, numbers: Column) -> NDArray[np.uint64]:
    """A table as `byla.screening.table` has it."""
    found = keys.astype(np.uint64)
    found <<= _HIGH
    found |= numbers
    found.sort()
    return found


def _documents(read: Portion, place: Column) -> NDArray[np.uint64]:
    pairs = _column(read.document_keys)
    return _table(pairs >> _HIGH, place[(pairs & _LOW).astype(np.intp)])


def _days(births: Column, more: dict[int, tuple[int, ...]]) -> NDArray[np.uint64]:
    others = [(one, number) for number, dates in more.items() for one in dates[1:]]
    dates, numbers = np.array(others, np.uint32).reshape(-1, 2).T
    found = _table(
        np.concatenate([births, dates]),
        np.concatenate([np.arange(len(births), dtype=np.uint32), numbers]),
    )
    return found[np.searchsorted(found, 1 << _HIGH) :]  # nothing is found by a date that is not known


def _posted(starts: Column, flat: Column, words: Vocabulary) -> tuple[Column, Column]:
    """Where the records of each group begin, and the records."""
    pairs = np.empty(len(flat), np.uint64)
    groups = np.array(words.groups, np.uint64)
    for at in range(0, len(starts) - 1, _AT_ONCE):
        begins = starts[at : at + _AT_ONCE + 1]
        here = slice(begins[0], begins[-1])
        numbers = np.arange(at, at + len(begins) - 1, dtype=np.uint64)
        pairs[here] = groups[flat[here]] << _HIGH | np.repeat(numbers, np.diff(begins))
    pairs.sort()
    counts, found = np.zeros(len(words.group_numbers) + 1, np.int64), np.empty(len(pairs), np.uint32)
    filled, last = 0, None
    for at in range(0, len(pairs), _AT_ONCE):
        these = pairs[at : at + _AT_ONCE]
        new = np.diff(these, prepend=these[0] + 1 if last is None else last) != 0
        here, last = these[new], these[-1]
        found[filled : filled + len(here)] = here & _LOW
        filled += len(here)
        counts[1:] += np.bincount(here >> _HIGH, minlength=len(counts) - 1)
    return np.cumsum(counts).astype(np.uint32), found[:filled]


def _runs(commonest: Column, groups: int) -> tuple[Column, Column]:
    """Of each group the first record whose commonest word it is, and the one behind the last."""
    ids = np.arange(groups)
    first, last = np.searchsorted(commonest, ids), np.searchsorted(commonest, ids, side="right")
    there = last > first
    return (first * there).astype(np.uint32), (last * there).astype(np.uint32)
