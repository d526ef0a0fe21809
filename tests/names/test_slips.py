"""One letter misread or mistyped where two letters are one sound, and letters that a scan of capitals confounds."""

from __future__ import annotations

import random

import pytest

from byla.names import SLIPPED, Rule, compare_words, read_word, slips
from byla.names.sounds import readings


@pytest.mark.parametrize(
    ("slipped", "meant", "what"),
    [
        ("SNEVCHUK", "Шевчук", "H read as N"),
        ("PLESKHOV", "Плешков", "two letters turned, the pair is another"),
        ("TARASEVCIH", "Тарасевич", "two letters turned, the pair is broken"),
        ("TARASEVICCH", "Тарасевич", "a letter twice"),
        ("GALUNHIN", "Галушин", "the first letter of the pair is wrong"),
        ("ALEHSEI", "Алексей", "k typed as h"),
        ("MARHOV", "Марков", "K read as H"),
        ("VLAOISLAV", "Владислав", "D read as O"),
        ("IURII", "Юрий", "nothing: it is so written"),
        ("IVRII", "Юрий", "U read as V"),
        ("Шевчук", "SNEVCHUK", "the other way round"),
    ],
)
def test_a_slip_is_undone(slipped: str, meant: str, what: str) -> None:
    likeness = compare_words(read_word(slipped), read_word(meant))
    assert likeness is not None, what
    assert likeness.value >= SLIPPED
    assert (likeness.rule is Rule.LETTERS) is (likeness.value < 0.94)


@pytest.mark.parametrize(("one", "other"), [("Oleg", "Ольга"), ("Krasnov", "Крамов"), ("Ivanov", "Иванович")])
def test_and_other_names_stay_apart(one: str, other: str) -> None:
    likeness = compare_words(read_word(one), read_word(other))
    assert likeness is None or likeness.value < SLIPPED


def test_a_word_has_few_slips_and_a_long_or_short_one_none() -> None:
    assert slips("шевчук") == slips("ash") == slips("h" * 21) == ()
    assert len(slips("dnudhnuodvuhnfuohdnu")) <= 12


@pytest.mark.parametrize("word", ["katsil", "kattil", "laski"])
def test_a_word_in_which_no_sound_hangs_on_one_letter_has_none(word: str) -> None:
    assert slips(word) == ()


def test_two_letters_are_turned_only_where_that_makes_or_breaks_a_pair() -> None:
    assert set(slips("kaskhil")) == {"kakxil", "kaxkil", "kasknil"}


def test_a_k_may_be_read_as_h_behind_a_consonant() -> None:
    assert "markav" in slips("Marhov")


def test_none_is_what_the_word_sounds_like_as_it_is_written() -> None:
    lot = random.Random(6)
    for _ in range(3_000):
        word = "".join(lot.choices("acdhknostuvz", k=lot.randrange(4, 9)))
        assert "" not in slips(word)
        assert set(slips(word)).isdisjoint(readings(word)), word
