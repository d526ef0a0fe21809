"""Where a departure stands at its edges, what comes next, which clocks run, and from when its file is only kept."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from tests.desk_in_memory import RUTA, situation
from tests.procedures.alert import sis
from tests.procedures.alert.test_notice import TOLD
from tests.procedures.departure.leaving import (
    DRAFT,
    SIGNS,
    Leaving,
    asylum,
    checked,
    drafted,
    expelled,
    heard,
    offered,
    opened,
    ordered,
    served,
)
from tests.procedures.following import HEARD, SERVED, SIGNED, service
from tests.procedures.residence_permit.renewal import DOCUMENT
from tests.procedures.states_after import annulled, waits

from byla.casefile import terms, timed
from byla.procedures.lt.departure.course import end_of_matter
from byla.procedures.lt.departure.term import is_overdue, last_day

JULY = date(2026, 7, 21)  # Tuesday, after the court's word of 9 July
LAST_DAY = date(2026, 5, 13)  # Wednesday


def undone(one: Leaving) -> Leaving:
    annulled(one)
    return one


def waiting(one: Leaving) -> Leaving:
    """Torture is claimed to threaten: nobody is returned meanwhile."""
    waits(one)
    return one


def told_of_expulsion(one: Leaving) -> Leaving:
    """Expelled, and served with it, on Wednesday 29 April."""
    return expelled(one, SERVED).takes("serve_expulsion", service(SERVED), on=SERVED)


def gone(one: Leaving) -> Leaving:
    return sis.left(one)


def told_of_its_alert() -> Leaving:
    return sis.in_sis(sis.served()).takes("tell_of_alert", dict(TOLD), on=sis.LEFT)


STAGES: list[tuple[str, Callable[[], Leaving]]] = [
    ("opened", opened),
    ("opened", lambda: waiting(heard())),
    ("drafted", drafted),
    ("drafted", lambda: waiting(drafted())),
    ("ordered", ordered),
    ("waits", lambda: waiting(ordered())),
    ("served", served),
    ("waits", lambda: waiting(served())),
    ("expelled", lambda: expelled(offered())),
    ("waits", lambda: waiting(expelled(offered()))),
    ("left", lambda: gone(served())),
    ("fallen", lambda: undone(gone(served()))),
]


@pytest.mark.parametrize(("stage", "make"), STAGES)
def test_where_a_departure_stands(stage: str, make: Callable[[], Leaving]) -> None:
    """It waits for a court once there is something to carry out."""
    one = make()
    assert one.state.procedure.stage(one.matter) == stage


NEXT: list[tuple[str, Callable[[], Leaving], date, str | None]] = [
    ("signed", ordered, SIGNED, "serve_return"),
    ("undone before it was drafted", lambda: undone(heard()), JULY, None),
    ("undone before it was served", lambda: undone(ordered()), JULY, None),
    ("undone after it was served", lambda: undone(served()), JULY, None),
    ("left before anybody ordered it", lambda: gone(offered()), sis.LEFT, None),
    ("left before it was served", lambda: gone(ordered()), sis.LEFT, None),
    ("expelled, and told to leave by no order", lambda: expelled(offered()), SIGNED, "serve_expulsion"),
    ("expelled before the order was served", lambda: expelled(ordered()), SIGNED, "serve_expulsion"),
    ("expelled, and served with it", lambda: told_of_expulsion(ordered()), SIGNED, "execute_expulsion"),
    ("left by force, and not served with it", lambda: gone(expelled(offered())), sis.LEFT, "serve_expulsion"),
    ("expelled and served, and undone", lambda: undone(told_of_expulsion(served())), JULY, None),
    ("served, and SIS and the person know", told_of_its_alert, sis.LEFT, "prove_departure"),
    ("left, and SIS does not know", lambda: gone(told_of_its_alert()), sis.LEFT, "change_alert"),
]


@pytest.mark.parametrize(("_case", "make", "on", "expected"), NEXT, ids=[one[0] for one in NEXT])
def test_what_comes_next_of_a_departure(
    _case: str, make: Callable[[], Leaving], on: date, expected: str | None
) -> None:
    assert make().next_step(on) == expected


CLOCKS: list[tuple[str, Callable[[], Leaving], date, tuple[date, date | None] | None]] = [
    ("running", served, SERVED, (LAST_DAY, None)),
    ("they left on the day before the last", lambda: gone(served()), sis.LEFT, (LAST_DAY, sis.LEFT)),
    ("undone", lambda: undone(served()), JULY, None),
]


@pytest.mark.parametrize(("_case", "make", "on", "expected"), CLOCKS, ids=[one[0] for one in CLOCKS])
def test_127_1_the_days_to_leave_are_kept_by_leaving(
    _case: str, make: Callable[[], Leaving], on: date, expected: tuple[date, date | None] | None
) -> None:
    found = [
        (one.reading.day, one.deadline.met)
        for one in timed(make().state, situation(RUTA, on))
        if one.deadline.code == "departure"
    ]
    assert found == ([] if expected is None else [expected])


@pytest.mark.parametrize(("on", "turn"), [(LAST_DAY, "person"), (LAST_DAY + timedelta(days=1), "caseworker")])
def test_127_1_while_the_days_to_leave_run_it_is_the_person_s_turn(on: date, turn: str) -> None:
    """Once they are over, somebody of the house looks whether they left."""
    one = told_of_its_alert()
    assert one.next_step(on) == "prove_departure"
    assert terms(one.state, situation(RUTA, on)).turn(one.state, "prove_departure") == turn


@pytest.mark.parametrize("on", [sis.LEFT, LAST_DAY, JULY])
def test_127_1_the_list_goes_by_the_days_to_leave_and_not_by_the_review_of_the_alert_years_later(
    on: date,
) -> None:
    waiting = terms(told_of_its_alert().state, situation(RUTA, on))
    found, codes = waiting.foremost(), {one.deadline.code for one in waiting.waiting}
    assert codes >= {"departure", "alert_review"}
    assert found is not None
    assert (found.clock, found.day) == ("departure", LAST_DAY)


def test_126_1_1_who_left_is_late_for_nothing() -> None:
    now = situation(RUTA, JULY)
    assert is_overdue(served().matter, now)
    assert not is_overdue(gone(served()).matter, now)


def test_row_28_no_term_to_appeal_runs_against_an_expulsion_that_fell() -> None:
    def clocks(one: Leaving) -> set[str]:
        return {each.deadline.code for each in timed(one.state, situation(RUTA, JULY))}

    assert "appeal_expulsion" in clocks(told_of_expulsion(offered()))
    assert clocks(undone(told_of_expulsion(offered()))) == set()


def test_row_28_of_an_order_that_a_court_undid_nobody_is_late() -> None:
    one, now = undone(served()), situation(RUTA, JULY)
    assert last_day(one.matter, now) is None
    assert not is_overdue(one.matter, now)


ENDS: list[tuple[str, Callable[[], Leaving], tuple[str, date] | None]] = [
    ("nobody left", served, None),
    ("they left", lambda: gone(served()), ("departure.departure_proved", sis.LEFT)),
    ("undone by a court", lambda: undone(served()), ("lt.contested", date(2026, 7, 9))),
]


@pytest.mark.parametrize(("_case", "make", "expected"), ENDS, ids=[one[0] for one in ENDS])
def test_from_when_the_file_of_a_departure_is_only_kept(
    _case: str, make: Callable[[], Leaving], expected: tuple[str, date] | None
) -> None:
    found = end_of_matter(make().state, situation(RUTA, JULY))
    assert (None if found is None else (found.said.code, found.day)) == expected


def test_row_18_125_4_who_applies_for_asylum_anew_waits_for_a_new_answer() -> None:
    one = asylum(drafted())
    ended: dict[str, object] = {"end": "refused", "ended_on": HEARD.isoformat(), "document": DOCUMENT}
    one.takes("end_asylum", ended, on=HEARD)
    assert not one.matter.asylum_pending
    asylum(one, on=SIGNED)
    assert one.tries("sign_return", on=SIGNED, by=SIGNS) == ["departure.asylum_pending"]


def test_nobody_is_told_to_leave_for_lithuania() -> None:
    one = offered(checked(heard()))
    assert one.tries("draft_return", {**DRAFT, "country": "LTU"}, on=HEARD) == [
        "country: casefile.not_an_option"
    ]
