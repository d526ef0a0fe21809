"""Portions of a list, which several processes may have read, put one behind the other."""

from __future__ import annotations

from array import array
from collections.abc import Iterable
from typing import Any

import numpy as np
from numpy.typing import NDArray

from byla.screening.reading import Portion, Texts


def together(portions: Iterable[Portion]) -> Portion:
    """One portion, as if the records of all had been read one after the other. The first of them is it."""
    several = iter(portions)
    found = next(several, Portion())
    for other in several:
        _append_all(found, other)
    return found


def _append_all(portion: Portion, other: Portion) -> None:
    before = len(portion.births)
    _append_numbers(portion.words, other.words, _numbers(portion.numbers.words, other.numbers.words))
    lists = portion.country_lists
    _append_numbers(portion.countries, other.countries, _numbers(lists, other.country_lists))
    _append(portion.starts, other.starts[1:], portion.starts[-1])
    for column in ("families", "births", "sexes", "id_keys"):
        getattr(portion, column).extend(getattr(other, column))
    portion.more_births.update((at + before, dates) for at, dates in other.more_births.items())
    _append_texts(portion.ids, other.ids)
    _append_texts(portion.documents, other.documents)
    _append(portion.document_keys, other.document_keys, before)  # a key, and below it the record


def _numbers(known: dict[Any, int], others: dict[Any, int]) -> NDArray[np.uint32]:
    """Of each of the others, in their order, the number that it has here."""
    return np.array([known.setdefault(one, len(known)) for one in others], np.uint32)


def _append_numbers(column: array[int], other: array[int], numbers: NDArray[np.uint32]) -> None:
    column.frombytes(numbers[np.asarray(other)].astype(column.typecode).tobytes())


def _append(column: array[int], other: array[int], by: int) -> None:
    column.frombytes((np.asarray(other) + np.asarray(by, column.typecode)).tobytes())


def _append_texts(texts: Texts, others: Texts) -> None:
    _append(texts.starts, others.starts[1:], len(texts.blob))
    texts.blob += others.blob
