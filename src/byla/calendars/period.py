"""Periods as statutes state them: a number and a unit, not yet laid on a calendar."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from typing import Self

from byla.calendars.errors import NotAPeriod
from byla.words import Words, words


class Unit(StrEnum):
    """What is counted. The values are the keys of the law data."""

    DAYS = "days"
    WORKING_DAYS = "working_days"
    WEEKS = "weeks"
    MONTHS = "months"
    YEARS = "years"


UNITS = {unit.value: unit for unit in Unit}


@dataclass(frozen=True, slots=True)
class Period:
    """`Period(2, Unit.MONTHS)`. Only months may have a part: `Period(Fraction(3, 2), Unit.MONTHS)`."""

    length: int | Fraction
    unit: Unit

    def __post_init__(self) -> None:
        whole_or_part = int if self.unit is not Unit.MONTHS else (int, Fraction)
        if isinstance(self.length, bool) or not isinstance(self.length, whole_or_part) or self.length <= 0:
            raise NotAPeriod(
                f"{self.length!r} {self.unit} is not a period. Give a whole number above zero "
                "(for months also a fraction: 3/2)."
            )

    @classmethod
    def of(cls, given: Mapping[str, object]) -> Self:
        """A period from law data: `{ months = 2 }`, `{ working_days = 10 }`, `{ months = "3/2" }`. Raises
        NotAPeriod."""
        key = next(iter(given)) if len(given) == 1 else None
        if key not in UNITS:
            raise NotAPeriod(
                f"{dict(given)} is not a period. Give one of {', '.join(UNITS)}, for example {{ months = 2 }}."
            )
        return cls(_number(given[key], given), UNITS[key])

    def said(self) -> Words:
        """`2 months`, in words that any language can say."""
        if isinstance(self.length, Fraction) and self.length.denominator > 1:
            return words("calendars.parts_of_months", count=str(self.length))
        return words(f"calendars.{self.unit.value}", count=int(self.length))


def _number(value: object, given: Mapping[str, object]) -> int | Fraction:
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    if isinstance(value, str):
        try:
            return Fraction(value)
        except (ValueError, ZeroDivisionError):
            pass
    raise NotAPeriod(f"{dict(given)} is not a period: {value!r} is not a whole number above zero.")
