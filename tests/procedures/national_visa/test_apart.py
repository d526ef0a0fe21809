"""GDPR 9: answers that are political opinions lie apart, are read by those alone who must know them, enter no act, and
go once nobody here must know them any more.
"""

from __future__ import annotations

from datetime import date

import pytest
from tests.desk_in_memory import JOB, RUTA, official, situation
from tests.procedures.national_visa.visa import (
    DECLINING,
    LAST_DAY_TO_APPEAL,
    PUT,
    SERVED,
    SIGNS,
    answered,
    handed_over,
    lodged,
    not_accepted,
    put,
    served,
    taken_back,
)

from byla.casefile import Role, encode
from byla.procedures.lt.national_visa import NATIONAL_VISA

PLANTED = "Крым наш, так я думаю насамрэч"
DALIA = official("dalia", Role.AUDITOR)


def planted(*left_open: str):
    """Answered, with an opinion that must be found nowhere."""
    return answered(put(lodged()), *left_open, crimea=PLANTED)


def test_political_opinions_no_entry_and_no_page_tells_of_them_more_than_that_they_were_given() -> None:
    visa = planted()
    (number,) = visa.apart
    assert visa.desk.asides[visa.file, number]["crimea"] == PLANTED
    assert "crimea" in visa.matter.apart[number]
    assert not any(PLANTED in str(encode(one.body)) for one in visa.state.entries if one.body is not None)
    sections = NATIONAL_VISA.sections(visa.state, situation(RUTA, PUT))
    assert PLANTED not in str(sections)
    assert "national_visa.kept_apart" in str(sections)


def test_whoever_reads_them_says_why_and_it_is_recorded() -> None:
    visa = planted()
    said: dict[str, object] = {"of": str(visa.apart[0]), "because": "It goes to whoever decides."}
    visa.takes("read_special_answers", said)
    newest = visa.state.entries[-1]
    assert newest.header.actor == "ruta"
    assert newest.body is not None
    assert newest.body.reads_aside() == visa.apart[0]


@pytest.mark.parametrize("role", [Role.UNIT_LEAD, Role.AUDITOR, Role.OFFICE_KEEPER])
def test_nobody_reads_them_who_need_not_know_them(role: Role) -> None:
    visa = planted()
    said: dict[str, object] = {"of": str(visa.apart[0]), "because": "I would like to know."}
    assert "access.special_category" in visa.tries("read_special_answers", said, by=official("x", role))


def test_where_nothing_lies_apart_nothing_is_read_or_erased() -> None:
    visa = lodged()
    said: dict[str, object] = {"of": "3", "because": "So."}
    assert "national_visa.nothing_apart" in visa.tries("read_special_answers", said)
    assert "national_visa.nothing_apart" in visa.tries("erase_special_answers", by=JOB)


@pytest.mark.parametrize(
    ("reasons", "taken"),
    [
        (f"She said: {PLANTED.upper()}.", False),
        ("насамрэч, Крым", True),  # too short to be anybody's words
        ("Question 12 is left open.", True),
    ],
)
def test_political_opinions_are_not_copied_into_the_act(reasons: str, taken: bool) -> None:
    tried = planted("clearances").tries("decline_application", {**DECLINING, "reasons": reasons}, by=SIGNS)
    assert tried == ([] if taken else ["national_visa.words_kept_apart"])


STAY = [
    # while they may be needed: who, when, why not
    (planted, PUT, "national_visa.not_over"),
    (lambda: not_accepted(planted("clearances")), PUT, "national_visa.not_served"),
    (lambda: served(not_accepted(planted("clearances"))), SERVED, "national_visa.not_final"),
    (lambda: served(not_accepted(planted("clearances"))), LAST_DAY_TO_APPEAL, "national_visa.not_final"),
]
GO = [
    (lambda: handed_over(planted()), PUT),
    (lambda: taken_back(planted()), PUT),
    (lambda: served(not_accepted(planted("clearances"))), date(2026, 3, 24)),
]


@pytest.mark.parametrize(("make", "on", "code"), STAY)
def test_gdpr_17_while_they_may_be_needed_they_stay(make, on: date, code: str) -> None:
    visa = make()
    assert visa.tries("erase_special_answers", on=on, by=JOB) == [code]
    assert visa.apart


@pytest.mark.parametrize(("make", "on"), GO)
def test_gdpr_17_once_nobody_here_must_know_them_the_job_destroys_them(make, on: date) -> None:
    visa = make()
    visa.takes("erase_special_answers", on=on, by=JOB)
    assert visa.apart == []
    assert visa.matter.unanswered == () or visa.matter.not_accepted is not None
    assert visa.tries("erase_special_answers", on=on, by=JOB) == ["national_visa.nothing_apart"]
