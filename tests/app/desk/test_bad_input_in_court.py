"""What no court said and no law allows, on the pages: the reason with its article, and nothing is recorded."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from tests.app.authority import Authority, of, take
from tests.app.banned import WEIGHED, with_paper
from tests.app.desk.conftest import Desk, lodge, text_of
from tests.app.in_court import contested
from tests.app.in_court import with_paper as with_ruling
from tests.app.withdrawn import may_ban, withdrawn

from byla.app.demo.paper import pdf
from byla.app.moment import today
from byla.app.store.read import load
from byla.casefile import FileId

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]
DAY = today().isoformat()


def version(file: FileId) -> int:
    return load(file, authority="demo").version


def judgment() -> SimpleUploadedFile:
    return SimpleUploadedFile("judgment.pdf", pdf(("Judgment",)), "application/pdf")


def test_no_outcome_is_recorded_before_the_court_admitted_the_complaint(
    authority: Authority, desk: Callable[[str], Desk]
) -> None:
    said = {"decision": withdrawn(lodge(authority).permit), "lodged_on": DAY, "case": "eI-77-5/2026"}
    appeal = with_ruling("record_complaint", "complaint", **said, claims=["reasons"], unit="security")
    page = desk("ruta").get(f"/files/{appeal}/steps/record_outcome")
    assert "This step cannot be taken now" in text_of(page)
    assert 'href="/law/lt/utpi:140(2)?on=' in page.content.decode()
    before = version(appeal)
    assert desk("ruta").send(f"/files/{appeal}/steps/record_outcome").status_code == 409
    assert version(appeal) == before


def test_no_outcome_is_pronounced_before_the_complaint_was_admitted(
    authority: Authority, desk: Callable[[str], Desk]
) -> None:
    appeal = contested(withdrawn(lodge(authority).permit))
    before, early = version(appeal), (today() - timedelta(days=1)).isoformat()
    said = {"outcome": "upheld", "pronounced_on": early, "at_once": "no", "judgment": judgment()}
    answer = desk("ruta").send(f"/files/{appeal}/steps/record_outcome", **said)
    assert answer.status_code == 409
    assert 'href="/law/lt/utpi:140(2)?on=' in answer.content.decode()
    assert version(appeal) == before


def test_after_the_last_word_no_outcome_is_recorded(
    authority: Authority, desk: Callable[[str], Desk]
) -> None:
    appeal = contested(withdrawn(lodge(authority).permit))
    upheld = {"outcome": "upheld", "pronounced_on": DAY, "at_once": False}
    with_ruling("record_outcome", "judgment", appeal, **upheld)
    with_ruling("record_further", "document", appeal, by="person", lodged_on=DAY, restored=False)
    with_ruling("record_outcome", "judgment", appeal, **upheld)
    before = version(appeal)
    page = desk("ruta").get(f"/files/{appeal}/steps/record_outcome")
    assert "This step cannot be taken now" in text_of(page)
    assert desk("ruta").send(f"/files/{appeal}/steps/record_outcome").status_code == 409
    assert version(appeal) == before


def test_no_ban_is_drafted_that_is_longer_than_the_law_allows(
    authority: Authority, desk: Callable[[str], Desk]
) -> None:
    may_ban()
    decision = withdrawn(lodge(authority).permit)
    opening = {"decision": decision, "because": "A threat was found.", "unit": "security"}
    ban = take("entry_ban", "open_ban", of("ruta"), **opening).file
    with_paper(ban, "record_hearing", "invitation", invited_on=DAY, over_on=DAY, said="A child.")
    take("entry_ban", "weigh_ban", of("ruta"), ban, **WEIGHED)
    before = version(ban)
    said = {"ground": "lt/utpi:133(1)", "months": "72", "whereabouts": "was_here"}
    answer = desk("ruta").send(
        f"/files/{ban}/steps/draft_ban", **said, reasons="The ties are used.", why_so_long="They are old."
    )
    assert answer.status_code == 409
    assert 'href="/law/lt/utpi:133(1)?on=' in answer.content.decode()
    assert version(ban) == before
