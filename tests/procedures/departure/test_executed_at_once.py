"""UTPI 127(2), row 29: an expulsion is executed at once. No day to leave is left; what is owed has no term."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from tests.desk_in_memory import RUTA, situation
from tests.procedures.alert import sis
from tests.procedures.appeal import complaint
from tests.procedures.appeal.test_again import expulsion_sent_back
from tests.procedures.departure.leaving import (
    CHECK,
    DRAFT,
    SIGNS,
    Leaving,
    asylum,
    expelled,
    offered,
    ordered,
    served,
    suspended,
)
from tests.procedures.departure.test_suspension import EXECUTES, ends
from tests.procedures.following import SERVED, SIGNED, service
from tests.procedures.free_movement.moving import URGENT, weighs
from tests.procedures.free_movement.test_departure import weighed
from tests.procedures.residence_permit.renewal import DOCUMENT
from tests.procedures.states_after import annulled, waits
from tests.texts import ENGLISH

from byla.casefile import differences, tasks, terms, timed
from byla.procedures.lt.departure.alerting import wanted
from byla.procedures.lt.departure.shown import sections
from byla.procedures.lt.departure.term import is_overdue, last_day
from byla.procedures.lt.departure.today import today
from byla.procedures.lt.today import Answer, Question

LAST_DAY = date(2026, 5, 13)  # Wednesday, 14 days after service on 29 April
LATE = date(2026, 5, 20)  # Wednesday, a week after it
AFTER_COURT = date(2026, 7, 22)  # Wednesday: none of the 14 days had passed when they were expelled
MAY, JUNE, JULY = date(2026, 5, 5), date(2026, 6, 30), date(2026, 7, 21)
NEVER = (None, None)


def with_days_left() -> Leaving:
    """Told on 29 April to leave within 14 days, and expelled for a threat on 5 May."""
    return expelled(served(), MAY)


def told(one: Leaving, on: date) -> Leaving:
    """The person is served with the expulsion."""
    return one.takes("serve_expulsion", service(on), on=on)


def executed(one: Leaving, on: date) -> Leaving:
    """A service is asked to take the person to the border."""
    return one.takes("execute_expulsion", dict(EXECUTES), on=on)


def days_to_leave(one: Leaving, on: date) -> list[date | None]:
    """The clock of the days to leave; empty where none runs."""
    read = timed(one.state, situation(RUTA, on))
    return [each.reading.day for each in read if each.deadline.code == "departure"]


def owed(one: Leaving, on: date) -> tuple[str | None, date | None]:
    """What is owed at once, and since when."""
    found = [each for each in tasks(one.state, situation(RUTA, on)) if each.since is not None]
    assert len(found) <= 1
    assert all(each.owed for each in found), "nobody is late with it"
    return (found[0].settled_by, found[0].since) if found else NEVER


DAYS: list[tuple[str, Callable[[], Leaving], date, list[date | None]]] = [
    ("told to leave", served, MAY, [LAST_DAY]),
    ("expelled for a threat while days were left", with_days_left, MAY, []),
    ("on the last of them", lambda: expelled(served(), LAST_DAY), LAST_DAY, []),
    ("once they were over", lambda: expelled(served(), LATE), LATE, [LAST_DAY]),
    (
        "for not leaving, which comes after them",
        lambda: expelled(served(), LATE, ground="did_not_leave"),
        LATE,
        [LAST_DAY],
    ),
    ("for not leaving, though days were left", lambda: wrongly_expelled(), LATE, [date(2026, 5, 22)]),
    (
        "served with the order after the expulsion was signed",
        lambda: expelled(ordered(), SIGNED).takes("serve_return", service(SERVED), on=SERVED),
        SERVED,
        [],
    ),
    ("the court undid the expulsion", lambda: expulsion_sent_back()[1], JULY, [AFTER_COURT]),
]


def wrongly_expelled() -> Leaving:
    """Expelled on 20 May for not leaving; they were served on 8 May, as was found afterwards."""
    one = expelled(served(), LATE, ground="did_not_leave")
    said = {"what": f"{one.matter.served.number}.true_from", "value": "2026-05-08", "reason": "Read wrongly."}
    return one.takes("correct_entry", dict(said), on=LATE)


@pytest.mark.parametrize(("_case", "make", "on", "last"), DAYS, ids=[one[0] for one in DAYS])
def test_row_29_whoever_is_expelled_for_a_threat_has_no_days_left_to_leave(
    _case: str, make: Callable[[], Leaving], on: date, last: list[date | None]
) -> None:
    assert days_to_leave(make(), on) == last


def test_row_29_the_file_and_the_order_name_no_day_that_is_none() -> None:
    one = with_days_left()
    now = situation(RUTA, MAY)
    assert (last_day(one.matter, now), is_overdue(one.matter, situation(RUTA, JULY))) == (None, False)
    [order] = [each for each in sections(one.state, now) if each.code == "order"]
    labels = [line.label.code for line in order.lines]
    assert "departure.label.served" in labels
    assert "departure.label.last_day" not in labels


def test_row_29_the_day_that_was_told_is_no_difference_to_settle() -> None:
    """The person was told a last day; the expulsion, which they are served with, says that there is none."""
    assert differences(with_days_left().state, situation(RUTA, MAY)) == ()


def test_row_29_whoever_is_served_with_an_order_after_being_expelled_is_told_of_no_days() -> None:
    one = expelled(ordered(), SIGNED).takes("serve_return", service(SERVED), on=SERVED)
    assert [each.clock for _, each in one.state.custody.told] == ["appeal"]


def test_2018_1860_4_1_x_sis_is_told_that_no_last_day_is_left() -> None:
    one = sis.in_sis(sis.served())
    assert sis.owed(one, sis.ENTERED) is None
    expelled(one, MAY)
    due = sis.owed(one, MAY)
    assert due is not None
    assert (due.act.value, due.values["last_day_for_departure"]) == ("update", None)
    assert due.cause.entry == one.matter.expelled.number


def test_2018_1860_4_1_x_of_who_did_not_leave_sis_keeps_the_last_day_that_the_order_gave() -> None:
    one = expelled(sis.in_sis(sis.served()), LATE, ground="did_not_leave")
    assert sis.owed(one, LATE) is None
    said = wanted(one.state, situation(RUTA, LATE)).values[0]
    assert (said.value, said.cause.entry) == (LAST_DAY.isoformat(), one.matter.served.number)


MOVES: list[tuple[str, Callable[[], Leaving], list[date | None]]] = [
    ("it is urgent", lambda: moving(**URGENT), []),
    ("it was urgent, and is no more", lambda: weighs(moving(**URGENT), on=MAY), [LAST_DAY]),
]


def moving(**other: object) -> Leaving:
    """Who moves freely, told to leave and expelled for a threat with days left."""
    one = weighed(**other).takes("draft_return", dict(DRAFT), on=date(2026, 4, 24))
    return expelled(served(ordered(one)), MAY)


@pytest.mark.parametrize(("_case", "make", "last"), MOVES, ids=[one[0] for one in MOVES])
def test_30_3_who_moves_freely_keeps_the_days_unless_it_is_urgent(
    _case: str, make: Callable[[], Leaving], last: list[date | None]
) -> None:
    assert days_to_leave(make(), MAY) == last


def test_30_3_who_keeps_the_days_may_stay_until_their_end() -> None:
    one = weighs(moving(**URGENT), on=MAY)
    for on, answer in ((LAST_DAY, Answer.YES), (date(2026, 5, 14), Answer.NO)):
        stay = [each for each in today(one.state, situation(RUTA, on)) if each.question is Question.STAY]
        assert [each.answer for each in stay] == [answer], on


OWED: list[tuple[str, Callable[[], Leaving], date, tuple[str | None, date | None]]] = [
    ("told to leave", served, MAY, NEVER),
    ("signed", with_days_left, JULY, ("execute_expulsion", MAY)),
    ("with no order to leave", lambda: expelled(offered()), MAY, ("execute_expulsion", SIGNED)),
    (
        "asylum was refused before",
        lambda: expelled(no_asylum(offered()), JULY),
        JULY,
        ("execute_expulsion", JULY),
    ),
    ("served", lambda: told(with_days_left(), JUNE), JULY, ("execute_expulsion", MAY)),
    ("suspended", lambda: suspended(with_days_left(), MAY, since=MAY.isoformat()), JUNE, NEVER),
    ("no longer", lambda: no_longer_suspended(), JULY, ("execute_expulsion", JUNE)),
    ("torture is claimed in court", lambda: in_court(), JUNE, NEVER),
    ("the court has decided", lambda: upheld(), JULY, ("execute_expulsion", complaint.LAST_DAY_TO_GO_ON)),
    ("asylum is asked for", lambda: asylum(with_days_left(), MAY), JUNE, NEVER),
    ("asylum was refused", lambda: no_asylum(with_days_left()), JULY, ("execute_expulsion", JUNE)),
    ("torture is found to await them", lambda: awaited(), JUNE, NEVER),
    ("and no longer", lambda: awaited_no_more(), JULY, ("execute_expulsion", JUNE)),
    ("who moves freely has a month", lambda: weighs(moving(**URGENT), on=MAY), MAY, NEVER),
    ("a service was asked", lambda: executed(with_days_left(), JUNE), JULY, ("prove_departure", JUNE)),
    (
        "and then it was suspended",
        lambda: suspended(executed(with_days_left(), MAY), MAY, since=MAY.isoformat()),
        JUNE,
        NEVER,
    ),
    ("they left", lambda: sis.left(with_days_left()), JULY, NEVER),
    ("they were taken to the border", lambda: sis.left(executed(with_days_left(), MAY)), JULY, NEVER),
    ("a court undid what it follows", lambda: undone(), JULY, NEVER),
]


def no_longer_suspended() -> Leaving:
    one = suspended(with_days_left(), MAY, since=MAY.isoformat())
    return one.takes("end_suspension", ends(one, on=JUNE), on=JUNE, by=SIGNS)


def in_court() -> Leaving:
    one = with_days_left()
    waits(one)
    return one


def upheld() -> Leaving:
    one = with_days_left()
    court = complaint.looked(complaint.lodged(one.case, claims=["article_3"]))
    complaint.carried_out("upheld", complaint.admitted(court))
    return one


def no_asylum(one: Leaving) -> Leaving:
    asylum(one, MAY)
    said = {"end": "refused", "ended_on": JUNE.isoformat(), "document": DOCUMENT}
    return one.takes("end_asylum", dict(said), on=JUNE)


def awaited() -> Leaving:
    return with_days_left().takes("check_refoulement", {**CHECK, "torture": True}, on=MAY)


def awaited_no_more() -> Leaving:
    return awaited().takes("check_refoulement", dict(CHECK), on=JUNE)


def undone() -> Leaving:
    one = with_days_left()
    annulled(one)
    return one


@pytest.mark.parametrize(("_case", "make", "on", "expected"), OWED, ids=[one[0] for one in OWED])
def test_127_2_what_is_owed_at_once_and_since_when(
    _case: str, make: Callable[[], Leaving], on: date, expected: tuple[str | None, date | None]
) -> None:
    assert owed(make(), on) == expected


NEXT: list[tuple[str, Callable[[], Leaving], str]] = [
    ("signed", with_days_left, "serve_expulsion"),
    ("served", lambda: told(with_days_left(), MAY), "execute_expulsion"),
    (
        "a service was asked, SIS does not know",
        lambda: executed(told(with_days_left(), MAY), MAY),
        "enter_alert",
    ),
    ("a service was asked", lambda: executed(told(expelled(offered(), MAY), MAY), MAY), "prove_departure"),
]


@pytest.mark.parametrize(("_case", "make", "expected"), NEXT, ids=[one[0] for one in NEXT])
def test_127_2_what_comes_next_of_who_is_expelled(
    _case: str, make: Callable[[], Leaving], expected: str
) -> None:
    assert make().next_step(MAY) == expected


@pytest.mark.parametrize(
    "make", [with_days_left, lambda: expelled(served(), LATE), lambda: expelled(offered(), LATE)]
)
def test_127_2_the_list_goes_by_the_day_since_when_it_is_owed(make: Callable[[], Leaving]) -> None:
    """Not by the day to leave that has passed, nor by the review of the alert years later."""
    one, now = make(), situation(RUTA, JULY)
    found = terms(one.state, now).foremost(tasks(one.state, now))
    assert found is not None
    assert (found.day, found.clock, found.binds) == (one.matter.expelled.day, "", "")


SAID = [
    (
        with_days_left,
        "26S000003 is executed at once (127(2)): since 2026-05-05 nothing on record keeps it from being executed",
    ),
    (
        lambda: executed(with_days_left(), JUNE),
        "A service was asked on 2026-06-30 to take the person to the border: they leave at once (127(2)), and that"
        " they left is still to be proved",
    ),
]


@pytest.mark.parametrize(("make", "expected"), SAID)
def test_127_2_the_file_says_what_is_owed_and_why(make: Callable[[], Leaving], expected: str) -> None:
    one = make()
    said = [ENGLISH.say(each.said) for each in tasks(one.state, situation(RUTA, JULY)) if each.since]
    assert said == [expected.replace("26S000003", one.matter.expelled.says.number)]
