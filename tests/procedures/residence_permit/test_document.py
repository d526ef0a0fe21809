"""Row 19: what the decision's document tells the person, and what it keeps to itself."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from tests.desk_in_memory import ONA, situation
from tests.procedures.residence_permit.renewal import (
    CIRCUMSTANCES,
    DRAFTED,
    PREPARED,
    REFUSING,
    RENEWING,
    SIGNED,
    Renewal,
    adds_reason,
    asked,
    balances,
    heard,
    invites,
    permit_held,
    reasoned,
    records_fact,
    refusal_drafted,
    renewal_drafted,
    threat,
)
from tests.procedures.residence_permit.six_questions import FINDING, NOTICE, drafts, withdrawal
from tests.procedures.residence_permit.test_disagreement import decides, disputed

from byla.casefile import UserId
from byla.procedures.lt.residence_permit.document import PARTS, Document, document, read


def written(renewal: Renewal, on: date = SIGNED) -> Document:
    """The decision as Ona would sign it."""
    return document(renewal.state, situation(ONA, on), number="2026-000001")


@pytest.mark.parametrize("make", [refusal_drafted, renewal_drafted])
def test_vai_10_the_document_has_every_part(make) -> None:
    said = written(make())
    assert set(situation(ONA, SIGNED).law().provision("lt/vai:10").values["elements"]) <= set(PARTS)  # type: ignore[arg-type]
    assert [part for part in PARTS if not said[part]] == []
    assert (said["court"], said["term"], said["day"], said["signatory"]) == (
        "regional_administrative_court",
        {"days": 14},
        "2026-04-08",
        ONA.id,
    )


def test_a_document_of_the_first_shape_is_shown_as_one_of_todays() -> None:
    today = written(refusal_drafted())
    told_later = ("proportionality", "represented_by", "signed_under", "not_heard")
    later = ("permit", "act", "opened", "person", *told_later)
    first = {name: said for name, said in today.items() if name not in later}
    first |= {"shape": 1, "lodged": "2026-03-02", "applicant": "person-1"}
    shown = read(first)
    assert shown["proportionality"] is None
    assert shown["represented_by"] == []
    assert (shown["signed_under"], shown["not_heard"]) == (None, None)
    known = set(today) - {"shape", *told_later}
    assert {name: shown[name] for name in known} == {name: today[name] for name in known}


def test_rows_19_and_59_a_refusal_says_until_when_to_appeal_and_from_when_to_apply_again() -> None:
    cited = {one["citation"] for one in written(refusal_drafted())["law"]}
    assert {"lt/utpi:138(1)", "lt/utpi:35(2)"} <= cited


def test_35_1_1_the_document_says_which_interest_may_be_threatened() -> None:
    (ground,) = [one for one in written(refusal_drafted())["law"] if one["citation"] == "lt/utpi:35(1)(1)"]
    assert (ground["threshold"], ground["interests"]) == ("may_threaten", ["state_security"])


def test_charter_41_what_the_person_said_stays_said_when_they_are_invited_again() -> None:
    renewal = heard()
    fact = records_fact(renewal, kind="travel", statement="Travelled to Brest.")
    adds_reason(renewal, fact)
    again: dict[str, object] = {
        "method": "written",
        "language": "be",
        "dispatched_on": "2026-04-07",
        "answer_until": "2026-04-14",
    }
    renewal.takes("invite_to_hearing", again, on=DRAFTED)
    renewal.takes("lapse_hearing", on=date(2026, 4, 15))
    renewal.takes("draft_decision", REFUSING, on=date(2026, 4, 16))
    first, second = written(renewal, on=date(2026, 4, 16))["hearings"]
    assert (first["answer"], second["lapsed"]) == ("I have no ties.", "2026-04-15")


def test_vai_4_what_speaks_for_the_person_stands_in_a_refusal_too() -> None:
    renewal = heard()
    records_fact(renewal, kind="work", bearing="for", statement="A nurse in Vilnius.")
    records_fact(renewal, kind="travel", statement="Nothing rests on this.")
    renewal.takes("draft_decision", REFUSING, on=DRAFTED)
    facts = written(renewal)["facts"]
    assert [one["bearing"] for one in facts if one.get("statement") == "A nurse in Vilnius."] == ["for"]
    assert "Nothing rests on this." not in str(facts)
    assert "Ten years of residence without an offence." in str(facts)  # so the body itself said


def test_c_420_22_a_conclusion_of_threat_that_carries_nothing_is_no_fact_of_a_refusal_on_another_ground() -> (
    None
):
    renewal = threat(reasons=None)
    adds_reason(renewal, records_fact(renewal, kind="work", statement="The employment ended."))
    renewal.takes("record_circumstances", dict(CIRCUMSTANCES), on=PREPARED)
    invites(renewal)
    renewal.takes("lapse_hearing", on=DRAFTED)
    balances(renewal, on=DRAFTED)
    renewal.takes("draft_decision", {**REFUSING, "grounds": ["lt/utpi:35(1)(14)"]}, on=DRAFTED)
    assert renewal.bars("sign_decision", on=SIGNED, by=ONA) == []
    assert told_of(renewal) == [("police", "no_threat")]


def told_of(renewal: Renewal) -> list[tuple[str, str]]:
    """The bodies of which the document tells, and what they concluded."""
    return [(one["agency"], one["outcome"]) for one in written(renewal)["facts"] if "agency" in one]


def test_vai_10_what_a_head_set_aside_stands_in_the_decision_for_the_person_too() -> None:
    renewal = decides(disputed(), "set_aside")
    renewal.takes("draft_decision", RENEWING, on=DRAFTED)
    assert ("state_security_department", "threat") in told_of(renewal)


def test_vai_10_a_body_that_was_asked_and_has_not_answered_is_no_fact() -> None:
    renewal = asked()
    renewal.takes("draft_decision", {**REFUSING, "grounds": ["lt/utpi:35(1)(14)"]}, on=DRAFTED)
    assert told_of(renewal) == []


def test_vai_10_the_document_says_of_which_unit_the_signatory_is_and_by_which_order_they_sign() -> None:
    assert written(refusal_drafted())["signed_under"] == {
        "unit": "vilnius",
        "mandate": "mandate-ona",
        "order": "Order 1-15",
        "since": "2022-01-03",
        "until": None,
        "given_to": "ona",
    }


def test_vai_10_who_signs_in_the_place_of_somebody_absent_says_whose() -> None:
    (own,) = ONA.mandates
    lent = replace(own, given_to=UserId("rasa"))
    renewal = refusal_drafted()
    by = replace(ONA, mandates=(lent,))
    assert document(renewal.state, situation(by, SIGNED), number="1")["signed_under"]["given_to"] == "rasa"


def test_row_15_the_document_says_how_and_in_which_language_the_person_was_heard() -> None:
    said = written(refusal_drafted())
    (hearing,) = said["hearings"]
    told = ("method", "language", "answer_until", "heard_how")
    assert [hearing[one] for one in told] == ["written", "be", "2026-04-02", "written"]
    assert said["not_heard"] is None


def test_row_15_the_document_says_why_nobody_was_heard() -> None:
    silent = reasoned()
    invites(silent)
    silent.takes("lapse_hearing", on=DRAFTED)
    silent.takes("draft_decision", REFUSING, on=DRAFTED)
    assert written(silent)["not_heard"] == "no_answer"
    assert written(renewal_drafted())["not_heard"] == "in_favour"


@pytest.mark.parametrize(
    ("begins", "told"),
    [
        (NOTICE, [("state_security_department", "lt/utpi:4(5)")]),
        ({**NOTICE, "agency": "police"}, [("police", "lt/utpi:4(6)")]),
        (FINDING, []),
    ],
)
def test_4_5_a_notice_with_which_the_matter_began_stands_in_the_document_with_its_article(
    begins: dict[str, object], told: list[tuple[str, str]]
) -> None:
    said = written(drafts(withdrawal(begins), "leave_in_force"))
    (began,) = [one for one in said["facts"] if "began_with" in one]
    assert [(one["agency"], one["under"]) for one in began["notices"]] == told
    cited = {one["citation"] for one in said["law"]}
    assert {under for _, under in told} == cited & {"lt/utpi:4(5)", "lt/utpi:4(6)"}


def test_c_300_11_what_is_only_the_essence_of_a_statement_is_marked_as_such() -> None:
    renewal = heard()
    withheld: dict[str, object] = {"statement": None, "classification": "withheld", "reference": "R-1"}
    adds_reason(renewal, records_fact(renewal, **withheld, essence="Ties to a service."))
    renewal.takes("draft_decision", REFUSING, on=DRAFTED)
    marked = {one["statement"]: one["is_essence"] for one in written(renewal)["facts"] if "statement" in one}
    assert [said for said, essence in marked.items() if essence] == ["Ties to a service."]


def test_vai_10_there_is_no_document_of_what_nobody_drafted() -> None:
    for renewal in (asked(), permit_held()):
        with pytest.raises(ValueError, match="draft one first"):
            written(renewal)
