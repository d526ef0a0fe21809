"""What an alert owes and which terms run for it, where its decision ended, waits, or was decided again."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from tests.desk_in_memory import RUTA, situation
from tests.procedures.alert.sis import (
    ENTERED,
    LEFT,
    REFUSED_ENTRY,
    Matter,
    answers,
    changes,
    consults,
    enters,
    in_sis,
    left,
    listed,
    owed,
    owes,
    served,
    wanted,
)
from tests.procedures.alert.test_retaken import hears_of_court
from tests.procedures.departure import leaving
from tests.procedures.entry_ban import ban
from tests.procedures.states_after import annulled

from byla.casefile import Bound, timed
from byla.procedures.lt.courts import CourtOutcome

ASKED = date(2026, 5, 4)  # Monday; fourteen days end on Monday 18 May
LAST = date(2026, 5, 18)
SPOKEN, AGAIN = date(2026, 7, 13), date(2026, 7, 20)  # Mondays


def decided_again() -> Matter:
    """The order was sent back and signed anew, and nobody was served with it yet; SIS holds the alert on the first."""
    one = in_sis(served())
    hears_of_court(one, one.matter.ordered.says.number, CourtOutcome.REMITTED, SPOKEN)
    one.takes("draft_return", dict(leaving.DRAFT), on=AGAIN)
    return one.takes("sign_return", on=AGAIN, by=leaving.SIGNS)


OWED: list[tuple[str, Callable[[], Matter], date, list[str]]] = [
    ("nothing decided", leaving.opened, ENTERED, []),
    ("given to SIS, and not answered", lambda: enters(served()), ENTERED, ["record_sis_answer"]),
    ("changed since, and not answered", lambda: left(enters(served())), LEFT, ["record_sis_answer"]),
    (
        "decided again, and not served: SIS holds the first",
        decided_again,
        AGAIN,
        ["change_alert", "tell_of_alert"],
    ),
]


@pytest.mark.parametrize(("_case", "make", "on", "steps"), OWED, ids=[one[0] for one in OWED])
def test_2018_1861_44_what_sis_said_is_recorded_before_anything_else(
    _case: str, make: Callable[[], Matter], on: date, steps: list[str]
) -> None:
    assert owes(make(), on) == steps


def test_a_ban_that_a_court_undid_leaves_sis_though_a_change_of_it_was_served_on_nobody() -> None:
    one = in_sis(listed(), REFUSED_ENTRY)
    one.takes("change_ban", ban.change("review", "kept"), on=REFUSED_ENTRY, by=ban.SIGNS)
    assert one.next_step(REFUSED_ENTRY) == "serve_ban"
    annulled(one)
    assert one.next_step(SPOKEN) == "change_alert"


def test_an_order_that_a_court_undid_leaves_sis_though_what_was_decided_again_was_served_on_nobody() -> None:
    one = decided_again()
    assert one.next_step(AGAIN) == "serve_return"
    annulled(one)
    assert one.next_step(AGAIN) == "change_alert"


def asked_before() -> Matter:
    return consults(served(), "before_the_alert", ASKED)


def asked_after() -> Matter:
    return consults(in_sis(served()), "after_the_alert", ASKED)


def answered() -> Matter:
    one = asked_after()
    return one.takes("answer_consultation", answers(one, "permit_withdrawn", LEFT), on=LEFT)


THEY, WE = Bound.ANOTHER_STATE, Bound.AUTHORITY
TERMS: list[tuple[str, Callable[[], Matter], list[tuple[date, Bound, date | None]]]] = [
    ("10: they are asked before the alert", asked_before, [(LAST, THEY, None)]),
    ("the person left: there is to be no alert", lambda: left(asked_before()), []),
    ("11: they are asked about it", asked_after, [(LAST, THEY, None)]),
    (
        "the person left: it is still there to be asked about",
        lambda: left(asked_after()),
        [(LAST, THEY, None)],
    ),
    ("11: they answered", answered, [(LAST, THEY, LEFT)]),
    (
        "9(1): they ask us",
        lambda: consults(in_sis(served()), "before_a_permit", ASKED),
        [(date(2026, 5, 14), WE, None)],
    ),
    ("9(2): they tell us, and set no term", lambda: consults(in_sis(served()), "permit_intended", ASKED), []),
]


@pytest.mark.parametrize(("_case", "make", "terms"), TERMS, ids=[one[0] for one in TERMS])
def test_row_37_whom_the_term_of_a_consultation_binds_and_until_when(
    _case: str, make: Callable[[], Matter], terms: list[tuple[date, Bound, date | None]]
) -> None:
    clocks = timed(make().state, situation(RUTA, LEFT))
    found = [
        (each.reading.day, each.deadline.binds, each.deadline.met)
        for each in clocks
        if each.deadline.code == "consultation"
    ]
    assert found == terms


REVIEWED = [
    ("in SIS", lambda: in_sis(served()), True),
    ("the person left, and SIS does not know yet", lambda: left(in_sis(served())), False),
    ("deleted", lambda: changes(left(in_sis(served())), LEFT), False),
    ("decided again, and not served", decided_again, False),
]


@pytest.mark.parametrize(("_case", "make", "runs"), REVIEWED, ids=[one[0] for one in REVIEWED])
def test_row_38_what_is_to_go_is_not_looked_at_again(
    _case: str, make: Callable[[], Matter], runs: bool
) -> None:
    codes = {each.deadline.code for each in timed(make().state, situation(RUTA, AGAIN))}
    assert ("alert_review" in codes) is runs


def test_row_38_nobody_looks_at_an_alert_whose_ban_ends_between_the_warning_and_the_review() -> None:
    """58 months from 8 May 2026 end on 8 March 2031; the warning would be given in January, the review due in May."""
    told = {"told_on": "2026-05-11", "language": "be", "letter": leaving.DOCUMENT}
    one = in_sis(listed(58), REFUSED_ENTRY).takes("tell_of_alert", told, on=REFUSED_ENTRY)
    assert owes(one, date(2031, 2, 3)) == []


VALUES: list[tuple[str, Callable[[], Matter], dict[str, object]]] = [
    (
        "a threat was found",
        served,
        {"last_day_for_departure": "2026-05-13", "threat": True, "suspended": False},
    ),
    (
        "none was found",
        lambda: leaving.without_threat(leaving.served()),
        {"last_day_for_departure": "2026-05-13", "threat": False, "suspended": False},
    ),
    (
        "no days were given",
        lambda: leaving.served(
            leaving.ordered(leaving.drafted(leaving.absconding(leaving.offered()), days=0))
        ),
        {"last_day_for_departure": None, "threat": True, "suspended": False},
    ),
    (
        "asylum was granted",
        lambda: granted(),
        {"last_day_for_departure": "2026-05-13", "threat": True, "suspended": True},
    ),
]


def granted() -> Matter:
    one = leaving.asylum(leaving.served(), on=leaving.SERVED)
    ended: dict[str, object] = {
        "end": "granted",
        "ended_on": leaving.SERVED.isoformat(),
        "document": leaving.DOCUMENT,
    }
    return one.takes("end_asylum", ended, on=leaving.SERVED)


@pytest.mark.parametrize(("_case", "make", "values"), VALUES, ids=[one[0] for one in VALUES])
def test_row_34_4_1_what_sis_is_told_of_a_return(
    _case: str, make: Callable[[], Matter], values: dict[str, object]
) -> None:
    said = {one.name: one.value for one in wanted(make(), ENTERED).values}
    assert said == {**values, "entry_ban": False}
    assert owed(make(), ENTERED) is not None
