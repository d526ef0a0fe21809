"""Which words are the same name, as a lawyer would read the table. All people are invented."""

from __future__ import annotations

import re

import pytest

from byla.names import Rule, compare_words, read_word, skeleton, words
from byla.names.given import pairs

# Belarusian form, Russian form
GIVEN = """
    Мікалай Николай | Вольга Ольга | Рыгор Григорий | Ганна Анна | Юрый Юрий | Яўген Евгений | Аляксей Алексей
    Сцяпан Степан | Піліп Филипп | Кацярына Екатерина | Дзмітрый Дмитрий | Уладзімір Владимир | Васіль Василий
    Зміцер Дмитрий | Зьміцер Дмитрий | Зміцер Дзмітры | Эдвард Эдуард
    Міхась Михаил | Надзея Надежда | Любоў Любовь | Цімафей Тимофей | Якуб Яков | Ягор Егор | Лізавета Елизавета
"""
# one name as Belarusian, Russian, Ukrainian, Lithuanian, Latvian, Polish, German and French write it
SPELLED = """
    Шевцов Шаўцоў Shevtsov Shautsou Schewzow Chevtsov Szewcow Ševcov Ševcovas Ševcovs SHEVTSOV Šaŭcoŭ
    Юрий Юрый Юрій Yuri Yury IURII Jurijus Jurijs Jurij Juri Iouri
    Гайдукевич Гайдукевіч Haidukevich Gaidukevich Gaïdoukevitch Gajdukevičius Hajdukiewicz Gaidukewitsch
    Крыжановский Крыжаноўскі Kryzhanovskiy KRYZHANOVSKII Kryžanovskis Krzyżanowski Kryschanowski Kryjanovski
    Яшин Яшын Yashin IASHIN Jašin Jašinas Jaschin Iachine Iashin
    Николаевич Мікалаевіч Миколайович Nikolaevich Nikolajewitsch Nikolaïevitch Mikalaevich Nikolajevičius
"""
DIFFERENT = """
    Олег Ольга | Иван Ян-Павел | Мария Марина | Андрей Александр | Ivanov Ivanovich | Гулевич Гуревич-Левин
    Виктор Виталий | Николаевич Михайлович | Сергей Сергеевна | Petrov Pavlov | Анна Инна
"""


def rows(text: str) -> list[list[str]]:
    return [row.split() for line in text.split("\n") for row in line.split("|") if row.strip()]


@pytest.mark.parametrize(("belarusian", "russian"), rows(GIVEN))
def test_a_given_name_is_the_same_in_belarusian_and_russian(belarusian: str, russian: str) -> None:
    found = compare_words(read_word(belarusian), read_word(russian))
    assert found is not None
    assert found.value >= 0.96


@pytest.mark.parametrize("forms", rows(SPELLED), ids=lambda forms: forms[0])
def test_a_name_is_the_same_whoever_writes_it(forms: list[str]) -> None:
    for form in forms[1:]:
        found = compare_words(read_word(forms[0]), read_word(form))
        assert found is not None, form
        assert found.value >= 0.85, (form, found)


@pytest.mark.parametrize(("one", "other"), rows(DIFFERENT))
def test_names_that_only_look_alike_stay_apart(one: str, other: str) -> None:
    found = compare_words(read_word(one), read_word(other))
    assert found is None or found.value < 0.8


@pytest.mark.parametrize(
    ("one", "other", "rule"),
    [
        ("Kavaliova", "Kavaliova", Rule.SAME),
        ("Kavalčuk", "KAVALCUK", Rule.MARKS),
        ("Ковальчук", "Kovalchuk", Rule.TRANSLITERATION),
        ("Kowaltschuk", "Kovalchuk", Rule.SPELLING),
        ("Вольга", "Ольга", Rule.GIVEN_NAME),
        ("Рыгоравіч", "Григорьевич", Rule.GIVEN_NAME),
        ("8ORIS", "Boris", Rule.SCAN),
        ("Boris", "8ORIS", Rule.SCAN),
        ("Уласаў", "Власов", Rule.SPELLING),
        ("Lotsmanvo", "Lotsmanov", Rule.LETTERS),
        ("В", "Виктор", Rule.INITIAL),
        ("Cергей", "Сергей", Rule.SAME),  # the first is begun with a Latin C
    ],
)
def test_the_rule_is_told(one: str, other: str, rule: Rule) -> None:
    from_text = read_word(_as_a_name_gives_it(one)), read_word(other)
    found = compare_words(*from_text)
    assert found is not None
    assert found.rule is rule


def test_an_initial_stands_for_no_name_that_begins_otherwise() -> None:
    assert compare_words(read_word("А"), read_word("Пётр")) is None


@pytest.mark.parametrize(("text", "plain"), [("105", "105"), ("o'nil", "o'nil"), ("TARAS1K", "tarasik")])
def test_a_digit_is_read_as_a_letter_only_among_letters(text: str, plain: str) -> None:
    read = read_word(text)
    assert (read.plain, read.scanned) == (plain, plain == "tarasik")


def test_a_word_without_a_consonant_is_known_by_its_vowels() -> None:
    assert (skeleton("petrava"), skeleton("ia")) == ("ptrv", "ia")


def test_a_patronymic_is_made_of_two_letters_at_least() -> None:
    assert [read_word(one).father for one in ("Львовна", "Петровна", "Евна", "Зевич")] == [
        "lv",
        "petr",
        None,
        None,
    ]


def test_each_pair_of_given_names_has_a_source_and_is_found() -> None:
    assert len(pairs()) > 250
    for language, form, russian, item in pairs():
        assert language in ("be", "uk", "ru")
        assert re.fullmatch(r"Q[0-9]+|[a-z.]+/\S+", item), "an item of Wikidata, or a page"
        found = compare_words(read_word(form), read_word(russian))
        assert found is not None, (form, russian)
        assert found.value >= 0.96, (form, russian)


def _as_a_name_gives_it(text: str) -> str:
    return words(text)[0]
