"""An entry that counts now, as a matter holds it, and what the bars of a step made sure of."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Generic, TypeVar

from byla.casefile.entry import Body

B = TypeVar("B", bound=Body, covariant=True)
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Standing(Generic[B]):
    """An entry that counts: its number in the file, the day from which it is true, and what it says."""

    number: int
    day: date
    says: B


def held(found: T | None) -> T:
    """What the bars of a step made sure of. Raises LookupError where a step was taken past its bars."""
    if found is None:
        raise LookupError(
            "the file lacks what the step's bars ask for; take the step through fill_in and decide"
        )
    return found
