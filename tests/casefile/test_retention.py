"""What is due to be erased, from which day, under which article; and what is kept, and why (Article 5(1)(e) GDPR)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from tests.casefile.desk import (
    DALIA,
    LINA,
    MONDAY,
    ONA,
    ask,
    codes,
    correction,
    entry,
    file_of,
    grown,
    situation,
    take,
)
from tests.casefile.library_loan import LIBRARY_LOAN, TAKE_BACK, BinderHeard, ChargeSigned, Lent, Loan, Shelf

from byla.access import LITHUANIA
from byla.casefile import (
    AT_REST,
    Assigned,
    Decided,
    Erased,
    File,
    LawAcceptance,
    Record,
    Situation,
    UserId,
    due,
    prospects,
    retention,
    tasks,
)

PERMIT_FILE = "lt/retention:permit-file"
LAST_DAY, FIRST_DAY = date(2036, 3, 2), date(2036, 3, 3)  # a Sunday, which moves nothing; a Monday
ERASE_DUE, ERASE, HOLD, END_HOLD = map(
    LIBRARY_LOAN.step, ("erase_due", "erase_entries", "hold_erasure", "end_hold")
)
BECAUSE = {"reason": "Nobody needs it any more"}


@pytest.fixture
def back(loan: File[Loan]) -> File[Loan]:
    """Lent, charged and brought back on 2 March 2026: entries 1 to 4; who holds it is entry 2."""
    charged = grown(loan, [Record(body=ChargeSigned(draft=1))], situation())
    return take(TAKE_BACK, charged, {}, situation())


def answered_for(who=DALIA, on: date = FIRST_DAY) -> Situation:
    """A day on which the head answers for terms that no lawyer confirmed."""
    accepted = LawAcceptance(by=UserId("birute"), acts=("lt/retention",), since=on, until=on, reason="A test")
    return replace(situation(who, on), accepted_law=(accepted,))


def why(file: File[Loan], on: date) -> dict[str, tuple[int, ...]]:
    """Why entries are kept, by code."""
    return {one.why.code: one.entries for one in retention(file, situation(on=on)).kept}


def test_a_term_counts_from_the_end_of_the_matter(loan: File[Loan], back: File[Loan]) -> None:
    table = [
        # file, day, due, why the rest is kept
        (loan, FIRST_DAY, [], {"casefile.kept_until_end": (1,), "casefile.keeps_out": (2,)}),
        (back, MONDAY, [], {"casefile.kept_until": (1, 3, 4), "casefile.keeps_out": (2,)}),
        (back, LAST_DAY, [], {"casefile.kept_until": (1, 3, 4), "casefile.keeps_out": (2,)}),
        (back, FIRST_DAY, [(1, 3, 4)], {"casefile.keeps_out": (2,)}),
    ]
    for file, day, expected, kept in table:
        assert [one.entries for one in due(file, situation(on=day))] == expected, day
        assert why(file, day) == kept


def test_what_is_due_says_under_which_article_since_when_and_how_that_was_found(back: File[Loan]) -> None:
    [found] = due(back, situation(on=FIRST_DAY))
    assert (found.article, found.since) == (PERMIT_FILE, FIRST_DAY)
    assert [one.code for one in found.steps] == [
        "calendars.started",
        "calendars.day_not_counted",
        "calendars.period",
        "calendars.last_day",
    ]


def test_what_law_gives_no_term_is_kept_and_says_so(back: File[Loan]) -> None:
    """A silence of the law is no leave to destroy."""
    provision = "lt/retention:identity-record"
    kind = Lent(title="x", shelf=Shelf.OPEN)
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(type(kind), "TYPE", replace(type(kind).TYPE, retention=provision))
        assert due(back, situation(on=date(2099, 1, 5)))[0].entries == (3, 4)
        assert why(back, FIRST_DAY)["casefile.kept_without_term"] == (1,)


def test_corrections_and_reviews_are_kept_as_long_as_what_opened_the_file(back: File[Loan]) -> None:
    other = Lent(title="Metai", shelf=Shelf.OPEN)
    corrected = file_of((*back.entries, correction(5, of=1, body=other)))
    assert [one.entries for one in due(corrected, situation(on=FIRST_DAY))] == [(1, 3, 4, 5)]


def test_a_hold_keeps_what_is_due_until_it_is_ended(back: File[Loan]) -> None:
    """Article 17(3)(e) GDPR: a running appeal needs the file."""
    held = take(HOLD, back, {"reason": "Appeal before the court"}, situation(ONA))
    assert due(held, situation(on=FIRST_DAY)) == ()
    assert why(held, FIRST_DAY)["casefile.kept_by_hold"] == (1, 3, 4, 5)
    assert codes(ask(ERASE_DUE, held, BECAUSE, answered_for())) == ["casefile.nothing_due"]
    on_order = {"entries": ["1"], "article": "eu/gdpr:17(1)(e)", **BECAUSE}
    assert codes(ask(ERASE, held, on_order, situation(DALIA))) == ["casefile.content_held"]
    ended = take(END_HOLD, held, {"hold": "5", "reason": "Dismissed"}, situation(LINA))
    assert [one.entries for one in due(ended, situation(on=FIRST_DAY))] == [(1, 3, 4, 5, 6)]
    assert codes(ask(END_HOLD, ended, {"hold": "5", **BECAUSE}, situation(LINA))) == ["casefile.not_held"]


def test_a_named_official_erases_all_that_is_due_under_its_article(back: File[Loan]) -> None:
    decided = ask(ERASE_DUE, back, BECAUSE, answered_for())
    assert isinstance(decided, Decided)
    assert decided.records == (
        Record(body=Erased(entries=(1, 3, 4), article=PERMIT_FILE, reason=BECAUSE["reason"])),
    )


def test_nothing_is_erased_by_a_term_that_nobody_answers_for(back: File[Loan]) -> None:
    assert codes(ask(ERASE_DUE, back, BECAUSE, situation(DALIA, FIRST_DAY))) == ["casefile.term_unconfirmed"]


def test_only_data_protection_erases_what_is_due(back: File[Loan]) -> None:
    assert codes(ask(ERASE_DUE, back, BECAUSE, answered_for(LINA))) == ["access.step_of_other_roles"]


def test_what_is_due_is_a_task(back: File[Loan]) -> None:
    assert tasks(back, situation(on=LAST_DAY)) == ()
    [task] = tasks(back, situation(on=FIRST_DAY))
    assert (task.said.code, task.settled_by) == ("casefile.content_due", "erase_due")


@pytest.mark.parametrize(
    ("article", "refused"),
    [
        ("eu/gdpr:17", ["casefile.law_keeps"]),
        ("eu/gdpr:17(1)(a)", ["casefile.law_keeps"]),
        ("eu/gdpr:17(1)(d)", []),  # what should never have stood there
        ("eu/gdpr:17(1)(e)", []),  # a court's order
        ("lt/vai:10", ["article: casefile.not_an_option"]),
        (PERMIT_FILE, ["article: casefile.not_an_option"]),
        ("eu/gdpr:17000", ["article: casefile.not_an_option"]),
    ],
)
def test_on_request_nothing_goes_that_law_keeps(loan: File[Loan], article: str, refused: list[str]) -> None:
    """Article 17(3)(b) GDPR; the refusal names the provision that keeps it."""
    said = ask(ERASE, loan, {"entries": ["1"], "article": article, **BECAUSE}, situation(DALIA))
    assert codes(said) == refused
    if refused == ["casefile.law_keeps"]:
        assert not isinstance(said, Decided)
        assert said.refusals[0].cited == (PERMIT_FILE, "eu/gdpr:17(3)(b)")


def test_a_file_whose_content_is_gone_is_at_rest(back: File[Loan]) -> None:
    """Without its entries it would count as just begun: a clock would run, and a step would be owed."""
    gone = Erased(entries=(1, 3, 4), article=PERMIT_FILE, reason="Its term is over")
    file = file_of(
        [*(one if one.number == 2 else replace(one, body=None) for one in back.entries), entry(5, gone)]
    )
    now = situation(LINA, FIRST_DAY)
    assert file.at_rest
    assert file.procedure.stage(file.matter) == AT_REST
    assert (file.procedure.next_step(file, now), file.procedure.deadlines(file, now), tasks(file, now)) == (
        None,
        (),
        (),
    )
    assert [one.step.code for one in prospects(file, now, LITHUANIA)] == [
        "assign",
        "declare_conflict",
        "limit_access",
    ]
    assert file.custody.unit == "hall"
    assert codes(ask(TAKE_BACK, file, {}, situation(ONA, FIRST_DAY))) == ["casefile.at_rest"]
    assert isinstance(ask(LIBRARY_LOAN.step("assign"), file, {"unit": "desk"}, now), Decided)
    assert {number: (how.article, how.on) for number, how in file.erased.items()} == dict.fromkeys(
        (1, 3, 4), (PERMIT_FILE, MONDAY)
    )


def test_a_file_of_which_something_is_left_is_not_at_rest(back: File[Loan]) -> None:
    some = file_of([replace(back.entries[0], body=None), *back.entries[1:]])
    assert not some.at_rest
    assert not file_of([]).at_rest
    assert Assigned in {type(one.body) for one in some.entries}
    heard = file_of([replace(back.entries[0], body=None), entry(2, BinderHeard(opinion="Whole"))])
    assert not heard.at_rest
