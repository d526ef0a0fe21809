"""The closed lists of representation. Texts of each value stand at `residence_permit.<list>.<value>`."""

from enum import StrEnum


class RepresentativeKind(StrEnum):
    """Who acts for the person (Civil Code 2.132)."""

    LAWYER = "lawyer"
    EMPOWERED = "empowered"
    """Anybody else with a power of attorney."""
    BY_LAW = "by_law"
    """Of a minor, or of a person without legal capacity (Civil Code 3.157, 3.238)."""


class PowerGivenBy(StrEnum):
    """Who gave the power."""

    PERSON = "person"
    REPRESENTATIVE_BY_LAW = "representative_by_law"
    LEGAL_AID = "legal_aid"
    LAW = "law"
    COURT = "court"


GIVEN_BY = {
    RepresentativeKind.LAWYER: frozenset(
        {PowerGivenBy.PERSON, PowerGivenBy.REPRESENTATIVE_BY_LAW, PowerGivenBy.LEGAL_AID}
    ),
    RepresentativeKind.EMPOWERED: frozenset({PowerGivenBy.PERSON, PowerGivenBy.REPRESENTATIVE_BY_LAW}),
    RepresentativeKind.BY_LAW: frozenset({PowerGivenBy.LAW, PowerGivenBy.COURT}),
}
"""Who can give which power."""


class Scope(StrEnum):
    """What a representative may do for the person."""

    LODGE_AND_COMPLETE = "lodge_and_complete"
    """Lodge documents and answers, and complete them."""
    BE_HEARD = "be_heard"
    """Answer at a hearing, and explain."""
    RECEIVE_SERVICE = "receive_service"
    EVERYTHING = "everything"
    """All of it, in this matter."""


class PowerEnding(StrEnum):
    """How a power ends before its last day, or without one (Civil Code 2.147)."""

    REVOKED = "revoked"
    GIVEN_UP = "given_up"
    PURPOSE_OVER = "purpose_over"
    """What it was given for is over: the person came of age, or can act alone again."""
    DEATH = "death"
