"""Every step of every procedure has a form that renders for somebody who may take it."""

from __future__ import annotations

import re

import pytest
from tests.app.authority import AUTHORITY, of, take
from tests.app.desk.conftest import Desk, lodge, text_of
from tests.app.in_court import contested
from tests.app.withdrawn import withdrawn

from byla.app.moment import today
from byla.app.registry import PROCEDURES
from byla.app.store.who import office_file
from byla.casefile import fields_of

pytestmark = pytest.mark.django_db
WHO = {
    "office_keeper": "keeper",
    "caseworker": "ruta",
    "unit_lead": "jonas",
    "signatory": "ona",
    "assessor": "vytas",
    "data_protection": "dalia",
}
BY_MACHINE = {("office", "open_office")}
"""Founding an office is an import's step: there is nobody yet who could sign in."""


CODE = re.compile(
    r"\b(?:casefile|person|office|residence_permit|national_visa|departure|entry_ban|appeal|review_campaign|match_complaint|identity_link)\.[a-z_]+\b"
)
KINDS_OF_MANDATE = {
    "residence_permit.decision",
    "residence_permit.disagreement",
    "residence_permit.unconfirmed_law",
}
"""What an order says it covers, as recorded."""


def codes_in(said: str) -> set[str]:
    return set(CODE.findall(said))


def files(case, authority) -> dict[str, str]:
    """A file of each procedure; the renewal has been sent to the body that assesses."""
    other = authority.person(given="Ганна")
    link = take(
        "identity_link",
        "judge_link",
        of("ruta"),
        one=case.person,
        other=other,
        judgement="different",
        reason="Born in other years",
    ).file
    campaign = take(
        "review_campaign",
        "open_campaign",
        of("jonas"),
        title="Permits of 2022",
        basis="Order of the head",
        rule="Issued before the questionnaire",
        beside_citizenship="That nobody was asked",
        ordered_on=today().isoformat(),
        ends=today().isoformat(),
        unit="security",
    ).file
    visa = take(
        "national_visa",
        "record_application",
        of("ruta"),
        applicant=case.person,
        lodged_on=today().isoformat(),
        lodged_with="authority",
        purpose="To work",
        unit="security",
    ).file
    follows = {
        "decision": withdrawn(lodge(authority, given="Алесь").permit),
        "because": "The decision found a threat",
        "unit": "security",
    }
    banned = take("entry_ban", "open_ban", of("ruta"), **follows).file
    leaving = take("departure", "open_departure", of("ruta"), **follows).file
    complaint = take(
        "match_complaint",
        "receive_complaint",
        of("ruta"),
        complainant="Вольга Кавальчук",
        contact="volha@example.org",
        complaint="I am not that woman",
        received_on=today().isoformat(),
        unit="security",
    ).file
    return {
        "appeal": str(contested(withdrawn(lodge(authority, given="Алена").permit))),
        "departure": str(leaving),
        "match_complaint": str(complaint),
        "entry_ban": str(banned),
        "national_visa": str(visa),
        "review_campaign": str(campaign),
        "residence_permit": str(case.renewal),
        "person": str(case.person),
        "identity_link": str(link),
        "office": str(office_file(AUTHORITY)),
    }


def pointed_at(content: str, desk: Desk) -> str:
    """The form of a correction: what is wrong is pointed at first. Empty where nothing may be corrected."""
    pointed = re.search(r'href="([^"]*\?what=\d+\.(?!struck)[a-z_]+)"', content)
    assert "What was recorded wrongly?" in content
    return "" if pointed is None else desk.get(pointed[1]).content.decode()


@pytest.mark.parametrize("code", sorted(PROCEDURES))
def test_every_step_has_a_page(case, authority, desk, code: str) -> None:
    file, procedure = files(case, authority)[code], PROCEDURES[code]
    for step in procedure.steps:
        if (code, step.code) in BY_MACHINE:
            continue
        users = [user for role, user in WHO.items() if role in step.roles and role != "assessor"]
        path = f"/new/{code}/{step.code}" if step.opens else f"/files/{file}/steps/{step.code}"
        page = None
        for user in users or ["ruta"]:
            page = desk(user).get(path)
            if page.status_code == 200:
                break
        assert page is not None
        assert page.status_code == 200, step.code
        content = page.content.decode()
        if step.code == "correct_entry" and not (content := pointed_at(content, desk(user))):
            continue
        for name, field in fields_of(step.form).items():
            if f'name="{name}"' not in content:
                assert field.options is not None or field.asks in ("choice", "answers"), f"{step.code}.{name}"
        assert codes_in(text_of(page)) <= KINDS_OF_MANDATE, f"{step.code} shows a code in place of its text"


def test_every_page_that_a_file_offers_leads_to_a_form(case, authority, desk) -> None:
    """Whatever the pages of the four files offer to anybody opens."""
    offered = 0
    for file in files(case, authority).values():
        for user in WHO.values():
            page = desk(user).get("/office" if file.startswith("office:") else f"/files/{file}")
            if page.status_code != 200:
                continue
            for href in set(re.findall(r'href="(/(?:files/[^"]*/steps|new)/[^"]*)"', page.content.decode())):
                opened = desk(user).client.get(href.replace("&amp;", "&"))
                assert opened.status_code == 200, (user, href)
                assert "This step cannot be taken now" not in text_of(opened), (user, href)
                offered += 1
    assert offered > 40
