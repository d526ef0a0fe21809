"""One departure, stage by stage, after a permit that was withdrawn for a threat. Nobody here exists."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from tests.desk_in_memory import RUTA, UNIT, official
from tests.procedures.following import HEARD, OPENED, SERVED, SIGNED, Following, hearing, service
from tests.procedures.residence_permit.renewal import DOCUMENT, NOBODY, Renewal, serves, signs
from tests.procedures.residence_permit.six_questions import drafts, noticed

from byla.casefile import Role
from byla.procedures.lt.departure import DEPARTURE, Departure

SIGNS = official("ona", Role.SIGNATORY, signs="departure.decision")

OPENING: dict[str, object] = {"because": "The permit was withdrawn.", "unit": UNIT}
CHECK: dict[str, object] = {
    "country": "GEO",
    "persecution": False,
    "torture": False,
    "sources": "Country reports of 2025.",
    "reasons": "A visa-free stay; no link with the authorities there.",
}
ROUTE: dict[str, object] = {"offered_on": "2026-04-24", "answer": "not_asked", "document": DOCUMENT}
DRAFT: dict[str, object] = {
    "order": "return",
    "country": "GEO",
    "days": 14,
    "possibility": "Flights leave every day.",
    "cooperation": "Answers every letter.",
    "circumstances": "Two children at school; the year ends on 10 June.",
    "reasons": "No right to stay is left.",
}
WEIGHED_128: dict[str, object] = {
    "length_of_stay": "Six years.",
    "family_links": "A wife and two children.",
    "other_links": "The children are at school in Vilnius; work in a warehouse.",
    "dangerousness_of_offence": "Contacts with a service until last year.",
}
"""What UTPI 128(1) has weighed before somebody is expelled."""
EXPELS: dict[str, object] = {
    "ground": "threat",
    "country": "GEO",
    **WEIGHED_128,
    "reasons": "Nothing milder does.",
}


Leaving = Following[Departure]


def withdrawn() -> Renewal:
    """A permit withdrawn for a threat to state security on 8 April, served on 13 April."""
    case = drafts(noticed(), "withdraw", "lt/utpi:50(1)(14)/state_security")
    signs(case)
    serves(case)
    return case


def opened(case: Renewal | None = None) -> Leaving:
    """The matter is opened on Tuesday 14 April."""
    case = case or withdrawn()
    answers = {**OPENING, "decision": case.file}
    return Leaving(case, case.desk.opens(DEPARTURE, "open_departure", answers, by=RUTA, on=OPENED))


def without_threat(one: Leaving) -> Leaving:
    """As if the decision on which it follows had found no threat to state security or public order."""
    assert one.matter.opened is not None
    one.desk.writes(one.file, replace(one.matter.opened.says, threat=False), by=RUTA, on=OPENED)
    return one


def heard(one: Leaving | None = None) -> Leaving:
    """The person answers on Friday 24 April."""
    return (one or opened()).takes("record_hearing", hearing("I need to end my lease."), on=HEARD)


def checked(one: Leaving | None = None, **other: object) -> Leaving:
    """An official looked at what awaits the person."""
    return (one or heard()).takes("check_refoulement", {**CHECK, **other}, on=HEARD)


def offered(one: Leaving | None = None) -> Leaving:
    """The humanitarian route is offered, and nobody depends on the person."""
    return looked(offers(one or checked()))


def offers(one: Leaving) -> Leaving:
    """The humanitarian route is offered."""
    return one.takes("offer_humanitarian", dict(ROUTE), on=HEARD)


def looked(one: Leaving) -> Leaving:
    """Nobody finds a Union citizen who depends on the person."""
    return one.takes("look_for_union_citizen", dict(NOBODY), on=HEARD)


def drafted(one: Leaving | None = None, **other: object) -> Leaving:
    """A return in 14 days, drafted on that day."""
    return (one or offered()).takes("draft_return", {**DRAFT, **other}, on=HEARD)


def ordered(one: Leaving | None = None) -> Leaving:
    """Ona signs on Monday 27 April."""
    return (one or drafted()).takes("sign_return", on=SIGNED, by=SIGNS)


def served(one: Leaving | None = None) -> Leaving:
    """The person has it on Wednesday 29 April."""
    return (one or ordered()).takes("serve_return", service(SERVED), on=SERVED)


def expelling(one: Leaving, on: date = SIGNED, **other: object) -> list[str]:
    """What stands in the way of Ruta's draft of an expulsion, else of Ona's signature; nothing where she signed."""
    said = {**EXPELS, **other}
    return one.tries("draft_expulsion", said, on=on) or one.tries("sign_expulsion", on=on, by=SIGNS)


def expulsion_drafted(one: Leaving | None = None, on: date = SIGNED, **other: object) -> Leaving:
    """Ruta drafts an expulsion for a threat."""
    return (one or offered()).takes("draft_expulsion", {**EXPELS, **other}, on=on)


def expelled(one: Leaving | None = None, on: date = SIGNED, **other: object) -> Leaving:
    """For a threat: drafted, and signed by Ona."""
    return expulsion_drafted(one, on, **other).takes("sign_expulsion", on=on, by=SIGNS)


def suspends(**other: object) -> dict[str, object]:
    """The answers with which an expulsion is suspended for an operation, until a day in June."""
    said = {"ground": "medical", "since": SIGNED.isoformat(), "until": "2026-06-30"}
    return {**said, "because": "An operation cannot wait.", "letter": DOCUMENT, **other}


def suspended(one: Leaving | None = None, on: date = SIGNED, **other: object) -> Leaving:
    """Ona suspends the expulsion for medical reasons."""
    return (one or expelled()).takes("suspend_expulsion", suspends(**other), on=on, by=SIGNS)


def absconding(one: Leaving) -> Leaving:
    """A fact that shows a risk of absconding is recorded."""
    return one.takes("find_absconding", {"fact": "Left the address given.", "document": DOCUMENT}, on=HEARD)


def asylum(one: Leaving, on: date = HEARD) -> Leaving:
    """The person applies for asylum."""
    return one.takes("record_asylum", {"applied_on": on.isoformat(), "document": DOCUMENT}, on=on)


def permit_of(one: Leaving, state: str = "POL") -> Leaving:
    """The person holds a permit of another state of the Union."""
    said = {"state": state, "valid_until": "2027-01-31", "document": DOCUMENT}
    return one.takes("record_other_permit", dict(said), on=OPENED)


def more_days(total: int) -> dict[str, object]:
    """The answers with which more days are given."""
    return {
        "total": total,
        "circumstance": "lt/utpi:128(1)(3)",
        "because": "The year at school ends.",
        "confirmation": DOCUMENT,
    }
