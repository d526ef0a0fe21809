"""Garbled input, as scans, clipboards and attackers make it: names, MRZ and searches, each in bounded time."""

from __future__ import annotations

import random
import time
from collections.abc import Callable, Iterator

from bench.figure import Figure, figure
from byla.names import compare, read_name
from byla.names.mrz import Kind, Mrz, NotAnMrz, read_mrz, write_mrz
from byla.screening import Index, Query, Record

_LETTERS = "абвшщьйіўёABCŠčŻ<<-'` .,0158\u0301\u200f\u202e\x07中ع"
_MRZ = "ABCILOQSZ0123568<<<<"
_LONG = 1_000  # one of so many is of ten thousand characters
_FIRST = 1_000  # not timed: what Python makes on first use


def figures(records: list[Record], count: int) -> Iterator[Figure]:
    """The slowest of so many inputs in all, a third of each kind; one that raises ends the run."""
    index, lot = Index.build(records), random.Random(10)  # noqa: S311
    kinds: dict[str, Callable[[], object]] = {
        "names compared": lambda: compare(read_name(_text(lot)), read_name(_text(lot))),
        "MRZ read": lambda: _read(_zone(lot)),
        "searches": lambda: index.search(Query(_text(lot), _date(lot), document=_text(lot))),
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


def _date(lot: random.Random) -> str:
    return f"19{lot.randrange(100):02}-0{lot.randrange(10)}-{lot.randrange(40):02}"


def _zone(lot: random.Random) -> str:
    """Lines of an MRZ, mostly of a right length; every other is a true one with a few letters changed."""
    if lot.randrange(2):
        return _changed(lot.choice(_TRUE), lot)
    lines, width = lot.choice(((2, 44), (2, 36), (3, 30), (2, lot.randrange(60))))
    return "\n".join("".join(lot.choices(_MRZ, k=width)) for _ in range(lines))


def _changed(text: str, lot: random.Random) -> str:
    letters = list(text)
    for _ in range(lot.randrange(4)):
        at = lot.randrange(len(letters))
        if letters[at] != "\n":
            letters[at] = lot.choice(_MRZ)
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
