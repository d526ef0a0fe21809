"""What comes next about a ban at its edges, which clocks run for it, and from when its file is only kept."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from tests.desk_in_memory import RUTA, situation
from tests.procedures.entry_ban.ban import (
    LEFT,
    LISTED,
    SIGNS,
    Banned,
    change,
    compared,
    departed,
    drafted,
    imposed,
    listed,
    opened,
    served,
    weighed,
)
from tests.procedures.entry_ban.test_notice_and_list import WITHHELD, untold_and_compared
from tests.procedures.entry_ban.test_what_no_official_can_do import left_unbanned
from tests.procedures.following import HEARD, OPENED
from tests.procedures.residence_permit.readings import read_as
from tests.procedures.residence_permit.renewal import DOCUMENT
from tests.procedures.states_after import annulled

from byla.casefile import timed
from byla.procedures.lt.entry_ban.course import end_of_matter

JULY = date(2026, 7, 21)  # Tuesday, after the court's word of 9 July
OVERDUE = date(2031, 6, 2)  # Monday; the ban was to be looked at by 5 May


def lifted(ban: Banned, on: date = LEFT) -> Banned:
    return ban.takes("change_ban", change("request", "lifted"), on=on, by=SIGNS)


def never_here_and_untold() -> Banned:
    """Listed: the law lets a ban be listed of which the person may not be told."""
    ban = weighed(opened().takes("withhold_notice", dict(WITHHELD), on=OPENED, by=SIGNS))
    return listed(compared(imposed(drafted(ban, whereabouts="never_here"))))


def left_on_the_day_after_it_was_listed() -> Banned:
    """Five years from Tuesday 5 May 2026; five years from listing are a Sunday, and roll over to that day."""
    ban = listed(compared(served(imposed(months=60))))
    return ban.takes("record_departure", {"left_on": "2026-05-05", "proof": DOCUMENT}, on=LEFT)


def undone(ban: Banned) -> Banned:
    annulled(ban)
    return ban


NEXT: list[tuple[str, Callable[[], Banned], date, str | None]] = [
    ("lifted before it was listed: the person is told", lambda: lifted(served()), LEFT, "serve_ban"),
    (
        "lifted before they left, and told: nobody asks whether they left",
        lambda: served(lifted(listed()), on=LEFT),
        LEFT,
        None,
    ),
    ("listed, and they may not be told", lambda: listed(untold_and_compared()), LISTED, "record_departure"),
    ("lifted, and they may not be told", lambda: lifted(listed(untold_and_compared())), LEFT, None),
    ("undone before it was signed", lambda: undone(weighed()), JULY, None),
    ("undone before it was listed", lambda: undone(served()), JULY, None),
    ("nobody is banned", left_unbanned, HEARD, None),
]


@pytest.mark.parametrize(("_case", "make", "on", "expected"), NEXT, ids=[one[0] for one in NEXT])
def test_what_comes_next_of_a_ban_that_is_over_or_untold(
    _case: str, make: Callable[[], Banned], on: date, expected: str | None
) -> None:
    assert make().next_step(on) == expected


def test_nobody_proves_that_somebody_left_who_was_never_here() -> None:
    """Where the law is read so that their ban runs from service, and they may not be told, it never begins."""
    ban = never_here_and_untold()
    now = replace(situation(RUTA, LEFT), book=read_as({"lt/utpi:133(8)#never-here": "service"}))
    assert ban.state.procedure.next_step(ban.state, now) is None


RUNS_OUT = date(2033, 5, 8)  # Sunday
CLOCKS: list[tuple[str, Callable[[], Banned], date, dict[str, tuple[date, date | None]]]] = [
    ("not begun", listed, OVERDUE, {"review": (date(2031, 5, 5), None)}),
    (
        "running",
        departed,
        LEFT,
        {"ban": (RUNS_OUT, None), "review": (date(2031, 5, 5), None)},
    ),
    ("run out", departed, date(2033, 5, 9), {"ban": (RUNS_OUT, RUNS_OUT)}),
    (
        "lifted after nobody had looked in time",
        lambda: lifted(departed(), OVERDUE),
        OVERDUE,
        {"ban": (RUNS_OUT, OVERDUE)},
    ),
    (
        "to be looked at on its very last day",
        left_on_the_day_after_it_was_listed,
        LEFT,
        {"ban": (date(2031, 5, 5), None), "review": (date(2031, 5, 5), None)},
    ),
    ("undone", lambda: undone(departed()), JULY, {}),
]


@pytest.mark.parametrize(("_case", "make", "on", "expected"), CLOCKS, ids=[one[0] for one in CLOCKS])
def test_row_31_38_which_clocks_run_for_a_ban(
    _case: str, make: Callable[[], Banned], on: date, expected: dict[str, tuple[date, date | None]]
) -> None:
    """Of one that is over nobody is to look again."""
    found = {
        one.deadline.code: (one.reading.day, one.deadline.met)
        for one in timed(make().state, situation(RUTA, on))
        if one.deadline.code != "appeal"
    }
    assert found == expected


ENDS: list[tuple[str, Callable[[], Banned], date, tuple[str, date] | None]] = [
    ("on its last day", departed, RUNS_OUT, None),
    ("run out", departed, date(2033, 5, 9), ("entry_ban.ran_out", RUNS_OUT)),
    ("lifted", lambda: lifted(listed()), JULY, ("entry_ban.ban_changed", LEFT)),
    ("nobody is banned", left_unbanned, JULY, ("entry_ban.no_ban_imposed", HEARD)),
    ("undone by a court", lambda: undone(listed()), JULY, ("lt.contested", date(2026, 7, 9))),
]


@pytest.mark.parametrize(("_case", "make", "on", "expected"), ENDS, ids=[one[0] for one in ENDS])
def test_from_when_the_file_of_a_ban_is_only_kept(
    _case: str, make: Callable[[], Banned], on: date, expected: tuple[str, date] | None
) -> None:
    found = end_of_matter(make().state, situation(RUTA, on))
    assert (None if found is None else (found.said.code, found.day)) == expected
