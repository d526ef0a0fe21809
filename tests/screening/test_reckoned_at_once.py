"""What is reckoned for many at once is what is reckoned for one: readings that can be near, and birth dates."""

from __future__ import annotations

import random

import numpy as np

from byla.names import MOST, near_readings, weight
from byla.names.distance import distance
from byla.screening.dates import FACTORS, DateFinding, compare_dates, day, factors_of
from byla.screening.outline import PER_CONSONANT, can_be_near, outline, turns

_SOUNDS = "aeiubvgdzklmnprstfcjqxyw"


def _readings(count: int, lot: random.Random) -> list[str]:
    return ["".join(lot.choices(_SOUNDS + "aeiu" * 3 + "ع", k=lot.randrange(2, 12))) for _ in range(count)]


def _changed(reading: str, lot: random.Random) -> str:
    """The reading with up to three letters lost, added, or exchanged, and perhaps two the other way round."""
    letters = list(reading)
    for _ in range(lot.randrange(4)):
        at = lot.randrange(len(letters))
        letters[at : at + lot.randrange(2)] = lot.choices(_SOUNDS, k=lot.randrange(2))
        letters = letters or ["a"]
    if lot.random() < 0.3 and len(letters) > 1:
        at = lot.randrange(len(letters) - 1)
        letters[at : at + 2] = letters[at + 1], letters[at]
    return "".join(letters)


def _kept(one: str, others: list[str]) -> list[str]:
    weights = np.array([weight(other) for other in others], np.float32)
    pairs = np.array([turns(other) for other in others], np.uint64)
    places = can_be_near(one, list(map(outline, others)), weights, pairs, MOST)
    return [others[at] for at in places]


def test_no_reading_that_is_near_is_left_out() -> None:
    lot = random.Random(3)
    for one in _readings(400, lot):
        others = sorted({_changed(one, lot) for _ in range(60)} | set(_readings(20, lot)))
        near = dict(near_readings(one, others, MOST))
        kept = set(_kept(one, others))
        assert near.keys() <= kept, (one, near.keys() - kept)


def test_most_readings_that_are_far_are_left_out() -> None:
    lot = random.Random(4)
    one, others = "gavalqik", _readings(5_000, lot)
    assert len(_kept(one, others)) < 50


def test_an_exchange_costs_no_less_than_its_outline() -> None:
    for one in _SOUNDS:
        for other in _SOUNDS:
            differing = sum(a != b for a, b in zip(outline(one), outline(other), strict=False))
            differing += abs(len(outline(one)) - len(outline(other)))
            if len(outline(one)) == len(outline(other)):
                assert differing / PER_CONSONANT <= distance(one, other), one + other


def test_dates_leave_the_same_whether_one_or_many_are_compared() -> None:
    lot = random.Random(5)
    years = (959, 1959, 1960, 1961, 1969, 1980, 1996)
    texts = [f"{lot.choice(years):04}-{lot.randrange(13):02}-{lot.randrange(30):02}" for _ in range(300)]
    dates = [*map(day, texts), 0]
    assert {compare_dates(one, other) for one in dates for other in dates} == {*DateFinding}
    for one in dates[:150]:
        factors, same = factors_of(one, np.array(dates, np.int64))
        for other, factor, equal in zip(dates, factors, same, strict=True):
            finding = compare_dates(one, other)
            assert (factor, equal) == (
                (FACTORS[finding], finding is DateFinding.EQUAL) if one else (1.0, False)
            )
