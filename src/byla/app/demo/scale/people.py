"""Invented residents: how many of which citizenship, and names as often as they are met.

The numbers: foreigners resident in Lithuania at the beginning of 2025, 217,988 (Migration Department); of these 58,632
citizens of Belarus (Eurostat migr_resvalid, 31 December 2024), 14,652 of Russia (Migration Department, 1 April 2025) and
68,166 of Ukraine (1 December 2024), rounded. How the rest is divided is ours. Names: which family and given names are
frequent is general knowledge of published lists; their weights are rough, falling as 1/rank does. A full name is put
together by lot, and nobody is meant by it. No state issues passports of series XX, and no personal code passes its check.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from itertools import accumulate
from random import Random

from byla.persons.personal_code import check_digit

RESIDENTS = {"BLR": 58_600, "RUS": 14_700, "UKR": 68_200, "UZB": 22_000, "KGZ": 9_000, "TJK": 9_500, "KAZ": 5_500,
             "AZE": 6_500, "GEO": 4_500, "IND": 7_500, "MDA": 3_000, "TUR": 3_500, "ARM": 500, "USA": 5_000}  # fmt: skip
"""By citizenship (ISO 3166-1 alpha-3), in all 218,000."""
Names = tuple[tuple[str, str], ...]
"""In Cyrillic and in Latin letters, the most frequent first."""
BELARUS = {
    "F": (("Алена", "Alena"), ("Наталля", "Natallia"), ("Вольга", "Volha"), ("Таццяна", "Tatsiana"),
          ("Ірына", "Iryna"), ("Святлана", "Sviatlana"), ("Ганна", "Hanna"), ("Кацярына", "Katsiaryna"),
          ("Марыя", "Maryia"), ("Юлія", "Yuliya"), ("Анастасія", "Anastasiya"), ("Вікторыя", "Viktoryia")),
    "M": (("Аляксандр", "Aliaksandr"), ("Сяргей", "Siarhei"), ("Андрэй", "Andrei"), ("Дзмітрый", "Dzmitry"),
          ("Уладзімір", "Uladzimir"), ("Віктар", "Viktar"), ("Мікалай", "Mikalai"), ("Ігар", "Ihar"),
          ("Павел", "Pavel"), ("Яўген", "Yauhen"), ("Максім", "Maksim"), ("Арцём", "Artsiom")),
    "family": (("Іваноў", "Ivanou"), ("Казлоў", "Kazlou"), ("Кавалёў", "Kavaliou"), ("Навіцкі", "Navitski"),
               ("Казлоўскі", "Kazlouski"), ("Новік", "Novik"), ("Жук", "Zhuk"), ("Мароз", "Maroz"),
               ("Клімовіч", "Klimovich"), ("Кавальчук", "Kavalchuk"), ("Шаўцоў", "Shautsou"), ("Савіцкі", "Savitski"),
               ("Лукашэвіч", "Lukashevich"), ("Бондар", "Bondar"), ("Крук", "Kruk"), ("Янкоўскі", "Yankouski")),
}  # fmt: skip
RUSSIA = {
    "F": (("Елена", "Elena"), ("Татьяна", "Tatiana"), ("Наталья", "Natalia"), ("Ольга", "Olga"), ("Ирина", "Irina"),
          ("Анна", "Anna"), ("Светлана", "Svetlana"), ("Мария", "Maria"), ("Екатерина", "Ekaterina"),
          ("Анастасия", "Anastasiia")),
    "M": (("Александр", "Aleksandr"), ("Сергей", "Sergei"), ("Владимир", "Vladimir"), ("Андрей", "Andrei"),
          ("Алексей", "Aleksei"), ("Дмитрий", "Dmitrii"), ("Николай", "Nikolai"), ("Евгений", "Evgenii"),
          ("Михаил", "Mikhail"), ("Иван", "Ivan")),
    "family": (("Смирнов", "Smirnov"), ("Иванов", "Ivanov"), ("Кузнецов", "Kuznetsov"), ("Соколов", "Sokolov"),
               ("Попов", "Popov"), ("Лебедев", "Lebedev"), ("Козлов", "Kozlov"), ("Новиков", "Novikov"),
               ("Морозов", "Morozov"), ("Петров", "Petrov"), ("Волков", "Volkov"), ("Соловьёв", "Solovev")),
}  # fmt: skip
UKRAINE = {
    "F": (("Олена", "Olena"), ("Наталія", "Nataliia"), ("Тетяна", "Tetiana"), ("Ольга", "Olha"), ("Ірина", "Iryna"),
          ("Оксана", "Oksana"), ("Людмила", "Liudmyla"), ("Марія", "Mariia"), ("Катерина", "Kateryna")),
    "M": (("Олександр", "Oleksandr"), ("Сергій", "Serhii"), ("Володимир", "Volodymyr"), ("Андрій", "Andrii"),
          ("Микола", "Mykola"), ("Іван", "Ivan"), ("Юрій", "Yurii"), ("Василь", "Vasyl"), ("Дмитро", "Dmytro")),
    "family": (("Мельник", "Melnyk"), ("Шевченко", "Shevchenko"), ("Коваленко", "Kovalenko"), ("Бондаренко", "Bondarenko"),
               ("Бойко", "Boiko"), ("Ткаченко", "Tkachenko"), ("Кравченко", "Kravchenko"), ("Ковальчук", "Kovalchuk"),
               ("Коваль", "Koval"), ("Олійник", "Oliinyk"), ("Шевчук", "Shevchuk"), ("Поліщук", "Polishchuk")),
}  # fmt: skip
ASIA = {
    "F": (("Гульнара", "Gulnara"), ("Дилноза", "Dilnoza"), ("Мадина", "Madina"), ("Нигора", "Nigora"), ("Айгуль", "Aigul")),
    "M": (("Шерзод", "Sherzod"), ("Бахтиёр", "Bakhtiyor"), ("Азамат", "Azamat"), ("Жасур", "Jasur"), ("Рустам", "Rustam"),
          ("Фаррух", "Farrukh"), ("Тимур", "Timur")),
    "family": (("Каримов", "Karimov"), ("Рахимов", "Rahimov"), ("Алиев", "Aliyev"), ("Юсупов", "Yusupov"),
               ("Исмаилов", "Ismailov"), ("Ахмедов", "Ahmedov"), ("Хасанов", "Hasanov"), ("Мамедов", "Mammadov")),
}  # fmt: skip
OTHERS = {
    "F": (("", "Maria"), ("", "Priya"), ("", "Ana"), ("", "Fatma"), ("", "Jennifer"), ("", "Nino")),
    "M": (("", "Rahul"), ("", "Mehmet"), ("", "James"), ("", "Giorgi"), ("", "Amit"), ("", "Ion")),
    "family": (("", "Singh"), ("", "Kumar"), ("", "Yilmaz"), ("", "Smith"), ("", "Beridze"), ("", "Rusu"), ("", "Sharma")),
}  # fmt: skip
TABLES = {
    "BLR": BELARUS,
    "RUS": RUSSIA,
    "UKR": UKRAINE,
    **dict.fromkeys(("UZB", "KGZ", "TJK", "KAZ", "AZE"), ASIA),
}
LANGUAGES = {"BLR": "be", "RUS": "ru", "UKR": "uk"}
IN_CYRILLIC = frozenset(TABLES)
FEMININE = (("оў", "ова", "ou", "ova"), ("ёў", "ёва", "iou", "iova"), ("кі", "кая", "ki", "kaya"),
            ("ов", "ова", "ov", "ova"), ("ев", "ева", "ev", "eva"), ("ёв", "ёва", "ev", "eva"), ("ев", "ева", "yev", "yeva"))  # fmt: skip
BORN = (date(1955, 1, 1), 52 * 365)
"""The first day of birth, and over how many days the others lie."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Resident:
    """Somebody who does not exist."""

    citizenship: str
    language: str
    sex: str
    born: date
    given: tuple[str, str]
    """In Cyrillic (empty where the person's papers have none) and Latin letters."""
    family: tuple[str, str]
    passport: str
    code: str


def residents(random: Random, number: int) -> list[Resident]:
    """So many, with citizenships in their shares, in an order by lot."""
    total = sum(RESIDENTS.values())
    bounds = [round(number * share / total) for share in accumulate(RESIDENTS.values())]
    each = zip(RESIDENTS, [0, *bounds], bounds, strict=False)
    citizenships = [country for country, first, last in each for _ in range(last - first)]
    random.shuffle(citizenships)
    return [_resident(random, country, place) for place, country in enumerate(citizenships, start=1)]


def _resident(random: Random, country: str, place: int) -> Resident:
    sex = random.choice("FM")
    names = TABLES.get(country, OTHERS)
    born = BORN[0] + timedelta(days=random.randrange(BORN[1]))
    family = _drawn(random, names["family"])
    return Resident(
        citizenship=country,
        language=LANGUAGES.get(country, "ru" if country in IN_CYRILLIC else "en"),
        sex=sex,
        born=born,
        given=_drawn(random, names[sex]),
        family=_feminine(*family) if sex == "F" else family,
        passport=f"XX{place:07}",
        code=_impossible_code(born, sex, random),
    )


def _drawn(random: Random, names: Names) -> tuple[str, str]:
    """The first twice as often as the second, three times as often as the third."""
    return random.choices(names, [1 / rank for rank in range(1, len(names) + 1)])[0]


def _feminine(cyrillic: str, latin: str) -> tuple[str, str]:
    for ending, own, latin_ending, latin_own in FEMININE:
        if cyrillic.endswith(ending) and latin.endswith(latin_ending):
            return cyrillic.removesuffix(ending) + own, latin.removesuffix(latin_ending) + latin_own
    return cyrillic, latin


def _impossible_code(born: date, sex: str, random: Random) -> str:
    """A personal code of that day and sex whose check digit is wrong: nobody can bear it."""
    century = (3 if born.year < 2000 else 5) + (sex == "F")
    ten = f"{century}{born:%y%m%d}{random.randrange(1000):03}"
    return f"{ten}{(check_digit(ten + '0') + 1 + random.randrange(9)) % 10}"
