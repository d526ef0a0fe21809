"""0142: an order to leave and an expulsion of one file, each before a court; whichever word came first, the same
counts. Nobody here exists.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from tests.desk_in_memory import RUTA, situation
from tests.procedures.alert import sis
from tests.procedures.alert.test_retaken import hears_of_court
from tests.procedures.appeal.complaint import (
    FINAL,
    PRONOUNCED,
    InCourt,
    carried_out,
    decided,
    lodged,
    looked,
    outcome,
    told,
    went_on,
)
from tests.procedures.departure.leaving import (
    DRAFT,
    EXPELS,
    SIGNS,
    Leaving,
    checked,
    expelled,
    offered,
    served,
)
from tests.procedures.departure.test_executed_at_once import owed
from tests.procedures.departure.test_suspension import EXECUTES
from tests.procedures.following import service
from tests.procedures.residence_permit.renewal import DOCUMENT

from byla.casefile import differences
from byla.procedures.lt.courts import CourtOutcome
from byla.procedures.lt.departure.course import known_by

MAY, LATE = date(2026, 5, 5), date(2026, 5, 20)  # Tuesday; Wednesday, a week after the last day to leave
JULY, NOVEMBER, DECEMBER = date(2026, 7, 1), date(2026, 11, 5), date(2026, 12, 1)


def both(ground: str = "threat", on: date = LATE, one: Leaving | None = None) -> Leaving:
    """Served with an order to leave; then expelled, and served with that."""
    one = one or served()
    return expelled(one, on, ground=ground).takes("serve_expulsion", service(on), on=on)


def against(one: Leaving, what: str, on: date = LATE) -> InCourt:
    """The order (late, and restored) or the expulsion is taken to court, which admits it and lets nothing wait."""
    signed = one.matter.ordered if what == "order" else one.matter.expelled
    court = looked(lodged(one.case, one.file, number=signed.says.number, lodged_on=on.isoformat()), on)
    said = {"admitted": True, "ruled_on": on.isoformat(), "ruling": DOCUMENT}
    late = what == "order" and on > date(2026, 5, 13) and one.matter.served.day < MAY
    return court.takes("record_admission", {**said, "restored": late}, on=on)


def at_once(court: InCourt) -> None:
    told(decided("annulled", court, at_once=True), PRONOUNCED)


def put_back(court: InCourt) -> None:
    went_on("authority", court, JULY)
    court.takes("record_outcome", outcome("upheld", court, pronounced_on=NOVEMBER.isoformat()), on=NOVEMBER)
    told(court, NOVEMBER)


def later(what: str, court: InCourt) -> None:
    """Decided in November, final in December."""
    decided(what, court, on=NOVEMBER).takes("find_what_hangs_on_it", on=DECEMBER)
    court.takes("carry_out", on=DECEMBER)


WORDS: list[tuple[list[str], str, bool, bool]] = [
    # annulled at once, in this order; then put back; stage; whether an order, an expulsion counts
    (["order", "expulsion"], "fallen", True, True),
    (["expulsion", "order"], "fallen", True, True),
    (["order", "expulsion", "+order"], "served", True, False),
    (["expulsion", "order", "+order"], "served", True, False),
    (["order", "expulsion", "+expulsion"], "expelled", False, True),
    (["expulsion", "order", "+expulsion"], "expelled", False, True),
    (["order", "expulsion", "+expulsion", "+order"], "expelled", True, True),
    (["expulsion", "order", "+order", "+expulsion"], "expelled", True, True),
]


@pytest.mark.parametrize(
    ("words", "stage", "ordered", "expels"), WORDS, ids=[" ".join(one[0]) for one in WORDS]
)
def test_what_counts_does_not_hang_on_which_word_came_first(
    words: list[str], stage: str, ordered: bool, expels: bool
) -> None:
    one = both()
    courts = {what: against(one, what) for what in ("order", "expulsion")}
    for word in words:
        put_back(courts[word[1:]]) if word.startswith("+") else at_once(courts[word])
    assert one.state.procedure.stage(one.matter) == stage
    if stage != "fallen":
        assert (one.matter.ordered is not None, one.matter.expelled is not None) == (ordered, expels)
        assert one.matter.fallen is None
    assert len(known_by(one.matter)) == 2, "each number finds the file, whatever became of it"


def test_126_1_1_an_expulsion_for_not_leaving_is_not_put_back_without_its_order() -> None:
    one = both("did_not_leave")
    order, expulsion = against(one, "order"), against(one, "expulsion")
    at_once(expulsion)
    carried_out("remitted", order)
    put_back(expulsion)
    assert (one.matter.expelled, one.matter.fallen) == (None, None)
    assert one.next_step(NOVEMBER) == "draft_return"
    assert one.tries("execute_expulsion", dict(EXECUTES), on=NOVEMBER) == ["departure.nobody_expelled"]


def test_126_1_1_with_the_order_the_number_of_the_expulsion_still_finds_the_file() -> None:
    one = both("did_not_leave")
    numbers = {*one.matter.numbers}
    carried_out("remitted", against(one, "order"))
    assert one.matter.numbers == ()
    assert {*known_by(one.matter)} == numbers


def test_what_is_put_back_takes_nothing_from_what_was_signed_since() -> None:
    """The first expulsion was annulled at once and answered for; the second stands, and is before a court."""
    one = both(on=MAY)
    first = against(one, "expulsion", MAY)
    at_once(first)
    one.takes("answer_point", {"point": "1", "answer": "Weighed anew."}, on=JULY)
    second = against(both(on=JULY, one=one), "expulsion", JULY)
    number = one.matter.expelled.says.number
    put_back(first)
    assert one.matter.expelled.says.number == number
    assert one.matter.expulsions_undone == (), "both stand"
    later("annulled", second)
    assert one.matter.expelled.says.number == first.matter.lodged.says.decision, "the first stands"
    hears_of_court(one, number, CourtOutcome.UPHELD, DECEMBER)
    assert one.matter.expelled.says.number == number, "the newest of two that stand"


def test_an_order_that_was_annulled_first_keeps_waiting_though_a_second_fell() -> None:
    """To Georgia, annulled beside an expulsion; to Armenia, annulled beside a second one, to Georgia."""
    one = both(on=MAY)
    order, expulsion = against(one, "order", MAY), against(one, "expulsion", MAY)
    carried_out("annulled", order)
    carried_out("remitted", expulsion)
    checked(one, country="ARM").takes("draft_return", {**DRAFT, "country": "ARM"}, on=FINAL)
    one.takes("sign_return", on=FINAL, by=SIGNS).takes("serve_return", service(FINAL), on=FINAL)
    for place in ("2", "3"):
        one.takes("answer_point", {"point": place, "answer": "Of the expulsion."}, on=FINAL)
    both(on=FINAL, one=one)
    later("annulled", against(one, "order", FINAL))
    assert len(one.matter.orders_undone) == 2
    assert one.tries("execute_expulsion", dict(EXECUTES), on=DECEMBER) == ["lt.points_unanswered"]


def test_a_second_order_that_was_annulled_ends_the_matter_though_the_first_was_sent_back() -> None:
    one = served()
    carried_out("remitted", against(one, "order", MAY))
    for place in ("1", "2"):
        one.takes("answer_point", {"point": place, "answer": "Answered."}, on=FINAL)
    one.takes("draft_return", dict(DRAFT), on=FINAL)
    one.takes("sign_return", on=FINAL, by=SIGNS).takes("serve_return", service(FINAL), on=FINAL)
    both(on=FINAL, one=one)
    order, expulsion = against(one, "order", FINAL), against(one, "expulsion", FINAL)
    later("annulled", order)
    assert one.matter.fallen is None
    later("annulled", expulsion)
    assert one.matter.fallen is not None
    assert one.next_step(DECEMBER) is None


def test_of_two_orders_that_stand_the_newest_counts() -> None:
    """The first is put back once the second is signed; the second is annulled, and put back."""
    one = served()
    carried_out("remitted", against(one, "order", MAY))
    for place in ("1", "2"):
        one.takes("answer_point", {"point": place, "answer": "Answered."}, on=FINAL)
    one.takes("draft_return", dict(DRAFT), on=FINAL).takes("sign_return", on=FINAL, by=SIGNS)
    first, second = one.matter.orders_undone[0].number, one.matter.ordered.says.number
    hears_of_court(one, first, CourtOutcome.UPHELD, FINAL)
    assert (one.matter.ordered.says.number, one.matter.orders_undone) == (second, ())
    hears_of_court(one, second, CourtOutcome.ANNULLED, FINAL)
    assert one.matter.ordered.says.number == first
    hears_of_court(one, second, CourtOutcome.UPHELD, FINAL)
    assert one.matter.ordered.says.number == second


def test_an_expulsion_for_not_leaving_does_not_come_back_with_another_order() -> None:
    one = both("did_not_leave")
    carried_out("remitted", against(one, "order"))
    for place in ("1", "2"):
        one.takes("answer_point", {"point": place, "answer": "Answered."}, on=FINAL)
    one.takes("draft_return", dict(DRAFT), on=FINAL).takes("sign_return", on=FINAL, by=SIGNS)
    hears_of_court(one, one.matter.opened.says.decision, CourtOutcome.UPHELD, FINAL)
    assert (one.matter.ordered is not None, one.matter.expelled) == (True, None)


def test_a_second_expulsion_that_was_annulled_ends_the_matter_though_the_first_was_sent_back() -> None:
    one = both(on=MAY, one=offered())
    carried_out("remitted", against(one, "expulsion", MAY))
    assert one.matter.fallen is None
    for place in ("1", "2"):
        one.takes("answer_point", {"point": place, "answer": "Answered."}, on=FINAL)
    later("annulled", against(both(on=FINAL, one=one), "expulsion", FINAL))
    assert one.matter.fallen is not None


@pytest.mark.parametrize("make", [served, offered], ids=["an order", "an expulsion"])
def test_a_word_on_something_else_takes_no_draft_away(make: Callable[[], Leaving]) -> None:
    """What was sent back is drafted anew; then the file hears that a court let the withdrawal stand."""
    one, order = make(), make is served
    one = one if order else both(on=MAY, one=one)
    carried_out("remitted", against(one, "order" if order else "expulsion", MAY))
    one.takes("draft_return" if order else "draft_expulsion", dict(DRAFT if order else EXPELS), on=FINAL)
    hears_of_court(one, one.matter.opened.says.decision, CourtOutcome.UPHELD, FINAL)
    assert (one.matter.draft is not None, one.matter.expulsion_draft is not None) == (order, not order)


CALLED_OFF: list[tuple[str, Callable[[Leaving], object]]] = [
    ("annulled, and put back", lambda one: annulled_and_put_back(one)),
    ("a court had nobody returned", lambda one: let_wait(one)),
]


def annulled_and_put_back(one: Leaving) -> None:
    court = against(one, "expulsion", MAY)
    one.takes("execute_expulsion", dict(EXECUTES), on=MAY)
    at_once(court)
    put_back(court)


def let_wait(one: Leaving) -> None:
    one.takes("execute_expulsion", dict(EXECUTES), on=MAY)
    said = {"claims": ["article_3"], "lodged_on": MAY.isoformat()}
    court = looked(lodged(one.case, one.file, **said), MAY)
    ruling = {"admitted": True, "restored": False, "ruled_on": MAY.isoformat(), "ruling": DOCUMENT}
    carried_out("upheld", court.takes("record_admission", dict(ruling), on=MAY))


@pytest.mark.parametrize(("_case", "happens"), CALLED_OFF, ids=[one[0] for one in CALLED_OFF])
def test_127_2_what_a_court_stopped_is_asked_for_anew(
    _case: str, happens: Callable[[Leaving], object]
) -> None:
    one = both(on=MAY)
    happens(one)
    step, since = owed(one, NOVEMBER)
    assert step == "execute_expulsion"
    assert since is not None
    assert since > MAY, "not since the signature: a court kept it from being executed"
    assert one.tries("execute_expulsion", dict(EXECUTES), on=NOVEMBER) == []


def test_no_date_that_was_told_of_the_expulsion_is_compared_with_one_of_the_order() -> None:
    one = both(on=MAY)
    at_once(against(one, "expulsion", MAY))
    assert "appeal" not in [each.clock for each in differences(one.state, situation(RUTA, PRONOUNCED))]


def test_2018_1860_sis_is_told_of_the_last_day_by_the_word_that_gave_it_back() -> None:
    one = sis.in_sis(sis.served())
    both(on=MAY, one=one)
    sis.changes(one, MAY)
    court = against(one, "expulsion", MAY)
    for happens, day in ((at_once, PRONOUNCED), (put_back, NOVEMBER)):
        happens(court)
        due = sis.owed(one, day)
        assert due is not None
        assert (due.cause.entry, due.cause.day) == (one.matter.contested[-1].number, day)
        sis.changes(one, day)


def test_2018_1860_sis_is_told_that_an_expulsion_took_the_days_by_the_expulsion() -> None:
    """Not by a complaint against it, nor by a word on the withdrawal."""
    one = sis.in_sis(sis.served())
    both(on=MAY, one=one)
    against(one, "expulsion", MAY)
    hears_of_court(one, one.matter.opened.says.decision, CourtOutcome.UPHELD, LATE)
    due = sis.owed(one, LATE)
    assert due is not None
    assert due.cause.entry == one.matter.expelled.number


def test_a_service_is_not_moved_before_the_signature_while_the_decision_is_undone() -> None:
    one = both(on=MAY)
    number = one.matter.expulsion_served.number
    said = {"what": f"{number}.true_from", "value": "2026-05-01", "reason": "Read wrongly."}
    at_once(against(one, "expulsion", MAY))
    assert one.tries("correct_entry", dict(said), on=JULY) == ["lt.before_its_cause"]


def test_126_1_3_the_same_of_the_order() -> None:
    one = both(on=MAY)
    number = one.matter.served.number
    said = {"what": f"{number}.true_from", "value": "2026-04-20", "reason": "Read wrongly."}
    at_once(against(one, "order", MAY))
    assert one.matter.ordered is None
    assert one.tries("correct_entry", dict(said), on=JULY) == ["lt.before_its_cause"]
