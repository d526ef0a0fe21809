"""Erasure: the one act that destroys something, and it is recorded like any other.

Salt and body of the named entries go; their headers, seals and commitments stay, so that the file still folds
and the log of commitments still proves that something stood there. What was erased, when, by whom and under
which article stays readable.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from byla.casefile.entry import Body, Entry
from byla.casefile.entry_type import EntryType
from byla.words import Words, words


@dataclass(frozen=True, slots=True, kw_only=True)
class Erased(Body):
    """The payloads of `entries` were destroyed under `article`."""

    TYPE: ClassVar[EntryType] = EntryType("casefile.erased", retention="lt/retention:with-its-file")
    CORRECTABLE: ClassVar[bool] = False
    entries: tuple[int, ...]
    article: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ErasureHeld(Body):
    """While this stands no term of retention ends in the file: a court, or somebody with a claim, needs it."""

    TYPE: ClassVar[EntryType] = EntryType("casefile.erasure_held", retention="lt/retention:with-its-file")
    CORRECTABLE: ClassVar[bool] = False
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class HoldEnded(Body):
    """The hold of entry `hold` stands no longer."""

    TYPE: ClassVar[EntryType] = EntryType("casefile.hold_ended", retention="lt/retention:with-its-file")
    CORRECTABLE: ClassVar[bool] = False
    hold: int
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Erasure:
    """By which entry something was destroyed, under which article, from which day it was gone."""

    by: int
    article: str
    on: date

    @property
    def said(self) -> Words:
        """The sentence that stands in place of the content."""
        return words("casefile.erased_under", article=self.article, on=self.on, entry=self.by)


def erased_under(entries: Iterable[Entry]) -> Mapping[int, Erasure]:
    """Of each entry whose content was destroyed, how; nothing of one that still says something."""
    return {
        number: Erasure(by=one.number, article=one.body.article, on=one.header.true_from)
        for one in entries
        if isinstance(one.body, Erased)
        for number in one.body.entries
    }
