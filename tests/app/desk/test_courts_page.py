"""What waits for a court, by its next day; what courts decided, of whom; and where else the faulty words stand."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest
from tests.app.authority import Authority
from tests.app.desk.conftest import Desk, lodge, text_of
from tests.app.in_court import contested, with_paper
from tests.app.withdrawn import withdrawn

from byla.app.moment import today
from byla.app.store.read import load
from byla.casefile import FileId

pytestmark = [pytest.mark.django_db]
DAY = today().isoformat()


def annulled(appeal: FileId, decision: FileId) -> None:
    """The court finds the ground and every reason faulty."""
    said = load(appeal, authority="demo").matter.lodged.says
    faulty = [str(one.entry) for one in said.reasons]
    how = {"outcome": "annulled", "pronounced_on": DAY, "at_once": False}
    grounds = list(said.grounds)
    with_paper("record_outcome", "judgment", appeal, **how, faulty_grounds=grounds, faulty_reasons=faulty)


def test_what_is_before_a_court_stands_by_its_next_day(
    authority: Authority, desk: Callable[[str], Desk]
) -> None:
    contested(withdrawn(lodge(authority).permit))
    page = text_of(desk("ruta").get("/courts"))
    assert "eI-77-5/2026" in page
    assert (today() + timedelta(days=7)).strftime("%-d %B %Y") in page
    assert "Has effect while the court looks at it" in page
    assert "No court has decided on what you may see." in page


def test_an_outcome_is_shown_with_who_signed_and_where_the_same_words_stand(
    authority: Authority, desk: Callable[[str], Desk]
) -> None:
    first, second = withdrawn(lodge(authority).permit), withdrawn(lodge(authority, given="Алена").permit)
    annulled(contested(first), first)
    content = desk("ruta").get("/courts").content.decode()
    page = text_of(desk("ruta").get("/courts"))
    assert "Annulled" in page
    assert "not final" in page
    assert "Ona" in page
    assert f"/files/{second}" in content, "the other withdrawal rests on the very same words"
    assert f'href="/files/{first}"' not in content, "its own file is no other"


def test_who_sees_no_cases_finds_no_page(authority: Authority, desk: Callable[[str], Desk]) -> None:
    assert desk("vytas").get("/courts").status_code == 404
