"""UTPI 133(7): the public part of the national list stands on a page for everybody and at an address for machines; of
nobody who was not told, of no ban that waits for a court, and nothing beyond the name, the decision and its days.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date, timedelta

import pytest
from django.test import Client
from tests.app.authority import AUTHORITY, Authority
from tests.app.national_list.banned import DRAFT, WEIGHING, departed, imposed, lifted, listed, step
from tests.app.national_list.suspended import appealed, ordered
from tests.app.withdrawn import may_ban
from tests.desk_in_memory import RUTA, situation
from tests.procedures.entry_ban import ban

from byla.app.moment import today
from byla.app.national_list import projecting
from byla.app.public import national_list
from byla.app.store import driver
from byla.app.store.read import load
from byla.casefile import FileId

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]
PAGE, API = "/national-list", "/api/v1/list/public"
FAMILY = "Кавальчук"


@pytest.fixture
def person() -> FileId:
    """Olga Kovalchuk, in an authority that bans."""
    authority = Authority().found()
    may_ban()
    return authority.person()


def entries(query: str = "") -> list[dict[str, object]]:
    """What a machine without a token is answered."""
    answer = Client().get(API + query)
    assert answer.status_code == 200, answer.content
    return answer.json()["entries"]


def not_listed(person: FileId) -> FileId:
    return imposed(Authority(), person)


def on_the_list(person: FileId) -> FileId:
    return listed(Authority(), person)


def left(person: FileId) -> FileId:
    ban = listed(Authority(), person)
    departed(ban)
    return ban


def suspended(person: FileId) -> FileId:
    ban = left(person)
    ordered(appealed(ban), suspends=True)
    return ban


def runs_again(person: FileId) -> FileId:
    ban = left(person)
    appeal = appealed(ban)
    ordered(appeal, suspends=True)
    ordered(appeal, suspends=False)
    return ban


def is_lifted(person: FileId) -> FileId:
    ban = left(person)
    lifted(ban)
    return ban


WHO_STANDS_THERE: list[tuple[Callable[[FileId], FileId], bool]] = [
    (not_listed, False),
    (on_the_list, True),
    (left, True),
    (suspended, False),
    (runs_again, True),
    (is_lifted, False),
]


@pytest.mark.parametrize(
    ("made", "stands"), WHO_STANDS_THERE, ids=lambda one: getattr(one, "__name__", str(one))
)
def test_133_7_whose_entry_is_published(person: FileId, made, stands: bool) -> None:
    made(person)
    assert len(entries()) == int(stands)
    assert (FAMILY in Client().get(PAGE).content.decode()) is stands


def test_133_10_who_was_not_told_is_not_told_by_a_list(
    person: FileId, monkeypatch: pytest.MonkeyPatch
) -> None:
    def told_nobody(file: FileId, code: str, **answers: object) -> None:
        if code == "serve_ban":
            said = {"harm": "state_security", "because": "Telling would warn the others."}
            step(file, "withhold_notice", by="ona", **said)
        else:
            step(file, code, **answers)

    monkeypatch.setattr("tests.app.national_list.banned.step", told_nobody)
    ban = listed(Authority(), person)
    assert load(ban, authority=AUTHORITY).matter.listed is not None
    assert entries() == []
    assert FAMILY not in Client().get(PAGE).content.decode()


def test_133_7_what_is_published_is_what_the_law_says_and_no_more(person: FileId) -> None:
    ban = left(person)
    imposed_ = load(ban, authority=AUTHORITY).matter.imposed.says
    [entry] = entries()
    assert sorted(entry) == ["begins", "decision", "ends", "name"]
    assert entry["decision"] == imposed_.number
    assert entry["begins"] == today().isoformat()
    for answer in (Client().get(PAGE), Client().get(API)):
        said = answer.content.decode()
        assert not [one for one in _beyond_the_public_part(ban, person) if one in said]
        assert answer.headers["X-Robots-Tag"] == "noindex, noarchive"


def _beyond_the_public_part(ban: FileId, person: FileId) -> list[str]:
    """Everything else that the record knows of the ban and the person, as it could be spelled."""
    born = load(person, authority=AUTHORITY).matter.born
    days = [] if born is None else [str(born.year), f"{born.year:04}-{born.month:02}-{born.day:02}"]
    reasons = [
        *WEIGHING.values(),
        str(DRAFT["ground"]),
        "133(5)",
        str(DRAFT["reasons"]),
        str(DRAFT["why_so_long"]),
    ]
    record = load(person, authority=AUTHORITY).matter
    documents = [one.number for one in record.travel_documents]
    return [*days, *reasons, *documents, str(ban), str(person), load(ban, authority=AUTHORITY).number]


def test_133_7_nothing_is_kept_for_it_but_the_public_part(person: FileId) -> None:
    """What the row holds is all that anybody could be shown by mistake; of one that is gone it holds nothing."""
    ban = left(person)
    [(said,)] = driver.ask("SELECT said FROM listed_entry WHERE id = %s", [ban])
    assert sorted(json.loads(str(said))["public"]) == ["begins", "decision", "ends"]
    lifted(ban)
    assert driver.ask("SELECT said FROM listed_entry WHERE id = %s", [ban]) == [("{}",)]


def test_133_7_of_a_ban_that_is_listed_no_more_the_row_says_nothing() -> None:
    """As after a court sent the ban back: the file has no entry then, and the row of the one that was must not stay
    readable.
    """
    written = projecting.writing([(ban.compared().state, ban.departed().state, situation(RUTA, ban.LEFT))])
    [row] = written[projecting.UPSERT_ENTRY]
    assert (row[4], row[7]) == (False, projecting.NOTHING)


def test_a_ban_is_off_the_page_the_day_after_its_last(
    person: FileId, monkeypatch: pytest.MonkeyPatch
) -> None:
    left(person)
    [entry] = entries()
    last = date.fromisoformat(str(entry["ends"]))
    for day, stands in ((last, 1), (last + timedelta(days=1), 0)):
        monkeypatch.setattr(national_list, "today", lambda day=day: day)
        assert len(entries()) == stands


UNFIT = ["0", "-1", "x", "10001", "1e3", "٣", "", "1" * 400]


@pytest.mark.parametrize("number", UNFIT)
def test_what_is_no_number_of_a_page_is_said(db, number: str) -> None:
    assert Client().get(API, {"page": number}).status_code == 422
    assert Client().get(PAGE, {"page": number}).status_code == 404


@pytest.mark.parametrize("asked", ["name=Olga", "q=Olga", "decision=D-2026-000001"])
def test_43_nobody_is_searched_for_there(person: FileId, asked: str) -> None:
    """A question for somebody is answered with the whole page: the address knows no search."""
    left(person)
    assert entries(f"?{asked}") == entries()
    assert entries("?name=Nobody") == entries()


def test_nobody_signs_in_and_nothing_is_written_by_asking(person: FileId) -> None:
    left(person)
    assert Client().post(API).status_code == 405
    assert "Set-Cookie" not in Client().get(PAGE).headers


def test_the_page_leads_machines_to_their_address(person: FileId) -> None:
    assert f'href="{API}">{API}</a>' in Client().get(PAGE).content.decode()


def test_the_pages_follow_each_other_by_name(person: FileId, monkeypatch: pytest.MonkeyPatch) -> None:
    left(person)
    monkeypatch.setattr(national_list, "ON_A_PAGE", 1)
    assert Client().get(API).json()["next"] is None
    left(Authority().person())
    first = Client().get(API).json()
    assert (len(first["entries"]), first["next"]) == (1, 2)
    assert Client().get(f"{API}?page=2").json()["next"] is None
    assert 'rel="next"' in Client().get(PAGE).content.decode()
