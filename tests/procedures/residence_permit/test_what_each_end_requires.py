"""Row 19: what each end of each question lacks, on a file that was only begun and a draft with nothing right in it.

The draft is written past all steps, as a faulty Byla might have: what stands here, the signature alone keeps out.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from tests.desk_in_memory import ONA, RUTA
from tests.procedures.residence_permit.renewal import (
    DRAFTED,
    SIGNED,
    Renewal,
    lodges,
    permit_held,
    refusal_drafted,
)
from tests.procedures.residence_permit.six_questions import (
    card_application,
    drafts,
    first_application,
    permanent_application,
    threatened,
    withdrawal,
)
from tests.procedures.residence_permit.unconfirmed import under

from byla.procedures.lt.residence_permit.codes import Operative
from byla.procedures.lt.residence_permit.required import ELEMENTS, ELEMENTS_OF_A_CARD, Element
from byla.procedures.lt.residence_permit.required.alert_elsewhere import (
    sis_searched_35_1_3,
    state_consulted_27,
)
from byla.procedures.lt.residence_permit.required.conclusions import no_threat_concluded_4_4
from byla.procedures.lt.residence_permit.required.draft import drafted, validity_40_4

Elements = tuple[Element, ...]


def renewal() -> Renewal:
    """Whoever holds a temporary permit applies for its renewal."""
    return lodges(permit_held())


NOT_LOOKED = "union_citizen.not_looked_for"
APPLICATION = ["not_registered", "not_checked"]
NOBODY_CONCLUDED = ["no_conclusion", "no_conclusion"]
NOT_SEARCHED = "alert_elsewhere.not_searched"
AGAINST = ["no_conclusion", "no_reason", *["circumstance_missing"] * 9, "not_invited", NOT_LOOKED]
DRAFT = ["remedy_changed", "part_missing", "law_not_accepted"]
FAMILY = ["dependants_not_checked"]
OVER_THE_LAW = ["law_not_signed_over"]
ENDS = {
    "a first permit is issued": (
        first_application,
        Operative.ISSUE,
        [
            *APPLICATION,
            *NOBODY_CONCLUDED,
            NOT_SEARCHED,
            "validity_too_long",
            "outlives_travel_document",
            *DRAFT,
        ],
    ),
    "the permanent permit is issued": (
        permanent_application,
        Operative.ISSUE,
        [*APPLICATION, *NOBODY_CONCLUDED, NOT_SEARCHED, "validity_too_long", *DRAFT],
    ),
    "a permit is renewed": (
        renewal,
        Operative.RENEW,
        [
            *APPLICATION,
            *NOBODY_CONCLUDED,
            NOT_SEARCHED,
            "validity_too_long",
            "outlives_travel_document",
            *DRAFT,
        ],
    ),
    "a card is replaced": (
        card_application,
        Operative.RENEW,
        [*APPLICATION, NOT_SEARCHED, "validity_too_long", *DRAFT],
    ),
    "a permit is refused": (renewal, Operative.REFUSE, [*APPLICATION, *AGAINST, *DRAFT, *OVER_THE_LAW]),
    "a permanent permit is withdrawn instead of its card replaced": (
        card_application,
        Operative.WITHDRAW,
        ["not_registered", *FAMILY, "ground_not_offered", *AGAINST, *DRAFT, *OVER_THE_LAW],
    ),
    "a permit is withdrawn": (
        withdrawal,
        Operative.WITHDRAW,
        [*FAMILY, "half_of_what_turned_out", *AGAINST, *DRAFT, *OVER_THE_LAW],
    ),
    "a permit is left in force": (withdrawal, Operative.LEAVE_IN_FORCE, ["no_conclusion", *DRAFT]),
}


def nothing_right(case: Renewal, operative: Operative) -> Renewal:
    """A draft on the ground of a refusal, without a weighing, with the remedy of another day, for twenty years."""
    made = refusal_drafted().matter.draft
    assert made is not None
    against = operative in (Operative.REFUSE, Operative.WITHDRAW)
    says = replace(
        made.says,
        operative=operative,
        grounds=made.says.grounds if against else (),
        weighing="",
        remedy=replace(made.says.remedy, count=7),
        valid_until=date(2046, 1, 1),
    )
    case.desk.writes(case.file, says, by=RUTA, on=DRAFTED)
    return under(case)


@pytest.mark.parametrize(("make", "operative", "lacks"), ENDS.values(), ids=ENDS)
def test_row_19_vai_10_what_each_end_requires_before_it_is_signed(
    make: Callable[[], Renewal], operative: Operative, lacks: list[str]
) -> None:
    found = nothing_right(make(), operative).bars("sign_decision", on=SIGNED, by=ONA)
    assert found == [one if "." in one else f"residence_permit.{one}" for one in lacks]


OF_A_PERMIT_THAT_IS_GIVEN = {no_threat_concluded_4_4, validity_40_4, sis_searched_35_1_3, state_consulted_27}
"""A new card of a permanent permit waits for no body, and a refusal gives nothing that could last too long."""


@pytest.mark.parametrize(
    "required", [ELEMENTS[Operative.ISSUE], ELEMENTS[Operative.REFUSE], ELEMENTS_OF_A_CARD[Operative.RENEW]]
)
def test_26_1_every_end_of_an_application_requires_of_it_what_a_renewal_does(required: Elements) -> None:
    assert set(ELEMENTS[Operative.RENEW]) - OF_A_PERMIT_THAT_IS_GIVEN <= set(required)


@pytest.mark.parametrize(
    "required", [ELEMENTS[Operative.WITHDRAW], ELEMENTS_OF_A_CARD[Operative.WITHDRAW]], ids=["permit", "card"]
)
def test_row_19_a_withdrawal_requires_of_reasons_hearing_and_weighing_what_a_refusal_does(
    required: Elements,
) -> None:
    of_the_application = set(ELEMENTS[Operative.RENEW]) - set(ELEMENTS[Operative.LEAVE_IN_FORCE])
    assert set(ELEMENTS[Operative.REFUSE]) - of_the_application <= set(required)


@pytest.mark.parametrize(
    "required", [ELEMENTS[Operative.ISSUE], ELEMENTS[Operative.RENEW], ELEMENTS_OF_A_CARD[Operative.RENEW]]
)
def test_row_37_27_nothing_is_granted_or_extended_before_other_states_were_asked(required: Elements) -> None:
    assert {sis_searched_35_1_3, state_consulted_27} <= set(required)


def test_row_14_50_3_instead_of_a_card_a_permit_is_withdrawn_as_any_other() -> None:
    assert set(ELEMENTS[Operative.WITHDRAW]) <= set(ELEMENTS_OF_A_CARD[Operative.WITHDRAW])


def test_4_5_a_threat_that_a_body_concluded_on_is_not_passed_over_when_a_card_is_replaced() -> None:
    case = drafts(threatened(card_application()), "renew", until="2031-04-07")
    assert case.bars("sign_decision", on=SIGNED, by=ONA) == ["residence_permit.threat_concluded"]


@pytest.mark.parametrize("required", [*ELEMENTS.values(), *ELEMENTS_OF_A_CARD.values()])
def test_row_19_every_end_requires_a_draft_that_has_taken_in_all_that_came_before(required: Elements) -> None:
    assert drafted in required
