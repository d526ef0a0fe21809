"""Correcting an entry, as an official does it: any plain field by a text, its day, or the whole entry."""

from __future__ import annotations

from datetime import date

import pytest
from tests.casefile.desk import LINA, MONDAY, ask, codes, grown, situation, take
from tests.casefile.library_loan import (
    LIBRARY_LOAN,
    BinderHeard,
    ChargeDrafted,
    ChargeSigned,
    Lent,
    Loan,
    Shelf,
)

from byla.casefile import Body, DateTold, DecisionReviewed, File, Record, fields_of

CORRECT = LIBRARY_LOAN.step("correct_entry")
PRINTED = date(1861, 1, 1)


@pytest.mark.parametrize(
    ("what", "value", "field", "now"),
    [
        ("1.title", "Metai", "title", "Metai"),
        ("1.shelf", "rare", "shelf", Shelf.RARE),
        ("1.copies", "3", "copies", 3),
        ("1.reading_room", "yes", "reading_room", True),
        ("1.reading_room", "Yes", "reading_room", True),
        ("1.printed", "1861-01-01", "printed", PRINTED),
    ],
)
def test_each_plain_field_is_corrected_by_a_text(
    loan: File[Loan], what: str, value: str, field: str, now: object
) -> None:
    fixed = take(CORRECT, loan, {"what": what, "value": value, "reason": "the slip says so"}, situation())
    assert getattr(fixed.matter.lent, field) == now
    assert fixed.matter.lent_on == MONDAY
    assert fixed.history.corrected == {1: 3}


def test_a_field_that_may_be_empty_is_emptied(loan: File[Loan]) -> None:
    answers = {"what": "1.printed", "value": "1861-01-01", "reason": "r"}
    printed = take(CORRECT, loan, answers, situation())
    emptied = take(CORRECT, printed, {**answers, "value": None}, situation())
    assert emptied.matter.lent is not None
    assert emptied.matter.lent.printed is None


def test_the_day_of_an_entry_is_corrected(loan: File[Loan]) -> None:
    answers = {"what": "1.true_from", "value": "2026-02-27", "reason": "the slip says Friday"}
    assert take(CORRECT, loan, answers, situation()).matter.lent_on == date(2026, 2, 27)


def test_a_second_correction_builds_on_the_first(loan: File[Loan]) -> None:
    once = take(CORRECT, loan, {"what": "1.title", "value": "Metai", "reason": "r"}, situation())
    twice = take(CORRECT, once, {"what": "1.copies", "value": "2", "reason": "r"}, situation())
    third = take(CORRECT, twice, {"what": "1.true_from", "value": "2026-02-27", "reason": "r"}, situation())
    fourth = take(CORRECT, third, {"what": "1.shelf", "value": "rare", "reason": "r"}, situation())
    assert fourth.matter.lent == Lent(title="Metai", shelf=Shelf.RARE, copies=2)
    assert fourth.matter.lent_on == date(2026, 2, 27)


def test_an_entry_is_struck_out_and_no_longer_offered(loan: File[Loan]) -> None:
    struck = take(CORRECT, loan, {"what": "1.struck", "reason": "another book"}, situation())
    assert struck.matter == Loan()
    assert codes(ask(CORRECT, struck, {}, situation())) == ["casefile.nothing_to_correct"]


@pytest.mark.parametrize(
    ("what", "value", "reason"),
    [
        ("1.shelf", "cellar", "casefile.correction_unfit"),
        ("1.copies", "two", "casefile.correction_unfit"),
        ("1.copies", None, "casefile.correction_unfit"),
        ("1.reading_room", "perhaps", "casefile.correction_unfit"),
        ("1.printed", "1861", "casefile.correction_unfit"),
        ("1.printed", "18610101", "casefile.correction_unfit"),
        ("1.title", None, "casefile.correction_unfit"),
        ("1.true_from", None, "casefile.correction_unfit"),
        ("1.true_from", "Friday", "casefile.correction_unfit"),
        ("1.true_from", "2026-03-03", "casefile.day_not_yet"),
        ("1.title", "Anykščių šilelis", "casefile.correction_changes_nothing"),
        ("1.copies", "1", "casefile.correction_changes_nothing"),
        ("1.true_from", "2026-03-02", "casefile.correction_changes_nothing"),
        ("1.slip", "slip.pdf", "what: casefile.not_an_option"),
        ("1.TYPE", "x", "what: casefile.not_an_option"),
        ("9.title", "x", "what: casefile.not_an_option"),
    ],
)
def test_a_value_that_does_not_fit_is_refused(
    loan: File[Loan], what: str, value: str | None, reason: str
) -> None:
    refused = ask(CORRECT, loan, {"what": what, "value": value, "reason": "r"}, situation())
    assert codes(refused) == [reason]


def offered(file: File[Loan]) -> set[str]:
    """The numbers of the entries that may be corrected."""
    options = fields_of(CORRECT.form)["what"].options
    assert options is not None
    return {one.code.split(".")[0] for one in options(file, situation())}


@pytest.mark.parametrize(
    ("body", "may"),
    [
        (ChargeDrafted(damages=(), cents=1), True),
        (DateTold(clock="return", day=MONDAY, article="lt/vai:10", in_entry=1), False),
        (BinderHeard(opinion="an old tear"), False),
        (ChargeSigned(draft=1), False),
        (DecisionReviewed(entry=3, corrections=(), stands=True, reason="r"), False),
    ],
    ids=["a draft", "a told date", "another's words", "a signed act", "a review of a signed act"],
)
def test_what_may_be_corrected(loan: File[Loan], body: Body, may: bool) -> None:
    assert ("3" in offered(grown(loan, [Record(body=body)], situation()))) is may


@pytest.mark.parametrize(
    ("step", "answers"),
    [
        ("limit_access", {"named": "lina", "reason": "r"}),
        ("declare_conflict", {"reason": "r"}),
        ("assign", {"unit": "hall", "to": "jonas"}),
    ],
)
def test_a_correction_is_no_way_around_who_may_see_the_file(
    loan: File[Loan], step: str, answers: dict[str, str]
) -> None:
    kept = take(LIBRARY_LOAN.step(step), loan, answers, situation(LINA))
    assert offered(kept) == {"1"}
