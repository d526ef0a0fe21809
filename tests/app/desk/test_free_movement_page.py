"""Art. 98^1 at the desk: the kinship with its document, the elements, the printed ban, and “may this person stay”."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.template.loader import render_to_string
from tests.app.authority import AUTHORITY, KEEPER, done, of, take
from tests.app.banned import WEIGHED as CIRCUMSTANCES
from tests.app.banned import step, with_paper
from tests.app.desk.conftest import Case, Desk, text_of
from tests.app.withdrawn import may_ban, withdrawn
from tests.procedures.free_movement.moving import UNDER, WEIGHED

from byla.app.demo.paper import paper
from byla.app.moment import today
from byla.app.store.act import Request, act
from byla.app.store.who import office_file
from byla.casefile import FileId

HEADING = "A citizen of another Member State, or their family"


def is_kin(person: FileId) -> None:
    """Married to a citizen of Latvia, on the certificate."""
    named, content = paper("marriage.pdf", "Certificate of marriage")
    answers = {"kinship": "spouse", "country": "LVA", "since": "2021-06-12", "document": named}
    request = Request(
        procedure="person",
        step="record_kinship",
        file=person,
        answers=answers,
        contents={named.sha256: content},
    )
    done(act(request, of("ruta")))


def answered_for() -> None:
    """A head answers for the Directive, which no lawyer confirmed."""
    until = (today() + timedelta(days=30)).isoformat()
    said = {"answerable": "birute", "acts": ["eu/2004-38"], "until": until, "reason": "A test."}
    take("office", "accept_unconfirmed_law", KEEPER, office_file(AUTHORITY), **said)


def weighed(permit: FileId) -> FileId:
    """The file of a ban after a withdrawal for a threat, each element of 98^1 written."""
    may_ban()
    day, decision = today().isoformat(), withdrawn(permit)
    opening = {"decision": decision, "because": "A threat was found.", "unit": "security"}
    file = take("entry_ban", "open_ban", of("ruta"), **opening).file
    with_paper(file, "record_hearing", "invitation", invited_on=day, over_on=day, said="My wife works here.")
    step(file, "weigh_ban", **CIRCUMSTANCES)
    return file


@pytest.mark.django_db
def test_row_33_the_ban_is_weighed_drafted_signed_and_read(case: Case, desk: Callable[[str], Desk]) -> None:
    file = weighed(case.permit)
    is_kin(case.person)
    record = text_of(desk("ruta").get(f"/files/{case.person}"))
    assert "Family of citizens of Member States" in record
    assert "Spouse Latvia" in record
    assert "marriage.pdf" in record
    step(file, "weigh_restriction", **WEIGHED)
    draft = {"ground": UNDER, "months": 60, "whereabouts": "was_here"}
    step(file, "draft_ban", **draft, reasons="The addresses.", why_so_long="People fled.")
    answered_for()
    step(file, "sign_ban", by="ona")
    printed = text_of(desk("ruta").get(f"/files/{file}/decision"))
    assert HEADING in printed
    assert [said for said in WEIGHED.values() if isinstance(said, str) and said not in printed] == []
    assert "98^1" in printed
    assert "60 months" in printed


@pytest.mark.django_db
def test_row_33_family_on_record_may_stay_by_a_right_that_no_withdrawal_takes(
    case: Case, desk: Callable[[str], Desk]
) -> None:
    withdrawn(case.permit)
    address = f"/files/{case.person}/today"
    assert "Stay No" in text_of(desk("ruta").get(address))
    is_kin(case.person)
    page = text_of(desk("ruta").get(address))
    assert "Stay Not known" in page
    assert "On record as family (Spouse) of a citizen of Latvia" in page
    assert "98^1" in page


EACH = pytest.mark.parametrize(
    "page",
    [
        "desk/decision.html",
        "desk/decision_on_ban.html",
        "desk/decision_on_departure.html",
        "desk/decision_on_expulsion.html",
    ],
)


@EACH
def test_row_19_each_decision_has_a_place_for_what_was_weighed(page: str) -> None:
    rows = [{"key": "Real", "value": "She says so herself."}]
    shown = render_to_string(page, {"decision": {"free_movement": rows}})
    assert [said for said in (HEADING, "Real", "She says so herself.") if said not in shown] == []
    assert HEADING not in render_to_string(page, {"decision": {"free_movement": []}})
