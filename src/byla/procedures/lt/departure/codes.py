"""The closed lists of the procedure. Texts of each value stand at `departure.<list>.<value>`."""

from enum import StrEnum


class Order(StrEnum):
    """What the person is told to do."""

    RETURN = "return"
    """To leave for a country that is named: a return decision (UTPI 125(1))."""
    DEPART = "depart"
    """To leave for the state whose permit they hold (UTPI 125(2))."""


class RouteAnswer(StrEnum):
    """What the person said to the humanitarian route (UTPI 130^1)."""

    ASKED = "asked"
    NOT_ASKED = "not_asked"


class Expelled(StrEnum):
    """Why somebody is expelled (UTPI 126(1))."""

    DID_NOT_LEAVE = "did_not_leave"
    THREAT = "threat"


class SuspendedFor(StrEnum):
    """Why an expulsion is not executed for the time being (UTPI 128(2)). What a court orders is in the file of the
    appeal, and follows from there.
    """

    STATE_REFUSES = "state_refuses"
    MEDICAL = "medical"
    IMPOSSIBLE = "impossible"
    RULE_39 = "rule_39"
    """The European Court of Human Rights indicated it."""


class AsylumEnd(StrEnum):
    """How an application for asylum ended."""

    GRANTED = "granted"
    REFUSED = "refused"
    TAKEN_BACK = "taken_back"
