"""A parameter: a question on which the sources conflict, with every reading and the one that we follow.

The conflict is kept, not solved: each reading stays selectable, so that tests run them all and a lawyer can choose
another.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from byla.law.errors import UnknownReading
from byla.law.provision import Confirmation, Mark


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """One answer to the question, and who gives it. `until`: the act's last day, where the question is its end."""

    code: str
    text: str
    source: str
    mark: Mark
    until: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """Which reading is followed for legal days from `since` on, known from `known_from`; by whom and why."""

    reading: str
    since: date
    known_from: date
    by: str
    reason: str
    confirmed_by: Confirmation | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Parameter:
    """A named question with its readings; `choices` in the order in which they were made."""

    id: str
    act: str
    question: str
    readings: tuple[Reading, ...]
    choices: tuple[Choice, ...]

    @property
    def codes(self) -> list[str]:
        """The codes of its readings."""
        return [reading.code for reading in self.readings]

    def choice(self, day: date, *, known: date) -> Choice | None:
        """The newest choice for `day` among those known by `known`; None where nobody had chosen."""
        made = [one for one in self.choices if one.since <= day and one.known_from <= known]
        return max(made, key=lambda one: (one.since, one.known_from), default=None)

    def read_as(self, code: str) -> Reading:
        """Its reading of that code. Raises UnknownReading."""
        for reading in self.readings:
            if reading.code == code:
                return reading
        raise UnknownReading(self.id, code, readings=self.codes)
