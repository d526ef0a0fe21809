"""The closed lists of alerts. Texts of each value stand at `alert.<list>.<value>`."""

from enum import StrEnum


class AlertKind(StrEnum):
    """Which alert in SIS."""

    RETURN = "return"
    """Regulation 2018/1860."""
    REFUSAL = "refusal"
    """For refusal of entry and stay: Regulation 2018/1861, Article 24."""


class PackAct(StrEnum):
    """What SIS is asked to do."""

    ENTER = "enter"
    UPDATE = "update"
    DELETE = "delete"


class Because(StrEnum):
    """What in the file brought a pack about."""

    ORDERED = "ordered"
    BANNED = "banned"
    TERM_SET = "term_set"
    SUSPENDED = "suspended"
    RESUMED = "resumed"
    BAN_NAMED = "ban_named"
    SHORTENED = "shortened"
    KEPT = "kept"
    LEFT = "left"
    LIFTED = "lifted"
    RAN_OUT = "ran_out"
    ANNULLED = "annulled"
    CITIZEN = "citizen"
    MOVES_FREELY = "moves_freely"
    PERMIT_ELSEWHERE = "permit_elsewhere"
    NOT_REVIEWED = "not_reviewed"


class SisAnswer(StrEnum):
    """What SIS said to a pack."""

    TAKEN = "taken"
    REFUSED = "refused"


class Basis(StrEnum):
    """On what the decision rests (2018/1861, 20(2)(q)). A restrictive measure (v) is no decision made here."""

    CONVICTION = "conviction"
    SECURITY_THREAT = "security_threat"
    CIRCUMVENTION = "circumvention"
    ENTRY_BAN = "entry_ban"


class Occasion(StrEnum):
    """When two states consult each other about somebody who holds, or is to get, a permit of the other."""

    BEFORE_A_PERMIT = "before_a_permit"
    """The other state would grant a permit, and asks us."""
    BEFORE_THE_ALERT = "before_the_alert"
    """We would enter an alert, and ask the state that granted a permit."""
    AFTER_THE_ALERT = "after_the_alert"
    """We entered one, it turned out that there is a permit, and we ask."""
    AFTER_A_HIT = "after_a_hit"
    """A third state met the person and told us; then we ask."""
    PERMIT_INTENDED = "permit_intended"
    """The other state tells us that it grants a permit, where no entry ban goes with the return (2018/1860, 9(2))."""


class Outcome(StrEnum):
    """How a consultation ended."""

    OBJECTED = "objected"
    NOT_OBJECTED = "not_objected"
    PERMIT_GRANTED = "permit_granted"
    PERMIT_NOT_GRANTED = "permit_not_granted"
    PERMIT_KEPT = "permit_kept"
    PERMIT_WITHDRAWN = "permit_withdrawn"
