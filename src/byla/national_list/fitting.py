"""Whether what an official has in hand can be searched for; each problem says what to do about it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from datetime import date

from byla.names.mrz import NotAnMrz, read_mrz
from byla.national_list.asked import LONGEST, Asked, Field, Problem
from byla.national_list.born import NotABirthDate, read_born
from byla.national_list.plain import plain
from byla.words import Words, words

SHORTEST_COMPARED, LONGEST_COMPARED = 3, 200
"""Characters in which an official says which document was compared."""
OLDEST = 130
"""Years: nobody alive was born earlier."""
_COUNTRY = re.compile(r"[A-Z]{1,3}")


def problems(asked: Asked, on: date) -> Iterator[Problem]:
    """Everything that does not fit; of a text that is too long, or holds what no keyboard writes, nothing else."""
    unreadable = [
        Problem(Field(name), said)
        for name, text in asked.given().items()
        for said in _of_signs(text, LONGEST[name])
    ]
    if unreadable:
        yield from unreadable
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
        read_mrz(text.strip())
    except NotAnMrz as no:
        if no.strange:
            yield Problem(Field.MRZ, words("national_list.mrz_strange_sign"))
        else:
            widths = ", ".join(map(str, no.widths))
            yield Problem(Field.MRZ, words("national_list.mrz_lengths", given=widths))


def compared_problem(said: str) -> Words | None:
    """What is wrong with the words in which an official says which document was compared; None where nothing is."""
    length = len(" ".join(said.split()))
    if not SHORTEST_COMPARED <= length <= LONGEST_COMPARED:
        return words(
            "national_list.not_compared", given=length, shortest=SHORTEST_COMPARED, longest=LONGEST_COMPARED
        )
    return next(_of_signs(said, 2 * LONGEST_COMPARED), None)
