"""Which days a decision waited for a court, from the words that its file was told in their order."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from byla.casefile import FileId, Standing
from byla.procedures.lt.courts import Contested, CourtOutcome, PointAnswered, pauses
from byla.procedures.lt.courts.contest import points

OURS, ANOTHERS = "D-1", "D-2"
WAITS, NOBODY_RETURNED, GOES_ON = (True, True), (False, True), (False, False)
Told = list[tuple[int, str, tuple[bool, bool]]]
TABLE: list[tuple[str, Told, list[tuple[int, int | None]]]] = [
    ("no word", [], []),
    ("it goes on", [(1, OURS, GOES_ON)], []),
    ("it waits", [(1, OURS, WAITS)], [(1, None)]),
    ("nobody is returned meanwhile", [(1, OURS, NOBODY_RETURNED)], [(1, None)]),
    ("it waited", [(1, OURS, WAITS), (5, OURS, GOES_ON)], [(1, 5)]),
    (
        "told twice that it waits: from the first",
        [(1, OURS, WAITS), (3, OURS, WAITS), (5, OURS, GOES_ON)],
        [(1, 5)],
    ),
    (
        "told twice that it goes on: until the first",
        [(1, OURS, WAITS), (3, OURS, GOES_ON), (5, OURS, GOES_ON)],
        [(1, 3)],
    ),
    ("it waits again", [(1, OURS, WAITS), (3, OURS, GOES_ON), (7, OURS, WAITS)], [(1, 3), (7, None)]),
    ("another decision waits", [(1, ANOTHERS, WAITS)], []),
    ("another decision goes on", [(1, OURS, WAITS), (3, ANOTHERS, GOES_ON)], [(1, None)]),
]


def test_row_27_nobody_need_leave_while_any_of_the_decisions_waits() -> None:
    """A return follows on a withdrawal that waits: that the return itself does not is no reason to leave."""
    told = (
        word(1, 1, ANOTHERS, *WAITS),
        word(2, 3, OURS, *WAITS),
        word(3, 5, OURS, *GOES_ON),
        word(4, 9, ANOTHERS, *GOES_ON),
    )
    found = [(one.since.day, one.until and one.until.day) for one in pauses(told, OURS, ANOTHERS)]
    assert found == [(1, 9)]


def word(number: int, day: int, decision: str, suspended: bool, suspends_return: bool) -> Standing[Contested]:
    said = Contested(
        appeal=FileId("appeal"),
        decision=decision,
        suspended=suspended,
        suspends_return=suspends_return,
        under=("lt/utpi:139(2)",),
        outcome=None,
        measure=None,
        points=(),
        faults=(),
        case="eI-1/2026",
    )
    return Standing(number, date(2026, 6, day), said)


@pytest.mark.parametrize(("what", "told", "days"), TABLE, ids=[one[0] for one in TABLE])
def test_row_27_the_days_on_which_nobody_need_leave(
    what: str, told: Told, days: list[tuple[int, int | None]]
) -> None:
    words = tuple(
        word(place, day, decision, *how) for place, (day, decision, how) in enumerate(told, start=1)
    )
    found = [(one.since.day, None if one.until is None else one.until.day) for one in pauses(words, OURS)]
    assert found == days


def undoing(number: int, *points: str, of: str = OURS) -> Standing[Contested]:
    """The word by which a court sends the decision back with those points; without any, one that asks nothing."""
    said = replace(
        word(number, number, of, False, False).says,
        outcome=CourtOutcome.REMITTED if points else CourtOutcome.UPHELD,
        points=points,
    )
    return Standing(number, date(2026, 6, number), said)


def answer(number: int, remitted: int, point: int, said: str) -> Standing[PointAnswered]:
    return Standing(number, date(2026, 6, number), PointAnswered(remitted=remitted, point=point, answer=said))


ASKED: list[
    tuple[
        str,
        tuple[Standing[Contested], ...],
        tuple[Standing[PointAnswered], ...],
        dict[str, str | None],
    ]
] = [
    ("nothing", (undoing(1),), (), {}),
    ("sent back", (undoing(1, "Weigh."),), (), {"Weigh.": None}),
    ("answered", (undoing(1, "Weigh."),), (answer(2, 1, 1, "Weighed."),), {"Weigh.": "Weighed."}),
    (
        "sent back again: what answered the first word answers nothing of the second",
        (undoing(1, "Weigh."), undoing(3, "Hear.")),
        (answer(2, 1, 1, "Weighed."),),
        {"Hear.": None},
    ),
    (
        "told since of what asks nothing: the word that asks still counts",
        (undoing(1, "Weigh."), undoing(3)),
        (answer(2, 1, 1, "Weighed."),),
        {"Weigh.": "Weighed."},
    ),
    (
        "two decisions of one file were sent back: each asks for itself",
        (undoing(1, "Weigh.", of=ANOTHERS), undoing(2, "Hear."), undoing(3, "Look.", of=ANOTHERS)),
        (answer(4, 2, 1, "Heard."),),
        {"Hear.": "Heard.", "Look.": None},
    ),
]


@pytest.mark.parametrize(("_case", "told", "answers", "asked"), ASKED, ids=[one[0] for one in ASKED])
def test_row_28_what_the_newest_word_that_asks_wants_answered(
    _case: str,
    told: tuple[Standing[Contested], ...],
    answers: tuple[Standing[PointAnswered], ...],
    asked: dict[str, str | None],
) -> None:
    assert [(one.asked, one.answer) for one in points(told, answers)] == list(asked.items())
