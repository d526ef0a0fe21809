"""Counts, as entries give them: what a procedure declares is counted anew each time, as it was known at a moment.

A figure is never corrected. Where the record knows more, or a court undid what was counted, the same count gives
another figure, which stands beside the one that was published and names the entries that made it so (`restated`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Protocol, runtime_checkable

from byla.casefile import Body, Count, Entry, File, FileId
from byla.procedures.lt.courts import UNDONE, Contested
from byla.procedures.lt.what_follows import Follows


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """The days that are counted, both among them."""

    since: date
    until: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """How many there were in a period, as known at a moment."""

    count: str
    period: Period
    known: datetime
    value: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Cause:
    """An entry by which a figure became another."""

    file: FileId
    number: int
    type: str
    known_from: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Restated:
    """A figure that was published, the one that stands beside it now, and why."""

    published: Figure
    now: Figure
    causes: tuple[Cause, ...]


@runtime_checkable
class FallsWith(Protocol):
    """A signed act that is no more once an earlier act of its own file is undone."""

    def falls_with(self) -> type[Body] | None:
        """The kind of that act; None where it stands alone."""


def figure(count: Count, files: Iterable[File[Any]], period: Period, known: datetime) -> Figure:
    """The figure over files as they were known at that moment (`fold(…, known=…)`)."""
    value = sum(len(counted(count, file, period)) for file in files)
    return Figure(count=count.code, period=period, known=known, value=value)


def restated(
    count: Count, pairs: Sequence[tuple[File[Any], File[Any]]], published: Figure, known: datetime
) -> Restated | None:
    """The figure as known at a later moment, over each file as known then and as it is now; None where nothing of it
    changed. Two changes that cancel each other are a restatement too: what is counted is no longer the same.
    """
    causes = [one for then, now in pairs for one in _causes(count, then, now, published)]
    now = figure(count, (later for _, later in pairs), published.period, known)
    return Restated(published=published, now=now, causes=tuple(causes)) if causes else None


def counted(count: Count, file: File[Any], period: Period) -> frozenset[int]:
    """The numbers of the entries that are counted: as corrected, of their legal day, and of signed acts and what these
    wrote elsewhere those alone that no court undid.
    """
    gone = undone_by_courts(file)
    return frozenset(
        entry.number
        for entry in file.history.standing
        if isinstance(entry.body, count.entry)
        and period.since <= entry.header.true_from <= period.until
        and all(_code(entry.body, name) == code for name, code in count.having.items())
        and not _is_undone(entry, gone, file)
    )


def undone_by_courts(file: File[Any]) -> frozenset[str]:
    """The numbers of the decisions that the newest word of a court undid, as the file was told."""
    words = (entry.body for entry in file.history.standing if isinstance(entry.body, Contested))
    newest = {one.decision: one.outcome for one in words}
    return frozenset(number for number, outcome in newest.items() if outcome in UNDONE)


def _is_undone(entry: Entry, gone: frozenset[str], file: File[Any]) -> bool:
    """A signed act that fell, or that follows on a decision which fell; and what a decision wrote into another file.
    That somebody was heard, served or told happened, whatever a court said later.
    """
    body = entry.body
    if body is None or not body.SIGNED:
        return not isinstance(body, Follows) and getattr(body, "decision", None) in gone
    if getattr(body, "number", None) in gone or any(one in gone for one in _followed(file)):
        return True
    act = _followed_within(entry, file)
    return act is not None and _is_undone(act, gone, file)


def _followed_within(entry: Entry, file: File[Any]) -> Entry | None:
    """The newest act before it of the kind that it falls with."""
    body: object = entry.body
    kind = body.falls_with() if isinstance(body, FallsWith) else None
    if kind is None:
        return None
    earlier = (each for each in reversed(file.history.standing) if each.number < entry.number)
    return next((each for each in earlier if isinstance(each.body, kind)), None)


def _followed(file: File[Any]) -> Iterator[str]:
    return (entry.body.decision for entry in file.history.standing if isinstance(entry.body, Follows))


def _code(body: Body, name: str) -> str:
    value = getattr(body, name)
    return str(getattr(value, "value", value))


def _causes(count: Count, then: File[Any], now: File[Any], published: Figure) -> Iterator[Cause]:
    """What the file learned since that could make its part another, where it became another."""
    if counted(count, then, published.period) == counted(count, now, published.period):
        return
    for entry in now.entries:
        if entry.header.known_from > published.known and _can_change(count, entry):
            yield Cause(
                file=now.id,
                number=entry.number,
                type=entry.header.type,
                known_from=entry.header.known_from,
            )


def _can_change(count: Count, entry: Entry) -> bool:
    return entry.header.corrects is not None or isinstance(entry.body, Contested | count.entry)
