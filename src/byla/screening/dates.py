"""Birth dates, whole or in part, and how far two agree.

A date is a number YYYYMMDD with zeroes for what is not known, and 0 where nothing is. What is no date (the 30th of
February, a month 13) is kept only as far as it is one.
"""

from __future__ import annotations

import re
from datetime import date
from enum import StrEnum
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

_DATE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")
_ONE_DIGIT = frozenset(digit * 10**place for digit in range(1, 10) for place in range(8))
_BESIDE = 10 ** np.array([0, 2, 4, 5, 6])
"""What a digit is worth to whose left another stands in the same day, month or year."""


class DateFinding(StrEnum):
    """How two birth dates stand to each other."""

    EQUAL = "equal"
    PARTLY = "partly"
    SWAPPED = "swapped"
    DIGIT = "digit"
    EXCHANGED = "exchanged"
    """Two digits beside each other in the day, the month or the year."""
    YEAR = "year"
    NEAR = "near"
    CONFLICT = "conflict"
    ABSENT = "absent"


FACTORS = {
    DateFinding.EQUAL: 1.0,
    DateFinding.PARTLY: 0.95,
    DateFinding.SWAPPED: 0.93,
    DateFinding.DIGIT: 0.86,
    DateFinding.EXCHANGED: 0.86,
    DateFinding.YEAR: 0.6,
    DateFinding.NEAR: 0.55,
    DateFinding.CONFLICT: 0.45,
    DateFinding.ABSENT: 0.8,
}
"""What each leaves of the score."""


@lru_cache(maxsize=1 << 16)
def day(text: str) -> int:
    """The date that a text is, as a number; 0 where it is none."""
    found = _DATE.fullmatch(text[:10])
    if not found:
        return 0
    year, month, of_month = (int(part or 0) for part in found.groups())
    if not 1 <= month <= 12:
        return year * 10_000
    return year * 10_000 + month * 100 + (of_month if _exists(year, month, of_month) else 0)


def swapped(one: int) -> int:
    """The date with day and month exchanged; 0 where that is none, or the same."""
    year, month, of_month = one // 10_000, one // 100 % 100, one % 100
    if of_month == month or not _exists(year, of_month, month):
        return 0
    return year * 10_000 + of_month * 100 + month


def compare_dates(one: int, other: int) -> DateFinding:
    """How two dates agree, each as far as it is known."""
    if not one or not other:
        return DateFinding.ABSENT
    if one == other and one % 100:
        return DateFinding.EQUAL
    if one % 100 and other % 100:
        return _of_days(one, other)
    if one % 10_000 and other % 10_000 and one // 100 != other // 100:
        return DateFinding.YEAR if one // 10_000 == other // 10_000 else DateFinding.CONFLICT
    years = abs(one // 10_000 - other // 10_000)
    return DateFinding.PARTLY if not years else DateFinding.NEAR if years == 1 else DateFinding.CONFLICT


def factors_of(one: int, others: NDArray[np.int64]) -> tuple[NDArray[np.float64], NDArray[np.bool_]]:
    """What each of many dates leaves of the score beside this one, and whether it is the same day."""
    if not one:
        return np.ones(len(others)), np.zeros(len(others), np.bool_)
    same = (others == one) & (one % 100 > 0)
    found = _BY_YEARS.take(np.minimum(np.abs(others // 10_000 - one // 10_000), 2))
    for slips, finding in (
        (_one_digit_off(one), DateFinding.DIGIT),
        (_exchanged(one), DateFinding.EXCHANGED),
    ):
        found[slips.take(np.searchsorted(slips, others), mode="clip") == others] = FACTORS[finding]
    found[others == swapped(one)] = FACTORS[DateFinding.SWAPPED]
    found[same] = FACTORS[DateFinding.EQUAL]
    in_part = np.flatnonzero(others % 100 == 0) if one % 100 else np.arange(len(others))
    found[in_part] = [FACTORS[compare_dates(one, other)] for other in others[in_part].tolist()]
    return found, same


_BY_YEARS = np.array([FACTORS[one] for one in (DateFinding.YEAR, DateFinding.NEAR, DateFinding.CONFLICT)])


def _one_digit_off(one: int) -> NDArray[np.int64]:
    """The dates that differ in one digit, and this one, ascending."""
    places = 10 ** np.arange(8)
    others = one + (np.arange(10)[:, None] - one // places % 10) * places
    return np.sort(others.ravel())


def _exchanged(one: int) -> NDArray[np.int64]:
    """The dates in which two digits beside each other are exchanged, ascending; this one where the two are the same."""
    lower = one // _BESIDE % 10
    return np.sort(one + (lower - one // (_BESIDE * 10) % 10) * 9 * _BESIDE)


def _of_days(one: int, other: int) -> DateFinding:
    if swapped(one) == other:
        return DateFinding.SWAPPED
    if abs(one - other) in _ONE_DIGIT and _differing(one, other) == 1:
        return DateFinding.DIGIT
    if other in _exchanged(one):
        return DateFinding.EXCHANGED
    years = abs(one // 10_000 - other // 10_000)
    if not years:
        return DateFinding.YEAR
    return DateFinding.NEAR if years == 1 else DateFinding.CONFLICT


def _differing(one: int, other: int) -> int:
    return sum(digit != against for digit, against in zip(f"{one:08}", f"{other:08}", strict=True))


def _exists(year: int, month: int, of_month: int) -> bool:
    try:
        date(year, month, of_month)
    except ValueError:
        return False
    return True
