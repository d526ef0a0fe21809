"""Row 33, UTPI 98^1: a permit of who moves freely is refused or withdrawn for a threat as that article asks."""

from __future__ import annotations

import pytest
from tests.desk_in_memory import ONA, refusals, situation
from tests.procedures.departure.leaving import DEPARTURE
from tests.procedures.entry_ban.ban import ENTRY_BAN, opened
from tests.procedures.following import proposed
from tests.procedures.free_movement.moving import UNDER, WEIGHED, is_citizen, is_kin
from tests.procedures.residence_permit.renewal import (
    DRAFTED,
    HEARD,
    SIGNED,
    Renewal,
    balances,
    refusal_drafted,
    serves,
    signs,
)
from tests.procedures.residence_permit.six_questions import drafts, noticed, withdrawal
from tests.procedures.union_citizen import parent

from byla.procedures.lt.free_movement import ELEMENTS
from byla.procedures.lt.residence_permit.document import document, read

OWN = "free_movement."
FOR_A_THREAT = ("lt/utpi:50(1)(14)/state_security",)
ANOTHER = ("lt/utpi:50(1)(2)", "lt/utpi:35(1)(14)")


def weighs(case: Renewal, on=HEARD, **other: object) -> Renewal:
    case.takes("weigh_restriction", {**WEIGHED, **other}, on=on)
    return case


def heard(who=is_kin) -> Renewal:
    """On its notice the Department concluded on a threat; all that a withdrawal asks of anybody was done."""
    return who(noticed())


def signing(case: Renewal, grounds: tuple[str, ...]) -> list[str]:
    """What of Art. 98^1 stands in the way of the signature of a withdrawal."""
    outcome = drafts(case, "withdraw", *grounds).tries("sign_decision", {}, on=SIGNED, by=ONA)
    return refusals(outcome)


BARS = [
    ("anybody else", lambda: heard(lambda case: case), FOR_A_THREAT, []),
    ("family, nobody weighed it", heard, FOR_A_THREAT, ["not_weighed"]),
    ("a citizen of Poland, nobody weighed it", lambda: heard(is_citizen), FOR_A_THREAT, ["not_weighed"]),
    ("not all is there", lambda: weighs(heard(), met=False), FOR_A_THREAT, ["not_met"]),
    ("all is there", lambda: weighs(heard()), FOR_A_THREAT, []),
    # The permit's own conditions are no restriction of the right to move freely, which hangs on no permit.
    ("no threat is relied on", heard, ANOTHER, []),
]


@pytest.mark.parametrize(("_case", "make", "grounds", "codes"), BARS, ids=[one[0] for one in BARS])
def test_row_33_what_bars_the_withdrawal_of_a_permit(_case: str, make, grounds, codes: list[str]) -> None:
    assert signing(make(), grounds) == [OWN + one for one in codes]


def test_row_33_a_refusal_for_a_threat_is_barred_as_a_withdrawal_is() -> None:
    case = is_kin(refusal_drafted(), on=DRAFTED)
    assert refusals(case.tries("sign_decision", {}, on=SIGNED, by=ONA)) == [OWN + "not_weighed"]


def test_row_33_leaving_the_permit_asks_for_nothing() -> None:
    case = drafts(is_kin(balances(parent.heard(), on=HEARD)), "leave_in_force")
    found = refusals(case.tries("sign_decision", {}, on=SIGNED, by=ONA))
    assert [one for one in found if one.startswith(OWN)] == []


def test_charter_41_nobody_weighs_before_the_person_could_answer() -> None:
    case = is_kin(withdrawal())
    assert "residence_permit.not_invited" in case.bars("weigh_restriction", on=HEARD)


def test_row_19_a_draft_takes_in_what_was_weighed_since() -> None:
    case = drafts(weighs(heard()), "withdraw", *FOR_A_THREAT)
    assert case.matter.restriction.number in case.matter.draft.says.stands_on
    weighs(case, on=DRAFTED)
    assert "residence_permit.draft_out_of_date" in case.bars("sign_decision", on=SIGNED, by=ONA)


def test_row_19_the_decision_says_each_element_and_cites_98_1() -> None:
    case = drafts(weighs(heard()), "withdraw", *FOR_A_THREAT)
    written = document(case.state, situation(ONA, SIGNED), number="26S000001")
    assert {name: written["free_movement"][name] for name in ELEMENTS} == {
        name: WEIGHED[name] for name in ELEMENTS
    }
    assert "lt/utpi:98^1" in {one["citation"] for one in written["law"]}
    without = {name: one for name, one in written.items() if name != "free_movement"}
    assert read({**without, "shape": 12})["free_movement"] is None


def withdrawn(grounds: tuple[str, ...]) -> Renewal:
    """Withdrawn and served, after 98^1 was weighed."""
    case = drafts(weighs(heard()), "withdraw", *grounds)
    signs(case)
    serves(case)
    return case


FOLLOWS = [
    # on what the decision rests       is a ban owed          is a departure owed
    ("a threat", FOR_A_THREAT, [], ["departure.open_departure"]),
    ("another ground", ANOTHER, [], []),
]


@pytest.mark.parametrize(("_case", "grounds", "ban", "departure"), FOLLOWS, ids=[one[0] for one in FOLLOWS])
def test_row_33_what_the_decision_proposes(_case: str, grounds, ban: list[str], departure: list[str]) -> None:
    case = withdrawn(grounds)
    assert proposed(case, ENTRY_BAN.code) == ban  # 133(5) would order one
    assert proposed(case, DEPARTURE.code) == departure


def test_133_6_a_ban_after_it_can_rest_on_that_article_alone() -> None:
    said = opened(withdrawn(FOR_A_THREAT)).matter.opened.says
    assert (said.carried, said.mandatory) == ((UNDER,), ())
    assert opened(withdrawn(ANOTHER)).matter.opened.says.carried == ()


def test_0148_the_derived_right_is_asked_for_beside_it() -> None:
    """A parent of a Union citizen need not move freely, and who moves freely may have such a child: neither is asked
    for in place of the other.
    """
    case = is_kin(parent.drafted(parent.examined()))
    bars = [one for one in case.bars("sign_decision", on=SIGNED, by=ONA) if one.startswith("union_citizen.")]
    assert bars == ["union_citizen.threat_not_weighed"]
    case = is_kin(parent.drafted(parent.weighed()))
    assert refusals(case.tries("sign_decision", {}, on=SIGNED, by=ONA)) == [OWN + "not_weighed"]
