"""What an official has in hand, as it was typed or scanned, and what of it a search can use."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields
from datetime import date
from enum import StrEnum

from byla.names import LONGEST as LONGEST_NAME
from byla.names import Script, script
from byla.names.mrz import Mrz, NotAnMrz, read_mrz
from byla.national_list.born import LONGEST_BORN, NotABirthDate, read_born, year_first
from byla.national_list.plain import plain
from byla.screening import Query
from byla.words import Words, words

LONGEST = {
    "name": LONGEST_NAME,
    "born": LONGEST_BORN,
    "citizenship": 3,
    "document": 40,
    "sex": 1,
    "mrz": 200,
}
"""The most characters that each field takes."""
SHORTEST_COMPARED, LONGEST_COMPARED = 3, 200
"""Characters in which an official says which document was compared."""
OLDEST = 130
"""Years: nobody alive was born earlier."""
_COUNTRY = re.compile(r"[A-Z]{1,3}")


class Field(StrEnum):
    """What can be asked with."""

    NAME = "name"
    BORN = "born"
    CITIZENSHIP = "citizenship"
    DOCUMENT = "document"
    SEX = "sex"
    MRZ = "mrz"


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """As it was typed or scanned; what is not known stays empty.

    `born` is a date as `read_born` takes it; `citizenship` ISO 3166-1 alpha-3; `sex` M or F; `mrz` the lines of a
    machine-readable zone, which speak for what the other fields leave empty.
    """

    name: str = ""
    born: str = ""
    citizenship: str = ""
    document: str = ""
    sex: str = ""
    mrz: str = ""

    def given(self) -> dict[str, str]:
        """The fields that were filled in."""
        return {one.name: getattr(self, one.name) for one in fields(self) if getattr(self, one.name)}


@dataclass(frozen=True, slots=True)
class Problem:
    """What does not fit in one field."""

    field: Field
    said: Words


class Unfit(ValueError):
    """The question cannot be searched for as it is; each problem says what to do about it."""

    def __init__(self, problems: tuple[Problem, ...], place: int = 0) -> None:
        super().__init__("; ".join(f"{one.field.value}: {one.said.code}" for one in problems))
        self.problems = problems
        self.place = place
        """Which of several questions it is, from 0."""


@dataclass(frozen=True, slots=True)
class Understood:
    """The query, and what of the question could not be used."""

    query: Query
    notes: tuple[Words, ...] = ()


def understood(asked: Asked, on: date) -> Understood:
    """What of the question a search can use on that day. Raises Unfit; never takes longer than its limits allow."""
    problems = tuple(_problems(asked, on))
    if problems:
        raise Unfit(problems)
    notes = (*_unread(asked.name), *_read_as(asked.born))
    if not asked.mrz.strip():
        return Understood(_query(asked), notes)
    zone = _zone(asked.mrz)
    denied = set(zone.denied)
    false = tuple(
        words("national_list.false_check_digit", field=words(f"national_list.mrz.{one}"))
        for one in zone.denied
    )
    scanned = Asked(
        name=zone.name,
        born="" if "birth" in denied else zone.born(on) or "",
        citizenship=zone.citizenship,
        document="" if "document" in denied else zone.document,
        sex=zone.sex,
    )
    return Understood(_query(Asked(**(scanned.given() | asked.given()))), (*notes, *false))


def all_understood(asked: Sequence[Asked], on: date) -> list[Understood]:
    """The same for several questions. Raises Unfit for the first that cannot be searched for, with its place."""
    found = []
    for place, one in enumerate(asked):
        try:
            found.append(understood(one, on))
        except Unfit as unfit:
            raise Unfit(unfit.problems, place) from unfit
    return found


def _query(asked: Asked) -> Query:
    return Query(
        name=plain(asked.name),
        birth=read_born(asked.born) or None,
        citizenship=asked.citizenship.strip().upper() or None,
        document=asked.document.strip() or None,
        sex=asked.sex.strip().upper() or None,
    )


def _unread(name: str) -> Iterator[Words]:
    """Words in letters of which no other writing is known: whoever reads “no match” must know it."""
    found = [one for one in plain(name).split() if any(map(str.isalpha, one)) and script(one) is Script.OTHER]
    if found:
        yield words("national_list.same_writing_alone", words=" ".join(found))


def _read_as(born: str) -> Iterator[Words]:
    """How a date was read that did not begin with the year: whoever reads “no match” must know it."""
    if plain(born) and not year_first(born):
        yield words("national_list.born_read_as", born=read_born(born))


def _problems(asked: Asked, on: date) -> Iterator[Problem]:
    long = False
    for name, text in asked.given().items():
        for said in _of_signs(text, LONGEST[name]):
            long = True
            yield Problem(Field(name), said)
    if long:
        return
    yield from _of_name(plain(asked.name), zone=bool(asked.mrz.strip()))
    yield from _of_born(asked.born, on)
    if asked.citizenship.strip() and not _COUNTRY.fullmatch(asked.citizenship.strip().upper()):
        yield Problem(Field.CITIZENSHIP, words("national_list.no_country"))
    if asked.sex.strip().upper() not in {"", "M", "F"}:
        yield Problem(Field.SEX, words("national_list.no_sex"))
    if asked.mrz.strip():
        yield from _of_mrz(asked.mrz)


def _of_name(name: str, *, zone: bool) -> Iterator[Problem]:
    if name and not any(map(str.isalpha, name)):
        yield Problem(Field.NAME, words("national_list.no_letters"))
    elif not name and not zone:
        yield Problem(Field.NAME, words("national_list.nothing_asked"))


def _of_signs(text: str, longest: int) -> Iterator[Words]:
    if len(text) > longest:
        yield words("national_list.too_long", given=len(text), longest=longest)
    elif any(
        unicodedata.category(sign) in {"Cc", "Cs", "Co", "Cn"} and sign not in "\t\r\n" for sign in text
    ):
        yield words("national_list.control_sign")


def _of_born(text: str, on: date) -> Iterator[Problem]:
    try:
        born = read_born(text)
    except NotABirthDate as no:
        yield Problem(Field.BORN, no.said)
        return
    if born and not on.replace(year=on.year - OLDEST, month=1, day=1) <= _first_day(born) <= on:
        yield Problem(Field.BORN, words("national_list.not_born_then", given=text))


def _first_day(born: str) -> date:
    return date.fromisoformat(f"{born}-01-01"[:10])


def _of_mrz(text: str) -> Iterator[Problem]:
    try:
        _zone(text)
    except NotAnMrz as no:
        if no.strange:
            yield Problem(Field.MRZ, words("national_list.mrz_strange_sign"))
        else:
            widths = ", ".join(map(str, no.widths))
            yield Problem(Field.MRZ, words("national_list.mrz_lengths", given=widths))


def _zone(text: str) -> Mrz:
    return read_mrz(text.strip())


def compared_problem(said: str) -> Words | None:
    """What is wrong with the words in which an official says which document was compared; None where nothing is."""
    length = len(" ".join(said.split()))
    if not SHORTEST_COMPARED <= length <= LONGEST_COMPARED:
        return words(
            "national_list.not_compared", given=length, shortest=SHORTEST_COMPARED, longest=LONGEST_COMPARED
        )
    return next(_of_signs(said, 2 * LONGEST_COMPARED), None)
