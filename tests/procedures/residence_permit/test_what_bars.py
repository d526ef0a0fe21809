"""What is not there cannot be gone on with: steps that wait for another step, and for which."""

from __future__ import annotations

from datetime import date

import pytest
from tests.desk_in_memory import JOB, RUTA, refusals
from tests.procedures.residence_permit.renewal import (
    DRAFTED,
    FACT,
    PREPARED,
    REGISTERED,
    RENEWING,
    Renewal,
    asked,
    complete,
    heard,
    lodged,
    no_threat,
    permit_held,
    reasoned,
)
from tests.procedures.residence_permit.six_questions import noticed, withdrawal
from tests.procedures.residence_permit.test_contradictions import CARD, DIFFERS, explained, noted
from tests.procedures.residence_permit.test_questionnaire import up_to

from byla.procedures.lt.residence_permit.entries import CompletenessChecked

LATER = date(2026, 3, 20)


@pytest.mark.parametrize(
    ("make", "step", "why"),
    [
        (lambda: up_to("put"), "amend_answers", "nothing_answered"),
        (lambda: up_to("put"), "translate_answers", "nothing_answered"),
        (complete, "order_questionnaire", "questionnaire_due_anyway"),  # the law asks it of her already
        (complete, "ask_questionnaire", "questionnaire_put_already"),
        (lambda: up_to("put"), "ask_questionnaire", "questionnaire_put_already"),
        (complete, "record_questionnaire", "questionnaire_answered_already"),
        (complete, "record_questionnaire_refused", "questionnaire_answered_already"),
        (lambda: up_to("not put"), "record_questionnaire", "questionnaire_not_put"),
        (lambda: up_to("not put"), "record_questionnaire_refused", "questionnaire_not_put"),
        (lambda: up_to("put"), "quote_opinion", "nothing_apart"),
        (lambda: up_to("put"), "read_special_answers", "nothing_apart"),
        (complete, "find_exception", "nothing_stopped"),
        (reasoned, "weigh_fact", "not_invited"),  # nobody weighs before the person could answer
        (lambda: heard(without="answer"), "weigh_fact", "hearing_open"),
        (complete, "note_contradiction", "nothing_to_compare"),  # answers, and no paper
        (
            lambda: documented(up_to("put")),
            "note_contradiction",
            "nothing_to_compare",
        ),  # a paper, and no answers
        (complete, "ask_explanation", "no_contradiction"),
        (lambda: explained()[0], "ask_explanation", "no_contradiction"),
        (complete, "lapse_explanation", "no_explanation_awaited"),
        (lambda: noted()[0], "lapse_explanation", "no_explanation_awaited"),
        (lambda: explained()[0], "lapse_explanation", "no_explanation_awaited"),
        (noticed, "check_another_ground", "follows_nobody"),
        (complete, "check_another_ground", "follows_nobody"),
        (withdrawal, "link_family_member", "no_permit_here"),
        (permit_held, "unlink_family_member", "nobody_linked"),
        (complete, "deem_served", "not_signed"),
        (complete, "serve_decision", "not_signed"),
    ],
)
def test_a_step_waits_for_what_it_goes_on_with(make, step: str, why: str) -> None:
    assert f"residence_permit.{why}" in make().bars(step, on=LATER)


@pytest.mark.parametrize("step", ["order_card", "collect_card", "lapse_permit"])
@pytest.mark.parametrize("make", [permit_held, complete, noticed])
def test_52_9_there_is_a_card_only_where_a_permit_was_granted_in_the_file(make, step: str) -> None:
    assert make().bars(step, on=LATER, by=JOB)[0] == "residence_permit.not_granted_here"


def documented(case: Renewal) -> Renewal:
    """A military card is on file."""
    case.takes("record_document", dict(CARD), on=PREPARED)
    return case


def test_gdpr_9_no_contradiction_repeats_an_answer_that_is_kept_apart() -> None:
    case = documented(complete())
    declared = f"{case.matter.questionnaire.answers[0].number}.military_service"
    said = {"declared": declared, "documented": str(case.matter.documents[0].number), "kind": "service"}
    apart = {**said, "reliability": "established", "differs": "Answer to crimea."}
    assert refusals(case.tries("note_contradiction", apart, on=PREPARED)) == [
        "residence_permit.words_kept_apart"
    ]
    assert refusals(case.tries("note_contradiction", {**apart, "differs": DIFFERS}, on=PREPARED)) == []


def test_row_56_a_file_that_was_checked_before_the_duty_was_looked_for_is_checked_again() -> None:
    case = lodged()
    case.desk.writes(case.file, CompletenessChecked(missing=()), by=RUTA, on=REGISTERED)
    case.takes("draft_decision", RENEWING, on=DRAFTED)
    lacks = case.desk.bars("sign_decision", case.file, by=RUTA, on=DRAFTED)
    (found,) = [one for one in lacks if one.code == "residence_permit.questionnaire_duty_open"]
    assert (found.cited, found.settled_by) == (("lt/utpi:26(1)(6)",), "check_completeness")


@pytest.mark.parametrize("make", [asked, no_threat])
def test_vai_10_no_reason_is_added_where_nothing_was_stated(make) -> None:
    case = make()
    assert case.bars("add_reason", on=PREPARED) == ["residence_permit.no_fact"]
    case.takes("record_fact", FACT, on=PREPARED)
    assert case.bars("add_reason", on=PREPARED) == []
