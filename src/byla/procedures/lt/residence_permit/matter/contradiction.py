"""A contradiction between what was declared and what is documented, and what the person said to it."""

from __future__ import annotations

from dataclasses import dataclass

from byla.casefile import Standing
from byla.procedures.lt.residence_permit.entries.contradiction import (
    ContradictionNoted,
    ExplanationAsked,
    ExplanationGiven,
    ExplanationLapsed,
)


@dataclass(frozen=True, kw_only=True)
class Contradiction:
    """One contradiction. It supports nothing before the person could explain it (UTPI 35(1)(2), Charter 41)."""

    noted: Standing[ContradictionNoted]
    asked: Standing[ExplanationAsked] | None = None
    given: Standing[ExplanationGiven] | None = None
    lapsed: Standing[ExplanationLapsed] | None = None

    @property
    def awaited(self) -> bool:
        """Whether a letter waits for its answer."""
        return self.asked is not None and not self.put_to_the_person

    @property
    def put_to_the_person(self) -> bool:
        """Whether they explained, or let the day pass. A lapse that a correction shows as too early is none."""
        if self.asked is None:
            return False
        silent = self.lapsed is not None and self.lapsed.day > self.asked.says.answer_until
        return self.given is not None or silent
