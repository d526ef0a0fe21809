"""The one thing that must happen next, followed to the end; and what the file's page shows on the way."""

from __future__ import annotations

from datetime import date

import pytest
from tests.desk_in_memory import JOB, ONA, RUTA, situation
from tests.procedures.residence_permit.renewal import (
    ASKED,
    CONCLUDED,
    DRAFTED,
    POVILAS,
    PREPARED,
    REFUSING,
    RENEWING,
    SERVED,
    SIGNED,
    VILTE,
    Renewal,
    adds_reason,
    asked,
    complete,
    concludes,
    heard,
    invites,
    lodged,
    no_threat,
    permit_held,
    reasoned,
    records_fact,
    refusal_drafted,
    renewal_drafted,
    serves,
    signs,
    threat,
    weighs,
)
from tests.texts import ENGLISH

from byla.casefile import reason, terms, timed
from byla.procedures.lt.residence_permit.steps import STEPS
from byla.words import Words


def next_step(renewal: Renewal, on: date) -> str | None:
    return renewal.state.procedure.next_step(renewal.state, situation(RUTA, on))


def stage(renewal: Renewal) -> str:
    return renewal.state.procedure.stage(renewal.matter)


def on_hold() -> Renewal:
    """Data are missing, and a letter asked for them."""
    renewal = complete()
    renewal.takes("check_completeness", {"checked_on": "2026-03-05", "missing": ["means"]}, on=ASKED)
    letter: dict[str, object] = {
        "items": ["means"],
        "dispatched_on": "2026-03-05",
        "answer_until": "2026-03-25",
    }
    renewal.takes("request_missing_data", letter, on=ASKED)
    return renewal


def asked_only() -> Renewal:
    """One body was asked, the other was not."""
    renewal = complete()
    request: dict[str, object] = {
        "agency": "state_security_department",
        "question": "Is there a threat?",
        "requested_on": "2026-03-05",
    }
    renewal.takes("request_assessment", request, on=ASKED)
    return renewal


def weighed() -> Renewal:
    renewal = threat()
    weighs(renewal)
    return renewal


def with_fact() -> Renewal:
    renewal = weighed()
    records_fact(renewal)
    return renewal


def with_reason() -> Renewal:
    renewal = weighed()
    adds_reason(renewal, records_fact(renewal))
    return renewal


def invited() -> Renewal:
    renewal = reasoned()
    invites(renewal)
    return renewal


def signed() -> Renewal:
    renewal = renewal_drafted()
    signs(renewal)
    return renewal


def refused() -> Renewal:
    renewal = refusal_drafted()
    signs(renewal)
    return renewal


def served() -> Renewal:
    renewal = signed()
    serves(renewal)
    return renewal


def card_to_be_ordered() -> Renewal:
    renewal = served()
    renewal.takes("record_biometrics", {"taken_on": SERVED.isoformat()}, on=SERVED)
    return renewal


def card_ordered() -> Renewal:
    renewal = card_to_be_ordered()
    renewal.takes("order_card", {"ordered_on": SERVED.isoformat()}, on=SERVED)
    return renewal


def card_collected() -> Renewal:
    renewal = card_ordered()
    renewal.takes("collect_card", {"collected_on": SERVED.isoformat()}, on=SERVED)
    return renewal


@pytest.mark.parametrize(
    ("make", "on", "expected_stage", "expected_step"),
    [
        (permit_held, ASKED, "permit", None),
        (lodged, ASKED, "lodged", "register_application"),
        (on_hold, ASKED, "incomplete", "record_data_received"),
        (complete, ASKED, "lodged", "request_assessment"),
        (asked_only, ASKED, "assessment", "request_assessment"),
        (asked, ASKED, "assessment", "give_conclusion"),
        (no_threat, CONCLUDED, "preparation", "draft_decision"),
        (threat, CONCLUDED, "preparation", "assess_conclusion"),
        (weighed, PREPARED, "preparation", "record_fact"),
        (with_fact, PREPARED, "preparation", "add_reason"),
        (with_reason, PREPARED, "preparation", "record_circumstances"),
        (reasoned, PREPARED, "preparation", "invite_to_hearing"),
        (invited, date(2026, 4, 2), "hearing", "record_hearing"),
        (invited, date(2026, 4, 3), "hearing", "lapse_hearing"),
        (heard, DRAFTED, "preparation", "draft_decision"),
        (refusal_drafted, SIGNED, "drafted", "sign_decision"),
        (renewal_drafted, SIGNED, "drafted", "sign_decision"),
        (signed, SIGNED, "signed", "record_document"),
        (served, SERVED, "served", "record_biometrics"),
        (card_to_be_ordered, SERVED, "served", "order_card"),
        (card_ordered, SERVED, "served", "collect_card"),
        (card_collected, SERVED, "served", None),
    ],
)
def test_where_a_file_stands_and_what_comes_next(
    make, on: date, expected_stage: str, expected_step: str | None
) -> None:
    renewal = make()
    assert (stage(renewal), next_step(renewal, on)) == (expected_stage, expected_step)


@pytest.mark.parametrize(
    ("make", "on", "because", "own", "whole", "whose"),
    [
        # what in this file asks for the step; the step's own term; the matter's, where it has none; whose turn it is
        (permit_held, ASKED, None, None, None, ""),
        (lodged, ASKED, "not_registered", None, "decision", "caseworker"),
        (on_hold, ASKED, "data_awaited", "data_answer", None, "person"),
        (on_hold, date(2026, 3, 25), "data_awaited", "data_answer", None, "person"),
        (on_hold, date(2026, 3, 26), "data_awaited", "data_answer", None, "caseworker"),
        (asked_only, ASKED, "no_conclusion", None, "decision", "caseworker"),
        (asked, ASKED, "no_conclusion", "assessment_state_security", None, "assessor"),
        (threat, CONCLUDED, "conclusion_not_weighed", None, "decision", "caseworker"),
        (with_fact, PREPARED, "no_reason", None, "decision", "caseworker"),
        (invited, date(2026, 4, 2), "hearing_open", "hearing_answer", None, "person"),
        (invited, date(2026, 4, 3), "hearing_open", None, "decision", "caseworker"),
        (refusal_drafted, SIGNED, None, "decision", None, "signatory"),
        (signed, SIGNED, "no_proof_of_service", None, None, "caseworker"),
        (refused, SIGNED, "no_proof_of_service", None, None, "caseworker"),
        (served, SERVED, None, None, None, "caseworker"),
        (card_ordered, SERVED, None, "collect_card", None, "person"),
        (card_collected, SERVED, None, None, None, ""),
    ],
)
def test_why_the_next_step_is_next_by_when_and_whose_turn_it_is(
    make, on: date, because: str | None, own: str | None, whole: str | None, whose: str
) -> None:
    renewal, now = make(), situation(RUTA, on)
    step = next_step(renewal, on) or ""
    found = reason(renewal.state, now, step)
    waiting = terms(renewal.state, now)
    term, matters = waiting.of_step(step), waiting.of_matter()
    assert (found.code if found else None) == (because and f"residence_permit.{because}")
    assert (term.deadline.code if term else None) == own
    if term is None:
        assert (matters.deadline.code if matters else None) == whole
    assert waiting.turn(renewal.state, step or None) == whose


def test_the_reason_names_the_body_that_is_waited_for() -> None:
    found = reason(asked().state, situation(RUTA, ASKED), "give_conclusion")
    assert found is not None
    assert ENGLISH.say(found.said).startswith(
        "No conclusion on state security is on file: State Security Department has had the question since 2026-03-05"
    )


@pytest.mark.parametrize(
    ("make", "on", "day"),
    [
        (lodged, ASKED, date(2026, 4, 2)),  # the letter that asks for data, before the decision
        (
            on_hold,
            ASKED,
            date(2026, 3, 25),
        ),  # the decision stands: then the house looks at the person's own day
        (invited, date(2026, 3, 20), date(2026, 5, 4)),  # not the person's day, 2 April
        (refused, SIGNED, None),  # that nobody may apply for a year is nobody's work
        (served, SERVED, None),  # nor is the person's appeal
    ],
)
def test_what_the_house_or_a_body_still_owes(make, on: date, day: date | None) -> None:
    found = terms(make().state, situation(RUTA, on)).foremost()
    assert (found.day if found else None) == day


@pytest.mark.parametrize("make", [lodged, on_hold, asked, invited, refused, served])
def test_row_54_abti_66_every_term_of_a_file_says_what_started_it_and_by_which_articles_it_was_counted(
    make,
) -> None:
    clocks = timed(make().state, situation(RUTA, SERVED))
    assert clocks
    for one in clocks:
        said = ENGLISH.all_of(one.reading.steps)
        assert said[0].startswith("It started on 2026-"), one.deadline.code
        assert "is not counted (lt/abti:66(2))" in said[1], one.deadline.code
        assert one.deadline.clock.article in said[2], one.deadline.code


def test_a_deadline_is_kept_by_steps_that_there_are() -> None:
    codes = {step.code for step in STEPS}
    for make in (lodged, on_hold, asked, invited, refused, served):
        for one in make().state.procedure.deadlines(make().state, situation(RUTA, SERVED)):
            assert one.kept_by <= codes


@pytest.mark.parametrize(
    "make", [lodged, complete, asked_only, asked, threat, with_fact, reasoned, invited, heard]
)
def test_the_next_step_is_open_to_somebody(make) -> None:
    renewal = make()
    step = next_step(renewal, DRAFTED)
    assert step is not None
    bars = [renewal.bars(step, on=DRAFTED, by=who) for who in (RUTA, ONA, VILTE, POVILAS, JOB)]
    assert [] in bars


def test_the_nightly_job_lapses_a_hearing_under_the_same_rules() -> None:
    renewal = invited()
    assert renewal.bars("lapse_hearing", on=date(2026, 4, 2), by=JOB) == ["residence_permit.hearing_open"]
    renewal.takes("lapse_hearing", on=date(2026, 4, 3), by=JOB)
    assert renewal.matter.hearing is not None
    assert renewal.matter.hearing.lapsed is not None


ANY_TIME = {
    *("record_document", "serve_decision", "record_service_attempt", "deem_served"),
    *("record_translation_request", "record_translation"),
    *("read_special_answers", "erase_special_answers", "look_at_fault"),
}
OF_A_CARD = {"record_fee", "record_biometrics", "order_card", "collect_card", "lapse_permit"}
OF_A_PERMIT = {
    *("end_regime", "record_change", "link_family_member", "unlink_family_member"),
    *("record_representative", "end_representative"),
    *("receive_consultation", "ask_more_days", "consider_withdrawal", "reply_to_state", "tell_state"),
} | OF_A_CARD
"""Steps about a permit, its card and its people, whatever is asked and decided."""
OF_AN_APPLICATION = [
    step.code for step in STEPS if not step.opens and step.code not in ANY_TIME | OF_A_PERMIT
]


@pytest.mark.parametrize("step", OF_AN_APPLICATION)
def test_of_a_permit_that_is_only_held_there_is_nothing_to_decide(step: str) -> None:
    bars = permit_held().bars(step, on=ASKED)
    assert {"residence_permit.nothing_asked", "residence_permit.no_application"} & set(bars)


@pytest.mark.parametrize("step", sorted({*OF_AN_APPLICATION} - {"recall_decision"}))
def test_after_the_signature_nothing_goes_on_but_service(step: str) -> None:
    assert "residence_permit.already_decided" in signed().bars(step, on=SIGNED)


# The page


def shown(renewal: Renewal) -> dict[str, list[object]]:
    """Every value of each section."""
    sections = renewal.state.procedure.sections(renewal.state, situation(RUTA, SERVED))
    return {
        one.code: [line.value for line in one.lines] + [value for row in one.rows for value in row]
        for one in sections
    }


def test_the_page_grows_with_the_file() -> None:
    assert list(shown(lodged())) == ["summary"]
    renewal = refusal_drafted()
    signs(renewal)
    serves(renewal)
    page = shown(renewal)
    assert list(page) == [
        *("summary", "documents", "questionnaire", "assessments", "exchange", "facts", "circumstances"),
        *("reasons", "hearing", "weighed", "proportionality", "union_citizen", "decision"),
        "alerts_elsewhere",
    ]
    assert renewal.matter.signed is not None
    assert {renewal.matter.signed.says.number, ONA.id, SERVED, SIGNED} <= set(page["decision"])


def test_the_page_shows_the_essence_and_never_where_the_rest_is_kept() -> None:
    renewal = asked()
    said = {"outcome": "threat", "withheld": "VSD 12-3", "essence": "Ties to a foreign service."}
    concludes(renewal, VILTE, **said)
    withheld = {
        "classification": "withheld",
        "statement": "",
        "reference": "VSD 12-3",
        "essence": "Was seen.",
    }
    records_fact(renewal, **withheld)
    page = str(shown(renewal))
    assert "Ties to a foreign service." in page
    assert "Was seen." in page
    assert "VSD 12-3" not in page


def test_each_ground_is_said_with_its_own_threshold() -> None:
    values = shown(refusal_drafted())["decision"]
    (ground,) = [
        one for one in values if isinstance(one, Words) and one.code == "residence_permit.ground_of_threat"
    ]
    assert ground["citation"] == "lt/utpi:35(1)(1)"
    assert ground["threshold"] == Words("residence_permit.threshold.may_threaten")


def test_without_a_draft_the_file_is_prepared_for_where_the_conclusions_point() -> None:
    renewal = no_threat()
    assert renewal.matter.heads_for == "renew"
    assert threat().matter.heads_for == "refuse"
    on_conditions = {**REFUSING, "grounds": ["lt/utpi:35(1)(14)"]}
    renewal.takes("draft_decision", on_conditions, on=DRAFTED)
    assert renewal.matter.heads_for == "refuse"
    renewal.takes("draft_decision", RENEWING, on=DRAFTED)
    assert renewal.matter.heads_for == "renew"
