"""UTPI 4(3)-(4): who is asked, how long they have, and what a conclusion is."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from tests.desk_in_memory import ONA, RUTA, book, machine, official, refusals, situation
from tests.procedures.residence_permit.renewal import (
    ASKED,
    CONCLUDED,
    DRAFTED,
    POVILAS,
    PREPARED,
    RENEWING,
    VILTE,
    asked,
    complete,
    concludes,
    no_threat,
    threat,
    weighs,
)
from tests.procedures.residence_permit.six_questions import withdrawal
from tests.texts import ENGLISH

from byla.casefile import Actor, Kind, Role, fields_of, timed
from byla.procedures.lt.residence_permit.clocks import to_assess

BORDER = official("birute", Role.ASSESSOR, agency="border_guard")


def read(renewal, interest: str, on: date):
    """What the clock of an assessment shows on a day."""
    code = f"assessment_{interest}"
    return next(one.reading for one in timed(renewal.state, situation(RUTA, on)) if one.deadline.code == code)


def request(agency: str, on: str = "2026-03-05") -> dict[str, object]:
    return {"agency": agency, "question": "Does the residence threaten?", "requested_on": on}


def test_4_3_each_interest_is_asked_once_and_public_order_of_police_or_border_guard() -> None:
    renewal = complete()
    renewal.takes("request_assessment", request("border_guard"), on=ASKED)
    outcome = renewal.tries("request_assessment", request("police"), on=ASKED)
    assert refusals(outcome) == ["agency: casefile.not_an_option"]
    renewal.takes("request_assessment", request("state_security_department"), on=ASKED)
    assert renewal.bars("request_assessment", on=ASKED) == ["residence_permit.all_asked"]
    assert renewal.state.procedure.agencies(renewal.matter) == {"border_guard", "state_security_department"}


def test_nobody_is_asked_before_the_application_is_lodged() -> None:
    outcome = complete().tries("request_assessment", request("police", "2026-03-01"), on=ASKED)
    assert refusals(outcome) == ["lt.before_its_cause"]


def test_a_body_answers_its_own_question_and_no_other() -> None:
    renewal = asked()
    concludes(renewal, POVILAS, outcome="no_threat")
    assert {one.agency: one.outcome for one in renewal.matter.assessments} == {
        "state_security_department": None,
        "police": "no_threat",
    }
    assert "residence_permit.not_asked" in renewal.bars("give_conclusion", on=CONCLUDED, by=POVILAS)
    outcome = renewal.tries("give_conclusion", {"outcome": "threat"}, on=CONCLUDED, by=BORDER)
    assert refusals(outcome) == ["access.outsider_not_asked"]


def test_4_4_fourteen_days_from_receipt_of_the_request() -> None:
    assert read(asked(), "state_security", ASKED).day == date(2026, 3, 19)  # Thursday 5 to Thursday 19 March


def test_4_4_under_the_other_reading_the_days_run_from_the_application() -> None:
    renewal = asked()
    now = situation(RUTA, ASKED)

    class Otherwise:
        """The book, read by a lawyer who takes „prašymas“ for the foreigner's."""

        def on(self, day: date, *, known: date):
            chosen = {"lt/utpi:4(4)#clock-starts": "application_received"}
            return book().read_as(day, known=known, chosen=chosen)

    (clock,) = to_assess(
        renewal.matter.assessments[0],
        renewal.matter.application,
        replace(now, book=Otherwise()),  # type: ignore[arg-type]
    )
    assert clock.read(now.calendar, ASKED).day == date(2026, 3, 16)  # Monday 2 to Monday 16 March


def test_4_4_a_notice_of_important_reasons_extends_to_28_days_in_all() -> None:
    renewal = asked()
    notice: dict[str, object] = {"reasons": "An enquiry abroad.", "told_on": "2026-03-16"}
    renewal.takes("extend_assessment", notice, on=CONCLUDED, by=VILTE)
    assert read(renewal, "state_security", CONCLUDED).day == date(2026, 4, 2)  # Thursday, 28 days
    assert read(renewal, "public_order", CONCLUDED).day == date(2026, 3, 19)
    assert renewal.bars("extend_assessment", on=CONCLUDED, by=VILTE) == ["residence_permit.extended_already"]


def test_4_5_a_body_that_gave_notice_has_no_term_to_extend() -> None:
    case = withdrawal()
    assert case.bars("extend_assessment", on=CONCLUDED, by=VILTE) == ["residence_permit.notice_has_no_term"]


def test_4_4_the_clock_of_a_body_runs_only_once_it_has_the_request() -> None:
    renewal = complete()
    renewal.takes("request_assessment", request("police"), on=ASKED)
    assert not [
        one for one in timed(renewal.state, situation(RUTA, ASKED)) if one.deadline.code.startswith("assess")
    ]
    bars = renewal.bars("give_conclusion", on=ASKED, by=POVILAS)
    assert bars == ["residence_permit.not_acknowledged"]
    assert renewal.bars("extend_assessment", on=ASKED, by=POVILAS) == ["residence_permit.not_acknowledged"]


@pytest.mark.parametrize("on", [date(2026, 3, 20), date(2026, 4, 3), date(2027, 4, 5)])
def test_row_5_lateness_is_seen_and_is_never_a_result(on: date) -> None:
    renewal = asked()
    late = read(renewal, "state_security", on)
    assert late.late_by == (on - date(2026, 3, 19)).days
    assert [one.outcome for one in renewal.matter.assessments] == [None, None]
    assert renewal.bars("sign_decision", on=on).count("residence_permit.no_conclusion") == 2


@pytest.mark.parametrize(
    ("step", "answers"),
    [
        ("acknowledge_request", {"received_on": "2026-03-04"}),
        ("extend_assessment", {"reasons": "An enquiry.", "told_on": "2026-03-04"}),
        ("give_conclusion", {"outcome": "no_threat", "concluded_on": "2026-03-04"}),
    ],
)
def test_nothing_of_a_body_comes_before_its_cause(step: str, answers: dict[str, object]) -> None:
    renewal = complete() if step == "acknowledge_request" else asked()
    if step == "acknowledge_request":
        renewal.takes("request_assessment", request("state_security_department"), on=ASKED)
    assert refusals(renewal.tries(step, answers, on=ASKED, by=VILTE)) == ["lt.before_its_cause"]


def test_a_request_is_acknowledged_once() -> None:
    assert asked().bars("acknowledge_request", on=ASKED, by=VILTE) == [
        "residence_permit.acknowledged_already"
    ]


def test_a_conclusion_is_given_by_a_person_of_the_body() -> None:
    said = {"outcome": "threat", "concluded_on": "2026-03-16"}
    robot = machine(Kind.JOB, Role.ASSESSOR)
    outcome = asked().tries("give_conclusion", said, on=CONCLUDED, by=robot)
    assert "casefile.adverse_needs_person" in refusals(outcome)
    assert refusals(asked().tries("give_conclusion", said, on=CONCLUDED, by=RUTA)) == [
        "access.step_of_other_roles"
    ]


@pytest.mark.parametrize("who", [RUTA])
def test_a_conclusion_is_the_bodys_own_and_nobody_corrects_it(who: Actor) -> None:
    renewal = threat()
    number = renewal.matter.threats[0].conclusion.number  # type: ignore[union-attr]
    answers: dict[str, object] = {"what": f"{number}.outcome", "value": "no_threat", "reason": "It suits."}
    outcome = renewal.tries("correct_entry", answers, on=CONCLUDED, by=who)
    assert "what: casefile.not_an_option" in refusals(outcome)


def test_a_conclusion_that_carries_nothing_is_returned_and_not_asked_past() -> None:
    bare, unconvincing = threat(reasons=None), threat()
    weighs(unconvincing, "does_not_carry")
    for renewal in (no_threat(), threat(), bare, unconvincing):
        assert renewal.bars("request_assessment", on=PREPARED) == ["residence_permit.all_asked"]


def test_row_4_no_renewal_before_both_conclusions() -> None:
    renewal = asked()
    renewal.takes("draft_decision", RENEWING, on=DRAFTED)
    assert renewal.bars("sign_decision", on=DRAFTED, by=ONA).count("residence_permit.no_conclusion") == 2
    concludes(renewal, VILTE, outcome="no_threat")
    assert "residence_permit.no_conclusion" in renewal.bars("sign_decision", on=DRAFTED)


def test_row_4_no_renewal_after_a_conclusion_of_threat() -> None:
    renewal = threat()
    renewal.takes("draft_decision", RENEWING, on=DRAFTED)
    assert renewal.bars("sign_decision", on=DRAFTED, by=ONA) == ["residence_permit.threat_concluded"]


def test_whoever_weighs_a_conclusion_reads_it_beside_the_box_and_the_page_shows_what_was_made_of_it() -> None:
    renewal = threat(facts_for_the_person="She has worked for seven years.")
    offered = fields_of(renewal.state.procedure.step("assess_conclusion").form)["conclusion"].options
    assert offered is not None
    (option,) = offered(renewal.state, situation(RUTA, PREPARED))
    assert option.hint is not None
    said = ENGLISH.say(option.hint)
    conclusion = renewal.matter.threats[0].conclusion
    assert conclusion is not None
    assert said.startswith(f"State Security Department, {conclusion.day.isoformat()}. Against the person: ")
    assert said.endswith("For the person: She has worked for seven years.")
    weighs(renewal)
    shown = [ENGLISH.say(one) for one in renewal.page(PREPARED) if one.code == "residence_permit.weighed_so"]
    assert shown == ["It carries a refusal. The ties are hers, and recent."]


def test_nothing_is_weighed_where_no_body_sees_a_threat() -> None:
    assert no_threat().bars("assess_conclusion", on=PREPARED) == ["residence_permit.no_threat_to_weigh"]
