"""The closed lists. Texts of each value stand at `alert_elsewhere.<list>.<value>`."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from byla.casefile import Citation


class Found(StrEnum):
    """What a search of SIS found about the person: an alert of one other state, or none of any."""

    NOTHING = "nothing"
    REFUSAL = "refusal"
    """For refusal of entry and stay (2018/1861, 24)."""
    RETURN_WITH_BAN = "return_with_ban"
    """On return, and an entry ban goes with it (2018/1860, 9(1))."""
    RETURN_ALONE = "return_alone"
    """On return, without one (2018/1860, 9(2))."""


CONSULTED_UNDER: Mapping[Found, Citation] = {
    Found.REFUSAL: "eu/2018-1861:27",
    Found.RETURN_WITH_BAN: "eu/2018-1860:9(1)",
}
"""Where the state that entered the alert is asked before a permit is granted or extended, and its silence read."""
WEIGHED_UNDER: Mapping[Found, Citation] = {
    Found.REFUSAL: "eu/2018-1861:27(d)",
    Found.RETURN_WITH_BAN: "eu/2018-1860:9(1)(d)",
}
TOLD_UNDER: Mapping[Found, Citation] = {
    Found.REFUSAL: "eu/2018-1861:27(e)",
    Found.RETURN_WITH_BAN: "eu/2018-1860:9(1)(e)",
    Found.RETURN_ALONE: "eu/2018-1860:9(2)",
}


class Exception35(StrEnum):
    """Why a permit may be given under another state's alert all the same (UTPI 35(1)(3))."""

    HUMANITARIAN = "humanitarian"
    INTERNATIONAL_OBLIGATION = "international_obligation"
    NONE = "none"


class Asked(StrEnum):
    """On which occasion another state consults us about a permit that we granted."""

    BEFORE_A_REFUSAL = "before_a_refusal"
    """It would enter an alert for refusal of entry and stay (2018/1861, 28)."""
    AFTER_A_REFUSAL = "after_a_refusal"
    """It has entered one (2018/1861, 29, and 30 after a hit)."""
    BEFORE_A_RETURN = "before_a_return"
    """It would enter an alert on return (2018/1860, 10)."""
    AFTER_A_RETURN = "after_a_return"
    """It has entered one (2018/1860, 11, and 12 after a hit)."""


ASKED_UNDER: Mapping[Asked, Citation] = {
    Asked.BEFORE_A_REFUSAL: "eu/2018-1861:28",
    Asked.AFTER_A_REFUSAL: "eu/2018-1861:29",
    Asked.BEFORE_A_RETURN: "eu/2018-1860:10",
    Asked.AFTER_A_RETURN: "eu/2018-1860:11",
}


class Reply(StrEnum):
    """What we tell the state that consults us."""

    KEPT = "kept"
    """The permit is maintained: its alert is not entered, or deleted (28(f), 29(f); 10(f), 11(f))."""
    WITHDRAWN = "withdrawn"
    GONE = "gone"
    """There is no permit any more, for another reason."""


class Permit(StrEnum):
    """How the permit stands about which another state asks."""

    HELD = "held"
    WITHDRAWAL_PENDING = "withdrawal_pending"
    WITHDRAWN = "withdrawn"
    GONE = "gone"
