"""A planted opinion is found behind no door but that of the official who must weigh it, and there it leaves a trace.

Rows 42 and 56, GDPR 9: its own table and key; in no search, list, page, export, log, session or backup in clear; gone
once the decision is final.
"""

from __future__ import annotations

import json
import logging
from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from tests.app.authority import AUTHORITY, Authority, done, of, take
from tests.app.desk.conftest import account, hidden_of

from byla.app.api.tokens import issue
from byla.app.demo.paper import paper
from byla.app.exchange.requests import lines
from byla.app.jobs.nightly import night
from byla.app.moment import today
from byla.app.store import apart, asides
from byla.app.store.act import Request, act
from byla.app.store.models import AsideErasure, SetAside
from byla.app.store.read import load
from byla.app.store.verifying import broken
from byla.casefile import FileId, Refused
from byla.procedures.lt.questionnaire import in_use

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]
PLANTED = "Крым наш, так я думаю насамрэч"
READERS = ("ruta", "jonas", "ona", "petras", "dalia", "vytas", "asta", "keeper", "auditor")


@pytest.fixture
def file() -> FileId:
    """See `planted`."""
    return planted()


def planted() -> FileId:
    """A renewal in ruta's hands whose questionnaire holds the planted sentence; both bodies were asked."""
    authority = Authority().found()
    file = authority.renewal(authority.person())
    steps = "residence_permit"
    day = today().isoformat()
    put = {"asked_on": day, "language": "be", "channel": "online"}
    take(steps, "ask_questionnaire", of("ruta"), file, **put)
    version = in_use(today())
    assert version is not None
    said = dict.fromkeys(version.codes, "Не.") | {"crimea": PLANTED}
    answered = {
        "handed_in_by": "person",
        "answered_on": day,
        "language": "be",
        "channel": "online",
        "answers": said,
    }
    request = Request(procedure=steps, step="record_questionnaire", file=file, answers=answered, key="once")
    done(act(request, of("ruta")))
    for agency in ("state_security_department", "police"):
        take(
            steps,
            "request_assessment",
            of("ruta"),
            file,
            agency=agency,
            question="Is there a threat?",
            requested_on=day,
        )
    return file


def everything_in_the_database() -> Iterator[bytes]:
    """Every value of every table, as bytes."""
    with connection.cursor() as cursor:
        for table in connection.introspection.table_names():
            cursor.execute(f'SELECT * FROM "{table}"')
            for row in cursor.fetchall():
                for value in row:
                    yield bytes(value) if isinstance(value, bytes | memoryview) else str(value).encode()


def holds(content: bytes) -> bool:
    """Whether the sentence is there, in letters or in the escapes of JSON."""
    escaped = PLANTED.encode("unicode_escape")
    return PLANTED.encode() in content or escaped in content


def test_no_table_holds_it_in_clear(file) -> None:
    assert not any(holds(value) for value in everything_in_the_database())


def addresses(file: FileId) -> list[str]:
    return [
        "/files",
        f"/files?q={PLANTED}",
        f"/files/{file}",
        f"/files/{file}/decision",
        f"/files/{file}/steps/quote_opinion",
        f"/files/{file}/steps/amend_answers",
        f"/files/{file}/steps/correct_entry",
        *(f"/files/{file}/apart/{number}" for number in range(1, 9)),
        "/api/v1/files",
        f"/api/v1/files?q={PLANTED}",
        f"/api/v1/files/{file}",
        f"/api/v1/files/{file}/entries",
        "/assessments",
        "/office",
    ]


@pytest.mark.parametrize("user", READERS)
def test_no_page_and_no_answer_of_the_api_shows_it(file, user: str) -> None:
    reader = account(user)
    client = Client()
    client.force_login(reader)
    headers = {"Authorization": f"Bearer {issue(reader, until=today() + timedelta(days=1), note='tests')}"}
    for address in addresses(file):
        answer = client.get(address, headers=headers if address.startswith("/api") else {})
        # The search box repeats what was typed into it.
        assert "?q=" in address or not holds(answer.content), address


WORDS = ["насамрэч", "Крым наш", PLANTED]


@pytest.mark.parametrize("user", ["ruta", "ona"])
def test_no_search_finds_anybody_by_it(file, user: str) -> None:
    """Not even for those who may read it; by their name the person is found."""
    reader = account(user)
    client = Client()
    client.force_login(reader)
    headers = {"Authorization": f"Bearer {issue(reader, until=today() + timedelta(days=1), note='tests')}"}
    for words, is_found in (*((one, False) for one in WORDS), ("Вольга", True)):
        page = client.get("/files", {"q": words}).content.decode()
        listed = client.get("/api/v1/files", {"q": words}, headers=headers).content.decode()
        assert (f'href="/files/{file}"' in page, str(file) in listed) == (is_found, is_found), words


@pytest.mark.parametrize(
    ("body", "user"),
    [
        ("state_security_department", "vytas"),
        ("state_security_department", "jonas"),
        ("police", "asta"),
        ("police", "ruta"),
    ],
)
def test_no_export_gives_it_out(file, body: str, user: str) -> None:
    (line,) = lines(body, of(user))
    assert json.loads(line)["told"]
    assert not holds(line.encode())


@pytest.mark.parametrize(("body", "user"), [("state_security_department", "vytas"), ("police", "asta")])
def test_the_passage_that_is_weighed_is_told_to_no_body(file, body: str, user: str) -> None:
    """Neither on a page nor in what is given out; the authority's own officials see it among the statements."""
    (kept,) = SetAside.objects.values_list("number", flat=True)
    quoted = {
        "of": f"{kept}.crimea",
        "passage": "Крым наш",
        "reliability": "established",
        "bearing": "against",
    }
    take("residence_permit", "quote_opinion", of("ruta"), file, **quoted)
    seen = {}
    for reader in (user, "ruta"):
        client = Client()
        client.force_login(account(reader))
        seen[reader] = "Крым наш" in client.get(f"/files/{file}").content.decode()
    assert seen == {user: False, "ruta": True}
    assert "Крым" not in "".join(lines(body, of(user)))


def test_no_log_tells_it(file, caplog) -> None:
    with caplog.at_level(logging.DEBUG):
        reads(file, "ruta")
    assert not holds(caplog.text.encode())


def test_what_was_typed_when_the_sign_in_had_ended_is_kept_encrypted(file) -> None:
    client = Client()
    client.force_login(account("ruta"))
    path = f"/files/{file}/steps/amend_answers"
    hidden = hidden_of(client.get(path))
    client.logout()
    client.post(path, {**hidden, "answers.crimea": PLANTED})
    assert not any(holds(value) for value in everything_in_the_database())
    client.force_login(account("ruta"))
    assert holds(client.get(path).content)


def reads(file: FileId, user: str) -> Any:
    """Takes the step that records a reading, as from its page; the page that follows."""
    client = Client()
    client.force_login(account(user))
    path = f"/files/{file}/steps/read_special_answers"
    (kept,) = SetAside.objects.values_list("number", flat=True)
    sent = {**hidden_of(client.get(path)), "of": str(kept), "because": "It is to be weighed."}
    return client.post(path, sent, follow=True)


def test_whoever_has_the_file_in_hand_reads_it_and_the_reading_is_recorded(file) -> None:
    assert holds(reads(file, "ruta").content)
    newest = load(file, authority=AUTHORITY).entries[-1]
    assert (newest.header.type, newest.header.actor) == ("residence_permit.special_answers_read", "ruta")


def test_the_signatory_of_the_unit_reads_it(file) -> None:
    assert holds(reads(file, "ona").content)


@pytest.mark.parametrize("user", sorted(set(READERS) - {"ruta", "ona"}))
def test_nobody_else_reads_it(file, user: str) -> None:
    assert not holds(reads(file, user).content)
    step = {"procedure": "residence_permit", "step": "read_special_answers", "file": file}
    (kept,) = SetAside.objects.values_list("number", flat=True)
    answers = {"of": str(kept), "because": "I would like to know."}
    outcome = act(Request(**step, answers=answers), of(user))
    assert isinstance(outcome, Refused)
    assert outcome.forbidden


def test_a_reading_opens_the_page_to_nobody_but_whoever_read(file) -> None:
    page = reads(file, "ruta").request["PATH_INFO"]
    client = Client()
    client.force_login(account("ona"))
    assert client.get(page).status_code == 404


def test_a_page_of_a_reading_is_open_for_a_quarter_of_an_hour_and_only_of_a_reading(
    file, monkeypatch
) -> None:
    page = reads(file, "ruta").request["PATH_INFO"]
    client = Client()
    client.force_login(account("ruta"))
    assert holds(client.get(page).content)
    other, _, number = page.rpartition("/")
    assert client.get(f"{other}/{int(number) - 1}").status_code == 404
    monkeypatch.setattr(apart, "OPEN_FOR", timedelta(0))
    assert client.get(page).status_code == 404


def test_a_page_of_a_reading_is_of_nothing_once_that_was_destroyed(file) -> None:
    page = reads(file, "ruta").request["PATH_INFO"]
    (kept,) = SetAside.objects.values_list("number", flat=True)
    client = Client()
    client.force_login(account("ruta"))
    with connection.cursor() as cursor:
        _without_guard(cursor)
        cursor.execute("DELETE FROM set_aside WHERE number = %s", [kept])
    assert client.get(page).status_code == 404


def test_hand_over_takes_the_reading_along(file) -> None:
    page = reads(file, "ruta").request["PATH_INFO"]
    take("residence_permit", "assign", of("jonas"), file, unit="security", to="jonas")
    client = Client()
    client.force_login(account("ruta"))
    assert client.get(page).status_code == 404


def test_it_enters_the_record_as_an_opinion_and_in_no_other_way(file) -> None:
    (kept,) = SetAside.objects.values_list("number", flat=True)
    fact = {
        "statement": f"She says: {PLANTED.upper()}.",
        "source": "Conversation",
        "dated": today().isoformat(),
        "kind": "link",
        "nature": "fact",
        "reliability": "established",
        "bearing": "against",
        "declared": "not_declared",
        "classification": "unclassified",
    }
    step = {"procedure": "residence_permit", "file": file}
    copied = act(Request(**step, step="record_fact", answers=fact), of("ruta"))
    assert isinstance(copied, Refused)
    assert [one.code for one in copied.refusals] == ["residence_permit.words_kept_apart"]
    quoted = {"of": f"{kept}.crimea", "reliability": "established", "bearing": "against"}
    other = act(Request(**step, step="quote_opinion", answers={**quoted, "passage": "No."}), of("ruta"))
    assert isinstance(other, Refused)
    assert [one.code for one in other.refusals] == ["residence_permit.not_its_words"]
    take("residence_permit", "quote_opinion", of("ruta"), file, **quoted, passage="Крым наш")
    matter = load(file, authority=AUTHORITY).matter
    (stated,) = matter.facts
    assert (stated.says.kind.value, stated.says.statement) == ("opinion", "Крым наш")
    alone = {"reason": "She thinks so.", "facts": [str(stated.number)]}
    refused = act(Request(**step, step="add_reason", answers=alone), of("ruta"))
    assert isinstance(refused, Refused)
    assert "residence_permit.nationality_or_opinion_alone" in [one.code for one in refused.refusals]
    for value in ("link", "Крым не наш"):
        field = "kind" if value == "link" else "statement"
        change = {"what": f"{stated.number}.{field}", "value": value, "reason": "Looked again."}
        corrected = act(Request(**step, step="correct_entry", answers=change), of("ruta"))
        assert isinstance(corrected, Refused)
        assert "residence_permit.quoted_opinion_stays" in [one.code for one in corrected.refusals]


def test_the_record_proves_it_and_a_changed_one_is_found_out(file) -> None:
    assert not list(broken())
    kept = SetAside.objects.get()
    other = asides.locked(asides.unlocked(bytes(kept.content)).__class__(b"s" * 32, {"crimea": "No."}))
    with connection.cursor() as cursor:
        _without_guard(cursor)
        cursor.execute("UPDATE set_aside SET content = %s", [other])
    of_entries = [one.said for one in broken() if one.entry is not None]
    assert of_entries == ["what is kept apart from it is not what was said"]
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM set_aside")
    of_entries = [one.said for one in broken() if one.entry is not None]
    assert of_entries == ["what is kept apart from it is gone, and no erasure was recorded"]


def test_what_is_marked_as_destroyed_and_still_lies_there_is_found_out(file) -> None:
    with connection.cursor() as cursor:
        on = " ON aside_erasure" if connection.vendor == "postgresql" else ""
        cursor.execute(f"DROP TRIGGER aside_erasure_no_insert{on}")
        cursor.execute(
            'INSERT INTO aside_erasure (file_id, number, authority, "by") SELECT file_id, number, authority, 1'
            " FROM set_aside"
        )
    assert "something is kept apart from it that should not be there" in [one.said for one in broken()]


def test_once_the_application_was_taken_back_the_night_destroys_it_and_the_record_holds(file) -> None:
    day = today().isoformat()
    letter, content = paper("letter.pdf", "I take my application back.")
    said = {
        "document": letter,
        "kind": "correspondence",
        "issuer": "The applicant",
        "dated": day,
        "language": "be",
    }
    request = Request(
        procedure="residence_permit",
        step="record_document",
        file=file,
        answers={**said, "came_in": day},
        contents={letter.sha256: content},
    )
    number = done(act(request, of("ruta"))).version
    take(
        "residence_permit", "take_back_application", of("ruta"), file, taken_back_on=day, document=str(number)
    )
    list(night(AUTHORITY))
    assert not SetAside.objects.exists()
    assert AsideErasure.objects.exists()
    assert not list(broken())


def _without_guard(cursor: Any) -> None:
    on = " ON set_aside" if connection.vendor == "postgresql" else ""
    for act_ in ("update", "delete"):
        cursor.execute(f"DROP TRIGGER set_aside_no_{act_}{on}")


def test_the_night_leaves_it_while_it_must_be_weighed(file) -> None:
    list(night(AUTHORITY))
    assert SetAside.objects.count() == 1
    assert not AsideErasure.objects.exists()
