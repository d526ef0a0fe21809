"""What stands beside an open text when a part of the grounds is withheld."""

from enum import StrEnum


class Secrecy(StrEnum):
    """How the service marked its annex (State and Official Secrets Law)."""

    TOP_SECRET = "top_secret"  # noqa: S105
    SECRET = "secret"  # noqa: S105
    CONFIDENTIAL = "confidential"
    RESTRICTED = "restricted"


class WithheldFor(StrEnum):
    """Why a passage is not told, by kind; the kind is told to the person and the court."""

    SOURCES = "sources"
    METHODS = "methods"
    ANOTHER_STATE = "another_state"
    INVESTIGATION = "investigation"
    SOMEBODY_ELSE = "somebody_else"


class ClearanceRuling(StrEnum):
    """What a head decides where the service did not clear a text, or is silent."""

    ASK_AGAIN = "ask_again"
    LEAVE_OUT = "leave_out"
    """The decision does without what rests on the withheld conclusion."""
