"""What a refusal must have before it can be signed. Each test leaves out one thing, and finds that thing alone."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from tests.desk_in_memory import ONA, RUTA, book, refusals, situation
from tests.procedures.residence_permit.renewal import (
    ANSWER_UNTIL,
    CIRCUMSTANCES,
    CONCLUDED,
    DRAFTED,
    INVITED,
    POVILAS,
    PREPARED,
    REFUSING,
    SIGNED,
    STATE_SECURITY,
    THREAT,
    VILTE,
    adds_reason,
    asked,
    balances,
    concludes,
    heard,
    invites,
    lodged,
    no_threat,
    records_fact,
    refusal_drafted,
    threat,
    weighs,
)

from byla.casefile import fields_of
from byla.law import Book
from byla.procedures.lt.residence_permit.codes import Act, Interest, PermitKind
from byla.procedures.lt.residence_permit.entries import DecisionDrafted, Ground
from byla.procedures.lt.residence_permit.grounds import offered
from byla.procedures.lt.residence_permit.question import Question
from byla.procedures.lt.residence_permit.steps.drafting import DRAFT_DECISION

RENEWAL = Question(PermitKind.TEMPORARY, Act.RENEWAL)


def lacks(renewal, on: date = SIGNED) -> list[str]:
    """What stands in the way of Ona's signature."""
    return [code.removeprefix("residence_permit.") for code in renewal.bars("sign_decision", on=on, by=ONA)]


def test_a_refusal_with_all_its_elements_can_be_signed() -> None:
    renewal = refusal_drafted()
    assert lacks(renewal) == []
    renewal.takes("sign_decision", on=SIGNED, by=ONA)


@pytest.mark.parametrize("circumstance", list(CIRCUMSTANCES))
def test_row_13_every_circumstance_was_looked_at(circumstance: str) -> None:
    assert lacks(refusal_drafted(without=circumstance)) == ["circumstance_missing"]


def test_row_13_what_was_recorded_before_stays() -> None:
    renewal = heard(without="health")
    renewal.takes("record_circumstances", {"health": "No illness known."}, on=DRAFTED)
    balances(renewal, on=DRAFTED)
    renewal.takes("draft_decision", REFUSING, on=DRAFTED)
    assert lacks(renewal) == []


def test_row_13_an_empty_sheet_is_no_sheet() -> None:
    assert refusals(threat().tries("record_circumstances", {}, on=PREPARED)) == [
        "residence_permit.nothing_said"
    ]


def test_row_7_the_official_weighs_a_conclusion_of_threat() -> None:
    assert lacks(refusal_drafted(without="weighing")) == ["conclusion_not_weighed"]


def test_row_7_a_bare_conclusion_never_carries_a_refusal() -> None:
    assert lacks(refusal_drafted(reasons=None)) == ["conclusion_bare"]
    told = refusal_drafted(reasons=None, withheld="VSD 12-3", essence="Ties to a foreign service.")
    assert "conclusion_bare" not in lacks(told)


@pytest.mark.parametrize("nothing", [".", "\u200b", "…"])
def test_rows_7_and_13_a_text_that_says_nothing_is_none(nothing: str) -> None:
    conclusion: dict[str, object] = {"outcome": "threat", "concluded_on": "2026-03-16", "reasons": nothing}
    assert refusals(asked().tries("give_conclusion", conclusion, on=CONCLUDED, by=VILTE)) == [
        "reasons: casefile.says_nothing"
    ]
    assert refusals(threat().tries("record_circumstances", {"health": nothing}, on=PREPARED)) == [
        "health: casefile.says_nothing"
    ]


def test_c_300_11_a_conclusion_that_withholds_without_an_essence_is_bare() -> None:
    untold = refusal_drafted(reasons="See the annex.", withheld="VSD 12-3")
    assert lacks(untold)[0] == "conclusion_bare"
    told = refusal_drafted(reasons="See the annex.", withheld="VSD 12-3", essence="Ties to a service.")
    assert "conclusion_bare" not in lacks(told)


def test_row_7_a_conclusion_that_does_not_carry_carries_nothing() -> None:
    renewal = heard()
    weighs(renewal, "does_not_carry")
    renewal.takes("draft_decision", REFUSING, on=DRAFTED)
    assert lacks(renewal) == ["conclusion_does_not_carry"]


def test_4_3_a_ground_of_threat_needs_the_bodys_conclusion_of_threat() -> None:
    renewal = heard()
    on_public_order = {**REFUSING, "grounds": ["lt/utpi:35(1)(1)/public_order"]}
    renewal.takes("draft_decision", on_public_order, on=DRAFTED)  # the police concluded on no threat
    assert lacks(renewal) == ["no_threat_was_concluded"]


def test_row_5_a_late_body_has_not_concluded_on_a_threat() -> None:
    renewal = asked()
    concludes(renewal, POVILAS, outcome="no_threat")
    adds_reason(renewal, records_fact(renewal))
    renewal.takes("record_circumstances", dict(CIRCUMSTANCES), on=PREPARED)
    invites(renewal)
    renewal.takes("lapse_hearing", on=date(2026, 4, 3))
    balances(renewal, on=DRAFTED)
    renewal.takes("draft_decision", REFUSING, on=DRAFTED)
    assert lacks(renewal) == ["no_conclusion"]


NOT_LOOKED = "union_citizen.not_looked_for"


def test_row_15_invited() -> None:
    assert lacks(refusal_drafted(without="invitation")) == ["not_invited", NOT_LOOKED]


def test_row_15_heard_or_the_day_has_passed() -> None:
    renewal = refusal_drafted(without="answer")
    assert lacks(renewal) == ["hearing_open", NOT_LOOKED]
    renewal.takes("lapse_hearing", on=SIGNED)
    balances(renewal, on=SIGNED)
    renewal.takes("draft_decision", REFUSING, on=SIGNED)
    assert lacks(renewal) == []


def test_row_15_heard_on_what_the_decision_rests_on() -> None:
    renewal = heard()
    newer = str(renewal.takes("record_fact", dict(NEWER), on=DRAFTED))
    renewal.takes("add_reason", {"reason": "Travels.", "facts": [newer]}, on=DRAFTED)
    renewal.takes("draft_decision", REFUSING, on=DRAFTED)
    assert lacks(renewal) == ["not_heard_on_fact", "fact_not_weighed", "not_proportionate_yet"]


NEWER = {
    "statement": "Travelled to Brest three times in 2025.",
    "source": "Border control",
    "dated": "2026-04-02",
    "kind": "travel",
    "nature": "fact",
    "reliability": "established",
    "bearing": "against",
    "classification": "unclassified",
}


def test_a_refusal_has_a_reason() -> None:
    renewal = heard()
    withdrawn: dict[str, object] = {
        "reason": str(renewal.matter.reasons[0].number),
        "because": "Too long ago.",
    }
    renewal.takes("withdraw_reason", withdrawn, on=DRAFTED)
    renewal.takes("draft_decision", REFUSING, on=DRAFTED)
    assert lacks(renewal) == ["no_reason"]


def test_all_that_is_missing_is_said_at_once() -> None:
    assert lacks(threat(reasons=None)) == [
        "conclusion_bare",
        "no_reason",
        *["circumstance_missing"] * 9,
        "not_invited",
        NOT_LOOKED,
        "no_draft",
    ]
    assert lacks(lodged()) == [
        *("not_registered", "not_checked", "no_conclusion", "no_conclusion"),
        *("alert_elsewhere.not_searched", "no_draft"),
    ]


# The grounds, 35(1)


def offers(renewal) -> list[str]:
    """The grounds among which the form lets one choose."""
    field = fields_of(DRAFT_DECISION.form)["grounds"]
    assert field.options is not None
    return [one.code for one in field.options(renewal.state, situation(RUTA, DRAFTED))]


def test_row_2_grounds_are_those_of_35_1_for_a_refusal_to_renew() -> None:
    offered = offers(no_threat())
    assert {STATE_SECURITY, "lt/utpi:35(1)(1)/public_order", "lt/utpi:35(1)(13)"} <= set(offered)
    assert not [one for one in offered if one.startswith(("lt/utpi:50", "lt/utpi:54"))]


def test_row_2_a_ground_that_the_law_has_for_another_act_is_not_offered() -> None:
    """As if a later text kept the risk of illegal migration for first issue alone."""
    held = book().version("lt/utpi", day=DRAFTED, known=DRAFTED)
    assert held is not None
    first_issue = {"acts": ("refuse_first",)}
    provisions = [
        replace(one, values=first_issue) if one.id == "lt/utpi:35(1)(12)" else one for one in held.provisions
    ]
    law = Book([replace(held, provisions=tuple(provisions))]).on(DRAFTED)
    assert "lt/utpi:35(1)(12)" in offers(no_threat())
    assert "lt/utpi:35(1)(12)" not in [one.code for one in offered(law, RENEWAL)]


def test_row_2_human_health_is_assessed_by_nobody_and_so_is_no_ground() -> None:
    assert "lt/utpi:35(1)(1)/human_health" not in offers(no_threat())
    renewal = heard()
    on_health = {**REFUSING, "grounds": ["lt/utpi:35(1)(1)/human_health"]}
    assert refusals(renewal.tries("draft_decision", on_health, on=DRAFTED)) == [
        "grounds: casefile.not_an_option"
    ]


@pytest.mark.parametrize(
    "ground",
    [
        Ground(
            citation="lt/utpi:50(1)(14)", threshold="poses", interest=Interest.STATE_SECURITY
        ),  # of a withdrawal
        Ground(
            citation="lt/utpi:35(1)(1)", threshold="poses", interest=Interest.STATE_SECURITY
        ),  # another threshold
    ],
)
def test_row_2_a_draft_on_another_ground_or_threshold_is_not_signed(ground: Ground) -> None:
    renewal = refusal_drafted()
    draft = renewal.matter.draft
    assert draft is not None
    assert isinstance(draft.says, DecisionDrafted)
    renewal.desk.writes(renewal.file, replace(draft.says, grounds=(ground,)), by=RUTA, on=DRAFTED)
    assert lacks(renewal) == ["ground_not_offered"]


def test_35_1_a_refusal_without_a_ground_is_not_signed() -> None:
    renewal = refusal_drafted()
    draft = renewal.matter.draft
    assert draft is not None
    renewal.desk.writes(renewal.file, replace(draft.says, grounds=()), by=RUTA, on=DRAFTED)
    assert lacks(renewal) == ["no_ground"]


def hints(renewal) -> dict[str, str]:
    """The grounds that are marked as named by a body, with the mark."""
    field = fields_of(DRAFT_DECISION.form)["grounds"]
    assert field.options is not None
    found = field.options(renewal.state, situation(RUTA, DRAFTED))
    return {one.code: one.hint.code for one in found if one.hint is not None}


def test_c_420_22_no_ground_is_recommended_before_the_official_s_own_assessment() -> None:
    renewal = threat()  # the body names lt/utpi:35(1)(1)
    assert hints(renewal) == {}
    assert offers(renewal) == offers(no_threat()), "in the law's order, whatever a body named"
    weighs(renewal)
    assert hints(renewal) == {STATE_SECURITY: "residence_permit.named_by"}
    assert offers(renewal) == offers(no_threat())


def test_c_420_22_a_conclusion_that_names_no_ground_marks_none() -> None:
    renewal = threat(ground=None)
    weighs(renewal)
    assert hints(renewal) == {}


def test_c_420_22_an_assessment_of_an_earlier_conclusion_is_none_of_the_newest() -> None:
    renewal = threat(reasons=None)  # bare: it is returned
    weighs(renewal)
    (bare,) = [one.conclusion.number for one in renewal.matter.threats if one.conclusion is not None]
    back = {"conclusion": str(bare), "why_returned": "bare", "because": "Why?", "returned_on": "2026-03-18"}
    renewal.takes("return_conclusion", back, on=PREPARED)
    said = {**THREAT, "concluded_on": PREPARED.isoformat()}
    renewal.takes("revise_conclusion", said, on=PREPARED, by=VILTE)
    assert hints(renewal) == {}
    weighs(renewal)
    assert hints(renewal) == {STATE_SECURITY: "residence_permit.named_by"}


REFUSE, RENEW = (
    {"operative": "refuse", "weighing": "Weighed."},
    {"operative": "renew", "weighing": "Weighed."},
)
GROUNDS, UNTIL = {"grounds": [STATE_SECURITY]}, {"valid_until": "2027-01-01"}


@pytest.mark.parametrize(
    ("answers", "code"),
    [
        (REFUSE, "no_ground"),
        (REFUSE | GROUNDS | UNTIL, "nothing_is_granted"),
        (RENEW | GROUNDS | UNTIL, "favourable_has_no_ground"),
        (RENEW, "no_validity"),
    ],
)
def test_a_draft_does_not_contradict_itself(answers: dict[str, object], code: str) -> None:
    assert refusals(heard().tries("draft_decision", answers, on=DRAFTED)) == [f"residence_permit.{code}"]


# Data that were not supplied, 35(1)(13)

NOT_SUPPLIED = {**REFUSING, "grounds": ["lt/utpi:35(1)(13)"]}


def awaiting():
    """A refusal in preparation while data asked for until Monday 30 March have not arrived."""
    renewal = asked()
    checked = {"checked_on": "2026-03-16", "missing": ["means"]}
    renewal.takes("check_completeness", checked, on=date(2026, 3, 16))
    return renewal


def asks_for_means(renewal, until: str) -> None:
    letter: dict[str, object] = {"items": ["means"], "dispatched_on": "2026-03-17", "answer_until": until}
    renewal.takes("request_missing_data", letter, on=date(2026, 3, 17))


def refused_for_data(renewal):
    adds_reason(renewal, records_fact(renewal, kind="other", statement="No proof of means was sent."))
    renewal.takes("record_circumstances", dict(CIRCUMSTANCES), on=PREPARED)
    invites(renewal)
    renewal.takes("lapse_hearing", on=DRAFTED)
    balances(renewal, on=DRAFTED)
    renewal.takes("draft_decision", NOT_SUPPLIED, on=DRAFTED)
    return renewal


def test_35_1_13_needs_a_letter_whose_term_has_passed() -> None:
    assert lacks(refused_for_data(awaiting())) == ["no_term_set"]
    early, late = awaiting(), awaiting()
    asks_for_means(early, "2026-04-08")
    asks_for_means(late, "2026-04-07")
    assert lacks(refused_for_data(early)) == ["data_awaited"]  # Wednesday 8 April is the last day
    assert lacks(refused_for_data(late)) == []


def test_26_1_on_any_other_ground_the_application_is_complete() -> None:
    renewal = refusal_drafted()
    renewal.takes("check_completeness", {"checked_on": "2026-04-07", "missing": ["means"]}, on=DRAFTED)
    assert lacks(renewal) == ["data_missing"]


# Hearing


def test_nobody_is_invited_to_be_heard_on_nothing() -> None:
    assert threat().bars("invite_to_hearing", on=INVITED) == ["residence_permit.no_reason"]


@pytest.mark.parametrize(
    ("answers", "code"),
    [
        ({"dispatched_on": "2026-03-17"}, "lt.before_its_cause"),  # the reason is of Wednesday 18 March
        ({"answer_until": "2026-03-19"}, "residence_permit.no_time_to_answer"),
    ],
)
def test_the_invitation_has_its_days_in_order(answers: dict[str, object], code: str) -> None:
    renewal = heard(without="invitation")
    invitation = {
        "dispatched_on": "2026-03-19",
        "method": "oral",
        "language": "be",
        "answer_until": "2026-04-02",
    }
    outcome = renewal.tries("invite_to_hearing", {**invitation, **answers}, on=INVITED)
    assert refusals(outcome) == [code]


def test_nobody_answers_before_the_invitation() -> None:
    answers: dict[str, object] = {
        "answered_by": "person",
        "heard_on": "2026-03-18",
        "method": "oral",
        "answer": "No.",
    }
    outcome = heard(without="answer").tries("record_hearing", answers, on=INVITED)
    assert refusals(outcome) == ["lt.before_its_cause"]


@pytest.mark.parametrize("step", ["record_hearing", "lapse_hearing"])
def test_nobody_is_heard_or_silent_without_an_invitation(step: str) -> None:
    assert heard(without="invitation").bars(step, on=DRAFTED) == ["residence_permit.not_invited"]


def test_a_hearing_lapses_only_once_its_day_has_passed() -> None:
    renewal = heard(without="answer")
    assert renewal.bars("lapse_hearing", on=ANSWER_UNTIL) == ["residence_permit.hearing_open"]
    renewal.takes("lapse_hearing", on=date(2026, 4, 3))
    assert renewal.bars("lapse_hearing", on=DRAFTED) == ["residence_permit.lapsed_already"]


def test_an_answer_after_the_lapse_is_still_listened_to() -> None:
    renewal = heard(without="answer")
    renewal.takes("lapse_hearing", on=date(2026, 4, 3))
    answers: dict[str, object] = {
        "answered_by": "person",
        "heard_on": "2026-04-06",
        "method": "written",
        "answer": "I was ill.",
    }
    renewal.takes("record_hearing", answers, on=DRAFTED)
    assert renewal.bars("record_hearing", on=DRAFTED) == ["residence_permit.heard_already"]


def test_one_invitation_at_a_time() -> None:
    assert heard(without="answer").bars("invite_to_hearing", on=INVITED) == ["residence_permit.hearing_open"]
    assert heard().bars("invite_to_hearing", on=DRAFTED) == []
