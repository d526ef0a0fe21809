"""The demo's people. Nobody here exists: personal codes fail their check digit, and no state issues passports of
series XX.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from byla.app.demo.simulator import Simulator
from byla.casefile import FileId


@dataclass(frozen=True, slots=True, kw_only=True)
class Applicant:
    """A citizen of Belarus, as the passport says it in both scripts."""

    given: str
    patronymic: str
    family: str
    latin: tuple[str, str]
    """Given and family name."""
    sex: str
    born: date
    place: str
    code: str
    """A personal code whose check digit is wrong."""
    language: str = "be"


VOLHA = Applicant(
    given="Вольга", patronymic="Пятроўна", family="Кавальчук", latin=("Volha", "Kavalchuk"),
    sex="F", born=date(1987, 4, 12), place="Hrodna", code="48704120010",
)  # fmt: skip
SIARHEI = Applicant(
    given="Сяргей", patronymic="Іванавіч", family="Лукашык", latin=("Siarhei", "Lukashyk"),
    sex="M", born=date(1979, 11, 3), place="Brest", code="37911030020",
)  # fmt: skip
ALENA = Applicant(
    given="Алена", patronymic="Міхайлаўна", family="Жук", latin=("Alena", "Zhuk"),
    sex="F", born=date(1992, 7, 25), place="Minsk", code="49207250030", language="ru",
)  # fmt: skip
DZMITRY = Applicant(
    given="Дзмітрый", patronymic="Алегавіч", family="Навіцкі", latin=("Dzmitry", "Navitski"),
    sex="M", born=date(1984, 1, 30), place="Lida", code="38401300040",
)  # fmt: skip
NATALLIA = Applicant(
    given="Наталля", patronymic="Васільеўна", family="Шаўчэнка", latin=("Natallia", "Shauchenka"),
    sex="F", born=date(1975, 9, 8), place="Homel", code="47509080050", language="ru",
)  # fmt: skip
ANDREI = Applicant(
    given="Андрэй", patronymic="Мікалаевіч", family="Драздоў", latin=("Andrei", "Drazdou"),
    sex="M", born=date(1981, 6, 17), place="Vitebsk", code="38106170060",
)  # fmt: skip
IRYNA = Applicant(
    given="Ірына", patronymic="Станіславаўна", family="Янкоўская", latin=("Iryna", "Yankouskaya"),
    sex="F", born=date(1989, 12, 1), place="Ashmiany", code="48912010070",
)  # fmt: skip
PAVEL = Applicant(
    given="Павел", patronymic="Аляксандравіч", family="Крук", latin=("Pavel", "Kruk"),
    sex="M", born=date(1995, 2, 28), place="Minsk", code="39502280080",
)  # fmt: skip
MARYIA = Applicant(
    given="Марыя", patronymic="Юр’еўна", family="Сокал", latin=("Maryia", "Sokal"),
    sex="F", born=date(1998, 5, 19), place="Polatsk", code="49805190090",
)  # fmt: skip
VIKTAR = Applicant(
    given="Віктар", patronymic="Рыгоравіч", family="Бабіч", latin=("Viktar", "Babich"),
    sex="M", born=date(1972, 10, 22), place="Baranavichy", code="37210220100", language="ru",
)  # fmt: skip
HANNA = Applicant(
    given="Ганна", patronymic="Сяргееўна", family="Мароз", latin=("Hanna", "Maroz"),
    sex="F", born=date(1990, 3, 14), place="Maladzechna", code="49003140110",
)  # fmt: skip
YAUHEN = Applicant(
    given="Яўген", patronymic="Віктаравіч", family="Зайцаў", latin=("Yauhen", "Zaitsau"),
    sex="M", born=date(1986, 8, 5), place="Mahiliou", code="38608050120",
)  # fmt: skip
TATSIANA = Applicant(
    given="Таццяна", patronymic="Анатольеўна", family="Рудзь", latin=("Tatsiana", "Rudz"),
    sex="F", born=date(1983, 1, 9), place="Pinsk", code="48301090130",
)  # fmt: skip
MAKSIM = Applicant(
    given="Максім", patronymic="Дзянісавіч", family="Гурло", latin=("Maksim", "Hurlo"),
    sex="M", born=date(2000, 4, 2), place="Minsk", code="50004020140", language="ru",
)  # fmt: skip
KATSIARYNA = Applicant(
    given="Кацярына", patronymic="Паўлаўна", family="Верас", latin=("Katsiaryna", "Veras"),
    sex="F", born=date(1994, 6, 30), place="Slonim", code="49406300150",
)  # fmt: skip
ADAM = Applicant(
    given="Адам", patronymic="Янавіч", family="Пташнік", latin=("Adam", "Ptashnik"),
    sex="M", born=date(1985, 3, 27), place="Navahrudak", code="38503270160",
)  # fmt: skip
VERA = Applicant(
    given="Вера", patronymic="Раманаўна", family="Лапкоўская", latin=("Vera", "Lapkouskaya"),
    sex="F", born=date(1978, 11, 16), place="Smarhon", code="47811160170",
)  # fmt: skip
RAMAN = Applicant(
    given="Раман", patronymic="Уладзіміравіч", family="Чыж", latin=("Raman", "Chyzh"),
    sex="M", born=date(1991, 9, 4), place="Barysau", code="39109040180",
)  # fmt: skip
LIZAVETA = Applicant(
    given="Лізавета", patronymic="Кірылаўна", family="Гай", latin=("Lizaveta", "Hai"),
    sex="F", born=date(1997, 2, 11), place="Orsha", code="49702110190",
)  # fmt: skip
DARYA = Applicant(
    given="Дар’я", patronymic="Аляксееўна", family="Вярбіцкая", latin=("Darya", "Viarbitskaya"),
    sex="F", born=date(1993, 10, 7), place="Hlybokaye", code="49310070200",
)  # fmt: skip
ULADZISLAU = Applicant(
    given="Уладзіслаў", patronymic="Генадзевіч", family="Лятун", latin=("Uladzislau", "Liatun"),
    sex="M", born=date(1988, 5, 21), place="Rechytsa", code="38805210210",
)  # fmt: skip
ZINAIDA = Applicant(
    given="Зінаіда", patronymic="Антонаўна", family="Буслік", latin=("Zinaida", "Buslik"),
    sex="F", born=date(1980, 2, 15), place="Masty", code="48002150220",
)  # fmt: skip
KIRYL = Applicant(
    given="Кірыл", patronymic="Ігаравіч", family="Дуброўка", latin=("Kiryl", "Dubrouka"),
    sex="M", born=date(1993, 12, 9), place="Zhlobin", code="39312090230", language="ru",
)  # fmt: skip
ALIAKSANDRA = Applicant(
    given="Аляксандра", patronymic="Львоўна", family="Шпак", latin=("Aliaksandra", "Shpak"),
    sex="F", born=date(1986, 7, 3), place="Kobryn", code="48607030240",
)  # fmt: skip
HENADZ = Applicant(
    given="Генадзь", patronymic="Фёдаравіч", family="Рабчык", latin=("Henadz", "Rabchyk"),
    sex="M", born=date(1977, 9, 28), place="Svetlahorsk", code="37709280250", language="ru",
)  # fmt: skip
MIKALAI = Applicant(
    given="Мікалай", patronymic="Сцяпанавіч", family="Журавель", latin=("Mikalai", "Zhuravel"),
    sex="M", born=date(1984, 3, 18), place="Luninets", code="38403180261",
)  # fmt: skip
SVIATLANA = Applicant(
    given="Святлана", patronymic="Мікітаўна", family="Журавель", latin=("Sviatlana", "Zhuravel"),
    sex="F", born=date(1987, 8, 24), place="Stolin", code="48708240270",
)  # fmt: skip
ANTON = Applicant(
    given="Антон", patronymic="Мікалаевіч", family="Журавель", latin=("Anton", "Zhuravel"),
    sex="M", born=date(2015, 1, 13), place="Luninets", code="51501130280",
)  # fmt: skip
WITHDRAWN = (ULADZISLAU, ZINAIDA, KIRYL, ALIAKSANDRA, HENADZ, MIKALAI, SVIATLANA, ANTON)
"""Those whose permits were withdrawn, and a family whose permits hang on one of them."""
APPLICANTS = (
    VOLHA, SIARHEI, ALENA, DZMITRY, NATALLIA, ANDREI, IRYNA, PAVEL, MARYIA, VIKTAR, HANNA, YAUHEN, TATSIANA,
    MAKSIM, KATSIARYNA, ADAM, VERA, RAMAN, LIZAVETA, DARYA, *WITHDRAWN,
)  # fmt: skip


def recorded(
    past: Simulator, one: Applicant, *, by: str, on: date, reason: str = "Applied for a residence permit"
) -> FileId:
    """The identity record of an applicant, as the passport and the application say it; its id."""
    opening = {"reason": reason, "source": "application"}
    record = past.take("open_record", opening, by=by, on=on, procedure="person").file
    passport = {"source": "travel_document"}
    name = {"kind": "in_document", "language": one.language, **passport}
    native = {"given": one.given, "patronymic": one.patronymic, "family": one.family, "script": "Cyrl"}
    born = {"year": one.born.year, "month": one.born.month, "day": one.born.day, "place": one.place}
    said: tuple[tuple[str, dict[str, object]], ...] = (
        ("record_name", {**name, **native}),
        ("record_name", {**name, "given": one.latin[0], "family": one.latin[1], "script": "Latn"}),
        ("record_birth", {**born, "country": "SUN" if one.born < date(1991, 8, 25) else "BLR", **passport}),
        ("record_sex", {"sex": one.sex, **passport}),
        ("record_citizenship", {"country": "BLR", **passport}),
        ("record_travel_document", _passport(one, on)),
        ("record_personal_code", {"code": one.code, "source": "register"}),
        ("record_contact", _contact(one)),
    )
    for step, answers in said:
        past.take(step, answers, by=by, on=on, file=record, procedure="person")
    return record


def expiry(on: date) -> date:
    """The last day of an applicant's passport: some six years after the record was made."""
    return date(on.year + 6, on.month, 15)


def _passport(one: Applicant, on: date) -> dict[str, object]:
    number = f"XX{APPLICANTS.index(one) + 1:07}"
    issued = date(on.year - 4, on.month, 16)
    return {"kind": "passport", "number": number, "issuer": "BLR", "issued": issued, "expires": expiry(on)}


def _contact(one: Applicant) -> dict[str, object]:
    house = APPLICANTS.index(one) + 1
    email = f"{'.'.join(one.latin).lower()}@example.org"
    return {"address": f"Pavyzdžio g. {house}, Vilnius", "email": email, "language": one.language}
