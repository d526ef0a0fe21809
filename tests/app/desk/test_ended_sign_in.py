"""A sign-in that ended half-way, and a form whose token expired: what was typed comes back, to its owner alone."""

from __future__ import annotations

import time

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from tests.app.desk.conftest import account, text_of
from tests.app.desk.test_bad_input import pdf

from byla.app.desk.typed.keeping import HOLDS_SECONDS, MARK, MARK_HOLDS_SECONDS, SESSION, mark
from byla.app.desk.typed.returned import SESSION as RETURNED
from byla.app.site.middleware.idle import LAST_SEEN
from byla.app.store.models import KeptDocument

pytestmark = pytest.mark.django_db
TYPED = {"statement": "Four paragraphs that took an hour.", "source": "Register"}
BACK = "What you had typed before your sign-in ended is in the form again"


def signed_out(case, desk, **more):
    """Ruta opens the form, her sign-in ends, and she sends it. Her browser afterwards."""
    ruta = desk("ruta")
    hidden = ruta.hidden(case.step("record_fact"))
    browser = Client()
    answer = browser.post(case.step("record_fact"), {**hidden, **TYPED, **more})
    assert answer.status_code == 302
    assert answer["Location"].startswith("/accounts/login/")
    return browser


def test_the_same_official_finds_it_in_the_form_again(case, desk) -> None:
    browser = signed_out(case, desk)
    before = case.now().version
    assert "Your sign-in had ended" in text_of(browser.get("/accounts/login/"))
    browser.force_login(account("ruta"))
    page = browser.get(case.step("record_fact"))
    assert BACK in text_of(page)
    assert TYPED["statement"] in page.content.decode()
    assert 'value="Register"' in page.content.decode()
    assert case.now().version == before


def test_somebody_else_on_the_same_computer_does_not(case, desk) -> None:
    browser = signed_out(case, desk)
    browser.force_login(account("jonas"))
    page = browser.get(case.step("record_fact"))
    assert BACK not in text_of(page)
    assert TYPED["statement"] not in page.content.decode()
    browser.logout()
    browser.force_login(account("ruta"))
    assert TYPED["statement"] not in browser.get(case.step("record_fact")).content.decode()


@pytest.mark.parametrize("made_for", ["", "forged", None])
def test_text_without_the_mark_of_a_page_that_was_given_out_is_not_kept(case, desk, made_for) -> None:
    browser = Client()
    sent = TYPED if made_for is None else {**TYPED, "made_for": made_for}
    browser.post(case.step("record_fact"), sent)
    assert SESSION not in browser.session


def test_the_mark_of_a_page_that_was_given_out_yesterday_keeps_nothing(case, desk, monkeypatch) -> None:
    hidden = desk("ruta").hidden(case.step("record_fact"))
    tomorrow = time.time() + MARK_HOLDS_SECONDS + 60
    monkeypatch.setattr(time, "time", lambda: tomorrow)
    browser = Client()
    browser.post(case.step("record_fact"), {**hidden, **TYPED})
    assert SESSION not in browser.session


def test_three_forms_are_kept_at_a_time_and_the_oldest_gives_way(case, desk, monkeypatch) -> None:
    desk("ruta")
    browser, begun = Client(), time.time()
    pages = [
        case.step(code) for code in ("record_fact", "record_circumstances", "record_document", "add_reason")
    ]
    for seconds, page in enumerate(pages):
        monkeypatch.setattr(time, "time", lambda at=begun + seconds: at)
        browser.post(page, {MARK: mark("ruta", page), **TYPED})
    assert set(browser.session[SESSION]) == set(pages[1:])


def test_the_mark_of_one_page_is_not_good_for_another(case, desk) -> None:
    hidden = desk("ruta").hidden(case.step("record_fact"))
    browser = Client()
    browser.post(case.step("record_circumstances"), {**hidden, "family": "Planted"})
    assert SESSION not in browser.session


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (pdf(), "Kept: scan.pdf"),
        (b"x", "Not kept, for no form takes them as they are: scan.pdf"),
        (pdf(password="secret"), "Not kept, for no form takes them as they are: scan.pdf"),
    ],
    ids=["fits", "mistyped", "encrypted"],
)
def test_a_document_is_kept_too_where_a_form_takes_it(case, desk, content: bytes, said: str) -> None:
    hidden = desk("ruta").hidden(case.step("record_document"))
    browser = Client()
    browser.post(
        case.step("record_document"), {**hidden, "document": SimpleUploadedFile("scan.pdf", content)}
    )
    assert KeptDocument.objects.count() == ("Kept" in said)
    browser.force_login(account("ruta"))
    assert said in text_of(browser.get(case.step("record_document")))


def test_a_document_without_the_mark_of_a_page_is_not_kept(case) -> None:
    Client().post(case.step("record_document"), {"document": SimpleUploadedFile("scan.pdf", pdf())})
    assert not KeptDocument.objects.exists()


def test_an_empty_form_can_be_asked_for(case, desk) -> None:
    browser = signed_out(case, desk)
    browser.force_login(account("ruta"))
    browser.get(case.step("record_fact") + "?fresh=1")
    assert TYPED["statement"] not in browser.get(case.step("record_fact")).content.decode()


def test_it_is_forgotten_after_an_hour(case, desk) -> None:
    browser = signed_out(case, desk)
    session = browser.session
    session[SESSION] = {
        path: form | {"at": form["at"] - HOLDS_SECONDS - 1} for path, form in session[SESSION].items()
    }
    session.save()
    browser.force_login(account("ruta"))
    assert TYPED["statement"] not in browser.get(case.step("record_fact")).content.decode()


def test_what_changed_meanwhile_is_said_together_with_it(case, desk) -> None:
    browser = signed_out(case, desk)
    desk("jonas").send(case.step("record_circumstances"), family="Married")
    browser.force_login(account("ruta"))
    page = browser.get(case.step("record_fact"))
    assert page.status_code == 412
    assert "Someone else was first" in text_of(page)
    assert TYPED["statement"] in page.content.decode()


def test_a_sign_in_that_nobody_used_ends_and_keeps_the_text(case, desk, settings) -> None:
    ruta = desk("ruta")
    hidden = ruta.hidden(case.step("record_fact"))
    session = ruta.client.session
    session[LAST_SEEN] = int(time.time()) - settings.BYLA_IDLE_SECONDS - 60
    session.save()
    assert ruta.send(case.step("record_fact"), hidden, **TYPED)["Location"].startswith("/accounts/login/")
    ruta.client.force_login(account("ruta"))
    assert TYPED["statement"] in ruta.get(case.step("record_fact")).content.decode()


def test_an_expired_form_shows_what_was_typed_and_opens_again_with_it(case, desk) -> None:
    strict = Client(enforce_csrf_checks=True)
    strict.force_login(account("ruta"))
    hidden = desk("ruta").hidden(case.step("record_fact"))
    answer = strict.post(case.step("record_fact"), {**hidden, **TYPED})
    assert answer.status_code == 403
    assert "The form has expired" in text_of(answer)
    assert TYPED["statement"] in text_of(answer)
    assert f'href="{case.step("record_fact")}"' in answer.content.decode()
    assert TYPED["statement"] in strict.get(case.step("record_fact")).content.decode()


def test_what_another_site_sends_in_an_officials_name_is_not_put_into_the_form(case, desk) -> None:
    strict = Client(enforce_csrf_checks=True)
    strict.force_login(account("ruta"))
    assert strict.post(case.step("record_fact"), {"statement": "Planted"}).status_code == 403
    assert "Planted" not in strict.get(case.step("record_fact")).content.decode()


def test_a_password_never_comes_back_on_a_page() -> None:
    strict = Client(enforce_csrf_checks=True)
    answer = strict.post("/accounts/login/", {"login": "ruta", "password": "a secret of mine"})
    assert answer.status_code == 403
    assert "a secret of mine" not in answer.content.decode()


def sent_in_vain(ruta, page: str) -> str:
    """A form without its source comes back; the address at which it does."""
    said = {**ruta.hidden(page), **TYPED, "source": ""}
    return str(ruta.client.post(page, said)["Location"])


def test_a_form_that_was_not_recorded_comes_back_for_an_hour(case, desk) -> None:
    ruta = desk("ruta")
    back = sent_in_vain(ruta, case.step("record_fact"))
    assert TYPED["statement"] in ruta.client.get(back).content.decode()
    session = ruta.client.session
    for form in session[RETURNED].values():
        form["at"] -= 3_601
    session.save()
    assert TYPED["statement"] not in ruta.client.get(back).content.decode()


def test_three_forms_come_back_at_a_time_and_the_oldest_gives_way(case, desk, monkeypatch) -> None:
    ruta, begun = desk("ruta"), time.time()
    pages = [case.step(code) for code in ("record_fact", "record_circumstances", "record_document", "assign")]
    for seconds, page in enumerate(pages):
        monkeypatch.setattr(time, "time", lambda at=begun + seconds: at)
        sent_in_vain(ruta, page)
    assert set(ruta.client.session[RETURNED]) == set(pages[1:])
