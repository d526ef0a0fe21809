"""The page of a file with an alert: what SIS holds, and the file to be given to it, which has the bytes of its hash."""

from __future__ import annotations

import hashlib
from collections.abc import Callable

import pytest
from tests.app.authority import AUTHORITY
from tests.app.banned import banned, step
from tests.app.desk.conftest import Case, Desk, text_of

from byla.app.store.read import load
from byla.casefile import FileId

pytestmark = [pytest.mark.django_db]
ENTERING = {
    "searched": "No alert.",
    "proportionality": "Seven years, for a threat.",
    "permit_elsewhere": False,
    "basis": "security_threat",
}


@pytest.fixture
def ban(case: Case) -> FileId:
    """A ban that is listed, of somebody who left, with an alert that was made."""
    file = banned(case.permit, case.person)
    step(file, "enter_alert", **ENTERING)
    return file


def test_the_pack_that_is_saved_has_the_hash_of_its_entry(ban: FileId, desk: Callable[[str], Desk]) -> None:
    made = load(ban, authority=AUTHORITY).matter.alert.packs[0]
    answer = desk("ruta").get(f"/files/{ban}/packs/{made.number}")
    assert answer.status_code == 200
    assert hashlib.sha256(answer.content).hexdigest() == made.says.document
    assert answer["Content-Disposition"].startswith("attachment")


def test_an_entry_that_made_no_pack_gives_none(ban: FileId, desk: Callable[[str], Desk]) -> None:
    assert desk("ruta").get(f"/files/{ban}/packs/1").status_code == 404
    assert desk("ruta").get(f"/files/{ban}/packs/999").status_code == 404


def test_who_may_not_see_the_file_gets_no_pack(ban: FileId, desk: Callable[[str], Desk]) -> None:
    made = load(ban, authority=AUTHORITY).matter.alert.packs[0]
    assert desk("vytas").get(f"/files/{ban}/packs/{made.number}").status_code == 404


def test_the_page_says_what_sis_holds_and_what_is_owed(ban: FileId, desk: Callable[[str], Desk]) -> None:
    page = text_of(desk("ruta").get(f"/files/{ban}"))
    assert "What was made for SIS" in page
    assert "record whether SIS took it" in page


def test_what_a_task_asks_for_is_asked_for_once(ban: FileId, desk: Callable[[str], Desk]) -> None:
    """The next step is the task's own: a second box with the same button would be another thing to do."""
    content = desk("ruta").get(f"/files/{ban}").content.decode()
    box = content[content.index('id="next"') : content.index("</section>", content.index('id="next"'))]
    assert box.count(f"/files/{ban}/steps/record_sis_answer") == 1
