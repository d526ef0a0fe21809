"""What SIS should say of a decision, as the file of that decision has it today.

A procedure on whose decisions alerts rest gives a `Source`; this package asks nothing else of it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any

from byla.casefile import Citation, File, Situation, Standing
from byla.procedures.lt.alert.codes import AlertKind, Basis, Because

Told = str | bool | None
"""A value of an alert; a day is its ISO text."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cause:
    """An entry of the file, and the article under which SIS is told of it."""

    entry: int
    day: date
    because: Because
    article: Citation


def cause(of: Standing[Any], because: Because, article: Citation, day: date | None = None) -> Cause:
    """That entry as a cause, on its own day unless another is given."""
    return Cause(entry=of.number, day=day or of.day, because=because, article=article)


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """One value of an alert that the file's events change, and the event that made it what it is."""

    name: str
    value: Told
    cause: Cause


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What SIS should say."""

    decision: str
    """The number of the decision."""
    entered: Cause
    """Why there is to be an alert."""
    values: tuple[Said, ...]
    ended: Cause | None = None
    """Why there is to be none any more."""
    reviewed: tuple[Cause, ...] = ()
    """When the decision itself was looked at again, with a full assessment, and kept."""
    longer: bool = False
    """Whether the decision is for longer than the first period of review (39(2))."""
    until: date | None = None
    """The last day of what it is for, where that is known: no review comes after it."""
    bases: tuple[Basis, ...] = ()
    """What 20(2)(q) can say of it; empty for a return."""
    untold: Citation | None = None
    """The provision under which the person is not told of the decision itself."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A procedure on whose decisions alerts rest."""

    kind: AlertKind
    wanted: Callable[[File[Any], Situation], Wanted | None]
    """None while there is nothing of which SIS should be told."""
    mandate: str
    """The kind of mandate under which an alert is kept, or its notice withheld."""
    kept_by: str
    """The step that keeps an alert at its review."""
