"""What each word of a name is: told by its writer's marks or by a patronymic, and left open elsewhere."""

from __future__ import annotations

import pytest

from byla.names import Part, read_name

G, F, P, PARTICLE, OPEN = Part.GIVEN, Part.FAMILY, Part.PATRONYMIC, Part.PARTICLE, Part.OPEN


@pytest.mark.parametrize(
    ("name", "parts"),
    [
        ("KOVALCHUK<<OLGA", (F, G)),
        ("Kovalchuk, Olga", (F, G)),
        ("KOVALCHUK, OLGA<<MARIA", (F, F, G)),  # a zone marks with `<<`, and a comma in it is noise
        ("Boris EFREMOV", (G, F)),
        ("ЕФРЕМОВ Б", (F, G)),
        ("EFREMOVA Petrovna", (F, P)),  # the given name is left out
        ("Berg, Ivan Petrovich Ivanovich", (F, G, P, G)),
    ],
)
def test_what_the_writer_marks_is_the_family_name_and_the_rest_is_given(
    name: str, parts: tuple[Part, ...]
) -> None:
    assert read_name(name).parts == parts


@pytest.mark.parametrize(
    "name",
    [
        "KOVALCHUK OLGA",  # all of it is in capitals
        "Kovalchuk Olga",
        "Olga K",  # an initial is always a capital
        "<<OLGA",
        "KOVALCHUK<<<<",
        "Kovalchuk,",
        "van",
        "Ivanovich Petr Efremov",  # what stands first is no patronymic
        "Анна Гулевич",  # nor what stands alone behind a given name
    ],
)
def test_what_nothing_marks_stays_open(name: str) -> None:
    assert set(read_name(name).parts) == {OPEN}


@pytest.mark.parametrize(
    ("name", "parts"),
    [
        ("Иван Петрович Гулевич", (G, P, F)),
        ("Петрова Анна Ивановна", (F, G, P)),
        ("Нина Петровна Тарасик Мария", (OPEN, P, OPEN, OPEN)),
        ("Boris Ivanovich EFREMOV", (G, P, F)),
        ("BORIS Ivanovich Efremov", (F, P, G)),  # the mark of the writer, and not the place
        ("GULEVICH<<IVAN", (F, G)),  # what is marked as the family name is no patronymic
        ("IVAN GULEVICH<<PETR", (F, F, G)),
    ],
)
def test_of_three_words_a_patronymic_shows_which_is_the_family_name(
    name: str, parts: tuple[Part, ...]
) -> None:
    assert read_name(name).parts == parts


def test_a_particle_is_one_beside_other_words_alone() -> None:
    assert read_name("Nina van der Berg").parts == (OPEN, PARTICLE, PARTICLE, OPEN)
    assert read_name("van Berg").parts == (PARTICLE, OPEN)
