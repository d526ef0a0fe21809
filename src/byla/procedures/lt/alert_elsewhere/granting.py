"""What a procedure that grants permits says of them to this package; it asks nothing else of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from byla.casefile import Body, File, Refusal, Situation, Standing
from byla.procedures.lt.alert_elsewhere.codes import Permit


@dataclass(frozen=True, slots=True, kw_only=True)
class Decided:
    """A decision on what is asked in a file."""

    number: str
    granted: bool
    signed: Standing[Body]


@dataclass(frozen=True, slots=True, kw_only=True)
class Granting:
    """A procedure in which permits are granted."""

    under_way: Callable[[File[Any], Situation], Iterable[Refusal]]
    """Bars a step unless something is asked that nobody has decided."""
    decided: Callable[[File[Any]], Decided | None]
    """What was decided; None before that."""
    permit: Callable[[File[Any], Situation], Permit | None]
    """How the permit of that file stands; None in a file of which none is."""
