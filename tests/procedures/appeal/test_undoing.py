"""What a court undid is as if it had never been decided, in every file that it reached, and is told there."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from tests.desk_in_memory import RUTA, situation
from tests.procedures.appeal.complaint import (
    FINAL,
    LAST_DAY_TO_GO_ON,
    PRONOUNCED,
    InCourt,
    admitted,
    carried_out,
    decided,
    lodged,
    looked,
    outcome,
    told,
    went_on,
)
from tests.procedures.appeal.test_outcome import of_ban, of_return
from tests.procedures.departure import leaving
from tests.procedures.departure.leaving import withdrawn
from tests.procedures.entry_ban import ban as bans
from tests.procedures.entry_ban.ban import refused
from tests.procedures.following import SERVED, Following
from tests.procedures.residence_permit.renewal import Renewal

from byla.casefile import FileId, tasks, timed
from byla.procedures.lt.departure import Departure
from byla.procedures.lt.departure.alerting import wanted
from byla.procedures.lt.departure.term import days_in_all, is_overdue, last_day
from byla.procedures.lt.entry_ban import Ban
from byla.procedures.lt.entry_ban.course import end_of_matter
from byla.procedures.lt.entry_ban.national_list import entry_of
from byla.procedures.lt.residence_permit import RESIDENCE_PERMIT
from byla.procedures.lt.residence_permit.matter import Matter
from byla.procedures.lt.residence_permit.stay import stay

WITHDRAWN_ON = date(2026, 4, 8)
LATER = date(2026, 11, 5)  # Thursday


def all_that_follows() -> tuple[InCourt, Following[Departure], Following[Ban]]:
    """A withdrawal, the order to leave that was served after it, and the ban that was listed, all in one court case."""
    case = withdrawn()
    order = leaving.served(
        leaving.ordered(
            leaving.drafted(leaving.offered(leaving.checked(leaving.heard(leaving.opened(case)))))
        )
    )
    drafted = bans.drafted(bans.weighed(bans.heard(bans.opened(case))))
    ban = bans.listed(bans.compared(bans.served(bans.imposed(drafted))))
    one = looked(lodged(case, lodged_on="2026-04-22"), date(2026, 5, 5))
    return admitted_later(one), order, ban


def admitted_later(one: InCourt) -> InCourt:
    said = {"admitted": True, "restored": False, "ruled_on": "2026-05-05", "ruling": leaving.DOCUMENT}
    return one.takes("record_admission", dict(said), on=date(2026, 5, 5))


def without_court(matter: Matter) -> Matter:
    """The matter without what it was told of courts."""
    return replace(matter, contested=(), answers=(), undone={})


def test_row_28_an_annulled_withdrawal_leaves_the_permit_as_if_never_withdrawn() -> None:
    one = admitted(looked(lodged(withdrawn())))
    before = without_court(one.permit.matter)
    assert before.withdrawn is not None
    carried_out("annulled", one)
    assert without_court(one.permit.matter) == replace(before, withdrawn=None)
    assert not one.permit.matter.withdrawal_pending
    said = [each.code for each in stay(one.permit.matter, PRONOUNCED)]
    assert said == ["residence_permit.stay.ended"], "its card ran out meanwhile; the permit was never taken"


def test_row_28_the_gap_counts_as_days_with_a_permit() -> None:
    one = carried_out("annulled")
    shown = {
        each.label.code: each.value
        for section in RESIDENCE_PERMIT.sections(one.permit, situation(RUTA, FINAL))
        for each in section.lines
    }
    days = (LAST_DAY_TO_GO_ON - WITHDRAWN_ON) // timedelta(days=1)
    assert shown["residence_permit.label.gap"] == days


def test_row_28_the_file_of_an_annulled_withdrawal_is_over() -> None:
    one = carried_out("annulled")
    assert RESIDENCE_PERMIT.stage(one.case.matter) == "annulled"
    assert one.case.state.procedure.next_step(one.case.state, situation(RUTA, FINAL)) is None
    assert one.case.bars("draft_decision", on=FINAL) == ["residence_permit.question_ended"]


def test_row_28_an_annulled_refusal_is_examined_again() -> None:
    one = carried_out("annulled", admitted(looked(lodged(refused()))))
    assert RESIDENCE_PERMIT.stage(one.case.matter) == "preparation"
    assert one.case.matter.contestables == ()
    assert one.permit.matter.renewal_pending is not None
    assert "apply_again" not in clocks(one, one.case.file), "no year of 35(2) runs from what was annulled"


def clocks(one: InCourt, file: FileId) -> set[str]:
    return {each.deadline.code for each in timed(one.desk[file], situation(RUTA, FINAL))}


def test_row_28_with_the_withdrawal_fall_the_order_to_leave_and_the_ban() -> None:
    one, order, ban = all_that_follows()
    assert entry_of(ban.state, situation(RUTA, FINAL)) is not None
    carried_out("annulled", one)
    assert order.state.procedure.stage(order.matter) == "fallen"
    assert ban.state.procedure.stage(ban.matter) == "fallen"
    assert clocks(one, order.file) == clocks(one, ban.file) == set(), "no clock runs from what was annulled"
    assert entry_of(ban.state, situation(RUTA, FINAL)) is None, "nor is anybody on the list for it"
    assert end_of_matter(ban.state, situation(RUTA, FINAL)) is not None


def test_row_28_nothing_goes_on_that_rested_on_it() -> None:
    one, order, ban = all_that_follows()
    carried_out("annulled", one)
    assert "lt.undone_by_a_court" in leaving.expelling(order, FINAL)
    assert order.tries("extend_term", leaving.more_days(40), on=FINAL, by=leaving.SIGNS)[:1] == [
        "lt.undone_by_a_court"
    ]
    answers = bans.change("request", "shortened", 12)
    assert ban.tries("change_ban", answers, on=FINAL, by=bans.SIGNS) == ["lt.undone_by_a_court"]


def test_all_files_are_told_in_one_act() -> None:
    one, order, ban = all_that_follows()
    carried_out("annulled", one)
    told_in = [one.desk[file].entries[-1] for file in one.matter.files]
    assert {each.header.type for each in told_in} == {"lt.contested"}
    assert len({each.header.act for each in told_in}) == 1
    assert set(one.matter.files) == {one.case.file, one.case.earlier, order.file, ban.file}


def test_an_upheld_withdrawal_stands_in_every_file() -> None:
    one, order, ban = all_that_follows()
    carried_out("upheld", one)
    assert one.permit.matter.withdrawn is not None
    assert (order.matter.fallen, ban.matter.fallen) == (None, None)


def test_a_court_changes_the_days_of_a_return() -> None:
    one = of_return()
    carried_out("changed", one, measure=30)
    order = one.desk[one.matter.files[0]]
    reading = next(each for each in timed(order, situation(RUTA, FINAL)) if each.deadline.code == "departure")
    assert reading.reading.day == date(2026, 5, 29)


EXTENDED = [
    ("fewer than the court gives", 20, date(2026, 5, 29)),
    ("more than the court gives", 40, date(2026, 6, 8)),
]


@pytest.mark.parametrize(("_case", "total", "last"), EXTENDED, ids=[one[0] for one in EXTENDED])
def test_127_3_2_days_given_before_the_court_changed_them_shorten_nothing(
    _case: str, total: int, last: date
) -> None:
    """30 days of the court, from Wednesday 29 April; whoever was given more in writing keeps them."""
    order = leaving.served()
    order.takes("extend_term", leaving.more_days(total), on=SERVED, by=leaving.SIGNS)
    carried_out("changed", of_return(order), measure=30)
    assert last_day(order.matter, situation(RUTA, FINAL)) == last
    assert days_in_all(order.matter) == max(total, 30)


def test_a_court_gives_days_to_leave_where_the_order_gave_none() -> None:
    order = leaving.served(leaving.ordered(leaving.drafted(leaving.absconding(leaving.offered()), days=0)))
    carried_out("changed", of_return(order), measure=30)
    on = date(2026, 5, 29)  # Friday: thirty days after Wednesday 29 April
    assert last_day(order.matter, situation(RUTA, FINAL)) == on
    assert not is_overdue(order.matter, situation(RUTA, on))
    told = wanted(order.state, situation(RUTA, FINAL))
    assert told is not None
    assert [each.value for each in told.values if each.name == "last_day_for_departure"] == [on.isoformat()]


@pytest.mark.parametrize("make", [lambda: of_ban(60), of_return], ids=["a ban", "an order to leave"])
def test_what_is_sent_back_is_decided_again_and_answers_the_court_first(make) -> None:
    one = carried_out("remitted", make())
    again: Following = Following(one.case, one.matter.files[0])
    assert again.matter.contestables == ()
    if again.state.procedure.code == "entry_ban":
        signs = bans.SIGNS
        again.takes("draft_ban", {**bans.DRAFT, "ground": "lt/utpi:133(1)", "months": 24}, on=FINAL)
    else:
        signs = leaving.SIGNS
        again.takes("draft_return", dict(leaving.DRAFT), on=FINAL)
    step = "sign_ban" if signs is bans.SIGNS else "sign_return"
    assert again.tries(step, on=FINAL, by=signs) == ["lt.points_unanswered"]
    assert again.next_step(FINAL) == "answer_point"
    for point in ("1", "2"):
        again.takes("answer_point", {"point": point, "answer": "Answered."}, on=FINAL)
    assert again.tries(step, on=FINAL, by=signs) == []


def test_news_house_the_same_withdrawal_is_not_signed_again_without_answering_the_court() -> None:
    case = carried_out("remitted").case
    assert case.matter.signed is None
    grounds = ["lt/utpi:50(1)(14)/state_security"]
    draft = {"operative": "withdraw", "grounds": grounds, "weighing": "As before."}
    case.takes("draft_decision", dict(draft), on=FINAL)
    assert "lt.points_unanswered" in case.bars("sign_decision", on=FINAL)
    case.takes("answer_point", {"point": "1", "answer": "The years of work were weighed."}, on=FINAL)
    assert "lt.points_unanswered" in case.bars("sign_decision", on=FINAL), "each point, not one of them"
    case.takes("answer_point", {"point": "2", "answer": "They are used by letter."}, on=FINAL)
    assert "lt.points_unanswered" not in case.bars("sign_decision", on=FINAL)


def test_another_end_than_the_one_that_was_sent_back_needs_no_answers() -> None:
    case = carried_out("remitted").case
    case.takes("draft_decision", {"operative": "leave_in_force", "weighing": "The court is right."}, on=FINAL)
    assert "lt.points_unanswered" not in case.bars("sign_decision", on=FINAL)


def test_a_withdrawal_that_was_sent_back_is_pending_again() -> None:
    one = carried_out("remitted")
    assert one.permit.matter.withdrawn is None
    assert one.permit.matter.withdrawal_pending


def test_what_was_annulled_at_once_the_supreme_court_puts_back() -> None:
    one, order, ban = all_that_follows()
    before = without_court(one.permit.matter), without_court(one.case.matter)
    decided("annulled", one, at_once=True)
    told(one, PRONOUNCED)
    assert one.permit.matter.withdrawn is None
    went_on("authority", one, date(2026, 7, 1))
    one.takes("record_outcome", outcome("upheld", one, pronounced_on=LATER.isoformat()), on=LATER)
    told(one, LATER)
    assert (without_court(one.permit.matter), without_court(one.case.matter)) == before
    assert (order.matter.fallen, ban.matter.fallen) == (None, None)


def test_nothing_follows_on_a_decision_that_a_court_undid() -> None:
    case: Renewal = carried_out("annulled").case
    found = case.desk.would_open(
        leaving.DEPARTURE, "open_departure", {**leaving.OPENING, "decision": case.file}, by=RUTA, on=FINAL
    )
    assert [each.said.code for each in found.refusals] == ["lt.nothing_decided_against"]


TELLING: dict[str, object] = {"told_on": FINAL.isoformat(), "language": "be", "letter": leaving.DOCUMENT}


def test_once_every_file_knows_the_person_is_told_what_holds_now() -> None:
    one = carried_out("annulled")
    assert one.next_step(FINAL) == "tell_of_outcome"
    assert [each.settled_by for each in tasks(one.state, situation(RUTA, FINAL))] == ["tell_of_outcome"]
    one.takes("tell_of_outcome", dict(TELLING), on=FINAL)
    assert one.next_step(FINAL) is None
    assert [*tasks(one.state, situation(RUTA, FINAL))] == []
    assert one.tries("tell_of_outcome", dict(TELLING), on=FINAL) == ["appeal.person_told_already"]


def test_the_person_is_told_after_the_files_and_not_before() -> None:
    said = {**TELLING, "told_on": PRONOUNCED.isoformat()}
    assert decided("annulled").tries("tell_of_outcome", said, on=PRONOUNCED) == ["appeal.files_know_nothing"]
    assert carried_out("annulled").tries("tell_of_outcome", said, on=FINAL) == ["lt.before_its_cause"]


def test_of_a_second_word_the_person_is_told_anew() -> None:
    one = decided("annulled", at_once=True)
    told(one, PRONOUNCED)
    one.takes("tell_of_outcome", {**TELLING, "told_on": PRONOUNCED.isoformat()}, on=PRONOUNCED)
    went_on("authority", one, date(2026, 7, 1))
    one.takes("record_outcome", outcome("upheld", one, pronounced_on=LATER.isoformat()), on=LATER)
    told(one, LATER)
    assert one.next_step(LATER) == "tell_of_outcome"
