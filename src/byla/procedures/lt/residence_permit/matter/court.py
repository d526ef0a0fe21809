"""What a file was told of courts: about its own decision, or about one that wrote into it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from byla.casefile import Standing
from byla.procedures.lt.courts import (
    Contested,
    CourtOutcome,
    EarlierPointAnswered,
    FaultLookedAt,
    FaultPut,
    Ordered,
    Overturned,
    PointAnswered,
    closed_by,
    suspended,
)
from byla.procedures.lt.residence_permit.entries import (
    DecisionDrafted,
    DecisionServed,
    DecisionSigned,
    PermitWithdrawn,
    RenewalRefused,
    WithdrawalBegun,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Undone:
    """What counted of a decision before a court undid it, since a higher court may put it back: in the decision's own
    file what was drafted, signed and served; in that of the permit, what it wrote there.
    """

    by: Standing[Contested]
    draft: Standing[DecisionDrafted] | None = None
    signed: Standing[DecisionSigned] | None = None
    served: Standing[DecisionServed] | None = None
    withdrawn: Standing[PermitWithdrawn] | None = None
    refused: Standing[RenewalRefused] | None = None


def ordered(said: DecisionDrafted | DecisionSigned) -> Ordered:
    """What a draft or a decision orders, on which grounds."""
    grounds = (f"{one.citation}/{one.interest or ''}" for one in said.grounds)
    return Ordered(order=said.operative.value, on=frozenset(grounds))


@dataclass(frozen=True, kw_only=True)
class InCourt:
    """The part of a matter of which courts speak."""

    contested: tuple[Standing[Contested], ...] = ()
    answers: tuple[Standing[PointAnswered], ...] = ()
    earlier_answers: tuple[Standing[EarlierPointAnswered], ...] = ()
    faults_put: tuple[Standing[FaultPut], ...] = ()
    faults_looked_at: tuple[Standing[FaultLookedAt], ...] = ()
    undone: Mapping[str, Undone] = field(default_factory=dict)
    """By the decision's number."""
    court_ended: Standing[Contested] | None = None
    """That a court annulled the withdrawal of which this is the file, and sent nothing back."""

    @property
    def fell(self) -> tuple[Overturned, ...]:
        """Each decision of this file that a court undid; not one that fell with another's."""
        return tuple(
            Overturned(number=number, ordered=ordered(one.signed.says), by=one.by)
            for number, one in self.undone.items()
            if one.signed is not None and one.signed.says.number == number
        )

    def waits(self, withdrawn: Standing[PermitWithdrawn] | None) -> bool:
        """Whether that withdrawal, or the one that it follows, has no effect while a court looks at it."""
        if withdrawn is None:
            return False
        said = withdrawn.says
        return suspended(self.contested, said.decision, said.follows) is not None

    def ended_by_court(self, begun: WithdrawalBegun) -> bool:
        """Whether a court annulled what was decided in the file of that withdrawal, and sent nothing back; or undid the
        decision about a family member's permit that it follows.
        """
        if begun.follows is not None and closed_by(self.contested, begun.follows) is not None:
            return True
        return any(
            one.withdrawn is not None
            and one.withdrawn.says.matter == begun.withdrawal
            and one.by.says.outcome is CourtOutcome.ANNULLED
            for one in self.undone.values()
        )
