"""A document that came with a form that was refused need not be chosen again, and is nobody else's."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from tests.app.desk.conftest import hidden_of, text_of
from tests.app.desk.test_bad_input import document, pdf

from byla.app.jobs.tidying import tidy
from byla.app.moment import now, today
from byla.app.store import kept_documents
from byla.app.store.models import KeptDocument, StoredDocument
from byla.app.store.rows import moment

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]
CONTENT = pdf()
GONE = "The document is no longer kept"


def scan(content: bytes = CONTENT) -> SimpleUploadedFile:
    return SimpleUploadedFile("skenas ąčę.pdf", content)


def refused(case, desk, user: str = "ruta", **answers: Any) -> Any:
    """The page after a form on which only the document fits."""
    return desk(user).send(case.step("record_document"), document=scan(), kind="questionnaire", **answers)


def send_again(case, desk, page: Any, user: str = "ruta", **more: Any) -> Any:
    return desk(user).send(case.step("record_document"), hidden_of(page), **document(today()), **more)


def test_it_is_shown_by_name_and_size_and_sent_again_by_itself(case, desk) -> None:
    page = refused(case, desk)
    assert page.status_code == 422
    assert f"Kept: skenas ąčę.pdf , {len(CONTENT)}" in text_of(page)
    assert send_again(case, desk, page).status_code == 302
    (recorded,) = case.now().matter.documents
    assert recorded.says.document.name == "skenas ąčę.pdf"
    assert bytes(StoredDocument.objects.get().content) == CONTENT
    assert not KeptDocument.objects.exists()


def test_it_is_kept_however_often_the_form_comes_back(case, desk) -> None:
    page = refused(case, desk)
    again = desk("ruta").send(case.step("record_document"), hidden_of(page), kind="questionnaire")
    assert again.status_code == 422
    assert KeptDocument.objects.count() == 1
    assert send_again(case, desk, again).status_code == 302


def test_its_hour_begins_anew_each_time_the_form_comes_back(case, desk) -> None:
    page = refused(case, desk)
    KeptDocument.objects.update(at=moment(now() - timedelta(minutes=50)))
    desk("ruta").send(case.step("record_document"), hidden_of(page), kind="questionnaire")
    in_half_an_hour = now() + timedelta(minutes=30)
    owner = {"authority": case.now().authority, "user": "ruta"}
    assert kept_documents.held(KeptDocument.objects.get().id, **owner, at=in_half_an_hour) is not None


def test_it_is_kept_where_somebody_else_was_first(case, desk) -> None:
    hidden = desk("ruta").hidden(case.step("record_document"))
    desk("jonas").send(case.step("record_circumstances"), family="Married")
    page = desk("ruta").send(case.step("record_document"), hidden, document=scan(), **document(today()))
    assert page.status_code == 412
    assert send_again(case, desk, page).status_code == 302


def test_another_takes_its_place_where_one_is_chosen(case, desk) -> None:
    page = refused(case, desk)
    other = SimpleUploadedFile("other.pdf", CONTENT)
    assert send_again(case, desk, page, document=other).status_code == 302
    assert case.now().matter.documents[0].says.document.name == "other.pdf"


@pytest.mark.parametrize(
    "content",
    [
        pdf(password="secret"),
        b"<html><script>alert(1)</script></html>" + b" " * 200,
        b"",
        b"%PDF-1.7 and then nothing",
        b"%PDF-1.7" + b"0" * 10_000_001,
    ],
    ids=["encrypted", "mistyped", "empty", "broken", "oversized"],
)
def test_what_no_form_takes_is_not_kept(case, desk, content: bytes) -> None:
    page = desk("ruta").send(case.step("record_document"), document=scan(content), kind="questionnaire")
    assert page.status_code == 422
    assert not KeptDocument.objects.exists()


def test_what_no_form_takes_is_not_kept_either_where_somebody_else_was_first(case, desk) -> None:
    hidden = desk("ruta").hidden(case.step("record_document"))
    desk("jonas").send(case.step("record_circumstances"), family="Married")
    mistyped = scan(b"<html></html>" + b" " * 200)
    page = desk("ruta").send(case.step("record_document"), hidden, document=mistyped, **document(today()))
    assert page.status_code == 412
    assert not KeptDocument.objects.exists()


def test_nobody_else_can_name_it(case, desk) -> None:
    """Jonas may record a document in this very file; he sends Ruta's id."""
    page = refused(case, desk)
    hidden = desk("jonas").hidden(case.step("record_document"))
    stolen = {name: value for name, value in hidden_of(page).items() if name.startswith("kept.")}
    assert stolen
    answer = desk("jonas").send(case.step("record_document"), hidden | stolen, **document(today()))
    assert answer.status_code == 422
    assert GONE in text_of(answer)
    assert "skenas" not in text_of(answer)
    assert case.now().matter.documents == ()


def test_the_same_user_name_in_another_authority_cannot_name_it(case, desk) -> None:
    refused(case, desk)
    key = KeptDocument.objects.get().id
    assert kept_documents.held(key, authority="lt-other", user="ruta", at=now()) is None
    kept_documents.forget([key], authority="lt-other", user="ruta")
    assert KeptDocument.objects.exists()


@pytest.mark.parametrize("made_up", ["0" * 32, "x\x00", "ą", "'; --", "f" * 33])
def test_a_made_up_name_finds_nothing(case, desk, made_up: str) -> None:
    answer = desk("ruta").send(
        case.step("record_document"), **document(today()), **{"kept.document": made_up}
    )
    assert answer.status_code == 422
    assert GONE in text_of(answer)


@pytest.mark.parametrize(("minutes", "held"), [(59, True), (61, False)])
def test_it_is_held_for_an_hour_and_goes_at_night(case, desk, minutes: int, held: bool) -> None:
    page = refused(case, desk)
    later = now() + timedelta(minutes=minutes)
    owner = {"authority": case.now().authority, "user": "ruta"}
    found = kept_documents.held(KeptDocument.objects.get().id, **owner, at=later)
    assert (found is not None) is held
    KeptDocument.objects.update(at=moment(now() - timedelta(minutes=minutes)))
    assert (send_again(case, desk, page).status_code == 302) is held


@pytest.mark.parametrize(("minutes", "left"), [(59, 1), (61, 0)])
def test_the_night_removes_it(case, desk, minutes: int, left: int) -> None:
    refused(case, desk)
    tidy(now() + timedelta(minutes=minutes))
    assert KeptDocument.objects.count() == left


def test_one_official_cannot_fill_the_disk(case, desk, monkeypatch) -> None:
    refused(case, desk, user="jonas")
    monkeypatch.setattr(kept_documents, "MOST_BYTES", 2 * len(CONTENT))
    pages = [refused(case, desk) for _ in range(3)]
    assert KeptDocument.objects.filter(user="ruta").count() == 2
    assert KeptDocument.objects.filter(user="jonas").count() == 1
    oldest = send_again(case, desk, pages[0])
    assert oldest.status_code == 422
    assert GONE in text_of(oldest)
    assert send_again(case, desk, pages[2]).status_code == 302


def test_who_may_not_take_the_step_keeps_nothing(case, desk) -> None:
    hidden = desk("ruta").hidden(case.step("record_document"))
    answer = desk("ona").send(case.step("record_document"), hidden, document=scan(), **document(today()))
    assert answer.status_code == 403
    assert not KeptDocument.objects.exists()
