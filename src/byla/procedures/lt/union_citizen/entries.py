"""What is recorded of a Union citizen who depends on the person."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from byla.casefile import Body, EntryType, FileId, UserId

RETENTION = "lt/retention:with-its-file"


@dataclass(frozen=True, slots=True, kw_only=True)
class UnionCitizenLookedFor(Body):
    """An official looked for a Union citizen who depends on the person. That there is none is a finding too."""

    TYPE: ClassVar[EntryType] = EntryType("union_citizen.looked_for", retention=RETENTION)
    citizen: FileId | None
    """The identity record of the one who was found; None where nobody was."""
    found: str
    """Where somebody looked, and what they found."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DependencyExamined(Body):
    """Whether that citizen would be compelled to leave the Union if the person had to (C-133/15, C-82/16)."""

    TYPE: ClassVar[EntryType] = EntryType("union_citizen.dependency_examined", retention=RETENTION)
    # Whoever thinks otherwise examines anew, in their own name.
    CORRECTABLE: ClassVar[bool] = False
    citizen: FileId
    care: str
    """Who cares for them in fact: daily, legally, financially."""
    ties: str
    """Their age and development, and how they are tied to each parent."""
    other_carer: str
    """Whether somebody else can and will care for them; that does not suffice by itself."""
    interests: str
    """What is best for the child (Charter 24), or for the one who depends."""
    compelled: bool
    reasons: str
    by: UserId


@dataclass(frozen=True, slots=True, kw_only=True)
class DerivedRightWeighed(Body):
    """Whether a threat limits the derived right: genuine, present, sufficiently serious, on all circumstances
    (C-304/14, C-420/22).
    """

    TYPE: ClassVar[EntryType] = EntryType("union_citizen.derived_right_weighed", retention=RETENTION)
    CORRECTABLE: ClassVar[bool] = False
    conduct: str
    """What the person did themselves, how grave it was, and how long ago."""
    genuine: str
    present: str
    serious: str
    told: str
    """The essence of the grounds that the person was told, and what they said to it."""
    circumstances: str
    """Length and legality of residence, the child's age and health, work and family."""
    balance: str
    outweighs: bool
    """Whether the threat outweighs the right."""
    by: UserId


ENTRIES: tuple[type[Body], ...] = (UnionCitizenLookedFor, DependencyExamined, DerivedRightWeighed)
