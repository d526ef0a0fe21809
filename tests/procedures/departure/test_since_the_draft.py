"""Public Administration Law 10: what is signed knows all that was learned; a draft that does not is drafted again."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from tests.procedures.departure.leaving import (
    CHECK,
    DRAFT,
    ROUTE,
    SIGNS,
    Leaving,
    absconding,
    asylum,
    checked,
    drafted,
    expulsion_drafted,
    heard,
    offered,
    opened,
    permit_of,
)
from tests.procedures.following import HEARD, SIGNED, hearing
from tests.procedures.residence_permit.renewal import NOBODY

Since = Callable[[Leaving], Leaving]
OUT_OF_DATE = "departure.draft_out_of_date"


def heard_again(one: Leaving) -> Leaving:
    return one.takes("record_hearing", hearing("My mother is ill."), on=SIGNED)


def written_otherwise(one: Leaving) -> Leaving:
    said = {"what": f"{one.matter.heard.number}.said", "value": "My mother is ill.", "reason": "Left out."}
    return one.takes("correct_entry", said, on=SIGNED)


def offered_again(one: Leaving) -> Leaving:
    return one.takes("offer_humanitarian", {**ROUTE, "answer": "asked"}, on=SIGNED)


def looked_again(one: Leaving) -> Leaving:
    return one.takes("check_refoulement", {**CHECK, "torture": True}, on=SIGNED)


def searched_again(one: Leaving) -> Leaving:
    return one.takes("look_for_union_citizen", dict(NOBODY), on=SIGNED)


SINCE: list[tuple[str, Since, list[str]]] = [
    ("the person was heard again", heard_again, ["union_citizen.looked_before_heard", OUT_OF_DATE]),
    ("what the person said was corrected", written_otherwise, [OUT_OF_DATE]),
    ("the person asks for the humanitarian route", offered_again, [OUT_OF_DATE]),
    ("a Union citizen was looked for again", searched_again, [OUT_OF_DATE]),
    ("torture was found", looked_again, [OUT_OF_DATE, "departure.torture_threatens"]),
    ("the person asks for asylum", lambda one: asylum(one, SIGNED), ["departure.asylum_pending"]),
]


@pytest.mark.parametrize(
    ("make", "step"),
    [(drafted, "sign_return"), (expulsion_drafted, "sign_expulsion")],
    ids=["order", "expulsion"],
)
@pytest.mark.parametrize(("_case", "since", "codes"), SINCE, ids=[one[0] for one in SINCE])
def test_what_was_learned_since_the_draft_bars_the_signature(
    _case: str, since: Since, codes: list[str], make: Callable[[], Leaving], step: str
) -> None:
    assert since(make()).tries(step, on=SIGNED, by=SIGNS) == codes


def departing() -> Leaving:
    """Told by the draft to depart for Poland, whose permit they hold."""
    one = offered(checked(checked(heard(permit_of(opened()))), country="POL"))
    return drafted(one, order="depart", country="POL")


FOR_AN_ORDER: list[tuple[str, Callable[[], Leaving], Since, list[str]]] = [
    ("125(2): a permit of Poland was found", drafted, permit_of, [OUT_OF_DATE, "departure.other_order"]),
    ("125(2): another permit of Poland was found", departing, permit_of, [OUT_OF_DATE]),
    ("127(3^1): they left the address given", drafted, absconding, [OUT_OF_DATE]),
]


@pytest.mark.parametrize(
    ("_case", "make", "since", "codes"), FOR_AN_ORDER, ids=[one[0] for one in FOR_AN_ORDER]
)
def test_what_an_order_to_leave_rests_on_is_known_to_its_draft(
    _case: str, make: Callable[[], Leaving], since: Since, codes: list[str]
) -> None:
    one = since(make())
    assert one.tries("sign_return", on=SIGNED, by=SIGNS) == codes
    assert one.next_step(SIGNED) == "draft_return"


def test_what_is_drafted_again_is_signed() -> None:
    one = absconding(drafted())
    one.takes("draft_return", {**DRAFT, "days": 6}, on=HEARD)
    assert one.tries("sign_return", on=SIGNED, by=SIGNS) == []
