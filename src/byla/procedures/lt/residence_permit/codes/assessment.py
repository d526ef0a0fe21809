"""What the bodies are asked and conclude, and what is made of it."""

from enum import StrEnum


class Interest(StrEnum):
    """What a residence may threaten (UTPI 35(1)(1)). Art. 4(3) names who assesses it; for health it names nobody."""

    STATE_SECURITY = "state_security"
    PUBLIC_ORDER = "public_order"
    HUMAN_HEALTH = "human_health"


class Agency(StrEnum):
    """The bodies that assess (UTPI 4(3))."""

    STATE_SECURITY_DEPARTMENT = "state_security_department"
    POLICE = "police"
    BORDER_GUARD = "border_guard"


class Outcome(StrEnum):
    """What a body concludes."""

    NO_THREAT = "no_threat"
    THREAT = "threat"


class Absence(StrEnum):
    """Why a conclusion of threat tells neither reasons nor their essence."""

    NOT_GIVEN = "not_given"
    WITHHELD = "withheld"
    NOT_STATED = "not_stated"
    """Recorded before it was asked."""


class LinkKind(StrEnum):
    """What a person was, or is, tied to."""

    INTERIOR_SYSTEM_OR_STATE_BODY = "interior_system_or_state_body"
    ARMED_FORCES = "armed_forces"
    MILITARY_INDUSTRY_OR_STRATEGIC_OBJECT = "military_industry_or_strategic_object"
    OTHER = "other"


class Duty(StrEnum):
    """Whether the person had a choice."""

    COMPULSORY = "compulsory"
    VOLUNTARY = "voluntary"


class Ending(StrEnum):
    """Whether a link has come to its end."""

    ENDED = "ended"
    LASTS = "lasts"
    NOT_KNOWN = "not_known"


class Weight(StrEnum):
    """What the deciding official makes of a conclusion of threat, after an assessment of their own."""

    CARRIES = "carries"
    DOES_NOT_CARRY = "does_not_carry"


class ReturnedFor(StrEnum):
    """Why a conclusion of threat goes back to its body."""

    BARE = "bare"
    REASONS_DO_NOT_CARRY = "reasons_do_not_carry"
    CONTRADICTS_DOCUMENT = "contradicts_document"


class Ruling(StrEnum):
    """What a head decides on a conclusion where body and official still differ."""

    FOLLOW = "follow"
    SET_ASIDE = "set_aside"


class Reminded(StrEnum):
    """Who is told that a body has not concluded in time."""

    BODY = "body"
    HEAD_OF_BODY = "head_of_body"
    OWN_HEAD = "own_head"
    """The head of the authority that asked, who can take it up with the head of the body."""
