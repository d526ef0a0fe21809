"""What falls with an order to leave that a court sends back, and what stands (UTPI 126(1)). Nobody here exists."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from tests.procedures.alert import sis
from tests.procedures.alert.test_retaken import hears_of_court
from tests.procedures.appeal.complaint import FINAL, InCourt, admitted, carried_out, decided, lodged, looked
from tests.procedures.departure.leaving import (
    DRAFT,
    SIGNS,
    Leaving,
    checked,
    expelled,
    expulsion_drafted,
    heard,
    ordered,
    served,
)
from tests.procedures.departure.test_executed_at_once import owed
from tests.procedures.following import SERVED, service
from tests.procedures.residence_permit.renewal import DOCUMENT

from byla.procedures.lt.courts import CourtOutcome

LODGED = date(2026, 5, 5)  # Tuesday
NOVEMBER, DECEMBER = date(2026, 11, 5), date(2026, 12, 1)
LATE = date(2026, 5, 20)  # Wednesday, a week after the last day to leave
EXECUTES: dict[str, object] = {"service": "State Border Guard Service"}


def admits(court: InCourt, on: date) -> InCourt:
    """The court admits the complaint."""
    said = {"admitted": True, "restored": False, "ruled_on": on.isoformat(), "ruling": DOCUMENT}
    return court.takes("record_admission", dict(said), on=on)


def sent_back(
    one: Leaving, meanwhile: Callable[[Leaving], Leaving] = lambda one: one, what: str = "remitted"
) -> Leaving:
    """The order is taken to court, which lets nothing wait, and sent back, or annulled; meanwhile the house goes on."""
    appeal = looked(lodged(one.case, one.file, lodged_on=LODGED.isoformat()), LODGED)
    admits(appeal, LODGED)
    meanwhile(one)
    carried_out(what, appeal)
    return one


def expelled_and_told(ground: str) -> Callable[[Leaving], Leaving]:
    """Expelled on that ground, and served with it, after the last day to leave."""

    def expelling(one: Leaving) -> Leaving:
        return expelled(one, LATE, ground=ground).takes("serve_expulsion", service(LATE), on=LATE)

    return expelling


def test_126_1_1_nobody_is_taken_to_the_border_for_not_obeying_an_order_that_was_sent_back() -> None:
    one = sent_back(served(), expelled_and_told("did_not_leave"))
    assert one.tries("execute_expulsion", dict(EXECUTES), on=FINAL) == ["departure.nobody_expelled"]
    assert (one.matter.expelled, one.matter.expulsion_served, one.matter.contestables) == (None, None, ())
    assert one.next_step(FINAL) == "draft_return", "the order is decided again"
    one.takes("draft_return", dict(DRAFT), on=FINAL)
    assert one.tries("sign_return", on=FINAL, by=SIGNS) == ["lt.points_unanswered"]


@pytest.mark.parametrize(("what", "points"), [("remitted", 2), ("annulled", 1)])
def test_126_1_3_an_expulsion_for_a_threat_stands_without_the_order_and_answers_the_court_first(
    what: str, points: int
) -> None:
    """Nobody is taken to Georgia while what was found faulty about the order to leave for it has no answer."""
    one = sent_back(served(), expelled_and_told("threat"), what)
    assert (one.matter.ordered, one.matter.fallen) == (None, None)
    assert one.state.procedure.stage(one.matter) == "expelled"
    assert one.matter.expulsion_served is not None
    for place in range(1, points + 1):
        assert one.tries("execute_expulsion", dict(EXECUTES), on=FINAL) == ["lt.points_unanswered"]
        assert one.next_step(FINAL) == "answer_point"
        one.takes("answer_point", {"point": str(place), "answer": "Looked at again."}, on=FINAL)
    assert one.next_step(FINAL) == "execute_expulsion"
    assert one.tries("execute_expulsion", dict(EXECUTES), on=FINAL) == []


@pytest.mark.parametrize("what", ["remitted", "annulled"])
def test_126_1_3_the_court_is_answered_also_where_a_service_was_asked_before(what: str) -> None:
    def executed(one: Leaving) -> Leaving:
        return expelled_and_told("threat")(one).takes("execute_expulsion", dict(EXECUTES), on=LATE)

    one = sent_back(served(), executed, what)
    assert one.next_step(FINAL) == "answer_point"
    for place, _ in enumerate(one.matter.contested[-1].says.asks, start=1):
        one.takes("answer_point", {"point": str(place), "answer": "Looked at again."}, on=FINAL)
    assert one.next_step(FINAL) == "execute_expulsion", "what was asked before was called off"
    assert owed(one, FINAL) == ("execute_expulsion", FINAL), "since the last answer"


@pytest.mark.parametrize("what", ["remitted", "annulled"])
def test_126_1_3_what_a_court_found_about_an_order_for_another_country_keeps_nothing_waiting(
    what: str,
) -> None:
    def to_armenia(one: Leaving) -> Leaving:
        return expelled(checked(one, country="ARM"), LATE, country="ARM")

    one = sent_back(served(), to_armenia, what)
    assert one.tries("execute_expulsion", dict(EXECUTES), on=FINAL) == []


@pytest.mark.parametrize("what", ["remitted", "annulled"])
def test_2018_1860_with_the_order_its_alert_goes_though_the_expulsion_stands(what: str) -> None:
    one = sent_back(sis.in_sis(sis.served()), expelled_and_told("threat"), what)
    due = sis.owed(one, FINAL)
    assert due is not None
    assert (due.act.value, due.cause.because.value) == ("delete", "annulled")


def both_in_court(then: str) -> Leaving:
    """The order is annulled; then a court undoes the expulsion for a threat that stood without it."""
    courts: list[InCourt] = []

    def in_court(one: Leaving) -> Leaving:
        court = looked(
            lodged(expelled_and_told("threat")(one).case, one.file, lodged_on=LATE.isoformat()), LATE
        )
        courts.append(admits(court, LATE))
        return one

    one = sent_back(served(), in_court, "annulled")
    assert (one.matter.ordered, one.matter.fallen) == (None, None)
    carried_out(then, courts[0])
    return one


def test_once_the_expulsion_is_annulled_after_the_order_the_matter_is_over() -> None:
    one = both_in_court("annulled")
    assert one.matter.fallen is not None
    assert one.next_step(FINAL) is None


def test_once_the_expulsion_is_sent_back_after_the_order_was_annulled_that_asks_for_answers_too() -> None:
    """Whoever orders them to leave again answers for the annulled order; the expulsion asks for itself."""
    one = both_in_court("remitted")
    assert (one.matter.expelled, one.matter.fallen) == (None, None)
    one.takes("draft_return", dict(DRAFT), on=FINAL)
    assert one.tries("sign_return", on=FINAL, by=SIGNS) == ["lt.points_unanswered"]
    one.takes("answer_point", {"point": "1", "answer": "Weighed anew."}, on=FINAL)
    assert one.tries("sign_return", on=FINAL, by=SIGNS) == []


def test_126_1_3_what_was_found_about_an_earlier_order_keeps_waiting_after_a_second_fell() -> None:
    """To Georgia, and sent back; to Armenia, and annulled; and expelled to Georgia for a threat meanwhile."""
    one = checked(sent_back(served()), country="ARM")
    one.takes("draft_return", {**DRAFT, "country": "ARM"}, on=FINAL)
    one.takes("sign_return", on=FINAL, by=SIGNS).takes("serve_return", service(FINAL), on=FINAL)
    said = {"number": one.matter.ordered.says.number, "lodged_on": FINAL.isoformat()}
    court = admits(looked(lodged(expelled(one, FINAL).case, one.file, **said), FINAL), FINAL)
    decided("annulled", court, on=NOVEMBER).takes("find_what_hangs_on_it", on=DECEMBER)
    court.takes("carry_out", on=DECEMBER)
    assert one.matter.orders_undone
    assert one.tries("execute_expulsion", dict(EXECUTES), on=DECEMBER) == ["lt.points_unanswered"]


def test_the_word_of_a_court_on_another_decision_puts_no_order_back() -> None:
    one = sent_back(served(), expelled_and_told("threat"), "annulled")
    hears_of_court(one, one.matter.opened.says.decision, CourtOutcome.UPHELD, FINAL)
    assert one.matter.orders_undone
    assert one.matter.ordered is None


@pytest.mark.parametrize("ground", ["threat", "did_not_leave"])
def test_what_was_drafted_falls_with_the_order_that_a_court_sends_back(ground: str) -> None:
    one = sent_back(served(), lambda one: expulsion_drafted(one, LATE, ground=ground))
    assert one.matter.expulsion_draft is None
    assert one.next_step(FINAL) == "draft_return"


def test_what_was_sent_back_and_not_drafted_again_is_not_signed() -> None:
    assert sent_back(served()).tries("sign_return", on=FINAL, by=SIGNS) == ["departure.not_drafted"]


@pytest.mark.parametrize("make", [heard, ordered, lambda: expelled(served(), SERVED)])
def test_of_a_decision_that_was_sent_back_the_order_after_it_is_undone_and_not_decided_again(
    make: Callable[[], Leaving],
) -> None:
    one = make()
    before = one.matter
    carried_out("remitted", admitted(looked(lodged(one.case))))
    assert one.matter.fallen is not None
    assert replace(one.matter, contested=()) == before, "nothing of it is open again"
