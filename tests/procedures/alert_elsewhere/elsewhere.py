"""Somebody under an alert of Poland who asks for a permit, and a holder about whom Poland asks. Nobody here exists.

SIS is searched on Wednesday 4 March 2026, Poland is asked the next day, and can reply until Monday 16 March.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from tests.desk_in_memory import ONA, RUTA, situation
from tests.procedures.residence_permit.renewal import (
    ASKED,
    DOCUMENT,
    Renewal,
    no_threat,
    permit_held,
    renewal_drafted,
    searches,
)
from tests.procedures.residence_permit.six_questions import drafts

from byla.casefile import tasks
from byla.procedures.lt.residence_permit import RESIDENCE_PERMIT

LAST = date(2026, 3, 16)  # Monday; ten days after 5 March are Sunday 15 March, which rolls over
SILENT = date(2026, 3, 17)  # Tuesday
WEIGHED: dict[str, object] = {
    "reasons": "An overstay of eleven days in 2023.",
    "threat": "None: nothing else is known of her.",
    "exception": "humanitarian",
    "because": "Her child is treated in Vilnius.",
}
RECEIVED = date(2026, 3, 9)  # Monday
OURS = date(2026, 3, 23)  # Monday: fourteen days


def found(kind: str = "refusal", case: Renewal | None = None, state: str = "POL") -> Renewal:
    """Both bodies see no threat; the search finds an alert of Poland."""
    return searches(case or no_threat(), found=kind, state=state, reference="PL-SIS-77")


def alert_of(case: Renewal, state: str = "POL") -> str:
    """The entry that found that state's alert, as a form names it."""
    return next(str(one.number) for one in case.matter.elsewhere.found if one.says.state == state)


def consults(case: Renewal, on: date = ASKED) -> Renewal:
    """Poland receives the request on Thursday 5 March."""
    said = {"alert": alert_of(case), "received_on": on.isoformat(), "document": DOCUMENT}
    case.takes("consult_state", said, on=on)
    return case


def replies(case: Renewal, *, objects: bool = False, on: date = LAST) -> Renewal:
    """Poland replies."""
    said: dict[str, object] = {
        "alert": alert_of(case),
        "objects": objects,
        "replied_on": on.isoformat(),
        "reasons": "An overstay.",
        "document": DOCUMENT,
    }
    case.takes("record_reply", said, on=on)
    return case


def weighs(case: Renewal, on: date = SILENT, **other: object) -> Renewal:
    """What Poland said is taken into account."""
    case.takes("weigh_reasons", {**WEIGHED, "alert": alert_of(case), **other}, on=on)
    return case


def granted(case: Renewal) -> Renewal:
    """The renewal is drafted and signed."""
    drafts(case, "renew", until="2028-04-07")
    case.takes("sign_decision", on=date(2026, 4, 8), by=ONA)
    return case


def tells(case: Renewal, on: date = date(2026, 4, 8)) -> Renewal:
    """Poland is told of the decision."""
    said = {"alert": alert_of(case), "told_on": on.isoformat(), "document": DOCUMENT}
    case.takes("tell_state", said, on=on)
    return case


def asked(occasion: str = "after_a_refusal", case: Renewal | None = None, on: date = RECEIVED) -> Renewal:
    """Poland consults us about a permit that is held, on Monday 9 March."""
    held = case or permit_held()
    said: dict[str, object] = {
        "asked": occasion,
        "state": "POL",
        "received_on": on.isoformat(),
        "reasons": "A conviction for theft in 2025.",
        "document": DOCUMENT,
    }
    held.takes("receive_consultation", said, on=on)
    return held


def request_of(case: Renewal) -> str:
    """The newest consultation received, as a form names it."""
    return str(case.matter.elsewhere.received[-1].number)


def considers(case: Renewal, *, withdraw: bool = False, on: date = RECEIVED) -> Renewal:
    """A named official considers whether there are reasons to withdraw."""
    said: dict[str, object] = {
        "consultation": request_of(case),
        "threat": "None that is present.",
        "withdraw": withdraw,
        "because": "One theft, for which she paid.",
    }
    case.takes("consider_withdrawal", said, on=on)
    return case


def answer(case: Renewal, reply: str, on: date = OURS) -> dict[str, object]:
    """What we tell Poland."""
    return {
        "consultation": request_of(case),
        "reply": reply,
        "replied_on": on.isoformat(),
        "document": DOCUMENT,
    }


def next_step(case: Renewal, on: date) -> str | None:
    """What the file leads to."""
    return RESIDENCE_PERMIT.next_step(case.state, situation(RUTA, on))


def owed(case: Renewal, on: date) -> list[str]:
    """The steps by which what is owed without a term is settled."""
    return [one.settled_by for one in tasks(case.state, situation(RUTA, on)) if one.owed]


PAGES: dict[str, Callable[[], Renewal]] = {
    "found": found,
    "consulted": lambda: consults(found()),
    "replied": lambda: replies(consults(found()), objects=True),
    "weighed": lambda: weighs(consults(found())),
    "only to be told": lambda: granted(found("return_alone")),
    "told": lambda: tells(granted(weighs(consults(found())))),
    "nothing found": renewal_drafted,
    "asked": asked,
    "considered": lambda: considers(asked()),
}
