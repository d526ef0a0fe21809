"""The law of the repository, read otherwise than was chosen."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import cache

from tests.desk_in_memory import ROOT, as_if_read

from byla.law import Book, Law


class ReadOtherwise(Book):
    """All law, with some parameters (id → code) read otherwise on every day."""

    chosen: Mapping[str, str]

    def on(self, day: date, *, known: date | None = None) -> Law:
        return self.read_as(day, known=date.max if known is None else known, chosen=self.chosen)


def read_as(chosen: Mapping[str, str]) -> Book:
    """The book of somebody who chooses these readings."""
    return _read_as(tuple(sorted(chosen.items())))


@cache
def _read_as(chosen: tuple[tuple[str, str], ...]) -> Book:
    read = as_if_read(Book.read(ROOT / "law"))
    book = ReadOtherwise(one for several in read.acts.values() for one in several)
    book.chosen = dict(chosen)
    return book
