"""In which ways one word of a query may stand as several of the list, and in which it may not."""

from __future__ import annotations

import pytest

from byla.names import read_word
from byla.screening import Index, Query, Record
from byla.screening.parted import parted
from byla.screening.vocabulary import vocabulary


def ways(word: str, *there: str) -> list[list[set[str]]]:
    """The words of the list that each part may be, way by way."""
    words = vocabulary([one.casefold() for one in there])
    return [
        [{words.texts[number] for number in part} for part in way.words]
        for way in parted(read_word(word), words)
    ]


def test_a_word_is_parted_into_words_that_the_list_has() -> None:
    assert ways("Abdulrahman", "Abdul", "Rahman", "Рахман") == [[{"abdul"}, {"rahman", "рахман"}]]
    assert ways("Vanderberg", "van", "der", "Berg") == [[{"van"}, {"der"}, {"berg"}]]


@pytest.mark.parametrize(
    ("word", "there"),
    [
        ("Светлана", ["Свет", "Лана"]),  # a given name that is known
        ("Mihailovich", ["Mihai", "Lovich", "Михай", "Лович"]),  # a patronymic
        ("Lipenko", ["Li", "Penko"]),  # a beginning as any word may have it
        ("Tarasik", ["Tara", "Sik"]),
        ("Тарасли", ["Тарас", "Ли"]),  # an end as any word may have it
        ("Annalapkoberg", ["Anna", "Lapko", "Berg"]),  # three, without particles
        ("Vanlapkoberg", ["Van", "Lapko", "Berg"]),
        ("Annavanberg", ["Anna", "van", "Berg"]),
        ("Vanberg", ["Ван", "Berg"]),  # sounds like a particle, and is none
    ],
)
def test_what_may_be_chance_is_not_parted(word: str, there: list[str]) -> None:
    assert ways(word, *there) == []


def test_a_particle_is_no_other_word_of_its_sound() -> None:
    assert ways("Vanberg", "van", "Ван", "Berg") == [[{"van"}, {"berg"}]]


def test_a_word_that_sounds_like_a_particle_hinders_no_search() -> None:
    index = Index.build([Record("a", "Ван Берг"), Record("b", "Vanberg")])
    assert index.search(Query("Vanberg"))[0].id == "b"
