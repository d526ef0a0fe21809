"""Lists: the worklist, the search, the inbox of an assessing body, the office, the law."""

from __future__ import annotations

import html
import re
from collections.abc import Callable
from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from tests.app.authority import AUTHORITY, of, take
from tests.app.desk.conftest import lodge, text_of

from byla.app.desk.present.next_in_line import and_next
from byla.app.desk.present.worklist import row
from byla.app.moment import today
from byla.app.store import listing
from byla.app.store.models import FileRow
from byla.app.store.person_names import Called
from byla.app.store.read import load
from byla.app.store.who import situation
from byla.casefile import plain

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]


def test_a_file_stands_with_its_person_stage_next_step_and_clock(case, desk) -> None:
    said = text_of(desk("ruta").get("/files"))
    for text in (
        "Вольга Кавальчук",
        "Renewal of a temporary permit",
        "Register the application",
        "days left",
    ):
        assert text in said


@pytest.mark.parametrize(
    ("people", "said"),
    [([], "–"), ([Called("")], "Nobody named yet"), ([Called("Volha K."), Called("")], "Volha K.")],
)
def test_a_row_names_its_people_and_a_campaign_is_about_nobody(case, people, said: str) -> None:
    one, who = FileRow.objects.get(file_id=case.renewal), of("ruta")
    assert row(one, people, situation(who, who.moment(production=False)))["person"] == said


def test_a_row_says_whose_turn_it_is(case, desk) -> None:
    assert "Whose turn" in text_of(desk("ruta").get("/files"))
    for turn, said in {
        "caseworker": "Caseworker",
        "person": "The person",
        "assessor": "Assessing body",
    }.items():
        FileRow.objects.filter(file_id=case.renewal).update(turn=turn, next_step="")
        assert f"Lodged – {said}" in text_of(desk("ruta").get("/files"))


def test_whoever_signs_begins_with_what_waits_for_the_signature(case, authority, desk) -> None:
    other = lodge(authority, given="Ганна")
    FileRow.objects.filter(file_id=case.renewal).update(turn="signatory")
    ona = desk("ona")
    for path in ("/files", "/files?view=sign"):
        page = ona.client.get(path).content.decode()
        assert f'href="/files/{case.renewal}"' in page
        assert f'href="/files/{other.renewal}"' not in page
    assert f'href="/files/{other.renewal}"' in ona.client.get("/files?view=unit").content.decode()


def test_whoever_has_signed_is_told_what_waits_for_a_signature_next(case, authority) -> None:
    ona, other = of("ona"), lodge(authority, given="Ганна")
    assert and_next("Signed", ona, after=case.renewal) == "Signed"
    FileRow.objects.filter(file_id__in=[case.renewal, other.renewal]).update(turn="signatory")
    said = and_next("Signed", ona, after=case.renewal)
    assert said.startswith("Signed. Next to be signed: ")
    assert f'href="/files/{other.renewal}"' in said


def test_the_day_of_the_person_passes_and_nobody_is_late(case, desk) -> None:
    row = FileRow.objects.filter(file_id=case.renewal)
    row.update(due=today() - timedelta(days=3), due_clock="data_answer", due_binds="person")
    page = desk("ruta").get("/files")
    assert "Passed 3 days ago" in text_of(page)
    assert "byla-table__row--late" not in page.content.decode()
    row.update(due=today() + timedelta(days=3))
    assert "3 days left" in text_of(desk("ruta").get("/files"))


def test_late_is_asked_of_the_day(case, desk) -> None:
    FileRow.objects.filter(file_id=case.renewal).update(due=today() - timedelta(days=3))
    assert "3 days late" in text_of(desk("ruta").get("/files"))
    FileRow.objects.filter(file_id=case.renewal).update(due=today())
    assert "Today" in text_of(desk("ruta").get("/files"))


def test_what_is_owed_at_once_says_since_when_and_nobody_is_late(case, desk) -> None:
    FileRow.objects.filter(file_id=case.renewal).update(
        due=today() - timedelta(days=3), due_clock="", due_binds=""
    )
    page = desk("ruta").get("/files")
    assert "At once, since then" in text_of(page)
    assert f'datetime="{today() - timedelta(days=3)}"' in page.content.decode()
    assert "byla-table__row--late" not in page.content.decode()


def test_a_page_asks_as_often_for_many_files_as_for_few(case, authority, desk) -> None:
    ruta = desk("ruta")
    ruta.get("/files?view=all")
    with CaptureQueriesContext(connection) as few:
        ruta.get("/files?view=all")
    for given in ("Ганна", "Марыя", "Таццяна"):
        lodge(authority, given=given)
    ruta.get("/files?view=all")
    with CaptureQueriesContext(connection) as many:
        ruta.get("/files?view=all")
    assert len(many) == len(few)


def test_from_page_to_page_each_file_comes_once_the_most_urgent_first(
    case, authority, desk, monkeypatch
) -> None:
    monkeypatch.setattr(listing, "PAGE", 3)
    for given in ("Ганна", "Марыя", "Таццяна"):
        lodge(authority, given=given)
    ruta, path, seen = desk("ruta"), "/files?view=all", []
    while path:
        page = ruta.client.get(path).content.decode()
        seen += re.findall(r'href="/files/([0-9a-f-]{36})">', page)
        found = re.search(r'href="([^"]+)" rel="next"', page)
        path = html.unescape(found[1]) if found else ""
    rows = FileRow.objects.filter(procedure="residence_permit")
    dated = [row.file_id for row in rows.exclude(due=None).order_by("due", "file_id")]
    assert seen == [*dated, *(row.file_id for row in rows.filter(due=None).order_by("file_id"))]
    assert len(seen) == 8


@pytest.mark.parametrize("words", ["Вольга", "вольг", "кавальчук вольга"])
def test_the_search_finds_a_person_and_the_files_about_them(case, desk, words: str) -> None:
    page = desk("ruta").client.get("/files", {"q": words}).content.decode()
    assert f'href="/files/{case.person}"' in page
    assert f'href="/files/{case.renewal}"' in page


@pytest.mark.parametrize(
    "known_as", [str, plain, str.lower], ids=["as printed", "without letters", "in small"]
)
def test_the_search_finds_a_file_by_its_number(case, desk, known_as: Callable[[str], str]) -> None:
    number = FileRow.objects.get(file_id=case.renewal).number
    assert number.startswith("RP-")
    page = desk("ruta").client.get("/files", {"q": known_as(number)}).content.decode()
    assert f'href="/files/{case.renewal}"' in page


def test_the_search_finds_a_permit_by_its_number(case, desk) -> None:
    number = load(case.permit, authority=AUTHORITY).matter.permit.says.number
    page = desk("ruta").client.get("/files", {"q": number.lower()}).content.decode()
    assert f'href="/files/{case.permit}"' in page


def test_a_search_that_finds_nothing_says_how_to_search(case, desk) -> None:
    assert "Nothing was found that you may see" in text_of(desk("ruta").client.get("/files", {"q": "zzz"}))


def test_a_renamed_person_is_renamed_in_the_list(case, desk) -> None:
    name = {
        "given": "Volha",
        "family": "Kavalchuk",
        "script": "Latn",
        "language": "be",
        "kind": "in_document",
    }
    take("person", "record_name", of("ruta"), case.person, source="travel_document", **name)
    said = text_of(desk("ruta").get("/files"))
    assert "Volha Kavalchuk" in said
    assert "Вольга Кавальчук" in said


def test_each_official_begins_where_their_work_is(case, desk) -> None:
    places = {"ruta": "/files", "vytas": "/assessments", "keeper": "/office", "dalia": "/files"}
    for user, path in places.items():
        assert desk(user).get("/")["Location"] == path, user


def test_the_office_shows_who_may_sign_and_offers_its_steps(authority, desk) -> None:
    page = desk("keeper").get("/office")
    said = text_of(page)
    assert "Ona" in said
    assert "In force" in said
    assert f"/files/office:{AUTHORITY}/steps/record_absence" in page.content.decode()
    sent = desk("keeper").send(
        f"/files/office:{AUTHORITY}/steps/record_absence",
        user="ona",
        since=today().isoformat(),
        until=today().isoformat(),
    )
    assert sent["Location"] == "/office"
    said = text_of(desk("keeper").get("/office"))
    assert "Absent" in said
    assert "Nobody signs today" in said


def test_the_legal_editor_sees_what_is_unconfirmed_how_it_is_known_and_where_it_is_used(
    authority, desk
) -> None:
    said = text_of(desk("ruta").get("/law?standing=unconfirmed"))
    assert "TAR.42837E5A79DD" in said
    assert "On which the sources conflict" in said
    assert "Whether the conclusion that there is a threat binds the Migration Department" in said
    page = text_of(desk("ruta").get("/law/lt/utpi:4(4)"))
    assert "Ask for an assessment" in page
    assert "a permit is issued only after every body concluded on no threat" in page
    assert "no_threat_concluded_4_4" in page


def test_the_list_of_the_law_is_narrowed_down_by_standing(authority, desk) -> None:
    amended = text_of(desk("ruta").get("/law?standing=amended"))
    assert "Law on the Legal Status of Foreigners" in amended
    assert "Charter of Fundamental Rights" not in amended
    assert desk("ruta").client.get("/law?standing=no-such").status_code == 400


def test_the_law_of_a_day_says_what_is_unconfirmed(authority, desk) -> None:
    said = text_of(desk("ruta").get("/law"))
    assert "no lawyer has checked" in said
    assert "Law on the Legal Status of Foreigners" in said
    assert desk("ruta").client.get("/law/lt/utpi:33?on=2026-01-15").status_code == 200
    assert desk("ruta").client.get("/law/lt/utpi:33(4)?on=1990-01-01").status_code == 404
