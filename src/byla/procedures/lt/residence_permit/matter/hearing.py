"""An invitation to be heard, and what came of it."""

from __future__ import annotations

from dataclasses import dataclass

from byla.casefile import Standing
from byla.procedures.lt.residence_permit.entries import (
    HearingLapsed,
    InvitedToHearing,
    PersonHeard,
)


@dataclass(frozen=True, kw_only=True)
class Hearing:
    """An invitation, and what came of it."""

    invitation: Standing[InvitedToHearing]
    heard: Standing[PersonHeard] | None = None
    lapsed: Standing[HearingLapsed] | None = None
    put: frozenset[int] = frozenset()
    """The statements that it puts to the person: those on which a reason rested when it went."""

    @property
    def over(self) -> bool:
        """Whether the person was heard or let the day pass. A lapse that a correction shows as too early is none."""
        silent = self.lapsed is not None and self.lapsed.day > self.invitation.says.answer_until
        return self.heard is not None or silent
