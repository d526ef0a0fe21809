"""What a list goes by in a file: the clock that ends first where somebody must act, or what is owed at once."""

from __future__ import annotations

from datetime import date

import pytest
from tests.casefile.desk import MONDAY, situation

from byla.calendars import NATIONAL_LT, Clock, Pause, Period, Trigger, Unit
from byla.casefile import Bound, Deadline, Task, Terms, Timed
from byla.casefile.terms import Foremost
from byla.words import words

LENT = date(2026, 2, 2)  # four weeks before MONDAY
DAY = {7: "2026-02-09", 14: "2026-02-16", 21: "2026-02-23", 28: "2026-03-02", 42: "2026-03-16"}


def term(
    days: int, binds: str = "authority", *, of_matter: bool = False, owes: bool = True, **other
) -> Timed:
    """A term of so many days since the loan; `owes` unless nobody need take a step in it."""
    clock = Clock(
        code=f"{binds}_{days}",
        article="lt/vai:10",
        trigger=Trigger("the book was lent", LENT),
        period=Period(days, Unit.DAYS),
        reckoning=NATIONAL_LT,
        **other,
    )
    kept_by = frozenset({"take_back"}) if owes else frozenset()
    deadline = Deadline(clock=clock, binds=Bound(binds), kept_by=kept_by, of_matter=of_matter)
    now = situation()
    return Timed(deadline, deadline.read(now.calendar, now.on))


def stands(binds: str = "authority", **other) -> Timed:
    """A term that waits for something, and so has no day."""
    return term(14, binds, pauses=(Pause(since=LENT, article="lt/vai:10"),), **other)


def at_once(since: str | None) -> Task:
    """Something that is owed without a term."""
    day = None if since is None else date.fromisoformat(since)
    return Task(said=words("library_loan.damage"), settled_by="take_back", owed=True, since=day)


FIRST: list[tuple[str, list[Timed], list[Task], tuple[str | None, str] | None]] = [
    ("nothing runs", [], [], None),
    ("the one that ends first", [term(42), term(28)], [], (DAY[28], "authority_28")),
    ("the person's, who must do something", [term(42), term(28, "person")], [], (DAY[28], "person_28")),
    (
        "not what they merely may do",
        [term(42), term(28, "person", owes=False)],
        [],
        (DAY[42], "authority_42"),
    ),
    ("of one day, that of the house", [term(28, "person"), term(28)], [], (DAY[28], "authority_28")),
    (
        "not the person's while the whole matter has a term",
        [term(42, of_matter=True), term(28, "person")],
        [],
        (DAY[42], "authority_42"),
    ),
    (
        "the person's while that of the matter stands",
        [stands(of_matter=True), term(28, "person")],
        [],
        (DAY[28], "person_28"),
    ),
    ("what has a day, before what stands", [stands(), term(42)], [], (DAY[42], "authority_42")),
    ("what stands, where nothing else is", [stands()], [], (None, "authority_14")),
    ("something is owed, at no day", [term(42)], [at_once(None)], (DAY[42], "authority_42")),
    ("something is owed at no day, and nothing runs", [], [at_once(None)], None),
    (
        "the person's day, beside what is owed at none",
        [term(28, "person")],
        [at_once(None)],
        (DAY[28], "person_28"),
    ),
    ("owed at once, and nothing runs", [], [at_once(DAY[14])], (DAY[14], "")),
    (
        "not what another state is late with",
        [term(7, "another_state")],
        [at_once("2026-02-03")],
        ("2026-02-03", ""),
    ),
    ("owed at once, before a day to come", [term(42)], [at_once(DAY[14])], (DAY[14], "")),
    ("what the house is late with since after it", [term(21)], [at_once(DAY[7])], (DAY[21], "authority_21")),
    ("what the house is late with since before it", [term(7)], [at_once(DAY[14])], (DAY[7], "authority_7")),
    ("not the person's day, which passed before it", [term(7, "person")], [at_once(DAY[14])], (DAY[14], "")),
    ("what is owed for longest", [], [at_once(DAY[28]), at_once(DAY[14])], (DAY[14], "")),
]


@pytest.mark.parametrize(("_case", "waiting", "tasks", "expected"), FIRST, ids=[one[0] for one in FIRST])
def test_what_a_list_goes_by(
    _case: str, waiting: list[Timed], tasks: list[Task], expected: tuple[str | None, str] | None
) -> None:
    found = Terms(tuple(waiting)).foremost(tasks)
    said = None if found is None else (found.day.isoformat() if found.day else None, found.clock)
    assert said == expected


def test_of_a_clock_the_list_knows_whom_it_binds() -> None:
    assert Terms((term(28, "person"),)).foremost() == Foremost(day=MONDAY, clock="person_28", binds="person")
    assert Terms(()).foremost([at_once(DAY[14])]) == Foremost(day=date(2026, 2, 16), clock="", binds="")
