"""Row 19: what the decision's document tells the person, and what it keeps to itself."""

from __future__ import annotations

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
    records_fact,
    refusal_drafted,
    renewal_drafted,
    threat,
)
from tests.procedures.residence_permit.test_disagreement import decides, disputed

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
    later = ("permit", "act", "opened", "person", "proportionality", "represented_by")
    first = {name: said for name, said in today.items() if name not in later}
    first |= {"shape": 1, "lodged": "2026-03-02", "applicant": "person-1"}
    shown = read(first)
    assert shown["proportionality"] is None
    assert shown["represented_by"] == []
    known = set(today) - {"shape", "proportionality", "represented_by"}
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
        "answer_until": "2026-04-10",
    }
    renewal.takes("invite_to_hearing", again, on=DRAFTED)
    renewal.takes("lapse_hearing", on=date(2026, 4, 11))
    renewal.takes("draft_decision", REFUSING, on=date(2026, 4, 13))
    first, second = written(renewal, on=date(2026, 4, 13))["hearings"]
    assert (first["answer"], second["lapsed"]) == ("I have no ties.", "2026-04-11")


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


def test_vai_10_there_is_no_document_of_what_nobody_drafted() -> None:
    for renewal in (asked(), permit_held()):
        with pytest.raises(ValueError, match="draft one first"):
            written(renewal)
