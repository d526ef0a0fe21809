"""A code with its parameters: the form in which everything is said until the edge."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Union

Value = Union[str, int, bool, date, "Words"]


@dataclass(frozen=True, slots=True)
class Words:
    """What is to be said, in no language yet.

    `code` is stable and never reused (`package.snake_case`); `parameters` are sorted by name, so that two
    sayings of the same thing are equal.
    """

    code: str
    parameters: tuple[tuple[str, Value], ...] = ()

    def __getitem__(self, name: str) -> Value:
        """The parameter of that name; KeyError if it was not given."""
        return dict(self.parameters)[name]


def words(code: str, /, **parameters: Value) -> Words:
    """`words("calendars.rolled_over", day=date(2026, 1, 1))`"""
    return Words(code, tuple(sorted(parameters.items())))
