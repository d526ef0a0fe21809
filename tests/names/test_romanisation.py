"""Romanisation, against the rows of Doc 9303 and what iuliia 0.13.0 (MIT) writes."""

from __future__ import annotations

from itertools import product

import pytest

from byla.names import Language, Scheme, compare, read_name, romanise

BY_IULIIA = """
    Юлия Шевцова | IULIIA SHEVTSOVA | Yuliya Shevtsova
    Сергей Щербаков | SERGEI SHCHERBAKOV | Sergey Shcherbakov
    Евгений Гайдукевич | EVGENII GAIDUKEVICH | Yevgeniy Gaydukevich
    Ульяна Объедкова | ULIANA OBIEEDKOVA | Ul’yana Ob”yedkova
    Светлана Жуковская | SVETLANA ZHUKOVSKAIA | Svetlana Zhukovskaya
    Эльвира Подъячева | ELVIRA PODIEIACHEVA | El’vira Pod”yacheva
    Наталья Аверьянова | NATALIA AVERIANOVA | Natal’ya Aver’yanova
    Фёдор Елисеев | FEDOR ELISEEV | Fyodor Yeliseyev
"""
BY_LANGUAGE = [  # letters whose row of Doc 9303-3, 6.B has an exception
    ("Рыгор Ёршык", Language.BELARUSIAN, "RYHOR IORSHYK"),
    ("Ўладзімір Шаўцоў", Language.BELARUSIAN, "ULADZIMIR SHAUTSOU"),
    ("Григорій Її", Language.UKRAINIAN, "HRYHORII YII"),
    ("Юрій Єжов", Language.UKRAINIAN, "YURII YEZHOV"),
    ("Лук'ян Мар’яненко", Language.UKRAINIAN, "LUKIAN MARIANENKO"),
]
OTHERS = [
    ("Пушкин", Scheme.FRENCH, "Pouchkine"),
    ("Сергей", Scheme.FRENCH, "Sergueï"),
    ("Хрущёв", Scheme.GERMAN, "Chruschtschjow"),
    ("Ельцин", Scheme.GERMAN, "Jelzin"),
    ("Жуковский", Scheme.POLISH, "Żukowski"),
    ("Ковальчук", Scheme.LITHUANIAN, "Kovalčukas"),
    ("Крыжановский", Scheme.LITHUANIAN, "Kryžanovskis"),
    ("Юлия", Scheme.ISO9, "Ûliâ"),
]
GIVEN = ["Юлия", "Сергей", "Евгений", "Ульяна", "Игорь", "Светлана", "Пётр", "Эльвира", "Зинаида", "Тимофей"]
STEMS = ["Шевц", "Щербак", "Гайдук", "Хрущ", "Крыж", "Чижик", "Журавл", "Цыганк", "Юрьян", "Якуш", "Лазар"]
ENDS = ["ов", "ова", "евич", "ский", "ская", "енко", "ин", "юк"]


def rows(text: str) -> list[list[str]]:
    return [[cell.strip() for cell in line.split("|")] for line in text.strip().splitlines()]


@pytest.mark.parametrize(("name", "icao", "bgn"), rows(BY_IULIIA))
def test_as_an_independent_tool_writes_it(name: str, icao: str, bgn: str) -> None:
    assert romanise(name, Scheme.ICAO) == icao
    assert romanise(name, Scheme.BGN) == bgn


@pytest.mark.parametrize(("name", "language", "icao"), BY_LANGUAGE)
def test_the_rows_of_doc_9303_that_differ_by_language(name: str, language: Language, icao: str) -> None:
    assert romanise(name, Scheme.ICAO, language) == icao


@pytest.mark.parametrize(("name", "scheme", "latin"), OTHERS)
def test_the_others(name: str, scheme: Scheme, latin: str) -> None:
    assert romanise(name, scheme) == latin


@pytest.mark.parametrize("scheme", Scheme)
def test_whoever_romanises_a_name_it_is_found_again(scheme: Scheme) -> None:
    """The least alike: German writes s for з, so that Зинаида Лазарин is Sinaida Lasarin."""
    for first, stem, end in product(GIVEN, STEMS, ENDS):
        name = f"{first} {stem}{end}"
        written = romanise(name, scheme)
        assert compare(read_name(name), read_name(written)).value >= 0.81, written


@pytest.mark.parametrize(
    ("name", "latin"),
    [("ЮЛИЯ", "YULIYA"), ("Юлия", "Yuliya"), ("юлия", "yuliya"), ("Я", "Ya"), ("ЭЖ", "EZH")],
)
def test_capitals_stay_capitals(name: str, latin: str) -> None:
    assert romanise(name, Scheme.BGN) == latin


@pytest.mark.parametrize(
    ("scheme", "latin"), [(Scheme.ICAO, "LUKIAN"), (Scheme.BGN, "Luk”yan"), (Scheme.ISO9, "Lukʺân")]
)
def test_an_apostrophe_is_written_as_the_hard_sign_but_by_doc_9303(scheme: Scheme, latin: str) -> None:
    assert romanise("Лук'ян", scheme, Language.UKRAINIAN) == latin
