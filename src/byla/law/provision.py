"""A provision: one rule of an act as it stands on a day, with what we know of it and how well.

Its text is ours and short; the words of the statute that carry a dispute stand beside it in the original. What a
program computes with (a term, a threshold) is a value, so that a lawyer can check it without reading code.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Union

from byla.words import Words, words

LegalValue = Union[str, int, bool, date, tuple["LegalValue", ...], Mapping[str, "LegalValue"]]  # noqa: UP007 recursive
"""A value stated by a provision: `{"months": 2}`, `"may_threaten"`, `5`. Never a fraction."""


class Mark(StrEnum):
    """How the rule came to be known."""

    READ = "V"
    READ_2022 = "V22"  # in the redaction of 2022-03-23; amended since
    SECONDARY = "N"
    INFERRED = "I"
    MEMORY = "M"

    @property
    def said(self) -> Words:
        """The mark in words."""
        return words(f"law.mark_{self.name.lower()}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Amendment:
    """The act was amended and the new text was not seen: what is shown may no longer be the law.

    `since` is the first day of the new text, `known_from` the day on which the amendment was known.
    """

    since: date
    known_from: date
    by: str
    text: str
    mark: Mark
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Confirmation:
    """A lawyer admitted in the jurisdiction compared the rule with the text in force on that day."""

    by: str
    on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Provision:
    """One rule as in force and as known on the day that was asked.

    `id` is its citation; `amended` are the amendments of the act that apply by that day and whose text was not
    seen, oldest first.
    """

    id: str
    act: str
    text: str
    original: tuple[str, ...]
    values: Mapping[str, LegalValue]
    mark: Mark
    source: str
    in_force_from: date
    known_from: date
    amended: tuple[Amendment, ...] = ()
    confirmed_by: Confirmation | None = None

    @property
    def confirmed(self) -> bool:
        """Whether a lawyer confirmed the rule, or it was read in the text; and no later text is unseen."""
        if self.confirmed_by is None:
            return self.mark is Mark.READ and not self.amended
        checked_on = self.confirmed_by.on
        return all(amendment.since <= checked_on for amendment in self.amended)
