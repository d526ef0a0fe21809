"""A word is found by its keys though a letter of it is wrong, and by few of those that are other words."""

from __future__ import annotations

import random

import numpy as np
import pytest

from byla.names import MOST, SLIPPED, read_word, skeleton
from byla.screening.keys import keys
from byla.screening.near import near
from byla.screening.outline import can_be_near, outline, turns
from byla.screening.table import key_of, numbers_of, pair, table, values
from byla.screening.vocabulary import group_of, vocabulary

_CONSONANTS = "bvgdklmnprtf"


def _one_letter_other(letters: str, lot: random.Random, others: str) -> list[str]:
    """The word with one letter lost, added, exchanged, and with two the other way round."""
    at, other = lot.randrange(len(letters)), lot.choice(others)
    two = lot.randrange(len(letters) - 1)
    return [
        letters[:at] + letters[at + 1 :],
        letters[:at] + other + letters[at:],
        letters[:at] + other + letters[at + 1 :],
        letters[:two] + letters[two + 1] + letters[two] + letters[two + 2 :],
    ]


def test_consonants_of_which_one_is_wrong_share_a_key() -> None:
    lot = random.Random(1)
    for _ in range(500):
        one = "".join(lot.choices(_CONSONANTS, k=lot.randrange(3, 12)))
        for other in _one_letter_other(one, lot, _CONSONANTS):
            voiced = "".join(lot.choice("aiu") + letter for letter in other)
            assert not keys(one).isdisjoint(keys(voiced)), (one, voiced)


def test_a_word_of_few_consonants_shares_a_key_with_one_in_which_a_letter_is_wrong() -> None:
    lot = random.Random(2)
    for _ in range(500):
        one = "".join(lot.choice("aiu") + lot.choice(_CONSONANTS) for _ in range(2)) + lot.choice("aiu")
        lost, added, exchanged, _ = _one_letter_other(one, lot, "aiu")
        for other in (lost, added, exchanged):
            assert not keys(one).isdisjoint(keys(other)), (one, other)
    assert not keys("leva").isdisjoint(keys("leba"))


def test_two_letters_share_no_key_with_two_of_another_consonant() -> None:
    assert keys("al").isdisjoint(keys("ak"))


def test_a_word_of_few_consonants_shares_no_key_with_one_of_which_both_letters_are_other() -> None:
    assert keys("leva").isdisjoint(keys("luba"))


@pytest.mark.parametrize("word", ["bdgk" * 10, "aeiu" * 10, "n" + "aeiu" * 10, "عبدالرحمن" * 4])
def test_a_long_word_has_no_more_keys_than_one_of_twelve_letters(word: str) -> None:
    assert len(keys(word)) <= 14


def test_a_table_has_all_values_of_a_key_and_no_other() -> None:
    pairs = table([pair(7, 1), pair(9, 5), pair(7, 2), pair(8, 3), pair(0, 4), pair(2**32 - 1, 2**32 - 1)])
    assert [values(pairs, key) for key in (7, 8, 1, 0, 2**32 - 1)] == [[1, 2], [3], [], [4], [2**32 - 1]]
    assert numbers_of(pairs, [9, 7, 1, 8]).tolist() == [1, 2, 3, 5]
    assert numbers_of(table([pair(1, 6), pair(2, 6), pair(3, 5)]), [1, 2, 3]).tolist() == [5, 6]
    assert numbers_of(pairs, [1]).tolist() == []


@pytest.mark.parametrize("reading", ["alala", "bba", "abi", "a", ""])
def test_only_two_consonants_that_stand_together_can_be_exchanged(reading: str) -> None:
    assert turns(reading) == 0
    assert turns("alka") == turns("lk") == 1 << key_of("lk") % 64


def test_most_words_of_another_script_that_are_far_are_left_out() -> None:
    lot = random.Random(4)
    others = ["".join(lot.choices("ابتثجحخدذرزسشصضطظعغفقكلمنهوي", k=8)) for _ in range(2_000)]
    weights, pairs = np.full(len(others), 8, np.float32), np.array(list(map(turns, others)), np.uint64)
    assert len(can_be_near("عبدالرحم", list(map(outline, others)), weights, pairs, MOST)) < 20


@pytest.mark.parametrize(
    ("one", "other"), [("Вольга", "Olga"), ("Зміцеравіч", "Dmitrievich"), ("Шевцов", "Chevtsov")]
)
def test_words_that_are_one_name_stand_in_one_group(one: str, other: str) -> None:
    assert group_of(read_word(one)) == group_of(read_word(other))
    assert group_of(read_word("Шевцов")) == skeleton(read_word("Chevtsov").readings[0])
    assert group_of(read_word("Ольга")) != group_of(read_word("Олег"))


def test_a_word_that_the_list_has_is_hardly_misspelled() -> None:
    """Two letters of one that no list has may be wrong; a word that stands there is another one."""
    asked, other = "konstantinovskaya", "konstatinvskaya"
    alone, both = vocabulary([other]), vocabulary([other, asked])
    assert alone.numbers[other] in near(read_word(asked), alone).values
    assert both.numbers[other] not in near(read_word(asked), both).values
    nearer = vocabulary([asked, "komstantinovskaya"])
    assert len(near(read_word(asked), nearer).values) == 2


def test_a_slip_in_a_long_word_leaves_what_one_letter_leaves() -> None:
    words = vocabulary(["konstantinovskaya"])
    [value] = near(read_word("konstantihovskaya"), words).values.values()
    assert value > SLIPPED
