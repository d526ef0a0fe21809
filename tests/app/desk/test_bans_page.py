"""The list of bans: from when, until when, what of it is public, reviews, and what SIS must be told; each row leads to
its file, and only to files that the reader may see.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from tests.app.authority import of, take
from tests.app.banned import banned, step
from tests.app.desk.conftest import Case, Desk, text_of
from tests.desk_in_memory import RUTA, situation

from byla.app.desk.present.bans import asked_for
from byla.app.moment import today
from byla.app.store.listing import Asked
from byla.app.store.models import FileRow
from byla.casefile import FileId

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]


@pytest.fixture
def ban(case: Case) -> FileId:
    """A ban that is listed, of somebody who left."""
    return banned(case.permit, case.person)


def number(file: FileId) -> str:
    """The official number of the file."""
    return FileRow.objects.get(pk=file).number


def test_a_listed_ban_stands_there_with_what_is_public_and_what_is_owed(
    ban: FileId, desk: Callable[[str], Desk]
) -> None:
    answer = desk("ruta").get("/bans")
    page = text_of(answer)
    assert number(ban) in page
    assert f"/files/{ban}" in answer.content.decode()
    assert "Name, number of the decision, first and last day" in page
    assert "SIS must be given an alert" in page


SHOWN = [("listed", True), ("reviews", False), ("bans_owing", True), ("departures_owing", False)]


@pytest.mark.parametrize(("shown", "there"), SHOWN)
def test_the_list_is_narrowed_down(ban: FileId, desk: Callable[[str], Desk], shown: str, there: bool) -> None:
    assert (number(ban) in text_of(desk("ruta").get("/bans", show=shown))) is there


ON = date(2026, 7, 21)
ASKED = [
    ("listed", {"procedure": "entry_ban", "stages": frozenset({"listed"})}),
    ("reviews", {"procedure": "entry_ban", "stages": frozenset({"listed"}), "due_until": date(2026, 11, 22)}),
    ("bans_owing", {"procedure": "entry_ban", "owing": True}),
    ("departures_owing", {"procedure": "departure", "owing": True}),
]


@pytest.mark.parametrize(("shown", "asked"), ASKED)
def test_what_each_filter_asks_for(shown: str, asked: dict[str, Any]) -> None:
    """A review is warned of four months ahead (2018/1861, 39(5)), and stands in its list as long."""
    assert asked_for(shown, situation(RUTA, ON)) == Asked(**asked)


@pytest.mark.parametrize("shown", ["listed", "reviews"])
def test_a_ban_that_has_run_out_is_not_on_the_list_though_nobody_wrote_that_down(
    case: Case, desk: Callable[[str], Desk], settings: Any, shown: str
) -> None:
    file = banned(case.permit, case.person, months=1)
    FileRow.objects.filter(pk=file).update(due=today())
    assert number(file) in text_of(desk("ruta").get("/bans", show=shown))
    settings.BYLA_DAY = today() + timedelta(days=40)
    assert number(file) not in text_of(desk("ruta").get("/bans", show=shown))


def test_a_lifted_ban_is_not_on_the_list(ban: FileId, desk: Callable[[str], Desk]) -> None:
    step(ban, "change_ban", by="ona", occasion="request", change="lifted", reasons="Two children at school.")
    assert number(ban) not in text_of(desk("ruta").get("/bans"))


def test_what_the_reader_may_not_see_is_not_there(ban: FileId, desk: Callable[[str], Desk]) -> None:
    take("entry_ban", "limit_access", of("jonas"), ban, named="jonas", reason="Known to the unit")
    assert number(ban) not in text_of(desk("ruta").get("/bans"))
    assert desk("vytas").get("/bans").status_code == 404


def test_what_cannot_be_shown_is_told(desk: Callable[[str], Desk], case: Case) -> None:
    assert desk("ruta").get("/bans", show="everything").status_code == 400


@pytest.mark.parametrize(("words", "there"), [("kavalchuk", True), ("nobody of that name", False)])
def test_the_list_is_searched_by_name_as_the_worklist_is(
    ban: FileId, desk: Callable[[str], Desk], words: str, there: bool
) -> None:
    answer = desk("ruta").get("/bans", q=words)
    assert (number(ban) in text_of(answer)) is there
    assert f'value="{words}"' in answer.content.decode(), "what was searched for stands in its field"
    assert (number(ban) in text_of(desk("ruta").get("/bans", q=words, show="bans_owing"))) is there
    assert f"show=bans_owing&amp;q={words.replace(' ', '+')}" in answer.content.decode()
