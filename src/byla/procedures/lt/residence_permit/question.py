"""What a file asks, and how it can end: one person, one permit, one act.

The replacement of a permanent permit's card can only end in replacement or a withdrawal: the grounds of refusal do not
apply to it (UTPI 35(4), 26(5)), and the end of the card is not the end of the right (54(4)).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from byla.procedures.lt.residence_permit.codes import Act, Operative, PermitKind


@dataclass(frozen=True, slots=True)
class Question:
    """Which permit, and what about it."""

    kind: PermitKind
    act: Act

    @property
    def ends(self) -> tuple[Operative, Operative]:
        """How the file can end: for the person, and against."""
        return ENDS[self]

    @property
    def favourable(self) -> Operative:
        """The end that leaves the person with the permit."""
        return self.ends[0]

    @property
    def adverse(self) -> Operative:
        """The end that does not."""
        return self.ends[1]


TEMPORARY, PERMANENT = PermitKind.TEMPORARY, PermitKind.PERMANENT
ENDS: Mapping[Question, tuple[Operative, Operative]] = {
    Question(TEMPORARY, Act.FIRST_ISSUE): (Operative.ISSUE, Operative.REFUSE),
    Question(TEMPORARY, Act.RENEWAL): (Operative.RENEW, Operative.REFUSE),
    Question(TEMPORARY, Act.WITHDRAWAL): (Operative.LEAVE_IN_FORCE, Operative.WITHDRAW),
    Question(PERMANENT, Act.FIRST_ISSUE): (Operative.ISSUE, Operative.REFUSE),
    Question(PERMANENT, Act.RENEWAL): (Operative.RENEW, Operative.WITHDRAW),
    Question(PERMANENT, Act.WITHDRAWAL): (Operative.LEAVE_IN_FORCE, Operative.WITHDRAW),
}
CARD = Question(PERMANENT, Act.RENEWAL)
"""The replacement of a permanent permit's card."""
GRANTS = frozenset({Operative.ISSUE, Operative.RENEW})
"""The ends with which a permit begins."""
