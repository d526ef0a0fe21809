"""Family members of a holder, and what a withdrawal means for those whose permits hang on it (UTPI 50(3), 54(3))."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from byla.casefile import Body, EntryType, FileId
from byla.casefile.entry_type import Raw
from byla.procedures.lt.residence_permit.codes import OtherGround, Relation
from byla.procedures.lt.residence_permit.entries.permit import RETENTION


@dataclass(frozen=True, slots=True, kw_only=True)
class FamilyMemberLinked(Body):
    """Somebody is of the holder's or the applicant's family."""

    TYPE: ClassVar[EntryType] = EntryType("residence_permit.family_member_linked", retention=RETENTION)
    # Another entry undoes it, with a reason.
    CORRECTABLE: ClassVar[bool] = False
    person: FileId
    relation: Relation
    lives_together: bool
    permit: FileId | None
    """The file of the family member's own permit, if any."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FamilyMemberUnlinked(Body):
    """The link of that entry holds no longer, or never did."""

    TYPE: ClassVar[EntryType] = EntryType("residence_permit.family_member_unlinked", retention=RETENTION)
    CORRECTABLE: ClassVar[bool] = False
    link: int
    because: str

    def rests_on(self) -> frozenset[int]:
        return frozenset({self.link})


@dataclass(frozen=True, slots=True, kw_only=True)
class DependantsChecked(Body):
    """An official looked at whose permits hang on the one that is to be withdrawn. None of them falls by itself."""

    TYPE: ClassVar[EntryType] = EntryType("residence_permit.dependants_checked", retention=RETENTION)
    CORRECTABLE: ClassVar[bool] = False
    permits: tuple[FileId, ...]
    """The permits of the family members who live with the holder."""
    found: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DependantLookedInto(Body):
    """In the file of a withdrawal: a permit that hung on the one withdrawn is looked into, in a file of its own."""

    TYPE: ClassVar[EntryType] = EntryType("residence_permit.dependant_looked_into", retention=RETENTION)
    CORRECTABLE: ClassVar[bool] = False
    permit: FileId
    withdrawal: FileId


def _of_no_decision(first: Raw) -> Raw:
    """Version 1 named the permit that was withdrawn, and not the decision."""
    return {**first, "file": None, "decision": None}


@dataclass(frozen=True, slots=True, kw_only=True)
class WithdrawalFollows(Body):
    """This withdrawal is looked into because the permit of a family member was withdrawn."""

    TYPE: ClassVar[EntryType] = EntryType(
        "residence_permit.withdrawal_follows", retention=RETENTION, version=2, upcasts={1: _of_no_decision}
    )
    CORRECTABLE: ClassVar[bool] = False
    permit: FileId
    file: FileId | None
    """The file in which that was decided."""
    decision: str | None
    """The number of that decision."""
    under: str
    """50(3) where that permit was temporary, 54(3) where it was permanent."""


def _ground_by_ground(first: Raw) -> Raw:
    """Version 1 said whether there is one, and why, in one text."""
    return {**first, "ground": None, "looked_at": {}}


@dataclass(frozen=True, slots=True, kw_only=True)
class AnotherGroundChecked(Body):
    """Whether the family member has another ground to stay, and why: with one, the permit is spared."""

    TYPE: ClassVar[EntryType] = EntryType(
        "residence_permit.another_ground_checked",
        retention=RETENTION,
        version=2,
        upcasts={1: _ground_by_ground},
    )
    CORRECTABLE: ClassVar[bool] = False
    another_ground: bool
    ground: OtherGround | None
    """Which; None where there is none, and where an earlier entry did not name it."""
    looked_at: dict[str, str]
    """What the official found on each ground that can be one, by its code."""
    reasons: str


OF_THE_FAMILY: tuple[type[Body], ...] = (
    FamilyMemberLinked,
    FamilyMemberUnlinked,
    DependantsChecked,
    DependantLookedInto,
    WithdrawalFollows,
    AnotherGroundChecked,
)
