"""Erasing content under an article: a step like any other; corrections go with what they correct."""

from __future__ import annotations

import pytest
from tests.casefile.desk import DALIA, LINA, MONDAY, ask, codes, grown, situation, take
from tests.casefile.library_loan import LIBRARY_LOAN, BinderHeard, ChargeSigned, Loan

from byla.casefile import Corrected, Decided, Erased, File, Record, encode

ERASE = LIBRARY_LOAN.step("erase_entries")
ANSWERS = {"entries": ["1"], "article": "eu/gdpr:17(1)(d)", "reason": "the reader asked for it"}


def test_the_erasure_says_what_under_which_article_and_why(loan: File[Loan]) -> None:
    decided = ask(ERASE, loan, ANSWERS, situation(DALIA))
    assert isinstance(decided, Decided)
    erased = Erased(entries=(1,), article="eu/gdpr:17(1)(d)", reason="the reader asked for it")
    assert decided.records == (Record(body=erased),)


def test_corrections_go_with_what_they_correct(loan: File[Loan]) -> None:
    assert loan.matter.lent is not None
    said = Corrected(entry=1, reason="r", version=2, replacement=encode(loan.matter.lent))
    corrected = grown(loan, [Record(body=said, true_from=MONDAY, corrects=1)] * 2, situation())
    decided = ask(ERASE, corrected, ANSWERS, situation(DALIA))
    assert isinstance(decided, Decided)
    assert decided.records[0].body == Erased(
        entries=(1, 3, 4), article="eu/gdpr:17(1)(d)", reason="the reader asked for it"
    )


@pytest.mark.parametrize(
    ("answers", "reasons"),
    [
        ({"article": "eu/gdpr:17000"}, ["article: casefile.not_an_option"]),
        ({"entries": ["3"]}, ["entries: casefile.not_an_option"]),
        ({"entries": []}, ["entries: casefile.missing_choices"]),
        ({"reason": ""}, ["reason: casefile.missing_text"]),
    ],
    ids=str,
)
def test_an_erasure_without_ground_or_object_is_refused(
    loan: File[Loan], answers: dict[str, object], reasons: list[str]
) -> None:
    assert codes(ask(ERASE, loan, {**ANSWERS, **answers}, situation(DALIA))) == reasons


def test_neither_a_signed_act_nor_what_keeps_somebody_out_is_erased(loan: File[Loan]) -> None:
    """Article 17(3)(b) GDPR. Without its decision the matter would be open again; without its assignment, anybody's."""
    charged = grown(loan, [Record(body=ChargeSigned(draft=1))], situation())
    for entry in ("2", "3"):
        answers = {**ANSWERS, "entries": [entry]}
        assert codes(ask(ERASE, charged, answers, situation(DALIA))) == ["entries: casefile.not_an_option"]


def test_only_data_protection_erases(loan: File[Loan]) -> None:
    assert codes(ask(ERASE, loan, ANSWERS, situation(LINA))) == ["access.step_of_other_roles"]


def test_an_erasure_is_not_itself_erased(loan: File[Loan], nothing: File[Loan]) -> None:
    heard = grown(loan, [Record(body=BinderHeard(opinion="It can be bound again"))], situation())
    erased = take(ERASE, heard, ANSWERS, situation(DALIA))
    assert codes(ask(ERASE, erased, {**ANSWERS, "entries": ["4"]}, situation(DALIA))) == [
        "entries: casefile.not_an_option"
    ]
    assert codes(ask(ERASE, nothing, ANSWERS, situation(DALIA))) == ["casefile.nothing_to_erase"]
