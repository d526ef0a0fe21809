"""The family of a holder, and how far a withdrawal reaches it."""

from __future__ import annotations

from dataclasses import dataclass, field

from byla.casefile import FileId, Standing
from byla.procedures.lt.residence_permit.entries import (
    AnotherGroundChecked,
    DependantsChecked,
    FamilyMemberLinked,
    WithdrawalFollows,
)
from byla.procedures.lt.union_citizen import NOTHING, DerivedRight


@dataclass(frozen=True, kw_only=True)
class Family:
    """Who is linked; and in the file of a withdrawal, what was looked at."""

    links: tuple[Standing[FamilyMemberLinked], ...] = ()
    dependants: Standing[DependantsChecked] | None = None
    follows: Standing[WithdrawalFollows] | None = None
    another_ground: Standing[AnotherGroundChecked] | None = None

    @property
    def permits(self) -> tuple[FileId, ...]:
        """The permits that hang on this file's: those of the family members who live with the holder."""
        living = (one.says for one in self.links if one.says.lives_together)
        return tuple(one.permit for one in living if one.permit is not None)

    @property
    def spared(self) -> bool:
        """Whether the withdrawal follows another, and an official found another ground to stay."""
        return self.another_ground is not None and self.another_ground.says.another_ground


@dataclass(frozen=True, kw_only=True)
class WithFamily:
    """The part of a matter that is about those who belong to the person."""

    family: Family = field(default_factory=Family)
    derived: DerivedRight = NOTHING
    """What follows for the person from a Union citizen who depends on them."""
