"""Invented people for the tests of screening: no name of them is taken from a list."""

from __future__ import annotations

import random

from byla.screening import Record

GIVEN = [
    "Ольга",
    "Григорий",
    "Светлана",
    "Пётр",
    "Зинаида",
    "Тимофей",
    "Ульяна",
    "Игорь",
    "Eugenia",
    "Andrei",
    "Nina",
]
FATHERS = ["Петрович", "Николаевич", "Sergeevich", "Григорьевич", "Yurievich", ""]
STEMS = [
    "Шевцо",
    "Чижико",
    "Журавлё",
    "Якуше",
    "Лазаре",
    "Kryzho",
    "Gaiduko",
    "Tarasiko",
    "Belyako",
    "Mironcho",
]
ENDS = ["в", "вич", "вский", "v", "vich"]


def listed(count: int, seed: int = 5) -> list[Record]:
    """So many invented records, the same each time."""
    lot = random.Random(seed)
    return [
        Record(
            id=f"r{number}",
            name=" ".join(
                word
                for word in (lot.choice(GIVEN), lot.choice(FATHERS), lot.choice(STEMS) + lot.choice(ENDS))
                if word
            ),
            birth=(f"{lot.randrange(1950, 2000)}-{lot.randrange(1, 13):02}-{lot.randrange(1, 29):02}",),
            citizenship=(lot.choice(["BY", "RU"]),),
        )
        for number in range(count)
    ]


OLGA = Record("olga", "Вольга Пятроўна КАВАЛЬЧУК", ("1984-02-29",), ("BY",), ("MP 1234567",), "F")
IGOR = Record("igor", "Igor STANKEVICH", ("1970-03-04",), ("RU",))
YEAR_ONLY = Record("year", "Рыгор ЯРМОЛЮК", ("1961",), ("BY",))
