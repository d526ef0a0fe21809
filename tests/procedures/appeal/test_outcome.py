"""What cannot be recorded of a court, and that nothing of it is half done: a table for a lawyer."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from tests.desk_in_memory import RUTA, refusals, situation
from tests.procedures.appeal.complaint import (
    ADMITTED,
    FINAL,
    LAST_DAY_TO_GO_ON,
    LODGED,
    PRONOUNCED,
    InCourt,
    admitted,
    carried_out,
    complaint,
    decided,
    lodged,
    looked,
    outcome,
    went_on,
)
from tests.procedures.departure import leaving
from tests.procedures.departure.leaving import withdrawn
from tests.procedures.entry_ban import ban as bans
from tests.procedures.residence_permit.renewal import DOCUMENT, renewal_drafted

from byla.casefile import Bound, timed
from byla.procedures.lt.appeal import APPEAL
from byla.procedures.lt.appeal.course import end_of_matter
from byla.procedures.lt.appeal.term import final_on

MAY = date(2026, 5, 4)  # Monday


def of_ban(months: int = 60, ground: str = "lt/utpi:133(1)") -> InCourt:
    """A ban is contested, and admitted."""
    ban = bans.imposed(bans.drafted(months=months, ground=ground))
    one = looked(lodged(ban.case, ban.file, lodged_on=MAY.isoformat()), MAY)
    said = {"admitted": True, "restored": False, "ruled_on": MAY.isoformat(), "ruling": DOCUMENT}
    return one.takes("record_admission", dict(said), on=MAY)


def of_return(order: leaving.Leaving | None = None) -> InCourt:
    """An order to leave is contested, and admitted."""
    order = order or leaving.served()
    one = looked(lodged(order.case, order.file, lodged_on=MAY.isoformat()), MAY)
    said = {"admitted": True, "restored": False, "ruled_on": MAY.isoformat(), "ruling": DOCUMENT}
    return one.takes("record_admission", dict(said), on=MAY)


BAD = [
    ("an outcome without admission", looked, "upheld", {}, "appeal.not_admitted_yet"),
    ("before it was admitted", admitted, "upheld", {"pronounced_on": "2026-04-28"}, "lt.before_its_cause"),
    (
        "a second outcome, without a further appeal",
        lambda: decided("upheld"),
        "upheld",
        {},
        "appeal.first_instance_decided",
    ),
    (
        "by the second instance, before anybody went on to it",
        lambda: went_on("person", decided("upheld"), LAST_DAY_TO_GO_ON),
        "upheld",
        {},
        "lt.before_its_cause",
    ),
    ("annulled for no fault", admitted, "annulled", {"faulty_reasons": []}, "appeal.no_fault_named"),
    ("annulled on no ground", admitted, "annulled", {"faulty_grounds": []}, "appeal.no_fault_named"),
    (
        "upheld on no ground",
        admitted,
        "upheld",
        {"faulty_grounds": ["lt/utpi:50(1)(14)"]},
        "appeal.upheld_on_no_ground",
    ),
    ("sent back, and asking nothing", admitted, "remitted", {"points": None}, "appeal.points_of_a_remittal"),
    (
        "sent back, and asking with blank lines",
        admitted,
        "remitted",
        {"points": " \n\n "},
        "appeal.points_of_a_remittal",
    ),
    (
        "annulled, and asking something",
        admitted,
        "annulled",
        {"points": "Weigh."},
        "appeal.points_of_a_remittal",
    ),
    ("sent back at once", admitted, "remitted", {"at_once": True}, "appeal.remitted_is_not_at_once"),
    ("changed into nothing", of_ban, "changed", {}, "appeal.measure_of_a_changed_decision"),
    ("a withdrawal, changed", admitted, "changed", {"measure": 12}, "appeal.nothing_to_measure"),
    ("a ban longer than 133(1) allows", of_ban, "changed", {"measure": 61}, "appeal.longer_than_the_law"),
    (
        "a return in more days than 127(1) allows",
        of_return,
        "changed",
        {"measure": 31},
        "appeal.longer_than_the_law",
    ),
]


@pytest.mark.parametrize(("what", "make", "said", "other", "code"), BAD, ids=[one[0] for one in BAD])
def test_what_no_court_can_have_said_is_refused_and_nothing_is_recorded(
    what: str, make: Callable[[], InCourt], said: str, other: dict[str, object], code: str
) -> None:
    one = make()
    before = {file: state.version for file, state in one.desk.files.items()}
    assert one.tries("record_outcome", outcome(said, one, **other), on=LAST_DAY_TO_GO_ON) == [code]
    assert {file: state.version for file, state in one.desk.files.items()} == before


def test_what_a_court_wants_answered_is_a_point_a_line_and_a_blank_line_is_none() -> None:
    one = decided("remitted", points=" Weigh the years of work.\n\n  Say how the ties are used. \n")
    assert one.matter.outcomes[-1].says.points == ("Weigh the years of work.", "Say how the ties are used.")


def test_133_5_states_no_limit() -> None:
    one = of_ban(84, "lt/utpi:133(5)")
    assert one.tries("record_outcome", outcome("changed", one, measure=72), on=FINAL) == []


ARTICLES = [("a ban", of_ban, "lt/utpi:133(1)"), ("a return", of_return, "lt/utpi:127(1)")]


@pytest.mark.parametrize(("_case", "make", "article"), ARTICLES, ids=[one[0] for one in ARTICLES])
def test_a_refusal_names_its_article(_case: str, make: Callable[[], InCourt], article: str) -> None:
    one = make()
    answers = outcome("changed", one, measure=61)
    found = one.desk.tries("record_outcome", one.file, answers, by=RUTA, on=FINAL)
    assert [each.cited for each in found.refusals] == [(article,)]


COMPLAINTS = [
    ("nothing was decided against the person", lambda: renewal_drafted(), "appeal.nothing_to_contest"),
    ("it was contested already", lambda: lodged().case, "appeal.contested_already"),
]


@pytest.mark.parametrize(("what", "make", "code"), COMPLAINTS, ids=[one[0] for one in COMPLAINTS])
def test_136_what_cannot_be_contested(what: str, make: Callable[[], object], code: str) -> None:
    case = make()
    found = case.desk.would_open(APPEAL, "record_complaint", complaint(case.file), by=RUTA, on=LODGED)
    assert refusals(found) == [code]


def test_nobody_complains_before_the_decision() -> None:
    case = withdrawn()
    early = complaint(case.file, lodged_on="2026-04-07")
    found = case.desk.would_open(APPEAL, "record_complaint", early, by=RUTA, on=LODGED)
    assert refusals(found) == ["lt.before_its_cause"]


def test_row_25_140_the_court_has_two_months_and_the_parties_fourteen_days() -> None:
    one = decided("upheld", admitted())
    clocks = {each.deadline.code: each for each in timed(one.state, situation(RUTA, PRONOUNCED))}
    assert clocks["court"].deadline.binds is Bound.COURT
    assert clocks["court"].reading.day == date(2026, 6, 29)
    assert clocks["further"].reading.day == LAST_DAY_TO_GO_ON


def test_a_first_judgment_is_final_once_nobody_went_on_in_time() -> None:
    one = decided("annulled")
    assert final_on(one.matter, situation(RUTA, LAST_DAY_TO_GO_ON)) is None
    assert one.next_step(LAST_DAY_TO_GO_ON) is None, "the house waits"
    assert final_on(one.matter, situation(RUTA, FINAL)) == LAST_DAY_TO_GO_ON
    assert one.next_step(FINAL) == "carry_out"


def test_140_4_who_goes_on_late_needs_the_court_to_restore_the_term() -> None:
    one = decided("upheld")
    said = {"by": "person", "lodged_on": FINAL.isoformat(), "restored": False, "document": DOCUMENT}
    assert one.tries("record_further", dict(said), on=FINAL) == ["appeal.late_and_not_restored"]
    one.takes("record_further", {**said, "restored": True}, on=FINAL)
    assert final_on(one.matter, situation(RUTA, FINAL)) is None


def test_after_the_supreme_court_there_is_no_other_outcome() -> None:
    one = went_on("authority", decided("annulled"), date(2026, 7, 1))
    day = date(2026, 11, 5)
    one.takes("record_outcome", outcome("upheld", one, pronounced_on=day.isoformat()), on=day)
    assert final_on(one.matter, situation(RUTA, day)) == day
    found = one.tries("record_outcome", outcome("annulled", one, pronounced_on=day.isoformat()), on=day)
    assert found == ["appeal.final_already"]


def test_what_is_taken_back_is_over_and_the_decision_stands() -> None:
    one = admitted().takes(
        "take_back_complaint", {"taken_back_on": "2026-05-04", "document": DOCUMENT}, on=MAY
    )
    assert end_of_matter(one.state, situation(RUTA, MAY)) is not None
    assert one.tries("record_outcome", outcome("annulled", one), on=FINAL) == ["appeal.final_already"]
    assert one.permit.matter.withdrawn is not None


def test_what_was_decided_is_not_taken_back() -> None:
    said: dict[str, object] = {"taken_back_on": PRONOUNCED.isoformat(), "document": DOCUMENT}
    assert decided("upheld").tries("take_back_complaint", said, on=PRONOUNCED) == ["appeal.decided_already"]


def test_nothing_is_half_done_where_something_was_opened_after_the_last_look() -> None:
    one = decided("annulled")
    case = one.case
    said = {**leaving.OPENING, "decision": case.file}
    case.desk.opens(leaving.DEPARTURE, "open_departure", said, by=RUTA, on=ADMITTED)
    assert one.tries("carry_out", on=FINAL) == ["appeal.more_hangs_on_it"]
    assert one.permit.matter.withdrawn is not None
    one.takes("find_what_hangs_on_it", on=FINAL).takes("carry_out", on=FINAL)
    assert one.permit.matter.withdrawn is None


def test_files_that_know_are_not_told_again() -> None:
    assert carried_out("annulled").tries("carry_out", on=FINAL) == ["appeal.all_files_know"]


def test_nobody_takes_back_a_complaint_before_it_was_lodged() -> None:
    said = {"taken_back_on": (LODGED - timedelta(days=1)).isoformat(), "document": DOCUMENT}
    assert looked().tries("take_back_complaint", said, on=ADMITTED) == ["lt.before_its_cause"]
