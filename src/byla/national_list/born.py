"""A birth date as people write it at a border, read only where it can mean one thing.

With the year first, months come before days everywhere. With the year last, dots mean that the day comes first;
strokes, slashes and spaces mean it in one country and the contrary in another, and so does a row of digits.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from byla.national_list.plain import plain
from byla.words import Words, words

LONGEST_BORN = 20
"""Characters: eight digits, and what people put between them."""
_BETWEEN = re.compile(r"\s*([-./])\s*|\s+")
_DASHES = str.maketrans("‐‑‒–−", "-----")
_YEAR_FIRST = re.compile(r"(\d{4})(?:([-./ ])(\d\d?)(?:\2(\d\d?))?)?", re.ASCII)
_YEAR_LAST = re.compile(r"(\d\d?)([-./ ])(\d\d?)\2(\d{4})", re.ASCII)
_MONTH_AND_YEAR = re.compile(r"(\d\d?)[-./ ](\d{4})", re.ASCII)
_TOGETHER = re.compile(r"\d{8}", re.ASCII)
_SHORT_YEAR = re.compile(r"\d\d?([-./ ])\d\d?\1\d\d?", re.ASCII)
_FIRST_YEAR = 1300
"""No row of eight digits is a day after this year in two ways: one that begins with the year ends with 1231 at most."""
Reading = tuple[str, str, str]
"""Year, month, day; empty where it was not given."""


class NotABirthDate(ValueError):
    """It is no date, or it can be two. `said` tells what to write."""

    def __init__(self, said: Words) -> None:
        super().__init__(said.code)
        self.said = said


def read_born(text: str) -> str:
    """The birth date as YYYY, YYYY-MM or YYYY-MM-DD; empty for an empty text. Raises NotABirthDate."""
    written = _BETWEEN.sub(lambda found: found[1] or " ", plain(text).translate(_DASHES))
    if not written:
        return ""
    found = sorted({one for reading in _readings(written) if (one := _existing(*reading))})
    if len(found) > 1:
        raise NotABirthDate(words("national_list.two_days", given=text, one=found[0], other=found[1]))
    if found:
        return found[0]
    code = "short_year" if _SHORT_YEAR.fullmatch(written) else "no_day"
    raise NotABirthDate(words(f"national_list.{code}", given=text))


def year_first(text: str) -> bool:
    """Whether it was written from the year to the day, so that nobody need ask how it was read."""
    return _YEAR_FIRST.fullmatch(plain(text)) is not None


def _readings(written: str) -> Iterator[Reading]:
    """What it can mean, also where there is no such day."""
    if found := _YEAR_FIRST.fullmatch(written):
        year, _, month, day = found.groups(default="")
        yield year, month, day
    elif found := _YEAR_LAST.fullmatch(written):
        first, between, second, year = found.groups()
        yield year, second, first
        if between != ".":
            yield year, first, second
    elif found := _MONTH_AND_YEAR.fullmatch(written):
        yield found[2], found[1], ""
    elif _TOGETHER.fullmatch(written):
        yield from (
            one
            for one in (
                (written[:4], written[4:6], written[6:]),
                (written[4:], written[2:4], written[:2]),
                (written[4:], written[:2], written[2:4]),
            )
            if int(one[0]) >= _FIRST_YEAR
        )


def _existing(year: str, month: str, day: str) -> str:
    """As it is recorded; empty where the calendar has no such day."""
    given = [f"{int(part):02}" for part in (month, day) if part]
    try:
        date(int(year), *(int(part) for part in [*given, "1", "1"][:2]))
    except ValueError:
        return ""
    return "-".join([year, *given])
