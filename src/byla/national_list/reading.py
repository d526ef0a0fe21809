"""What a line of a list of others says of one entry, in whichever form it came, and what is wrong with it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from byla.national_list.asked import Asked, Unfit
from byla.national_list.born import read_born
from byla.national_list.country import three_letters
from byla.national_list.identity import Identity
from byla.national_list.listed import Listed
from byla.national_list.understood import understood
from byla.words import Words, words

SEVERAL = ("name", "other_names", "born", "citizenship", "document")
COLUMNS = (
    "id",
    "name",
    "other_names",
    "born",
    "citizenship",
    "document",
    "sex",
    "decision",
    "call",
    "first",
    "last",
)
MOST_VALUES = dict.fromkeys(COLUMNS, 1) | dict.fromkeys(SEVERAL, 50)
"""Of each field."""
LONGEST_ID, LONGEST_TEXT = 100, 300
SEXES = {"male": "M", "female": "F", "m": "M", "f": "F", "other": "", "x": ""}
Says = Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with a line, counted from 1, and in which field; empty where it is the whole line."""

    line: int
    field: str
    said: Words


@dataclass(frozen=True, slots=True)
class Taken:
    """An entry, and the line on which it stands."""

    line: int
    entry: Listed


Read = Taken | Fault


def entry(line: int, says: Says, source: str, on: date) -> Iterator[Read]:
    """The entry; or everything that is wrong with the line."""
    faults = list(_faults(line, says, on))
    yield from faults
    if not faults:
        yield Taken(line, _listed(says, source))


def _listed(says: Says, source: str) -> Listed:
    names = (*says.get("name", ()), *says.get("other_names", ()))
    return Listed(
        id=f"{source}:{_one(says, 'id')}",
        identity=Identity(
            names=tuple(dict.fromkeys(names)),
            births=tuple(dict.fromkeys(map(read_born, says.get("born", ())))),
            citizenships=tuple(dict.fromkeys(map(three_letters, says.get("citizenship", ())))),
            documents=tuple(dict.fromkeys(says.get("document", ()))),
            sex=_sex(says),
        ),
        first=_day(_one(says, "first")),
        last=_day(_one(says, "last")),
        source=source,
        decision=_one(says, "decision"),
        call=_one(says, "call"),
    )


def _faults(line: int, says: Says, on: date) -> Iterator[Fault]:
    for name, values in says.items():
        if len(values) > MOST_VALUES[name]:
            yield Fault(line, name, words("national_list.too_many_values", most=MOST_VALUES[name]))
            return
    if not says.get("id") or not says.get("name"):
        yield Fault(line, "id" if not says.get("id") else "name", words("national_list.needed"))
        return
    yield from _faults_of_texts(line, says)
    for name, field in (
        ("name", "name"),
        ("other_names", "name"),
        ("born", "born"),
        ("document", "document"),
    ):
        for value in says.get(name, ()):
            yield from _faults_of(line, name, Asked(**{"name": "x", field: value}), on)
    for value in says.get("citizenship", ()):
        yield from _faults_of(line, "citizenship", Asked(name="x", citizenship=three_letters(value)), on)
    yield from _faults_of(line, "sex", Asked(name="x", sex=_sex(says)), on)
    yield from _faults_of_days(line, says)


def _faults_of_texts(line: int, says: Says) -> Iterator[Fault]:
    for name, longest in (("id", LONGEST_ID), ("decision", LONGEST_TEXT), ("call", LONGEST_TEXT)):
        text = _one(says, name)
        if len(text) > longest:
            yield Fault(line, name, words("national_list.too_long", given=len(text), longest=longest))
        if not text.isprintable():
            yield Fault(line, name, words("national_list.control_sign"))


def _faults_of(line: int, name: str, asked: Asked, on: date) -> Iterator[Fault]:
    """What a search could not be asked for cannot be listed either; but lists hold people who died long ago."""
    try:
        understood(asked, on)
    except Unfit as unfit:
        faults = (one.said for one in unfit.problems if one.said.code != "national_list.not_born_then")
        yield from (Fault(line, name, said) for said in faults)


def _faults_of_days(line: int, says: Says) -> Iterator[Fault]:
    days = []
    for name in ("first", "last"):
        text = _one(says, name)
        try:
            days.append(_day(text))
        except ValueError:
            yield Fault(line, name, words("national_list.no_day", given=text[:20]))
            return
    first, last = days
    if first is not None and last is not None and last < first:
        yield Fault(line, "last", words("national_list.ends_before_it_begins"))


def _one(says: Says, name: str) -> str:
    return next(iter(says.get(name, ())), "")


def _sex(says: Says) -> str:
    given = _one(says, "sex")
    return SEXES.get(given.lower(), given)


def _day(text: str) -> date | None:
    return date.fromisoformat(text) if text else None
