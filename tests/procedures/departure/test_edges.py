"""An order to leave and an expulsion at their edges: a permit on its last day, few days, no threat. Nobody exists."""

from __future__ import annotations

from datetime import date

import pytest
from tests.procedures.departure.leaving import (
    DRAFT,
    Leaving,
    absconding,
    checked,
    expelling,
    heard,
    offered,
    opened,
    ordered,
    permit_of,
    served,
    without_threat,
)
from tests.procedures.following import HEARD, proposed
from tests.procedures.residence_permit.renewal import DOCUMENT, signs
from tests.procedures.residence_permit.six_questions import drafts, noticed

LATER = date(2026, 5, 20)  # Wednesday, a week after the last day to leave


def held_until(day: str) -> Leaving:
    """Whoever holds a permit of Poland until that day."""
    said: dict[str, object] = {"state": "POL", "valid_until": day, "document": DOCUMENT}
    return offered(
        checked(heard(opened().takes("record_other_permit", said, on=date(2026, 4, 14))), country="POL")
    )


ORDERS = [
    ("valid to the day itself", "2026-04-24", "depart", "POL", 14, []),
    (
        "valid to the day itself, and told to return",
        "2026-04-24",
        "return",
        "POL",
        14,
        ["departure.other_order"],
    ),
    ("expired, and told to depart", "2026-04-23", "depart", "POL", 14, ["departure.other_order"]),
    ("expired, and told to return", "2026-04-23", "return", "POL", 14, []),
    ("valid, and another state", "2026-04-24", "depart", "GEO", 14, ["departure.other_state"]),
    ("expired, and another state", "2026-04-23", "return", "GEO", 14, []),
    ("a departure in fewer than seven days", "2026-04-24", "depart", "POL", 3, []),
    (
        "a return in fewer than seven days",
        "2026-04-23",
        "return",
        "POL",
        3,
        ["departure.fewer_days_than_allowed"],
    ),
]


@pytest.mark.parametrize(
    ("what", "until", "order", "country", "days", "codes"), ORDERS, ids=[one[0] for one in ORDERS]
)
def test_125_2_who_holds_a_permit_of_another_state_is_told_to_go_there(
    what: str, until: str, order: str, country: str, days: int, codes: list[str]
) -> None:
    """Art. 127(3^1) shortens a return alone below seven days."""
    one = held_until(until)
    if country == "GEO":
        checked(one)
    said = {**DRAFT, "order": order, "country": country, "days": days}
    assert one.tries("draft_return", said, on=HEARD) == codes


GROUNDS = [
    ("did not leave", "did_not_leave", False, []),
    ("no threat was found", "threat", False, ["departure.no_threat_found"]),
    ("a threat was found", "threat", True, []),
]


@pytest.mark.parametrize(("what", "ground", "threat", "codes"), GROUNDS, ids=[one[0] for one in GROUNDS])
def test_126_on_which_ground_somebody_is_expelled(
    what: str, ground: str, threat: bool, codes: list[str]
) -> None:
    one = served()
    if not threat:
        without_threat(one)
    assert expelling(one, LATER, ground=ground) == codes


def test_125_1_2_a_departure_is_proposed_once_the_person_was_served() -> None:
    case = drafts(noticed(), "withdraw", "lt/utpi:50(1)(14)/state_security")
    signs(case)
    assert proposed(case, "departure") == []


def test_what_shows_a_risk_of_absconding_may_be_corrected_until_the_order_is_signed() -> None:
    def corrects(one: Leaving) -> list[str]:
        what = f"{one.matter.absconding[0].number}.fact"
        said: dict[str, object] = {"what": what, "value": "Left another address.", "reason": "Misread."}
        return one.tries("correct_entry", said, on=LATER)

    assert corrects(absconding(offered())) == []
    one = absconding(offered())
    one.takes("draft_return", dict(DRAFT), on=HEARD)
    assert corrects(ordered(one)) == ["departure.grounds_of_the_term_stay"]
    assert permit_of(opened()).matter.other_permit is not None
