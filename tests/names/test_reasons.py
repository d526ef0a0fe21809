"""What the reasons of a comparison say, word by word: an officer reads the words of each side on its own side."""

from __future__ import annotations

from math import isclose

import pytest

from byla.names import (
    FAMILY_ABSENT,
    JOINED,
    PATRONYMIC_ABSENT,
    PATRONYMIC_CONFLICT,
    WORD_ABSENT,
    WORD_CONFLICT,
    Finding,
    Part,
    Reason,
    Rule,
    compare,
    read_name,
)


def of(finding: Finding, one: str, other: str) -> list[Reason]:
    """The reasons of that kind, of two names; seen from the other side each is the same with its words turned."""
    there, back = (
        [reason for reason in compare(read_name(a), read_name(b)).reasons if reason.finding is finding]
        for a, b in ((one, other), (other, one))
    )
    turned = [Reason(it.finding, it.part, it.factor, it.other, it.one, it.rule) for it in back]
    assert sorted(map(str, there)) == sorted(map(str, turned))
    return there


def test_a_word_that_one_name_lacks_is_told_on_the_side_of_the_other() -> None:
    (absent,) = of(Finding.ABSENT, "Нина Тарасик Кавальчук", "Нина Тарасик")
    assert absent == Reason(Finding.ABSENT, Part.OPEN, WORD_ABSENT, "Кавальчук", "")


def test_words_written_as_one_are_told_as_they_stand_on_each_side() -> None:
    found = of(Finding.ALIKE, "VANDERBERG<<NINA", "Nina van der Berg")
    assert Reason(Finding.ALIKE, Part.FAMILY, JOINED, "VANDERBERG", "van der Berg", Rule.JOINED) in found


def test_two_words_are_one_in_either_order() -> None:
    found = of(Finding.ALIKE, "ТРА ПУ Виктор", "Putra Viktor")
    assert Reason(Finding.ALIKE, Part.OPEN, JOINED, "ПУ ТРА", "Putra", Rule.JOINED) in found


def test_words_that_together_are_only_near_to_another_are_not_joined() -> None:
    assert Rule.JOINED not in {one.rule for one in of(Finding.ALIKE, "ПУ ТРА Виктор", "Pudra Viktor")}


def test_a_word_finds_its_like_once() -> None:
    """Анна is Ганна too, but not both of two words."""
    assert len(of(Finding.ALIKE, "Анна", "Анна Ганна")) == 1
    assert len(of(Finding.ABSENT, "Анна", "Анна Ганна")) == 1


def test_a_family_name_that_is_missing_with_its_patronymic_weighs_as_one_that_is_missing_alone() -> None:
    absent = of(Finding.ABSENT, "Igor Borisovich PONOMAREV", "Igor")
    assert {(reason.part, reason.factor) for reason in absent} == {
        (Part.PATRONYMIC, PATRONYMIC_ABSENT),
        (Part.FAMILY, FAMILY_ABSENT),
    }


def test_of_a_name_with_a_particle_left_out_nothing_is_missing() -> None:
    assert compare(read_name("Nina van der Berg"), read_name("Nina Berg")).value == 1.0


def test_particles_alone_are_no_word_of_a_name() -> None:
    assert of(Finding.ALIKE, "Nina van der", "Vander Nina") == [
        Reason(Finding.ALIKE, Part.GIVEN, 1.0, "Nina", "Nina", Rule.SAME)
    ]


@pytest.mark.parametrize(
    ("one", "other", "conflict"),
    [
        (
            "Светлана Фёдоровна Горянова",
            "Светлана Петровна Горянова",
            Reason(Finding.CONFLICT, Part.PATRONYMIC, PATRONYMIC_CONFLICT, "Фёдоровна", "Петровна"),
        ),
        (
            "Захар Морозов",
            "Захар Березин",
            Reason(Finding.CONFLICT, Part.OPEN, WORD_CONFLICT, "Морозов", "Березин"),
        ),
    ],
)
def test_two_patronymics_conflict_less_than_two_other_words(one: str, other: str, conflict: Reason) -> None:
    assert of(Finding.CONFLICT, one, other) == [conflict]
    assert isclose(compare(read_name(one), read_name(other)).value, conflict.factor)


def test_a_patronymic_is_no_conflict_with_a_family_name() -> None:
    assert of(Finding.CONFLICT, "Анна Ивановна Цвирко", "Анна Морозова") == [
        Reason(Finding.CONFLICT, Part.FAMILY, WORD_CONFLICT, "Цвирко", "Морозова")
    ]


@pytest.mark.parametrize("other", ["", "Ганна Цвирко"])
def test_where_nothing_is_alike_the_value_is_0(other: str) -> None:
    assert compare(read_name("Олег Морозов"), read_name(other)).value == 0.0
