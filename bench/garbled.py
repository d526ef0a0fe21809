"""Garbled input, as scans, clipboards and attackers make it: names, MRZ, searches, questions, in bounded time."""

from __future__ import annotations

import random
import time
from collections.abc import Callable, Iterator
from datetime import date

from bench.figure import Figure, figure
from byla.names import compare, read_name
from byla.names.mrz import Kind, Mrz, NotAnMrz, read_mrz, write_mrz
from byla.national_list import Asked, Unfit, understood
from byla.screening import Index, Query, Record

_LETTERS = "абвшщьйіўёABCŠčŻ<<-'` .,0158\u0301\u200f\u202e\x07中ع"
_DATE = "0011123456789９٣²-./ -–−\t\u00a0'"
_DIGITS = "0123456789"
_ON = date(2026, 11, 25)
_MRZ = "ABCILOQSZ0123568<<<<"
_LONG = 1_000  # one of so many is of ten thousand characters
_FIRST = 1_000  # not timed: what Python makes on first use


def figures(records: list[Record], count: int) -> Iterator[Figure]:
    """The slowest of so many inputs in all, a quarter of each kind; one that raises ends the run."""
    lot = random.Random(10)  # noqa: S311
    people = [_redated(record, lot) for record in records]
    index = Index.build(people)
    kinds: dict[str, Callable[[], object]] = {
        "names compared": lambda: compare(read_name(_text(lot)), read_name(_text(lot))),
        "MRZ read": lambda: _read(_zone(lot)),
        "searches": lambda: index.search(_query(people, lot)),
        "questions read": lambda: _understand(_text(lot), _born(lot)),
    }
    for name, tried in kinds.items():
        slowest = max(_times(tried, count // len(kinds)), default=0.0)
        yield figure("Garbled input", f"{name}, the slowest of {count // len(kinds):,}", "ms", [slowest])


def _times(tried: Callable[[], object], count: int) -> Iterator[float]:
    for number in range(count):
        start = time.process_time()
        tried()
        if number >= min(_FIRST, count // 2):
            yield (time.process_time() - start) * 1000


def _text(lot: random.Random) -> str:
    return "".join(lot.choices(_LETTERS, k=10_000 if not lot.randrange(_LONG) else lot.randrange(60)))


def _query(people: list[Record], lot: random.Random) -> Query:
    """What is asked: every other a person of the list, with one sign changed in a birth date."""
    if lot.randrange(2):
        return Query(_text(lot), _date(lot), document=_text(lot))
    one = lot.choice(people)
    birth = "".join(one.birth[:1])
    at = lot.randrange(10)
    return Query(one.name, birth[:at] + lot.choice(_DIGITS) + birth[at + 1 :])


def _redated(record: Record, lot: random.Random) -> Record:
    """The record, or one of four with a birth date of any year."""
    return record if lot.randrange(4) else record._replace(birth=(_date(lot),))


def _date(lot: random.Random) -> str:
    """A birth date of any year, or no date at all: one of three is cut, and has a few signs changed."""
    day = f"{lot.randrange(10_000):04}-{lot.randrange(14):02}-{lot.randrange(33):02}"
    return day if lot.randrange(3) else _changed(day[: lot.randrange(1, 11)], lot, _DATE)


def _born(lot: random.Random) -> str:
    """A birth date as it is typed: every other is nearly a day, in any order and with anything between."""
    if lot.randrange(2):
        return "".join(lot.choices(_DATE, k=lot.randrange(24)))
    parts = [
        f"{lot.randrange(33):02}",
        f"{lot.randrange(14)}",
        f"{lot.choice((lot.randrange(1890, 2030), lot.randrange(10_000)))}",
    ]
    lot.shuffle(parts)
    return lot.choice(("-", ".", "/", " ", "", lot.choice(_DATE))).join(parts)


def _zone(lot: random.Random) -> str:
    """Lines of an MRZ, mostly of a right length; every other is a true one with a few letters changed."""
    if lot.randrange(2):
        return _changed(lot.choice(_TRUE), lot, _MRZ)
    lines, width = lot.choice(((2, 44), (2, 36), (3, 30), (2, lot.randrange(60))))
    return "\n".join("".join(lot.choices(_MRZ, k=width)) for _ in range(lines))


def _changed(text: str, lot: random.Random, signs: str) -> str:
    letters = list(text)
    for _ in range(lot.randrange(4)):
        at = lot.randrange(len(letters))
        if letters[at] != "\n":
            letters[at] = lot.choice(signs)
    return "".join(letters)


def _true(kind: Kind) -> str:
    return write_mrz(
        Mrz(
            kind=kind,
            code="V" if kind in (Kind.MRV_A, Kind.MRV_B) else "P",
            issuer="UTO",
            family="ERIKSSON",
            given="ANNA MARIA",
            document="L898902C3",
            citizenship="UTO",
            birth="740812",
            sex="F",
            expiry="120415",
        )
    )


_TRUE = [_true(kind) for kind in Kind]


def _read(text: str) -> None:
    try:
        read_mrz(text)
    except NotAnMrz:
        return


def _understand(name: str, born: str) -> None:
    try:
        understood(Asked(name=name, born=born), _ON)
    except Unfit:
        return
