"""What a correction or a recomputation leaves for a named official to look at, and how it is settled."""

from __future__ import annotations

from datetime import date

import pytest
from tests.casefile.desk import MONDAY, SIMAS, ask, codes, grown, situation, take
from tests.casefile.library_loan import (
    DRAFT_CHARGE,
    FIND_DAMAGE,
    LIBRARY_LOAN,
    SIGN_CHARGE,
    TAKE_BACK,
    TELL_DATE,
    DamageFound,
    Loan,
)

from byla.casefile import (
    Body,
    Corrected,
    Difference,
    File,
    Record,
    Task,
    differences,
    encode,
    shaken_acts,
    tasks,
)
from byla.words import words

REVIEW = LIBRARY_LOAN.step("review_shaken_act")
SETTLE = LIBRARY_LOAN.step("settle_difference")
ANOTHER_DAMAGE = DamageFound(loan=1, what="only a stain")


def corrected(file: File[Loan], of: int, body: Body, *, true_from: date = MONDAY) -> File[Loan]:
    """The file with `body` in the place of entry `of`."""
    said = Corrected(entry=of, reason="looked again", version=body.TYPE.version, replacement=encode(body))
    return grown(file, [Record(body=said, true_from=true_from, corrects=of)], situation())


# Signed acts


@pytest.fixture
def charged(loan: File[Loan]) -> File[Loan]:
    """3 damage, 4 another damage, 5 a draft on both, 6 the signed charge."""
    file = loan
    for what in ("a page is torn", "the cover is wet"):
        file = take(FIND_DAMAGE, file, {"what": what, "since": "2026-03-02"}, situation())
    file = take(DRAFT_CHARGE, file, {"damages": ["3", "4"], "cents": 250}, situation())
    return take(SIGN_CHARGE, file, {}, situation(SIMAS))


def test_nothing_waits_in_a_file_that_was_not_corrected(charged: File[Loan]) -> None:
    assert tasks(charged, situation()) == ()
    assert codes(ask(REVIEW, charged, {}, situation(SIMAS))) == ["casefile.nothing_shaken"]


def test_a_signed_act_stands_and_a_task_opens(charged: File[Loan]) -> None:
    shaken = corrected(charged, 3, ANOTHER_DAMAGE)
    assert shaken.matter.charged == 6
    assert shaken.history.shaken == {5: {3}, 6: {3}}
    assert shaken_acts(shaken) == {6: (7,)}
    said = words("casefile.act_shaken", entry=6, corrections="7")
    assert tasks(shaken, situation()) == (Task(said=said, settled_by="review_shaken_act"),)


def test_a_draft_corrected_after_it_was_signed_shakes_the_act(charged: File[Loan]) -> None:
    assert shaken_acts(corrected(charged, 5, charged.matter.drafts[0][1])) == {6: (7,)}


def test_a_review_closes_the_task_and_a_later_correction_opens_it_again(charged: File[Loan]) -> None:
    shaken = corrected(charged, 3, ANOTHER_DAMAGE)
    answers = {"entry": "6", "stands": True, "reason": "the other damage carries it"}
    reviewed = take(REVIEW, shaken, answers, situation(SIMAS))
    assert shaken_acts(reviewed) == {}
    assert tasks(reviewed, situation()) == ()
    assert reviewed.custody.reviewed[6].corrections == (7,)

    again = corrected(reviewed, 4, ANOTHER_DAMAGE)
    assert shaken_acts(again) == {6: (7, 9)}
    settled = take(REVIEW, again, answers, situation(SIMAS))
    assert shaken_acts(settled) == {}

    third = corrected(settled, 3, DamageFound(loan=1, what="nothing at all"))
    assert shaken_acts(third) == {6: (9, 11)}


def test_only_a_shaken_act_can_be_reviewed(charged: File[Loan]) -> None:
    shaken = corrected(charged, 3, ANOTHER_DAMAGE)
    refused = ask(REVIEW, shaken, {"entry": "5", "stands": True, "reason": "r"}, situation(SIMAS))
    assert codes(refused) == ["entry: casefile.not_an_option"]


def test_a_correction_of_what_it_does_not_rest_on_leaves_a_signed_act_alone(charged: File[Loan]) -> None:
    more = take(FIND_DAMAGE, charged, {"what": "a stain", "since": "2026-03-02"}, situation())
    assert shaken_acts(corrected(more, 7, ANOTHER_DAMAGE)) == {}


# Dates that were told

DUE = date(2026, 3, 16)


@pytest.fixture
def told(loan: File[Loan]) -> File[Loan]:
    """Lent on Monday 2 March, for 14 days; entry 3: told that it is due on Monday 16 March."""
    return take(TELL_DATE, loan, {}, situation())


def lent_on(file: File[Loan], day: date) -> File[Loan]:
    assert file.matter.lent is not None
    return corrected(file, 1, file.matter.lent, true_from=day)


def test_a_date_told_as_computed_differs_from_nothing(told: File[Loan]) -> None:
    assert [day.day for _, day in told.custody.told] == [DUE]
    assert differences(told, situation()) == ()
    assert codes(ask(SETTLE, told, {}, situation())) == ["casefile.no_difference"]


@pytest.mark.parametrize(
    ("lent", "computed"),
    [
        (date(2026, 2, 27), date(2026, 3, 13)),  # Friday, and a Friday
        (date(2026, 2, 25), date(2026, 3, 12)),  # Wednesday; Wednesday 11 March is a holiday
        (date(2026, 3, 1), DUE),  # Sunday; Sunday 15 March is no working day, so the day told holds
    ],
)
def test_a_told_date_stands_beside_the_date_computed_since(
    told: File[Loan], lent: date, computed: date
) -> None:
    moved = lent_on(told, lent)
    expected = () if computed == DUE else (Difference(clock="return", told=DUE, computed=computed, entry=3),)
    assert differences(moved, situation()) == expected


def test_a_difference_is_a_task(told: File[Loan]) -> None:
    clock = words("library_loan.clock.return")
    said = words("casefile.told_differs", clock=clock, told=DUE, computed=date(2026, 3, 13))
    moved = lent_on(told, date(2026, 2, 27))
    assert tasks(moved, situation()) == (Task(said=said, settled_by="settle_difference"),)


def test_a_settled_difference_closes_and_another_change_opens_it_again(told: File[Loan]) -> None:
    answers = {"clock": "return", "told_holds": True, "reason": "the reader relied on it"}
    settled = take(SETTLE, lent_on(told, date(2026, 2, 27)), answers, situation())
    assert settled.custody.settled[0].computed == date(2026, 3, 13)
    assert differences(settled, situation()) == ()
    again = lent_on(settled, date(2026, 2, 26))
    assert [one.computed for one in differences(again, situation())] == [date(2026, 3, 12)]


def test_a_date_told_anew_takes_the_place_of_the_one_told_before(told: File[Loan]) -> None:
    moved = lent_on(told, date(2026, 2, 27))
    assert len(differences(moved, situation())) == 1
    assert differences(take(TELL_DATE, moved, {}, situation()), situation()) == ()


def test_a_clock_that_no_longer_runs_computes_no_other_date(told: File[Loan]) -> None:
    struck = Corrected(entry=1, reason="never lent", version=2, replacement=None)
    assert differences(grown(told, [Record(body=struck, corrects=1)], situation()), situation()) == ()


def test_a_met_clock_reads_as_on_the_day_on_which_it_was_met(told: File[Loan]) -> None:
    back = take(TAKE_BACK, told, {}, situation(on=date(2026, 3, 5)))
    assert differences(back, situation(on=date(2026, 3, 30))) == ()
