"""Whatever is given, an answer in bounded time."""

from __future__ import annotations

import random
import time
import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from byla.names import LONGEST, MOST_WORDS, compare, read_name, romanise, words, written
from byla.names.mrz import NotAnMrz, read_mrz
from byla.names.romanisation import Scheme

BAD = [
    "а" * 10_000,
    "Шевцов " * 2_000,
    "\u202e" * 5_000 + "Шевцов",
    "\x00\x1b[31mШевцов\x7f",
    "Z" + "\u0301" * 10_000,
    "ab" * 5_000,
    "-" * 10_000,
    "<" * 10_000,
    "ш" * 40 + " " + "щ" * 40,
    "\ud800",
    "",
]
SECONDS = 0.25


@pytest.mark.usefixtures("no_collector")
@pytest.mark.parametrize("text", BAD, ids=range(len(BAD)))
def test_bad_input_takes_bounded_time(text: str) -> None:
    name = read_name("Юлия Шевцова")
    start = time.process_time()
    read = read_name(text)
    compare(read, name)
    compare(read, read)
    romanise(text, Scheme.POLISH)
    with pytest.raises(NotAnMrz):
        read_mrz(text)
    assert time.process_time() - start < SECONDS
    assert sum(len(word.text) for word in read.words) <= LONGEST


def test_marks_that_no_eye_sees_change_nothing() -> None:
    plain, marked = read_name("Юлия Шевцова"), read_name("\u202eЮл\u200bия\u0000 Шевцо\u00adва")
    assert compare(plain, marked).value == 1.0


def test_a_letter_in_two_pieces_is_one_letter() -> None:
    whole, pieces = "Николай Ёжиков", unicodedata.normalize("NFD", "Николай Ёжиков")
    assert pieces != whole
    assert compare(read_name(whole), read_name(pieces)).value == 1.0


@given(st.text(), st.text())
def test_any_two_texts_compare_the_same_both_ways(one: str, other: str) -> None:
    there, back = compare(read_name(one), read_name(other)), compare(read_name(other), read_name(one))
    assert 0.0 <= there.value <= 1.0
    assert abs(there.value - back.value) < 1e-9


def test_many_garbled_names() -> None:
    """A million of them run in `./byla bench screening`."""
    lot = random.Random(9)
    letters = "абвшщьйіўёABCŠčŻ<<-'` .,0158\u0301\u200f\x07中ع"
    name = read_name("Юлия Шевцова")
    for _ in range(3_000):
        text = "".join(lot.choices(letters, k=lot.randrange(60)))
        assert 0.0 <= compare(read_name(text), name).value <= 1.0


@given(st.text("ab Яйé'’-.AСC\u00a0\u0306\u200b7", max_size=LONGEST + 9))
@example("b" * LONGEST + " b")
@example("\u212belvin")  # the sign of the unit, which is no letter of a name
def test_a_name_of_letters_alone_is_read_by_the_same_rules_as_any_other(text: str) -> None:
    assert written(text).words == tuple(words(text)[:MOST_WORDS])
