"""Who may not see a file cannot name it either: not to write a word into it, and not to learn that it exists.

Ids come with answers where a step opens a file. At the desk the page looks first; a program sends what it likes.
"""

from __future__ import annotations

import pytest
from django.test import Client
from tests.app.authority import AUTHORITY, Authority, of, take

from byla.app.accounts.enrolment import enrol
from byla.app.moment import today
from byla.app.store.act import Request, act
from byla.app.store.read import load
from byla.casefile import FileId, Refused

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]

NOWHERE = "00000000-0000-4000-8000-000000000000"


@pytest.fixture
def authority() -> Authority:
    return Authority().found()


def limited(person: FileId) -> FileId:
    """The record, to be seen by Ruta and Jonas alone."""
    take("person", "limit_access", of("jonas"), person, named="ruta jonas", reason="Threats were made")
    return person


def permit_of(holder: str) -> dict[str, object]:
    day = today().isoformat()
    days = {"issued_on": day, "valid_from": day, "valid_until": day}
    return {
        "holder": holder,
        "number": "LT-1",
        "kind": "temporary",
        "basis": "work",
        "unit": "citizens",
        **days,
    }


def renewal_of(applicant: str, permit: str) -> dict[str, object]:
    day = today().isoformat()
    known = {"kind": "temporary", "basis": "work", "channel": "online", "language": "be", "unit": "citizens"}
    return {
        "applicant": applicant, "earlier_permit": permit, "lodged_on": day, "travel_document_until": day, **known
    }  # fmt: skip


def link_of(one: str, other: str) -> dict[str, object]:
    return {"one": one, "other": other, "judgement": "same", "reason": "They look alike"}


def answer_to(procedure: str, step: str, answers: dict[str, object]) -> Refused:
    """What Petras, of the other unit, is answered."""
    result = act(Request(procedure=procedure, step=step, answers=answers), of("petras"))
    assert isinstance(result, Refused), result
    return result


def codes(refused: Refused) -> list[str]:
    return [one.code for one in refused.refusals]


def test_a_permit_of_another_unit_is_no_permit_that_one_can_renew(authority: Authority) -> None:
    person = authority.person()
    renewal = authority.renewal(person)
    permit = load(renewal, authority=AUTHORITY).matter.application.says.earlier_permit
    before = load(permit, authority=AUTHORITY).version
    hidden = answer_to("residence_permit", "lodge_application", renewal_of(person, permit))
    missing = answer_to("residence_permit", "lodge_application", renewal_of(person, NOWHERE))
    assert codes(hidden) == codes(missing)
    assert load(permit, authority=AUTHORITY).version == before


def test_a_record_that_one_may_not_see_holds_no_permit(authority: Authority) -> None:
    person = limited(authority.person())
    hidden = answer_to("residence_permit", "register_permit", permit_of(person))
    assert codes(hidden) == codes(answer_to("residence_permit", "register_permit", permit_of(NOWHERE)))


def test_a_record_that_one_may_not_see_is_linked_with_nothing(authority: Authority) -> None:
    person, own = limited(authority.person()), authority.person("Савіцкі", "Янка")
    before = load(person, authority=AUTHORITY).version
    hidden = answer_to("identity_link", "judge_link", link_of(own, person))
    assert codes(hidden) == codes(answer_to("identity_link", "judge_link", link_of(own, NOWHERE)))
    assert load(person, authority=AUTHORITY).version == before


def test_a_page_does_not_tell_the_name_of_a_linked_person_who_may_not_be_seen(authority: Authority) -> None:
    person, other = authority.person("Сакрэтнік"), authority.person("Савіцкі", "Янка")
    take("identity_link", "judge_link", of("ruta"), **link_of(other, person))
    browser = Client()
    browser.force_login(
        enrol(authority=AUTHORITY, username="petras", name="Petras", password="for the tests only")
    )
    name = load(person, authority=AUTHORITY).matter.display_name
    assert name in browser.get(f"/files/{other}").content.decode()
    limited(person)
    assert name not in browser.get(f"/files/{other}").content.decode()
