"""The law of the repository, read otherwise than was chosen, or amended."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from functools import cache
from typing import Any

from tests.desk_in_memory import ROOT, as_if_read

from byla.law import Book, Law, Provision


class ReadOtherwise(Book):
    """All law, with some parameters (id → code) read otherwise from a day on."""

    chosen: Mapping[str, str]
    since: date

    def on(self, day: date, *, known: date | None = None) -> Law:
        if day < self.since:
            return super().on(day, known=known)
        return self.read_as(day, known=date.max if known is None else known, chosen=self.chosen)


def read_as(chosen: Mapping[str, str], since: date = date.min) -> Book:
    """The book of somebody who chooses these readings, on every day or since that one."""
    return _read_as(tuple(sorted(chosen.items())), since)


@cache
def _read_as(chosen: tuple[tuple[str, str], ...], since: date) -> Book:
    read = as_if_read(Book.read(ROOT / "law"))
    book = ReadOtherwise(one for several in read.acts.values() for one in several)
    book.chosen, book.since = dict(chosen), since
    return book


def amended(law: Book, provision: str, *, since: date, **said: Any) -> Book:
    """That law, in which a provision says something else from that day on."""

    def newer(one: Provision) -> Provision:
        return replace(one, in_force_from=since, **said) if one.id == provision else one

    held = law.version(provision.partition(":")[0], day=since, known=since)
    assert held is not None
    new = replace(held, in_force_from=since, known_from=since, provisions=tuple(map(newer, held.provisions)))
    return Book([*(one for several in law.acts.values() for one in several), new])
