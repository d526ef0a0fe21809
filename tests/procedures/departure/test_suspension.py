"""UTPI 128(2): what keeps an expulsion from being executed for the time being, until when, and what follows from it."""

from __future__ import annotations

from datetime import date

import pytest
from tests.desk_in_memory import RUTA, official, situation
from tests.procedures.appeal.complaint import FINAL, carried_out, lodged, looked
from tests.procedures.departure.leaving import (
    CHECK,
    SIGNS,
    Leaving,
    asylum,
    expelled,
    offered,
    served,
    suspended,
    suspends,
)
from tests.procedures.entry_ban.ban import corrects_fact
from tests.procedures.following import SERVED, SIGNED, service
from tests.procedures.pages import page_of
from tests.procedures.residence_permit.renewal import DOCUMENT
from tests.texts import ENGLISH

from byla.access import Telling
from byla.casefile import Role, timed
from byla.procedures.lt.departure import DEPARTURE
from byla.procedures.lt.departure.alerting import wanted
from byla.procedures.lt.departure.codes import SuspendedFor
from byla.procedures.lt.departure.to_its_person import TO_ITS_PERSON
from byla.procedures.lt.departure.today import today
from byla.procedures.lt.today import Question, answered

UNTIL = date(2026, 6, 30)  # Tuesday
AFTER = date(2026, 7, 1)
MAY = date(2026, 5, 5)  # Tuesday
EXECUTES: dict[str, object] = {"service": "State Border Guard Service"}


def ends(one: Leaving, place: int = 0, on: date = UNTIL) -> dict[str, object]:
    """The answers with which one of the suspensions that run is ended."""
    number = str(one.matter.suspended[place].number)
    said = {"suspension": number, "ended_on": on.isoformat()}
    return {**said, "because": "The operation is over.", "letter": DOCUMENT}


def executing(one: Leaving, on: date = SERVED) -> list[str]:
    """What stands in the way of having it executed; nothing where it was asked for."""
    return one.tries("execute_expulsion", dict(EXECUTES), on=on)


def clocks(one: Leaving, on: date) -> dict[str, tuple[date | None, bool]]:
    """The day of each deadline, and whether it was missed."""
    return {
        each.deadline.code: (each.reading.day, each.reading.late_by > 0)
        for each in timed(one.state, situation(RUTA, on))
    }


def may_stay(one: Leaving, on: date) -> str:
    return answered(today(one.state, situation(RUTA, on)), Question.STAY).value


@pytest.mark.parametrize("ground", list(SuspendedFor))
def test_128_2_while_it_is_suspended_it_is_not_executed(ground: SuspendedFor) -> None:
    one = suspended(ground=ground.value)
    assert executing(one) == ["departure.expulsion_is_suspended"]
    [no] = DEPARTURE.step("execute_expulsion").bars(one.state, situation(RUTA, SERVED))
    assert no.cited == ("lt/utpi:128(2)",)


def test_127_2_what_nothing_suspends_is_executed_at_once_and_asked_for_once() -> None:
    one = expelled()
    assert executing(one, SIGNED) == []
    assert one.matter.execution_asked.says.service == EXECUTES["service"]
    assert executing(one, SIGNED) == ["departure.execution_asked_already"]


def test_128_2_a_suspension_calls_off_what_was_asked_for() -> None:
    one = expelled()
    assert executing(one, SIGNED) == []
    suspended(one)
    page = [ENGLISH.say(each) for each in one.page(SERVED)]
    assert any("called off by the suspension" in each for each in page)
    assert executing(one) == ["departure.expulsion_is_suspended"]
    one.takes("end_suspension", ends(one, on=SERVED), on=SERVED, by=SIGNS)
    assert executing(one) == [], "it is asked for anew"


def test_128_2_its_end_is_recorded_by_a_named_official_with_a_mandate() -> None:
    one = suspended()
    other = official("ona", Role.SIGNATORY, signs="residence_permit.decision")
    assert one.tries("end_suspension", ends(one), on=UNTIL, by=other) == ["casefile.no_mandate"]
    assert one.tries("end_suspension", ends(one), on=UNTIL, by=SIGNS) == []
    assert one.matter.suspensions_ended[-1].says.signatory == SIGNS.id
    assert one.matter.suspended == ()
    assert one.tries("end_suspension", {}, on=UNTIL, by=SIGNS) == ["departure.not_suspended"]
    assert executing(one, UNTIL) == []


def test_128_2_a_day_that_passes_ends_nothing_and_falls_due() -> None:
    one = suspended()
    assert clocks(one, UNTIL)["suspension"] == (UNTIL, False)
    assert clocks(one, AFTER)["suspension"] == (UNTIL, True)
    assert executing(one, AFTER) == ["departure.expulsion_is_suspended"]
    assert one.next_step(date(2026, 6, 29)) == "serve_expulsion"
    one.takes("serve_expulsion", service(SERVED), on=SERVED)
    assert one.next_step(date(2026, 6, 29)) is None
    assert one.next_step(UNTIL) == one.next_step(AFTER) == "end_suspension"


def test_128_2_a_day_to_look_by_is_not_moved_over_a_sunday() -> None:
    sunday = date(2026, 6, 28)
    assert clocks(suspended(until=sunday.isoformat()), SERVED)["suspension"] == (sunday, False)


def test_128_2_more_time_on_the_same_ground_takes_the_place_of_the_day_before() -> None:
    one = suspended(suspended(), UNTIL, until="2026-07-31")
    assert clocks(one, AFTER)["suspension"] == (date(2026, 7, 31), False)
    one.takes("end_suspension", ends(one), on=UNTIL, by=SIGNS)
    assert one.matter.suspended == (), "nothing of the earlier one comes back"


def test_128_2_where_one_of_two_grounds_is_gone_the_other_goes_on() -> None:
    one = suspended(suspended(ground="rule_39", until=None))
    assert [each.says.ground.value for each in one.matter.suspended] == ["rule_39", "medical"]
    one.takes("end_suspension", ends(one, 1), on=UNTIL, by=SIGNS)
    assert [each.says.ground.value for each in one.matter.suspended] == ["rule_39"]
    assert executing(one, UNTIL) == ["departure.expulsion_is_suspended"]
    assert "suspension" not in clocks(one, AFTER), "no day was named"
    one.takes("serve_expulsion", service(SERVED), on=UNTIL)
    assert one.next_step(AFTER) is None, "and nobody is called to look"


WRONG = [
    ("before the expulsion", {"since": "2026-04-24"}, ["lt.before_its_cause"]),
    ("looked at today", {"until": SERVED.isoformat()}, ["departure.looked_at_too_early"]),
    ("looked at in the past", {"until": "2026-04-28"}, ["departure.looked_at_too_early"]),
    ("looked at tomorrow", {"until": "2026-04-30"}, []),
    ("no day", {"until": None}, []),
]


@pytest.mark.parametrize(("_case", "said", "codes"), WRONG, ids=[one[0] for one in WRONG])
def test_from_when_to_when_it_is_suspended(_case: str, said: dict[str, object], codes: list[str]) -> None:
    assert expelled().tries("suspend_expulsion", suspends(**said), on=SERVED, by=SIGNS) == codes


def test_no_suspension_ends_before_it_began() -> None:
    one = suspended()
    answers = ends(one, on=date(2026, 4, 24))
    assert one.tries("end_suspension", answers, on=UNTIL, by=SIGNS) == ["lt.before_its_cause"]


def test_of_two_suspensions_each_ends_no_earlier_than_it_began() -> None:
    one = suspended(suspended(ground="rule_39", until=None), UNTIL, since=UNTIL.isoformat(), until=None)
    first, later = (ends(one, place, on=SERVED) for place in (0, 1))
    assert one.tries("end_suspension", later, on=UNTIL, by=SIGNS) == ["lt.before_its_cause"]
    assert one.tries("end_suspension", first, on=UNTIL, by=SIGNS) == []


def test_only_of_who_is_expelled_and_here_anything_is_suspended_or_executed() -> None:
    for step, said, by in (("suspend_expulsion", suspends(), SIGNS), ("execute_expulsion", EXECUTES, RUTA)):
        assert served().tries(step, dict(said), on=SERVED, by=by) == ["departure.nobody_expelled"]
        gone = expelled()
        gone.takes("prove_departure", {"left_on": SIGNED.isoformat(), "proof": DOCUMENT}, on=SERVED)
        assert gone.tries(step, dict(said), on=SERVED, by=by) == ["departure.left_already"]
    gone = suspended()
    gone.takes("prove_departure", {"left_on": SIGNED.isoformat(), "proof": DOCUMENT}, on=SERVED)
    assert gone.tries("end_suspension", ends(gone), on=UNTIL, by=SIGNS) == ["departure.left_already"]
    assert "suspension" not in clocks(gone, AFTER)


def torture(one: Leaving) -> Leaving:
    return one.takes("check_refoulement", {**CHECK, "torture": True}, on=SERVED)


def claims_article_3(one: Leaving) -> Leaving:
    one.takes("serve_expulsion", service(SERVED), on=SERVED)
    looked(lodged(one.case, one.file, claims=["article_3"], lodged_on=SERVED.isoformat()), SERVED)
    return one


def claims_it_of_the_withdrawal(one: Leaving) -> Leaving:
    lodged(one.case, claims=["article_3"], lodged_on=SIGNED.isoformat())
    return one


def in_doubt(one: Leaving) -> Leaving:
    corrects_fact(one.case)
    return one


SINCE = [
    ("torture awaits the person", torture, ["departure.torture_threatens"]),
    ("asylum was asked for", lambda one: asylum(one, SERVED), ["departure.asylum_pending"]),
    ("a court looks at it", claims_article_3, ["lt.waits_for_the_court"]),
    ("a court looks at what it follows on", claims_it_of_the_withdrawal, ["lt.waits_for_the_court"]),
    ("what it follows on is in doubt", in_doubt, ["lt.decision_does_not_stand"]),
]


@pytest.mark.parametrize(("_case", "since", "codes"), SINCE, ids=[one[0] for one in SINCE])
def test_what_came_since_the_signature_bars_the_execution(_case: str, since, codes: list[str]) -> None:
    assert executing(since(expelled())) == codes


@pytest.mark.parametrize(
    ("outcome", "code"), [("annulled", "lt.undone_by_a_court"), ("remitted", "departure.not_suspended")]
)
def test_of_an_expulsion_that_fell_nothing_is_suspended_and_no_day_runs(outcome: str, code: str) -> None:
    one = suspended()
    one.takes("serve_expulsion", service(SERVED), on=SERVED)
    appeal = looked(lodged(one.case, one.file, lodged_on=MAY.isoformat()), MAY)
    said = {"admitted": True, "restored": False, "ruled_on": MAY.isoformat(), "ruling": DOCUMENT}
    carried_out(outcome, appeal.takes("record_admission", dict(said), on=MAY))
    assert one.tries("end_suspension", {}, on=FINAL, by=SIGNS)[0] == code
    assert "suspension" not in clocks(one, FINAL)
    assert may_stay(one, FINAL) != "no"


def test_what_was_asked_for_and_suspended_of_one_that_a_court_sent_back_is_of_that_one_alone() -> None:
    """Decided again, the expulsion is suspended by nothing, and its execution is asked for anew."""
    one = expelled()
    assert executing(one, SIGNED) == []
    suspended(one, ground="rule_39", until=None)
    expelled_again(one)
    assert one.matter.suspended == ()
    page = [ENGLISH.say(each) for each in one.page(FINAL)]
    assert not any("State Border Guard" in each for each in page)
    assert executing(one, FINAL) == []
    assert executing(one, FINAL) == ["departure.execution_asked_already"]


def test_that_one_which_fell_was_to_be_executed_stands_in_nothing_s_way() -> None:
    one = expelled()
    assert executing(one, SIGNED) == []
    expelled_again(one)
    assert executing(one, FINAL) == []


def test_while_one_that_a_court_sent_back_is_not_decided_again_nothing_is_executed() -> None:
    one = expelled()
    assert executing(one, SIGNED) == []
    sent_back(one)
    assert executing(one, FINAL) == ["departure.nobody_expelled"]
    assert all(ENGLISH.say(each) for each in one.page(FINAL))


def expelled_again(one: Leaving) -> None:
    """Sent back by a court, and signed anew once its points are answered."""
    sent_back(one)
    for point in ("1", "2"):
        one.takes("answer_point", {"point": point, "answer": "Answered."}, on=FINAL)
    expelled(one, FINAL)


def sent_back(one: Leaving) -> None:
    """Served, and sent back by a court."""
    one.takes("serve_expulsion", service(SERVED), on=SERVED)
    appeal = looked(lodged(one.case, one.file, lodged_on=MAY.isoformat()), MAY)
    said = {"admitted": True, "restored": False, "ruled_on": MAY.isoformat(), "ruling": DOCUMENT}
    carried_out("remitted", appeal.takes("record_admission", dict(said), on=MAY))


def test_today_whoever_is_not_expelled_for_the_time_being_may_stay() -> None:
    one = expelled(served(), SERVED)
    assert may_stay(one, SERVED) == "no"
    suspended(one, SERVED, since=SERVED.isoformat())
    assert may_stay(one, UNTIL) == "yes"
    assert may_stay(one, AFTER) == "not_known", "somebody was to look"
    said = today(one.state, situation(RUTA, UNTIL))
    assert answered(said, Question.WORK).value == "not_known"
    assert all(ENGLISH.say(each.said) for each in said)
    one.takes("end_suspension", ends(one), on=UNTIL, by=SIGNS)
    assert may_stay(one, UNTIL) == "no"


def test_today_a_suspension_with_no_day_lets_stay() -> None:
    one = suspended(ground="rule_39", until=None)
    assert may_stay(one, AFTER) == "yes"
    assert all(ENGLISH.say(each.said) for each in today(one.state, situation(RUTA, AFTER)))


def test_today_whose_expulsion_waits_for_a_court_may_stay() -> None:
    assert may_stay(claims_article_3(expelled()), SERVED) == "yes"


def test_the_person_is_told_of_it_of_its_end_and_of_the_day() -> None:
    one = suspended()
    assert one.state.custody.told[-1][1].day == UNTIL
    one.takes("end_suspension", ends(one), on=UNTIL, by=SIGNS)
    for number in (one.matter.suspensions[-1].number, one.matter.suspensions_ended[-1].number):
        assert TO_ITS_PERSON(one.state, one.state.entries[number - 1]) is Telling.TOLD
    assert {"ExpulsionSuspended", "SuspensionEnded"} <= {each.__name__ for each in DEPARTURE.tells}


def test_2018_1860_3_5_sis_is_told_that_the_return_waits() -> None:
    def suspended_in_sis(one: Leaving) -> bool:
        found = wanted(one.state, situation(RUTA, SERVED))
        return next(each.value for each in found.values if each.name == "suspended")

    one = expelled(served(), SERVED)
    assert suspended_in_sis(one) is False
    suspended(one, SERVED, since=SERVED.isoformat())
    assert suspended_in_sis(one) is True
    one.takes("end_suspension", ends(one, on=SERVED), on=SERVED, by=SIGNS)
    assert suspended_in_sis(one) is False


def test_where_it_stands() -> None:
    one = suspended(expelled(offered()))
    assert DEPARTURE.stage(one.matter) == "suspended"
    assert all(ENGLISH.say(each) for each in page_of(one.state, SERVED))
    one.takes("end_suspension", ends(one), on=UNTIL, by=SIGNS)
    assert DEPARTURE.stage(one.matter) == "expelled"
