"""Letters of the other alphabet that only look right, and the script of a word."""

from __future__ import annotations

import pytest

from byla.names import Script, script, words


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("Cергей", "Сергей"),  # a Latin C before letters that only Cyrillic has
        ("ДABCE", "ДАВСЕ"),  # one such letter tells, however many are Latin
        ("CОН", "СОН"),  # no letter tells; most of them are Cyrillic
        ("Sеrgei", "Sergei"),  # a Cyrillic е in a Latin word
        ("KATE", "KATE"),
        ("СОН", "СОН"),
        ("中C", "中C"),
    ],
)
def test_a_letter_that_only_looks_right_is_put_right(written: str, meant: str) -> None:
    assert words(written) == [meant]


@pytest.mark.parametrize(
    ("word", "alphabet"),
    [
        ("Šaŭcoŭ", Script.LATIN),
        ("Шаўцоў", Script.CYRILLIC),
        ("中", Script.OTHER),
        ("07", Script.OTHER),
        ("аb", Script.LATIN),  # one of each
    ],
)
def test_the_script_is_that_of_most_letters(word: str, alphabet: Script) -> None:
    assert script(word) is alphabet
