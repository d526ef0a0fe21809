"""Unconfirmed law is accepted in the office by a named official, act by act, until a day; without it nobody signs."""

from __future__ import annotations

from datetime import timedelta

import pytest
from tests.app.authority import AUTHORITY, KEEPER, Authority, of, take

from byla.app.moment import today
from byla.app.store.act import Request, act
from byla.app.store.read import load
from byla.app.store.show import show
from byla.app.store.who import office, office_file
from byla.casefile import FileId, Refused

pytestmark = pytest.mark.django_db
LATER = (today() + timedelta(days=30)).isoformat()
ORDER = {"answerable": "birute", "acts": ["lt/utpi"], "until": LATER, "reason": "Until lawyers have read it."}


@pytest.fixture
def authority() -> Authority:
    return Authority().found()


def accepting(**other: object) -> list[str]:
    """What stands in the way of such an order."""
    answers = {**ORDER, **other}
    asked = Request(
        procedure="office", step="accept_unconfirmed_law", file=office_file(AUTHORITY), answers=answers
    )
    result = act(asked, KEEPER)
    if not isinstance(result, Refused):
        return []
    return [*(one.code for one in result.refusals), *(one.said.code for one in result.problems)]


def drafted(authority: Authority) -> FileId:
    file = authority.renewal(authority.person())
    until = (today() + timedelta(days=400)).isoformat()
    said = {"operative": "renew", "valid_until": until, "weighing": "Nothing speaks against."}
    take("residence_permit", "draft_decision", of("ruta"), file, **said)
    return file


def lacks_acceptance(file: FileId) -> bool:
    shown = show(file, of("ona"))
    bars = shown.file.procedure.step("sign_decision").bars(shown.file, shown.situation)
    return "residence_permit.law_not_accepted" in [one.code for one in bars]


def test_the_order_names_who_answers_which_acts_until_when_and_why(authority: Authority) -> None:
    assert accepting() == []
    newest = office(AUTHORITY).accepted_law[-1]
    assert (newest.by, newest.acts, newest.since, newest.reason) == (
        "birute",
        ("lt/utpi",),
        today(),
        "Until lawyers have read it.",
    )


@pytest.mark.parametrize(
    ("other", "code"),
    [
        ({"answerable": "ruta"}, "office.not_a_signatory"),
        ({"answerable": "keeper"}, "office.not_to_oneself"),
        ({"until": (today() - timedelta(days=1)).isoformat()}, "office.ends_before_it_begins"),
        ({"acts": ["lt/nothing"]}, "casefile.not_an_option"),
        ({"acts": []}, "casefile.missing_choices"),
        ({"reason": ""}, "casefile.missing_text"),
    ],
)
def test_what_is_no_acceptance_is_refused(authority: Authority, other: dict[str, object], code: str) -> None:
    assert code in accepting(**other)


def test_struck_out_nothing_can_be_signed(authority: Authority) -> None:
    file = drafted(authority)
    assert not lacks_acceptance(file)
    house = load(office_file(AUTHORITY), authority=AUTHORITY)
    [number] = [one.number for one in house.entries if one.header.type == "office.law_accepted"]
    take("office", "strike_order", KEEPER, office_file(AUTHORITY), order=str(number), reason="Not read.")
    assert lacks_acceptance(file)
