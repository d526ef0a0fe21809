"""What may happen next, by whom, what stands in the way of the rest, and which clock is the most urgent."""

from __future__ import annotations

from datetime import date

from tests.casefile.desk import ONA, SIMAS, situation, take
from tests.casefile.library_loan import FIND_DAMAGE, LIBRARY_LOAN, TAKE_BACK, Loan

from byla.access import LITHUANIA
from byla.casefile import Actor, File, Prospect, item_of, prospects, timed


def seen(file: File[Loan], who: Actor) -> dict[str, Prospect]:
    return {one.step.code: one for one in prospects(file, situation(who), LITHUANIA)}


def test_every_step_but_the_opening_one_has_a_prospect_in_the_order_of_the_procedure(
    loan: File[Loan],
) -> None:
    assert list(seen(loan, ONA)) == [
        "find_damage",
        "draft_charge",
        "sign_charge",
        "tell_date",
        "take_back",
        "assign",
        "declare_conflict",
        "limit_access",
        "correct_entry",
        "settle_difference",
        "review_shaken_act",
        "hold_erasure",
        "end_hold",
        "erase_entries",
        "erase_due",
        "erase_again",
    ]


def test_bars_hold_for_everybody_and_permission_for_the_one_who_asks(loan: File[Loan]) -> None:
    rows = [
        # step, who asks, open to somebody, open to the one who asks
        ("take_back", ONA, True, True),
        ("take_back", SIMAS, True, False),
        ("sign_charge", ONA, False, False),
        ("sign_charge", SIMAS, False, False),
        ("settle_difference", ONA, False, False),
        ("assign", ONA, True, True),
    ]
    for step, who, is_open, mine in rows:
        prospect = seen(loan, who)[step]
        assert (step, who.id, prospect.open, prospect.mine) == (step, who.id, is_open, mine)


def test_a_prospect_says_each_reason_apart(loan: File[Loan]) -> None:
    prospect = seen(loan, ONA)["sign_charge"]
    assert [(one.code, one.settled_by) for one in prospect.bars] == [
        ("library_loan.no_draft", "draft_charge")
    ]
    assert [one.code for one in prospect.forbidden] == ["access.step_of_other_roles", "casefile.no_mandate"]


def test_what_the_file_went_through_closes_its_steps(loan: File[Loan]) -> None:
    back = take(TAKE_BACK, loan, {}, situation())
    assert [one.code for one in seen(back, ONA)["find_damage"].bars] == ["library_loan.is_back"]
    assert LIBRARY_LOAN.next_step(back, situation()) is None


def test_the_most_urgent_clock_comes_first_and_what_was_met_last(loan: File[Loan]) -> None:
    damaged = take(FIND_DAMAGE, loan, {"what": "torn", "since": "2026-03-02"}, situation())
    assert [(one.deadline.code, one.reading.day) for one in timed(damaged, situation())] == [
        ("answer", date(2026, 3, 9)),
        ("return", date(2026, 3, 16)),
    ]
    back = take(TAKE_BACK, damaged, {}, situation(on=date(2026, 3, 4)))
    late = timed(back, situation(on=date(2026, 3, 20)))
    assert [one.deadline.code for one in late] == ["answer", "return"]
    assert [(one.reading.over, one.reading.late_by) for one in late] == [(False, 11), (True, 0)]


def test_a_clock_that_has_no_date_comes_after_those_that_have_one(loan: File[Loan]) -> None:
    damaged = take(FIND_DAMAGE, loan, {"what": "torn", "since": "2026-03-02"}, situation())
    before_it_began = timed(damaged, situation(on=date(2026, 3, 1)))
    assert {one.reading.day for one in before_it_began} == {None}
    running, *_ = timed(damaged, situation())
    assert running.urgency < before_it_began[0].urgency


def test_access_is_asked_about_the_file_as_it_is_kept(loan: File[Loan]) -> None:
    item = item_of(loan)
    assert (item.authority, item.kind, item.unit, item.assignee) == ("library", "file", "hall", "ona")
