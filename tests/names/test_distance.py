"""What it takes to turn one reading into another, in consonants."""

from __future__ import annotations

import random

import pytest

from byla.names import near_readings
from byla.names.distance import distance, weight
from byla.names.word import LEAST, MOST, SPELLED

SOUNDS = "abdgiklmnrstuvx"


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("taras", "taras", 0.0),
        ("", "bd", 2.0),
        ("bd", "rbdr", 2.0),  # added before and behind
        ("abd", "bd", 0.5),  # a vowel
        ("lk", "kl", 0.7),  # two consonants turned
        ("mlkt", "mklt", 0.7),
        ("blak", "balk", 0.5),  # a vowel and a consonant turned
        ("lkt", "klm", 1.7),  # turned, and another one exchanged
        ("lkrd", "klrm", 1.7),  # the same, with one between them
        ("kalbalkt", "kalbaklm", 1.7),
        ("bar", "bir", 0.25),  # written loosely
        ("bar", "bur", 0.4),
        ("bar", "par", 0.6),
        ("ع", "غ", 1.0),  # no sound of ours
        ("عر", "ر", 1.0),
    ],
)
def test_the_cheapest_way_counts(one: str, other: str, expected: float) -> None:
    assert distance(one, other) == distance(other, one) == pytest.approx(expected)


def test_a_vowel_weighs_half_a_consonant() -> None:
    assert [weight(one) for one in ("", "aeiu", "bdk", "ibd", "عر")] == [0.0, 2.0, 3.0, 2.5, 2.0]


def test_two_readings_are_at_least_as_far_apart_as_one_is_longer() -> None:
    """By this a reading that is far longer is passed over unseen."""
    lot = random.Random(3)
    for _ in range(2_000):
        one, other = ("".join(lot.choices(SOUNDS, k=lot.randrange(9))) for _ in range(2))
        assert distance(one, other) >= abs(weight(one) - weight(other)) - 1e-9, (one, other)


def test_what_is_near_is_neither_too_far_apart_nor_mostly_another_word() -> None:
    lot = random.Random(5)
    words = ["".join(lot.choices(SOUNDS, k=lot.randrange(2, 5))) for _ in range(300)]
    longer = ["kalinkaveckaja" + word for word in words]
    for some, most in ((words, MOST), (words, 0.4), (longer, MOST), (longer, 1.0)):
        found = dict(near_readings(some[0], some, most))
        for other in some:
            cost, both = distance(some[0], other), weight(some[0]) + weight(other)
            value = SPELLED * (1 - 2 * cost / both)
            assert (other in found) is (cost <= most and value >= LEAST), (some[0], other)
