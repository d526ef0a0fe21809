"""Passages that stand in many decisions: told to whoever prepares and signs, with a number and without a name."""

from __future__ import annotations

import pytest
from tests.app.authority import of, take
from tests.app.desk.conftest import lodge, text_of

from byla.app.moment import today
from byla.casefile import MANY

pytestmark = pytest.mark.django_db
BOILERPLATE = "The ties outweigh the years of residence, and no milder measure would do here."
NOTICE = "Passages that stand in other decisions too"
COUNTED = f"“{BOILERPLATE}” in {MANY} other files"


@pytest.fixture
def cases(authority):
    # Of one name each, for earlier identities that look alike are shown by their files' numbers.
    several = [lodge(authority, given=one) for one in ("Вольга", "Святаслаў", "Міхал", "Тэрэза")]
    assert len(several) == MANY + 1
    said = {"operative": "refuse", "grounds": ["lt/utpi:35(1)(1)/state_security"], "weighing": BOILERPLATE}
    for one in several:
        take("residence_permit", "draft_decision", of("ruta"), one.renewal, **said)
    return several


@pytest.mark.parametrize("user", ["ruta", "ona"])
def test_the_file_s_page_tells_of_them_with_their_number_and_no_other_file(cases, desk, user: str) -> None:
    first, *others = cases
    page = desk(user).get(first.page)
    assert COUNTED in text_of(page)
    assert not [one for one in others if one.now().number in text_of(page)]


def test_the_step_of_signing_tells_of_them_and_the_form_of_drafting_does_not(cases, desk) -> None:
    said = text_of(desk("ona").get(cases[0].step("sign_decision")))
    assert COUNTED in said
    assert NOTICE not in text_of(desk("ruta").get(cases[0].step("draft_decision")))


def test_an_outside_body_is_told_nothing_of_them(cases, desk) -> None:
    request = {"agency": "police", "question": "A threat?", "requested_on": today().isoformat()}
    take("residence_permit", "request_assessment", of("ruta"), cases[0].renewal, **request)
    assert NOTICE not in text_of(desk("asta").get(cases[0].page))
