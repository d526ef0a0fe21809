"""The closed lists of the procedure. Texts of each value stand at `entry_ban.<list>.<value>`."""

from enum import StrEnum


class Whereabouts(StrEnum):
    """Whether somebody can leave: a ban runs from actual departure (C-225/16)."""

    WAS_HERE = "was_here"
    NEVER_HERE = "never_here"


class Harm(StrEnum):
    """What telling the person would harm (UTPI 133(10))."""

    STATE_SECURITY = "state_security"
    DEFENCE = "defence"
    PUBLIC_SAFETY = "public_safety"
    CRIMINAL_INVESTIGATION = "criminal_investigation"


class Change(StrEnum):
    """What became of a ban that was looked at again."""

    KEPT = "kept"
    SHORTENED = "shortened"
    LIFTED = "lifted"


class Occasion(StrEnum):
    """Why a ban was looked at again. What a court says is recorded by the procedure of appeal."""

    REVIEW = "review"
    REQUEST = "request"
    CITIZENSHIP = "citizenship"
