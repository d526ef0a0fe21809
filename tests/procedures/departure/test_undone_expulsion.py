"""0142: with an expulsion that a court undid, the order to leave before it does not fall. Nobody here exists."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from tests.desk_in_memory import RUTA, situation
from tests.procedures.alert import sis
from tests.procedures.appeal.complaint import (
    FINAL,
    LAST_DAY_TO_GO_ON,
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
    expelling,
    offered,
    ordered,
    served,
)
from tests.procedures.departure.test_executed_at_once import days_to_leave
from tests.procedures.departure.test_sent_back import expelled_and_told, sent_back
from tests.procedures.following import SERVED, service
from tests.procedures.residence_permit.renewal import DOCUMENT

from byla.procedures.lt.departure.course import known_by
from byla.procedures.lt.departure.today import today
from byla.procedures.lt.today import Answer, Question

MAY = date(2026, 5, 5)  # Tuesday
FROM_THE_FIRST_WORD = date(2026, 7, 3)  # Friday
NOVEMBER, DECEMBER = date(2026, 11, 5), date(2026, 12, 1)
OVER = date(2026, 5, 13)  # Wednesday, 14 days after service on 29 April
LATE = date(2026, 5, 20)
NINE_LEFT = date(2026, 7, 17)  # Friday: five of the days had passed by 5 May, the others run from 9 July


def with_days_left() -> Leaving:
    """Served with an order on 29 April; expelled for a threat, and told, on 5 May."""
    return expelled(served(), MAY).takes("serve_expulsion", service(MAY), on=MAY)


def not_obeyed() -> Leaving:
    """Expelled for not leaving, and told, a week after the last day."""
    return expelled(served(), LATE, ground="did_not_leave").takes("serve_expulsion", service(LATE), on=LATE)


def not_served() -> Leaving:
    """The order was signed, and the expulsion, on 5 May; they were served with the expulsion alone."""
    return expelled(ordered(), MAY).takes("serve_expulsion", service(MAY), on=MAY)


def in_court(one: Leaving) -> InCourt:
    """On the day of its service the expulsion is taken to court, which admits the complaint and lets nothing wait."""
    day = one.matter.expulsion_served.day
    court = looked(lodged(one.case, one.file, lodged_on=day.isoformat()), day)
    said = {"admitted": True, "restored": False, "ruled_on": day.isoformat(), "ruling": DOCUMENT}
    return court.takes("record_admission", dict(said), on=day)


def undone(what: str, one: Leaving) -> InCourt:
    """A court undoes the expulsion, which is final on 9 July."""
    return carried_out(what, in_court(one))


STANDS: list[tuple[str, Callable[[], Leaving], str, list[date], str]] = [
    ("for a threat, with days left", with_days_left, "served", [NINE_LEFT], "enter_alert"),
    ("for not leaving, once they were over", not_obeyed, "served", [OVER], "enter_alert"),
    ("before the order was served", not_served, "ordered", [], "serve_return"),
]


@pytest.mark.parametrize("what", ["annulled", "remitted"])
@pytest.mark.parametrize(("_case", "make", "stage", "last", "then"), STANDS, ids=[one[0] for one in STANDS])
def test_the_order_stands_as_before(
    _case: str, make: Callable[[], Leaving], stage: str, last: list[date], then: str, what: str
) -> None:
    one = make()
    undone(what, one)
    assert (one.matter.expelled, one.matter.expulsion_served, one.matter.fallen) == (None, None, None)
    assert one.state.procedure.stage(one.matter) == stage
    assert days_to_leave(one, FINAL) == last
    assert one.next_step(FINAL) == then


def test_the_days_that_were_none_are_given_back_from_the_court_s_word() -> None:
    """They may stay until then, to leave; SIS is told of the day."""
    one = sis.in_sis(sis.served(), on=SERVED)
    expelled(one, MAY).takes("serve_expulsion", service(MAY), on=MAY)
    sis.changes(one, MAY)
    undone("annulled", one)
    [stay] = [each for each in today(one.state, situation(RUTA, NINE_LEFT)) if each.question is Question.STAY]
    assert (stay.answer, stay.said.code) == (Answer.YES, "lt.today.leaves_by")
    due = sis.owed(one, LAST_DAY_TO_GO_ON)
    assert due is not None
    assert (due.act.value, due.values["last_day_for_departure"]) == ("update", NINE_LEFT.isoformat())


def test_a_higher_court_that_undoes_it_too_gives_no_day_anew() -> None:
    """Annulled on 25 June, to be obeyed at once, and nine of the days run from then; sent back in November."""
    one = with_days_left()
    court = told(decided("annulled", in_court(one), at_once=True), PRONOUNCED)
    assert days_to_leave(one, PRONOUNCED) == [FROM_THE_FIRST_WORD]
    went_on("authority", court, date(2026, 7, 1))
    court.takes("record_outcome", outcome("remitted", court, pronounced_on=NOVEMBER.isoformat()), on=NOVEMBER)
    told(court, NOVEMBER)
    assert len(one.matter.contested) == 3
    assert days_to_leave(one, NOVEMBER) == [FROM_THE_FIRST_WORD]


@pytest.mark.parametrize("what", ["annulled", "remitted"])
def test_its_number_still_finds_the_file(what: str) -> None:
    one = with_days_left()
    numbers = one.matter.numbers
    assert len(numbers) == 2
    undone(what, one)
    assert {*known_by(one.matter)} == {*numbers}


@pytest.mark.parametrize("what", ["annulled", "remitted"])
def test_the_same_expulsion_is_not_signed_again_before_it_answers_the_court(what: str) -> None:
    one = with_days_left()
    court = undone(what, one)
    assert expelling(one, FINAL) == ["lt.points_unanswered"]
    word = one.matter.contested[-1].says
    assert word.appeal == court.file
    for place, _ in enumerate(word.asks, start=1):
        one.takes("answer_point", {"point": str(place), "answer": "Weighed anew."}, on=FINAL)
    assert expelling(one, FINAL) == []


def expelled_to_armenia() -> Leaving:
    """After an expulsion to Georgia that was sent back, one to Armenia, which is annulled."""
    one = with_days_left()
    undone("remitted", one)
    checked(one, country="ARM")
    assert expelling(one, FINAL, country="ARM") == []
    second = in_court(one.takes("serve_expulsion", service(FINAL), on=FINAL))
    decided("annulled", second, on=NOVEMBER).takes("find_what_hangs_on_it", on=DECEMBER)
    second.takes("carry_out", on=DECEMBER)
    return one


def test_of_two_that_courts_undid_the_last_is_what_another_file_answers_for() -> None:
    one = expelled_to_armenia()
    assert expelling(one, DECEMBER, country="ARM") == ["lt.points_unanswered"]
    assert [each.number for each in one.matter.overturned] == [one.matter.expulsions_undone[-1].says.number]


def test_with_an_expulsion_and_no_order_before_it_the_matter_is_over() -> None:
    one = expelled(offered(), MAY).takes("serve_expulsion", service(MAY), on=MAY)
    undone("annulled", one)
    assert one.matter.fallen is not None
    assert one.next_step(FINAL) is None


def with_both_undone() -> Leaving:
    """The order is sent back, then the expulsion that stood without it is annulled."""
    courts: list[InCourt] = []

    def meanwhile(one: Leaving) -> Leaving:
        courts.append(in_court(expelled_and_told("threat")(one)))
        return one

    one = sent_back(served(), meanwhile)
    assert one.matter.expelled is not None
    carried_out("annulled", courts[0])
    return one


def test_an_order_that_was_sent_back_is_decided_again_also_once_the_expulsion_is_annulled() -> None:
    one = with_both_undone()
    assert (one.matter.ordered, one.matter.expelled, one.matter.fallen) == (None, None, None)
    assert one.next_step(FINAL) == "draft_return"


def test_what_is_decided_again_answers_what_was_asked_of_it_and_not_of_the_other() -> None:
    """Of the order two points, of the expulsion the reason that was found faulty."""
    one = with_both_undone()
    asked = [each["point"] for each in one.page(FINAL) if each.code == "lt.point_and_answer"]
    assert asked == ["Weigh the years of work.", "Say how the ties are used.", EXPELS["reasons"]]
    one.takes("draft_return", dict(DRAFT), on=FINAL)
    for place in ("1", "2"):
        assert one.tries("sign_return", on=FINAL, by=SIGNS) == ["lt.points_unanswered"]
        one.takes("answer_point", {"point": place, "answer": "Answered."}, on=FINAL)
    assert one.tries("sign_return", on=FINAL, by=SIGNS) == []
    assert expelling(one, FINAL) == ["lt.points_unanswered"]
    one.takes("answer_point", {"point": "3", "answer": "Weighed anew."}, on=FINAL)
    assert expelling(one, FINAL) == []


def test_an_expulsion_to_a_country_of_an_earlier_one_answers_for_that_too() -> None:
    """To Georgia and sent back; to Armenia and annulled; to Georgia again."""
    one = expelled_to_armenia()
    assert expelling(one, DECEMBER) == ["lt.points_unanswered"]
