"""What is recorded of a measure against a citizen of another Member State, or their family."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar

from byla.casefile import Body, EntryType, UserId
from byla.persons import Kinship


class PersonIs(StrEnum):
    """Why the person moves freely. Texts at `free_movement.person_is.<value>`."""

    CITIZEN = "citizen"
    FAMILY = "family"


@dataclass(frozen=True, slots=True, kw_only=True)
class RestrictionWeighed(Body):
    """What Art. 98^1 asks of a measure, each for itself, and whether it is there (Directive 2004/38, 27(2))."""

    TYPE: ClassVar[EntryType] = EntryType(
        "free_movement.restriction_weighed", retention="lt/retention:with-its-file"
    )
    # Whoever thinks otherwise weighs anew, in their own name.
    CORRECTABLE: ClassVar[bool] = False
    person_is: PersonIs
    """As the identity record said on that day."""
    country: str
    """Of which Member State they, or whose family they are, is a citizen."""
    kinship: Kinship | None
    conduct: str
    """What this individual did, and nobody else."""
    real: str
    present: str
    serious: str
    individual: str
    """Why it is this person, and not that others are to be deterred."""
    facts: str
    """The facts that anybody can check, and where they stand."""
    proportionate: str
    urgent: str | None
    """Why the person cannot be given the month of 30(3); None where they can."""
    met: bool
    """Whether all of that is there, so that the measure may be taken."""
    by: UserId


ELEMENTS = ("conduct", "real", "present", "serious", "individual", "facts", "proportionate")
"""What Art. 98^1 asks for, in its order."""
