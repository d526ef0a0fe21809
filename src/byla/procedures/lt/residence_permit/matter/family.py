"""The family of a holder, and how far a withdrawal reaches it."""

from __future__ import annotations

from dataclasses import dataclass, field

from byla.casefile import FileId, Standing
from byla.procedures.lt.free_movement import RestrictionWeighed
from byla.procedures.lt.residence_permit.entries import (
    AnotherGroundChecked,
    DependantLookedInto,
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
    looked_into: tuple[Standing[DependantLookedInto], ...] = ()
    """The files in which the permits that hung on the one withdrawn here are looked into."""
    follows: Standing[WithdrawalFollows] | None = None
    another_ground: Standing[AnotherGroundChecked] | None = None

    @property
    def permits(self) -> tuple[FileId, ...]:
        """The permits that hang on this file's: those of the family members who live with the holder."""
        living = (one.says for one in self.links if one.says.lives_together)
        return tuple(one.permit for one in living if one.permit is not None)

    @property
    def not_looked_into(self) -> tuple[FileId, ...]:
        """The permits that hung on the one withdrawn here and that nobody looks into yet."""
        known = {one.says.permit for one in self.looked_into}
        hung = () if self.dependants is None else self.dependants.says.permits
        return tuple(one for one in hung if one not in known)

    @property
    def follows_decision(self) -> str | None:
        """The number of the decision about a family member's permit that this withdrawal follows."""
        return None if self.follows is None else self.follows.says.decision

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
    restriction: Standing[RestrictionWeighed] | None = None
    """What Art. 98^1 asks, of who is a citizen of another Member State, or family of one."""

    @property
    def follows_under(self) -> str | None:
        """The provision under which this withdrawal follows that of a family member's permit."""
        return None if self.family.follows is None else self.family.follows.says.under

    @property
    def reaches(self) -> tuple[FileId, ...]:
        """The files that fall with what was decided here: those of dependants, and of their permits."""
        into = (one.says for one in self.family.looked_into)
        return tuple(file for one in into for file in (one.withdrawal, one.permit))
