"""An entry that counts now."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Generic, TypeVar

from byla.casefile import Body

B = TypeVar("B", bound=Body, covariant=True)


@dataclass(frozen=True, slots=True)
class Standing(Generic[B]):
    """An entry that counts: its number in the file, the day from which it is true, and what it says."""

    number: int
    day: date
    says: B
