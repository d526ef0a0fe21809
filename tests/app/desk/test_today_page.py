"""One screen: may this person stay today, work, travel, and why; from the files that the reader may see."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from tests.app.authority import Authority, of, take
from tests.app.banned import banned
from tests.app.desk.conftest import Case, Desk, lodge, text_of

from byla.app.moment import today

pytestmark = [pytest.mark.django_db]


def test_each_question_has_its_answer_its_article_and_its_entry(
    case: Case, desk: Callable[[str], Desk]
) -> None:
    page = text_of(desk("ruta").get(f"/files/{case.person}/today"))
    assert "Stay Yes" in page
    assert "is valid until" in page
    assert "entry 1" in page
    assert "Work Yes" in page
    assert "its holder may work for the employer for whose work it was given" in page


def test_the_page_of_a_person_leads_there(case: Case, desk: Callable[[str], Desk]) -> None:
    assert f"/files/{case.person}/today" in desk("ruta").get(f"/files/{case.person}").content.decode()


def test_after_a_withdrawal_and_a_ban(case: Case, desk: Callable[[str], Desk]) -> None:
    banned(case.permit, case.person)
    page = text_of(desk("ruta").get(f"/files/{case.person}/today"))
    assert "Stay No" in page
    assert "Enter and travel No" in page


def test_a_citizen_of_lithuania_stays_whatever_the_files_say(case: Case, desk: Callable[[str], Desk]) -> None:
    banned(case.permit, case.person)
    lithuanian = {"country": "LTU", "source": "statement", "since": today().isoformat()}
    take("person", "record_citizenship", of("ruta"), case.person, **lithuanian)
    page = text_of(desk("ruta").get(f"/files/{case.person}/today"))
    assert "Stay Yes" in page
    assert "the law on foreigners does not apply" in page


def test_two_records_of_one_person_are_shown_to_whoever_judges_and_once_linked_say_where_they_differ(
    case: Case, desk: Callable[[str], Desk], authority: Authority
) -> None:
    """No person is both a permit holder and banned: where their records say so, a person is told, and decides."""
    banned(case.permit, case.person)
    other = lodge(authority)
    ruta = desk("ruta")
    page = text_of(ruta.get(f"/files/{other.person}/today"))
    assert "Stay Yes" in page
    assert "nobody has judged whose they are" in page
    assert "Judge the pair" in page
    said = {"one": case.person, "other": other.person, "judgement": "same", "reason": "The same passport."}
    take("identity_link", "judge_link", of("ruta"), **said)
    for record in (case.person, other.person):
        page = text_of(ruta.get(f"/files/{record}/today"))
        assert "Stay Not known One file says yes and another says no" in page
        assert "is valid until" in page
        assert "withdrew the permit" in page
        assert "Judge the pair" not in page


def test_what_the_reader_may_not_see_says_nothing(case: Case, desk: Callable[[str], Desk]) -> None:
    limit = {"named": "jonas", "reason": "A threat to the family."}
    take("residence_permit", "limit_access", of("jonas"), case.permit, **limit)
    page = text_of(desk("ruta").get(f"/files/{case.person}/today"))
    assert "Stay Not known" in page
    assert "is valid until" not in page


def test_a_file_that_is_no_person_and_a_reader_who_may_not_see_get_nothing(
    case: Case, desk: Callable[[str], Desk]
) -> None:
    assert desk("ruta").get(f"/files/{case.permit}/today").status_code == 404
    assert desk("vytas").get(f"/files/{case.person}/today").status_code == 404
