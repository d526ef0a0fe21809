"""Two names beside each other: parts in any order, patronymics, reasons that the value is worked out from."""

from __future__ import annotations

from math import isclose, prod

import pytest

from byla.names import FAMILY_ABSENT, WORD_ABSENT, Finding, Part, Rule, compare, read_name

SAME_PERSON_MAY_BE = [
    ("Кавальчук Вольга", "Olga Petrovna KOVALCHUK"),
    ("KOVALCHUK<<OLGA<<<<<<<<<<<<<<<<<<<<<<<<", "Вольга Пятроўна Кавальчук"),
    ("Kovalchuk, Olga", "Ольга Ковальчук"),
    ("Рыгор Сцяпанавіч Ярмолюк", "Yermolyuk Grigory"),
    ("Hryhorij Jarmoluk", "Григорий Степанович Ермолюк"),
    ("ПУ ТРА Виктор", "Putra Viktor"),
    ("SALTANOVMIREVICH<<ANNA", "Анна Салтанов-Миревич"),
    ("MUELLER<<JUERGEN", "Jürgen Müller"),
    ("GOESSMANN<<KAETHE", "Käthe Gößmann"),
    ("Čaikovskis Piotras", "Пётр Чайковский"),
    ("VANDERBERG<<NINA", "Nina van der Berg"),
    ("Anna-Maria Tarasik", "Аннамария Тарасик"),
    ("Ўладзімір Іосіфавіч ЛАПКО", "Vladimir Yosifovich LAPKO"),
    ("Владимиро\u200bва Ирина", "\u202eIrina VLADIMIROVA"),
]
SOMEBODY_ELSE = [
    ("Светлана Фёдоровна Горянова", "Светлана Петровна Горянова"),  # another patronymic
    ("Игорь Петайкин", "Александр Петайкин"),  # another given name
    ("Oleg Stankevich", "Olga Stankevich"),
    ("Захар Морозов", "Захар Березин"),
    ("Пётр Александров", "Пётр Александрович"),  # a surname is no patronymic
]


@pytest.mark.parametrize(("one", "other"), SAME_PERSON_MAY_BE)
def test_one_name_in_two_writings(one: str, other: str) -> None:
    assert compare(read_name(one), read_name(other)).value >= 0.85


@pytest.mark.parametrize(("one", "other"), SOMEBODY_ELSE)
def test_another_name(one: str, other: str) -> None:
    assert compare(read_name(one), read_name(other)).value < 0.6


@pytest.mark.parametrize(("one", "other"), SAME_PERSON_MAY_BE + SOMEBODY_ELSE)
def test_the_value_is_worked_out_from_the_reasons_and_no_order_matters(one: str, other: str) -> None:
    there, back = compare(read_name(one), read_name(other)), compare(read_name(other), read_name(one))
    assert isclose(there.value, prod(reason.factor for reason in there.reasons))
    assert isclose(there.value, back.value)


def test_the_reasons_say_what_is_alike() -> None:
    found = compare(read_name("Кавальчук Вольга"), read_name("Olga Petrovna KOVALCHUK")).reasons
    assert {(one.finding, one.part, one.rule) for one in found} == {
        (Finding.ALIKE, Part.FAMILY, Rule.TRANSLITERATION),
        (Finding.ALIKE, Part.GIVEN, Rule.GIVEN_NAME),
        (Finding.ABSENT, Part.PATRONYMIC, None),
    }


@pytest.mark.parametrize(
    ("name", "patronymic"),
    [
        ("Вольга Пятроўна Кавальчук", "Пятроўна"),
        ("KAVALCHUK Volha Piatrouna", "Piatrouna"),
        ("Iwan Petrowitsch Lasarenko", "Petrowitsch"),
        ("Анна Гулевич", None),  # a surname ends so too
        ("Иван Петрович Гулевич", "Петрович"),
        ("GULEVICH<<IVAN<PETROVICH<<<<<<<<<<<<<<<", "PETROVICH"),
    ],
)
def test_a_patronymic_is_told_by_its_place(name: str, patronymic: str | None) -> None:
    found = read_name(name).patronymic
    assert (found.text if found else None) == patronymic


def test_a_word_that_stands_twice_is_joined_once() -> None:
    found = compare(read_name("Мур Мур Лапко"), read_name("Мур Мурмур")).reasons
    assert Rule.JOINED not in {reason.rule for reason in found}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("BORISOVICH Igor", "Igor Borisovich PONOMAREV"),  # a family name against a patronymic
        ("Сергей Николаевич", "Sergey Nikolayevich Zimin"),
        ("Olga Aleksandrovna Kulakova", "Александрович Ольга"),
    ],
)
def test_a_given_name_and_a_patronymic_in_common_are_no_name_in_common(one: str, other: str) -> None:
    """Thousands have both; the family name, which no document leaves out, is on one side alone."""
    for there, back in ((one, other), (other, one)):
        found = compare(read_name(there), read_name(back))
        assert 0.58 < found.value <= FAMILY_ABSENT
        assert FAMILY_ABSENT in {reason.factor for reason in found.reasons if reason.part is Part.FAMILY}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "Nina Petrovna KAVALENKA TARASIK",
            "Nina Petrovna Tarasik",
        ),  # a part of the family name found its like
        (
            "GARCIA<<JUAN<CARLOS<<<<<<<<<<<<<<<<<<<<",
            "Juan Carlos",
        ),  # no patronymic: nobody knows what was left out
        ("Нина Петровна Тарасик Мария", "Нина Петровна Тарасик"),  # nor of four words of which none is marked
    ],
)
def test_elsewhere_documents_leave_words_out(one: str, other: str) -> None:
    reasons = compare(read_name(one), read_name(other)).reasons
    assert [reason.factor for reason in reasons if reason.finding is Finding.ABSENT] == [WORD_ABSENT]
