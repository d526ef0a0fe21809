"""Nobody signs under law that no lawyer has confirmed unless somebody answers for it by name.

Here the law is that of the repository: none of what a decision rests on has been confirmed.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from tests.desk_in_memory import ONA, RUTA, book, refusals
from tests.procedures.residence_permit.readings import amended
from tests.procedures.residence_permit.renewal import (
    DRAFTED,
    REFUSING,
    SIGNED,
    Renewal,
    heard,
    no_threat,
    refusal_drafted,
    renewal_drafted,
    signs,
)
from tests.procedures.residence_permit.six_questions import drafts, noticed
from tests.procedures.residence_permit.unconfirmed import ACCEPTED, BIRUTE, under

from byla.casefile import LawAcceptance, Role, terms
from byla.law import Book
from byla.procedures.lt.residence_permit import RESIDENCE_PERMIT
from byla.procedures.lt.residence_permit.document import document, read

WHY = "The text was compared by hand with the official one."
NOT_ACCEPTED, NOT_SIGNED_OVER = "residence_permit.law_not_accepted", "residence_permit.law_not_signed_over"


def lacks(case: Renewal, on: date = SIGNED) -> list[str]:
    """What stands in the way of Ona's signature."""
    return case.bars("sign_decision", on=on, by=ONA)


def signs_over(case: Renewal, on: date = DRAFTED) -> Renewal:
    case.takes("sign_over_unconfirmed_law", {"reason": WHY}, on=on, by=BIRUTE)
    return case


def changed(provision: str, *, since: date) -> Book:
    return amended(book(), provision, since=since, text="Another text")


@pytest.mark.parametrize(
    ("accepted", "expected"),
    [
        ([], [NOT_ACCEPTED]),
        ([ACCEPTED], []),
        ([replace(ACCEPTED, acts=("lt/vai",))], [NOT_ACCEPTED]),  # another act
        ([replace(ACCEPTED, until=date(2026, 4, 7))], [NOT_ACCEPTED]),  # signed on Wednesday 8 April
        ([replace(ACCEPTED, since=date(2026, 4, 9))], [NOT_ACCEPTED]),
        ([replace(ACCEPTED, until=date(2026, 4, 7)), ACCEPTED], []),
    ],
)
def test_vai_10_for_the_person_a_named_official_of_the_house_answers_for_the_law(
    accepted: list[LawAcceptance], expected: list[str]
) -> None:
    assert lacks(under(renewal_drafted(), *accepted)) == expected


@pytest.mark.parametrize(("provision", "expected"), [("lt/utpi:40(4)", [NOT_ACCEPTED]), ("lt/utpi:36", [])])
def test_vai_10_a_text_that_changed_since_is_not_the_one_that_was_accepted(
    provision: str, expected: list[str]
) -> None:
    law = changed(provision, since=date(2026, 4, 6))
    assert lacks(under(renewal_drafted(), ACCEPTED, law=law)) == expected


def test_vai_10_against_the_person_the_head_gives_leave_in_the_file() -> None:
    case = under(refusal_drafted(), ACCEPTED)
    assert lacks(case) == [NOT_SIGNED_OVER]
    assert RESIDENCE_PERMIT.next_step(case.state, case.desk.now(RUTA, SIGNED)) == "sign_over_unconfirmed_law"
    signs_over(case)
    assert lacks(case) == []
    signs(case)


def test_vai_10_the_head_s_leave_does_not_take_the_place_of_the_house_s_acceptance() -> None:
    case = signs_over(under(refusal_drafted(), ACCEPTED))
    case.desk.accepted = ()
    assert lacks(case) == [NOT_ACCEPTED]


def test_vai_10_each_refusal_names_every_provision_that_is_unconfirmed() -> None:
    case = under(refusal_drafted())
    found = case.desk.bars("sign_decision", case.file, by=ONA, on=SIGNED)
    unconfirmed = ("lt/utpi:35(1)(1)", "lt/utpi:128(1)", "lt/utpi:35(2)", "lt/utpi:51(2)", "lt/utpi:138(1)")
    assert {one.code: one.cited for one in found} == {
        NOT_ACCEPTED: ("lt/vai:10", *unconfirmed),
        NOT_SIGNED_OVER: ("lt/vai:10", *unconfirmed),
    }


def test_vai_10_leave_is_of_the_provisions_that_the_draft_rested_on() -> None:
    case = signs_over(under(refusal_drafted(), ACCEPTED))
    case.takes("draft_decision", {**REFUSING, "grounds": ["lt/utpi:35(1)(14)"]}, on=DRAFTED)
    assert NOT_SIGNED_OVER in lacks(case)
    signs_over(case)
    assert NOT_SIGNED_OVER not in lacks(case)


def test_vai_10_leave_is_of_the_text_as_it_stood() -> None:
    case = signs_over(under(refusal_drafted(), ACCEPTED))
    case.desk.book = changed("lt/utpi:128(1)", since=SIGNED)
    assert lacks(case) == [NOT_ACCEPTED, NOT_SIGNED_OVER]


def test_vai_10_a_withdrawal_needs_it_as_a_refusal_does() -> None:
    case = under(drafts(noticed(), "withdraw", "lt/utpi:50(1)(14)/state_security"), ACCEPTED)
    assert lacks(case) == [NOT_SIGNED_OVER]
    assert lacks(signs_over(case)) == []


# Who may give leave, and when


def test_row_8_whoever_signs_decisions_does_not_thereby_sign_over_the_law() -> None:
    case = under(refusal_drafted(), ACCEPTED)
    outcome = case.tries("sign_over_unconfirmed_law", {"reason": WHY}, on=DRAFTED, by=ONA)
    assert refusals(outcome) == ["casefile.no_mandate"]


def test_row_9_no_machine_gives_leave() -> None:
    step = RESIDENCE_PERMIT.step("sign_over_unconfirmed_law")
    assert step.adverse
    assert step.mandate == "residence_permit.unconfirmed_law"


@pytest.mark.parametrize(
    ("make", "code"),
    [
        (heard, "no_draft"),
        (no_threat, "no_draft"),
        (renewal_drafted, "not_against_the_person"),
    ],
)
def test_leave_is_given_for_a_draft_against_the_person(make, code: str) -> None:
    case = under(make())
    assert case.bars("sign_over_unconfirmed_law", on=DRAFTED, by=BIRUTE) == [f"residence_permit.{code}"]


def test_leave_is_given_once_and_not_where_everything_is_confirmed() -> None:
    nothing = ["residence_permit.nothing_to_sign_over"]
    assert refusal_drafted().bars("sign_over_unconfirmed_law", on=DRAFTED, by=BIRUTE) == nothing
    case = signs_over(under(refusal_drafted()))
    assert case.bars("sign_over_unconfirmed_law", on=DRAFTED, by=BIRUTE) == nothing


# What the person and the court read


def test_vai_10_the_decision_says_what_is_unconfirmed_and_who_answers_for_it_why() -> None:
    case = signs_over(under(refusal_drafted(), ACCEPTED))
    written = document(case.state, case.desk.now(ONA, SIGNED), number="1")
    confirmed = {one["citation"]: one["confirmed"] for one in written["law"]}
    assert set(confirmed.values()) == {False}
    leave = written["signed_over"]
    assert (leave["by"], leave["day"], leave["reason"]) == ("birute", "2026-04-07", WHY)
    assert set(leave["provisions"]) == set(confirmed)


def test_a_document_of_an_earlier_shape_says_nothing_of_leave() -> None:
    written = document(refusal_drafted().state, refusal_drafted().desk.now(ONA, SIGNED), number="1")
    third = {name: said for name, said in written.items() if name != "signed_over"} | {"shape": 3}
    assert read(third)["signed_over"] is None


@pytest.mark.parametrize("case", [renewal_drafted, refusal_drafted])
def test_vai_10_the_person_and_the_court_read_who_answers_for_the_house_until_when_and_why(
    case: Callable[[], Renewal],
) -> None:
    later = replace(ACCEPTED, reason="Another order, of a later hour.")
    found = under(case(), ACCEPTED, later)
    [order] = document(found.state, found.desk.now(ONA, SIGNED), number="D-1")["accepted_law"]
    assert {name: said for name, said in order.items() if name != "provisions"} == {
        "by": "birute",
        "since": "2026-04-01",
        "until": "2026-12-31",
        "reason": "Until the lawyers of the Ministry have read it.",
    }
    law = document(found.state, found.desk.now(ONA, SIGNED), number="D-1")["law"]
    assert order["provisions"] == [one["citation"] for one in law if not one["confirmed"]]


def test_a_document_names_no_order_that_does_not_cover_the_law_of_its_day() -> None:
    found = under(renewal_drafted(), replace(ACCEPTED, until=date(2026, 4, 7)))
    assert document(found.state, found.desk.now(ONA, SIGNED), number="D-1")["accepted_law"] == []


def test_where_only_the_house_s_acceptance_is_missing_the_keeper_of_the_office_is_next() -> None:
    case = under(renewal_drafted())
    now = case.desk.now(RUTA, SIGNED)
    assert RESIDENCE_PERMIT.next_step(case.state, now) == "office.accept_unconfirmed_law"
    assert terms(case.state, now).turn(case.state, "office.accept_unconfirmed_law") == Role.OFFICE_KEEPER
