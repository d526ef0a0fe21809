"""What is recorded with a complaint, of what one can complain, and which terms run from it. Nobody here exists."""

from __future__ import annotations

from tests.desk_in_memory import RUTA, UNIT, refusals, situation
from tests.procedures.appeal.complaint import FINAL, LODGED, carried_out, complaint, lodged
from tests.procedures.departure.leaving import withdrawn
from tests.procedures.residence_permit.renewal import Renewal, renewal_drafted, signs
from tests.procedures.residence_permit.six_questions import drafts, noticed

from byla.casefile import fields_of, timed
from byla.procedures.lt.appeal import APPEAL
from byla.procedures.lt.courts import APPEAL as IN_COURT


def unserved() -> Renewal:
    """A withdrawal that was signed on Tuesday 7 April and reached nobody."""
    case = drafts(noticed(), "withdraw", "lt/utpi:50(1)(2)", "lt/utpi:35(1)(1)/state_security")
    signs(case)
    return case


def test_a_complaint_is_in_the_hands_of_whoever_recorded_it_in_the_unit_that_they_named() -> None:
    custody = lodged().state.custody
    assert (custody.unit, custody.assignee) == (UNIT, "ruta")


def test_the_file_of_the_decision_leads_to_the_court_case() -> None:
    one = lodged()
    [link] = one.case.state.custody.linked(IN_COURT)
    assert (link.other, link.why) == (one.file, "eI-1234-5/2026")


def test_only_a_decision_that_counts_is_offered_to_be_contested() -> None:
    offered = fields_of(APPEAL.step("record_complaint").form)["decision"].suits
    assert offered(withdrawn().matter)
    assert not offered(renewal_drafted().matter), "nothing was signed"
    assert not offered(carried_out("annulled").case.matter), "a court undid it"
    assert not offered(lodged().matter), "a court case is no decision"


def test_somebody_may_complain_on_the_very_day_of_the_decision() -> None:
    case = unserved()
    [decided] = case.matter.contestables
    day = decided.day
    said = complaint(case.file, lodged_on=day.isoformat())
    found = case.desk.would_open(APPEAL, "record_complaint", said, by=RUTA, on=LODGED)
    assert refusals(found) == []


def test_138_1_before_service_no_term_to_complain_runs_and_nobody_is_late() -> None:
    one = lodged(unserved(), lodged_on=FINAL.isoformat())
    now = situation(RUTA, FINAL)
    assert [each.deadline.code for each in timed(one.state, now)] == []
    shown = {each.label.code: each.value for part in APPEAL.sections(one.state, now) for each in part.lines}
    assert shown["appeal.label.last_day"] is None
    assert shown["appeal.label.late"].code == "appeal.no"
    assert shown["appeal.label.served"].code == "appeal.not_served"
