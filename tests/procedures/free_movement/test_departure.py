"""Row 33, UTPI 98^1 and Directive 2004/38, 27 and 30(3): who moves freely leaves for a threat alone, with a month."""

from __future__ import annotations

from datetime import date

import pytest
from tests.desk_in_memory import book, situation
from tests.procedures.alert import sis
from tests.procedures.departure import leaving
from tests.procedures.departure.leaving import DRAFT, SIGNS, Leaving, offered, opened
from tests.procedures.following import HEARD, OPENED, SERVED, SIGNED, proposed
from tests.procedures.free_movement.moving import (
    URGENT,
    WEIGHED,
    is_citizen,
    is_kin,
    weighs,
    without_threat,
)

from byla.procedures.lt.alert.codes import Because, PackAct
from byla.procedures.lt.departure import DEPARTURE
from byla.procedures.lt.departure.document import document
from byla.procedures.lt.free_movement import ELEMENTS

OWN = "free_movement."
A_MONTH = {**DRAFT, "days": 31}
LAST_OF_THE_MONTH, DAY_AFTER = date(2026, 5, 30), date(2026, 5, 31)  # 31 days from service, and the next


def looked_at(who=is_kin, case=None) -> Leaving:
    """All that an order to leave asks of anybody was done; the person moves freely."""
    return offered(leaving.checked(leaving.heard(opened(who(case or leaving.withdrawn())))))


def weighed(**other: object) -> Leaving:
    return weighs(looked_at(), **other)


def drafted(**other: object) -> Leaving:
    return weighed(**other).takes("draft_return", dict(A_MONTH), on=HEARD)


def served() -> Leaving:
    one = drafted().takes("sign_return", on=SIGNED, by=SIGNS)
    return one.takes("serve_return", leaving.service(SERVED), on=SERVED)


BARS = [
    ("anybody else", lambda: looked_at(lambda case: case), DRAFT, []),
    ("family, nobody weighed it", looked_at, DRAFT, [OWN + "not_weighed"]),
    ("a citizen of Poland, nobody weighed it", lambda: looked_at(is_citizen), DRAFT, [OWN + "not_weighed"]),
    ("not all is there", lambda: weighed(met=False), A_MONTH, [OWN + "not_met"]),
    ("all is there", weighed, A_MONTH, []),
    (
        "all is there, and no threat was found",
        lambda: weighs(looked_at(case=without_threat())),
        A_MONTH,
        [OWN + "no_threat"],
    ),
    ("the days of everybody else", weighed, DRAFT, ["departure.no_month"]),
    ("thirty days", weighed, {**DRAFT, "days": 30}, ["departure.no_month"]),  # no month from 29 April
    ("more than a month", weighed, {**DRAFT, "days": 45}, ["departure.no_month"]),
    ("it is urgent", lambda: weighed(**URGENT), DRAFT, []),
    (
        "it is urgent, six days",
        lambda: weighed(**URGENT),
        {**DRAFT, "days": 6},
        ["departure.fewer_days_than_allowed"],
    ),
]


@pytest.mark.parametrize(("_case", "make", "answers", "codes"), BARS, ids=[one[0] for one in BARS])
def test_row_33_what_bars_an_order_to_leave(_case: str, make, answers, codes: list[str]) -> None:
    assert make().tries("draft_return", dict(answers), on=HEARD) == codes


def test_row_33_what_is_recorded_after_the_draft_bars_the_signature() -> None:
    one = leaving.drafted()
    is_kin(one.case, on=SIGNED)
    assert one.tries("sign_return", on=SIGNED, by=SIGNS) == [OWN + "not_weighed"]
    weighs(one, on=SIGNED)
    assert one.tries("sign_return", on=SIGNED, by=SIGNS) == [
        "departure.draft_out_of_date",
        "departure.no_month",
    ]


def test_98_1_an_order_that_was_weighed_as_it_asks_is_signed() -> None:
    assert drafted().tries("sign_return", on=SIGNED, by=SIGNS) == []


EXPULSIONS = [
    ("anybody else", lambda: looked_at(lambda case: case), SIGNED, []),
    ("nobody weighed it", looked_at, SIGNED, [OWN + "not_weighed"]),
    ("not all is there", lambda: weighed(met=False, **URGENT), SIGNED, [OWN + "not_met"]),
    ("no month was given", weighed, SIGNED, [OWN + "no_month_given"]),
    ("the month goes on", served, LAST_OF_THE_MONTH, [OWN + "no_month_given"]),
    ("the month is over", served, DAY_AFTER, []),
    ("it is urgent", lambda: weighed(**URGENT), SIGNED, []),
    (
        "no threat was found",
        lambda: weighs(looked_at(case=without_threat()), **URGENT),
        SIGNED,
        ["departure.no_threat_found", OWN + "no_threat"],
    ),
]


@pytest.mark.parametrize(("_case", "make", "on", "codes"), EXPULSIONS, ids=[one[0] for one in EXPULSIONS])
def test_row_33_what_bars_an_expulsion(_case: str, make, on: date, codes: list[str]) -> None:
    assert leaving.expelling(make(), on) == codes


def test_row_33_what_is_recorded_after_the_draft_of_an_expulsion_bars_its_signature() -> None:
    one = leaving.expulsion_drafted()
    is_kin(one.case, on=SIGNED)
    assert one.tries("sign_expulsion", on=SIGNED, by=SIGNS) == [OWN + "not_weighed"]
    weighs(one, on=SIGNED)
    said = one.tries("sign_expulsion", on=SIGNED, by=SIGNS)
    assert said == [OWN + "no_month_given", "departure.draft_out_of_date"]


def test_30_3_an_order_of_fourteen_days_gave_no_month_to_who_is_found_to_move_freely_later() -> None:
    one = leaving.served()  # until 13 May
    is_kin(one.case, on=SERVED)
    weighs(one, on=SERVED)
    assert OWN + "no_month_given" in leaving.expelling(one, date(2026, 5, 14))
    assert OWN + "no_month_given" in leaving.expelling(one, date(2026, 5, 29))
    assert leaving.expelling(one, date(2026, 5, 30)) == []  # a month from 29 April is over


def test_row_19_the_order_says_each_element_and_cites_98_1() -> None:
    written = document(drafted().state, situation(leaving.SIGNS, SIGNED), number="26S000001")
    assert {name: written["free_movement"][name] for name in ELEMENTS} == {
        name: WEIGHED[name] for name in ELEMENTS
    }
    assert "lt/utpi:98^1" in {one["citation"] for one in written["law"]}
    other = document(leaving.drafted().state, situation(leaving.SIGNS, SIGNED), number="26S000002")
    assert other["free_movement"] is None


def test_row_19_the_expulsion_says_it_too() -> None:
    one = leaving.expelled(weighed(**URGENT))
    written = one.matter.expelled.says.written
    assert written["free_movement"]["urgent"] == URGENT["urgent"]
    assert "lt/utpi:98^1" in {one["citation"] for one in written["law"]}


def test_2018_1860_no_alert_on_return_is_made_of_who_moves_freely() -> None:
    assert sis.owed(leaving.served(), SERVED).act is PackAct.ENTER
    assert sis.owed(served(), SERVED) is None


def test_2018_1860_the_alert_on_who_is_found_to_move_freely_later_is_to_be_deleted() -> None:
    one = sis.in_sis(sis.served())
    is_kin(one.case, on=sis.ENTERED)
    weighs(one, on=sis.ENTERED)
    owed = sis.owed(one, sis.ENTERED)
    assert (owed.act, owed.cause.because) == (PackAct.DELETE, Because.MOVES_FREELY)


PROPOSED = [
    ("a threat, and 98^1 was not weighed", leaving.withdrawn, ["departure.open_departure"]),
    ("no threat, and 98^1 was not weighed", without_threat, ["departure.open_departure"]),
]


@pytest.mark.parametrize(("_case", "make", "steps"), PROPOSED, ids=[one[0] for one in PROPOSED])
def test_125_what_the_decision_asks_for(_case: str, make, steps: list[str]) -> None:
    assert proposed(make(), DEPARTURE.code, on=OPENED) == steps


UNCONFIRMED = [
    ("an order to leave", drafted, "sign_return"),
    ("an expulsion", lambda: leaving.expulsion_drafted(weighed(**URGENT)), "sign_expulsion"),
]


@pytest.mark.parametrize(("_case", "make", "step"), UNCONFIRMED, ids=[one[0] for one in UNCONFIRMED])
def test_vai_10_somebody_answers_for_98_1_while_no_lawyer_confirmed_it(_case: str, make, step: str) -> None:
    one = make()
    one.desk.book = book()
    [refused] = one.desk.tries(step, one.file, {}, by=SIGNS, on=SIGNED).refusals
    assert refused.code == "lt.law_not_accepted"
    assert {"lt/utpi:98^1", "eu/2004-38:27(1)", "eu/2004-38:27(2)"} <= set(refused.cited)


def test_vai_10_the_drafts_stand_on_what_was_weighed() -> None:
    """So that whatever becomes of it shows at what rests on it."""
    one = leaving.expulsion_drafted(weighed(**URGENT))
    assert one.matter.restriction.number in one.matter.expulsion_draft.says.stands_on
    one = drafted()
    assert one.matter.restriction.number in one.matter.draft.says.stands_on


def test_30_3_an_expulsion_without_a_month_is_not_even_drafted() -> None:
    one = weighed()
    assert one.tries("draft_expulsion", dict(leaving.EXPELS), on=SIGNED) == [OWN + "no_month_given"]


def test_30_3_who_is_found_to_move_freely_once_expelled_is_taken_away_after_a_month() -> None:
    """From the day on which they were served with the expulsion; at once where it is urgent."""
    one = leaving.expelled(looked_at(lambda case: case))
    is_kin(one.case, on=SIGNED)
    weighs(one, on=SIGNED)
    one.takes("serve_expulsion", leaving.service(SERVED), on=SERVED)
    border = {"service": "State Border Guard Service"}
    assert one.tries("execute_expulsion", border, on=date(2026, 5, 29)) == [OWN + "no_month_given"]
    assert one.tries("execute_expulsion", border, on=date(2026, 5, 30)) == []


def test_30_3_who_is_found_to_move_freely_once_expelled_is_taken_away_at_once_where_it_is_urgent() -> None:
    one = leaving.expelled(looked_at(lambda case: case))
    is_kin(one.case, on=SIGNED)
    border = {"service": "State Border Guard Service"}
    assert one.tries("execute_expulsion", border, on=SIGNED) == [OWN + "not_weighed"]
    weighs(one, on=SIGNED)
    assert one.tries("execute_expulsion", border, on=SIGNED) == [OWN + "no_month_given"]
    weighs(one, on=SIGNED, **URGENT)
    assert one.tries("execute_expulsion", border, on=SIGNED) == []
