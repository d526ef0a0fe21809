"""Whatever is sent, the answer says what to do, nothing is half done, and nothing typed is lost."""

from __future__ import annotations

import io
from datetime import date, timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import override_settings
from pypdf import PdfWriter
from tests.app.authority import of, take
from tests.app.desk.conftest import hidden_of, text_of

from byla.app.desk.typed.reading import received
from byla.app.doors.uploads import LARGEST, UnreadableDocument, recognised
from byla.app.moment import today
from byla.app.site.middleware.size import LARGEST_BYTES

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]
FACT = {
    "statement": "Served as a conscript <b>in</b> the border troops.",
    "source": "Questionnaire, answer 14",
    "kind": "service",
    "nature": "fact",
    "reliability": "established",
    "bearing": "against",
    "classification": "unclassified",
}


def pdf(password: str | None = None) -> bytes:
    writer = PdfWriter()
    writer.add_blank_page(width=200, height=200)
    if password is not None:
        writer.encrypt(password)
    made = io.BytesIO()
    writer.write(made)
    return made.getvalue()


def document(day: date) -> dict[str, str]:
    written = day.isoformat()
    return {
        "kind": "questionnaire",
        "issuer": "The applicant",
        "dated": written,
        "language": "be",
        "came_in": written,
    }


def test_an_empty_form_says_of_each_field_what_is_missing(case, desk) -> None:
    before = case.now().version
    answer = desk("ruta").send(case.step("record_fact"), statement="Kept")
    assert answer.status_code == 422
    said = text_of(answer)
    assert "Nothing has been recorded yet" in said
    assert said.count("Choose one of the answers") >= 5
    assert ">\nKept</textarea>" in answer.content.decode()
    assert case.now().version == before


@pytest.mark.parametrize(
    ("field", "typed", "said"),
    [
        ("dated", "31.02.2026", "Enter a date that exists as year-month-day"),
        ("dated", "2026-02-30", "Enter a date that exists as year-month-day"),
        ("dated", "1066-10-14", "Enter a date from 1 January 1900 on"),
        ("kind", "no-such-code", "This is not one of the answers offered"),
        ("source", "x" * 201, "at most 200 are taken"),
        ("source", "bell\x07", "characters that cannot be seen"),
    ],
)
def test_an_answer_that_does_not_fit_comes_back_as_it_was_typed(case, desk, field, typed, said) -> None:
    answers = FACT | {"dated": "2026-01-15"} | {field: typed}
    answer = desk("ruta").send(case.step("record_fact"), **answers)
    assert answer.status_code == 422
    assert said in text_of(answer)
    assert "&lt;b&gt;in&lt;/b&gt;" in answer.content.decode(), "what was typed is kept, and is text"
    if field != "kind":
        assert f'value="{typed}"' in answer.content.decode()


def test_a_day_before_its_cause_is_refused_with_the_text_kept(case, desk) -> None:
    early = (today() - timedelta(days=20)).isoformat()
    answer = desk("ruta").send(case.step("register_application"), received_on=early, registered_on=early)
    assert answer.status_code == 409
    assert "This stands against it" in text_of(answer)
    assert answer.content.decode().count(f'value="{early}"') == 2
    assert case.now().matter.registered is None


def test_a_step_that_is_not_open_says_which_provision_stands_in_the_way(case, desk) -> None:
    answer = desk("ona").get(case.step("sign_decision"))
    assert "This step cannot be taken now" in text_of(answer)
    assert 'href="/law/lt/vai:10?on=' in answer.content.decode()
    assert b'<button type="submit" class="govuk-button" data-module' not in answer.content
    sent = desk("ona").send(case.step("sign_decision"))
    assert sent.status_code == 409
    assert case.now().matter.signed is None


def test_a_step_of_others_is_refused_to_whoever_sends_it(case, desk) -> None:
    hidden = desk("ona").hidden(case.step("record_fact"))
    answer = desk("ona").send(case.step("record_fact"), hidden, **FACT, dated="2026-01-15")
    assert answer.status_code == 403
    assert "This step is open to other roles than yours" in text_of(answer)
    assert "&lt;b&gt;in&lt;/b&gt;" in answer.content.decode()


def test_a_refused_form_comes_back_by_a_redirect_and_as_often_as_it_is_looked_at(case, desk) -> None:
    """Going back, and loading anew, send nothing, and lose nothing."""
    ruta, path = desk("ruta"), case.step("record_fact")
    sent = ruta.client.post(path, {**ruta.hidden(path), "statement": "An hour's work"})
    assert (sent.status_code, sent["Location"]) == (302, f"{path}?returned=1")
    for _ in range(2):
        page = ruta.client.get(sent["Location"])
        assert "An hour&#x27;s work" in page.content.decode()
        assert "Choose one of the answers" in text_of(page)
    assert "An hour" not in ruta.client.get(path).content.decode(), "opened anew, it is empty"
    assert "An hour" not in desk("jonas").client.get(sent["Location"]).content.decode()
    held = str(dict(ruta.client.session))
    assert "An hour" not in held, "what is typed does not lie in the session in clear"


def test_what_stands_in_the_file_already_is_recorded_again_only_knowingly(case, desk) -> None:
    ruta, path = desk("ruta"), case.step("record_fact")
    ruta.send(path, **FACT, dated="2026-01-15")
    recorded = case.now().version
    again = ruta.send(path, **FACT, dated="2026-01-15")
    assert again.status_code == 409
    assert f"This says the same, from the same day, as entry {recorded} . Record it again?" in text_of(again)
    assert "&lt;b&gt;in&lt;/b&gt;" in again.content.decode()
    assert case.now().version == recorded
    assert ruta.send(path, hidden_of(again), **FACT | {"source": "Another"}, dated="2026-01-15")["Location"]
    assert case.now().version == recorded + 1
    knowingly = ruta.send(path, **FACT, dated="2026-01-15", again="yes")
    assert knowingly["Location"] == case.page
    assert case.now().version == recorded + 2


def test_a_form_sent_twice_is_recorded_once(case, desk) -> None:
    ruta, before = desk("ruta"), case.now().version
    hidden = ruta.hidden(case.step("record_fact"))
    first = ruta.send(case.step("record_fact"), hidden, **FACT, dated="2026-01-15")
    second = ruta.send(case.step("record_fact"), hidden, **FACT, dated="2026-01-15")
    assert first.status_code == second.status_code == 302
    assert first["Location"] == second["Location"] == case.page
    assert case.now().version == before + 1


def test_a_form_that_was_recorded_and_then_changed_is_not_recorded_as_it_stands(case, desk) -> None:
    ruta = desk("ruta")
    hidden = ruta.hidden(case.step("record_fact"))
    ruta.send(case.step("record_fact"), hidden, **FACT, dated="2026-01-15")
    recorded = case.now().version
    again = ruta.send(case.step("record_fact"), hidden, **FACT | {"source": "Another"}, dated="2026-01-15")
    assert again.status_code == 412
    assert "You changed the file meanwhile, in another window" in text_of(again)
    assert "Someone else" not in text_of(again)
    assert 'value="Another"' in again.content.decode()
    assert case.now().version == recorded


def test_whoever_comes_second_is_told_what_changed_and_sends_again(case, desk) -> None:
    ruta, jonas = desk("ruta"), desk("jonas")
    seen = ruta.hidden(case.step("record_fact"))
    registered = (today() - timedelta(days=9)).isoformat()
    jonas.send(case.step("register_application"), received_on=registered, registered_on=registered)

    answer = ruta.send(case.step("record_fact"), seen, **FACT, dated="2026-01-15")

    assert answer.status_code == 412
    said = text_of(answer)
    assert "Someone else was first" in said
    assert "Jonas" in said
    assert "Application registered" in said
    assert "&lt;b&gt;in&lt;/b&gt;" in answer.content.decode()
    assert case.now().matter.facts == ()
    resent = ruta.send(case.step("record_fact"), hidden_of(answer), **FACT, dated="2026-01-15")
    assert resent.status_code == 302
    assert len(case.now().matter.facts) == 1


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (pdf(password="secret"), "The document is locked with a password. Save it without one"),
        (
            b"<html><script>alert(1)</script></html>" + b" " * 200,
            "PDF, JPEG, PNG are taken. Save it in one",
        ),
        (b"", "Choose"),
        (b"%PDF-1.7 and then nothing", "cannot be read; it may be damaged"),
        (b"%PDF-1.7" + b"0" * 10_000_001, "at most 10000000 are taken. Save it smaller"),
    ],
    ids=["encrypted", "mistyped", "empty", "broken", "oversized"],
)
def test_a_document_that_cannot_be_kept_says_what_to_do(case, desk, content: bytes, said: str) -> None:
    sent = SimpleUploadedFile("scan.pdf", content, content_type="application/pdf")
    answer = desk("ruta").send(case.step("record_document"), document=sent, **document(today()))
    assert answer.status_code == 422
    assert said in text_of(answer)
    assert 'value="The applicant"' in answer.content.decode()
    assert case.now().matter.documents == ()


def pdf_without_a_page() -> bytes:
    made = io.BytesIO()
    PdfWriter().write(made)
    return made.getvalue()


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (pdf(), None),
        (b"", "document_empty"),
        (pdf() + b"0" * LARGEST, "document_too_large"),
        (pdf(password="secret"), "document_locked"),
        (pdf_without_a_page(), "document_broken"),
    ],
    ids=["whole", "empty", "oversized", "encrypted", "no page"],
)
def test_by_whichever_door_a_document_comes_its_bytes_say_whether_it_is_kept(
    content: bytes, code: str | None
) -> None:
    if code is None:
        assert recognised("scan.pdf", content).media_type == "application/pdf"
        return
    with pytest.raises(UnreadableDocument, match=f"casefile.{code}"):
        recognised("scan.pdf", content)


def test_a_document_that_is_too_large_is_not_even_read(case, desk) -> None:
    sent = SimpleUploadedFile("scan.pdf", pdf())
    sent.size = LARGEST + 1
    with pytest.raises(UnreadableDocument):
        received(sent)
    assert sent.tell() == 0


def test_a_document_comes_back_to_be_saved_and_never_to_run(case, desk) -> None:
    ruta = desk("ruta")
    sent = SimpleUploadedFile("atsakymas ąčę.pdf", pdf())
    assert ruta.send(case.step("record_document"), document=sent, **document(today())).status_code == 302
    number = case.now().matter.documents[0].number
    page = ruta.get(case.page)
    assert f"{case.page}/documents/{number}" in page.content.decode()
    answer = ruta.get(f"{case.page}/documents/{number}")
    assert b"".join(answer.streaming_content) == pdf() or answer["Content-Type"] == "application/pdf"
    assert answer["Content-Disposition"].startswith("attachment")
    assert answer["X-Content-Type-Options"] == "nosniff"


@pytest.mark.parametrize(
    ("name", "value"), [("version", "x"), ("version", ""), ("once", ""), ("once", "k" * 81)]
)
def test_a_form_whose_hidden_fields_were_changed_is_not_read(case, desk, name: str, value: str) -> None:
    ruta = desk("ruta")
    hidden = ruta.hidden(case.step("record_fact")) | {name: value}
    answer = ruta.send(case.step("record_fact"), hidden, **FACT, dated="2026-01-15")
    assert answer.status_code == 400
    assert "The request cannot be read" in text_of(answer)


@override_settings(DATA_UPLOAD_MAX_MEMORY_SIZE=1000)
def test_more_text_than_is_read_at_all_is_answered_413(case, desk) -> None:
    ruta = desk("ruta")
    hidden = ruta.hidden(case.step("record_fact"))
    answer = ruta.send(case.step("record_fact"), hidden, statement="x" * 2000)
    assert answer.status_code == 413
    assert "What you sent is too large" in text_of(answer)


def test_a_request_that_is_larger_than_anything_recorded_is_not_read(case, desk) -> None:
    stated = {"CONTENT_LENGTH": str(LARGEST_BYTES + 1)}
    answer = desk("ruta").client.post(case.step("record_document"), {"kind": "questionnaire"}, **stated)
    assert answer.status_code == 413
    assert "What you sent is too large" in text_of(answer)


def test_a_step_that_opens_a_file_is_no_step_of_a_file(case, desk) -> None:
    assert desk("ruta").get(case.step("lodge_application")).status_code == 404


@pytest.mark.parametrize(
    "path",
    [
        "/files/%00",
        "/files/" + "x" * 80,
        "/files/no-such-file",
        "/new/nothing/at_all",
        "/new/person/record_name",
        "/law/lt/none:1",
    ],
)
def test_a_bad_address_leads_to_the_page_that_does_not_exist(authority, desk, path: str) -> None:
    assert desk("ruta").get(path).status_code == 404


@pytest.mark.parametrize(
    "path",
    [
        "/files?view=other",
        "/files?after=x",
        "/files?procedure=x",
        "/files?q=%00",
        "/files?q=" + "x" * 300,
        "/law?on=2026-02-30",
    ],
)
def test_a_question_that_cannot_be_read_says_what_may_be_asked(authority, desk, path: str) -> None:
    answer = desk("ruta").client.get(path)
    assert answer.status_code == 400
    assert "What you can do" in text_of(answer)


def test_a_number_that_is_none_stays_as_it_was_typed(authority, desk) -> None:
    person = take("person", "open_record", of("ruta"), reason="Application", source="application").file
    answer = desk("ruta").send(f"/files/{person}/steps/record_birth", year="MCMLXXX", source="application")
    assert answer.status_code == 422
    assert 'value="MCMLXXX"' in answer.content.decode()
    assert "Enter a whole number" in text_of(answer)
