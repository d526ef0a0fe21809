"""The page on which a complaint is recorded, of a file that holds an order to leave and an expulsion after it."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from tests.app.authority import AUTHORITY, Authority
from tests.app.departed import drafted, expelled, served
from tests.app.desk.conftest import Desk, lodge, text_of

from byla.app.demo.paper import pdf
from byla.app.moment import today
from byla.app.store.read import load
from byla.casefile import FileId
from byla.procedures.lt.departure import Departure

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]


def matter(file: FileId) -> Departure:
    return load(file, authority=AUTHORITY).matter


def complains(desk: Desk, file: FileId, number: str):
    """Ruta sends the form that the page of the departure leads to."""
    path = f"/new/appeal/record_complaint?decision={file}"
    assert path in desk.get(f"/files/{file}").content.decode()
    assert "Only where the file holds an order to leave and an expulsion" in text_of(desk.get(path))
    return desk.send(
        "/new/appeal/record_complaint",
        decision=str(file),
        number=number,
        lodged_on=today().isoformat(),
        case="eI-77-5/2026",
        claims=["reasons"],
        complaint=SimpleUploadedFile("complaint.pdf", pdf(("Complaint",)), "application/pdf"),
        unit="security",
    )


def test_136_an_order_to_leave_is_taken_to_court_though_an_expulsion_followed_it(
    authority: Authority, desk: Callable[[str], Desk]
) -> None:
    file = expelled(served(drafted(lodge(authority).permit)))
    number = matter(file).ordered.says.number
    answer = complains(desk("ruta"), file, number)
    appeal = text_of(desk("ruta").get(answer["Location"]))
    assert f"Decision {number} What it is Order to leave" in appeal


def test_136_a_number_that_the_file_does_not_hold_is_refused_with_those_that_it_does(
    authority: Authority, desk: Callable[[str], Desk]
) -> None:
    file = expelled(served(drafted(lodge(authority).permit)))
    before, holds = load(file, authority=AUTHORITY).version, matter(file)
    answer = complains(desk("ruta"), file, "V-1")
    assert answer.status_code == 409
    assert f"({holds.expelled.says.number}, {holds.ordered.says.number})" in text_of(answer)
    assert 'href="/law/lt/utpi:136?on=' in answer.content.decode()
    assert load(file, authority=AUTHORITY).version == before
