"""Every door to a file opens to those whom access lets in, and to nobody else; each no looks like there being nothing.

Peers leak at the second door: the list is filtered, the search, the attachment or the page behind it is not.
So every address that takes a file stands in `DOORS`, an address that is not there fails the build, and each
is tried as each reader against files in each relation to them. What should happen is asked of the one predicate.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import timedelta

import pytest
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver
from tests.app.authority import AUTHORITY, Authority, done, of, take

from byla.access import EXPORT, OPEN_DOCUMENT, SEARCH, SEE, Action
from byla.app.accounts.enrolment import enrol
from byla.app.accounts.models import User
from byla.app.api.tokens import issue
from byla.app.doors.asking import asking
from byla.app.doors.uploads import recognised
from byla.app.looks.glass import break_glass
from byla.app.looks.rows import keep_glass
from byla.app.moment import now, today
from byla.app.registry import POLICY
from byla.app.store.act import Request, act
from byla.app.store.read import load
from byla.app.store.who import reading
from byla.casefile import FileId, item_of
from byla.looks import OPEN_FOR, Glass

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]

READERS = ("ruta", "jonas", "ona", "petras", "dalia", "vytas", "asta", "keeper", "nobody", "stranger")
SECRET = "Сакрэтнік"
PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000d49444154789c6360000002000001e221bc330000"
    "000049454e44ae426082"
)


class Reader:
    """Somebody at a browser and with a token."""

    def __init__(self, user: User) -> None:
        self.user = user
        self.browser = Client()
        self.browser.force_login(user)
        self.headers = {
            "Authorization": f"Bearer {issue(user, until=today() + timedelta(days=1), note='tests')}"
        }

    def may(self, action: Action, file: FileId) -> bool:
        """What the one predicate says."""
        now_ = reading(asking(self.user, source="desk"), now())
        return POLICY.judge(now_.actor.reader, action, item_of(load(file, authority=AUTHORITY))).allowed

    def page(self, path: str) -> bool:
        return self._opens(self.browser.get(path))

    def api(self, path: str) -> bool:
        return self._opens(self.browser.get(path, headers=self.headers))

    def tries(self, path: str) -> bool:
        """Whether a step address admits that the file exists. 403 says that it does, to somebody who may see it."""
        sent = self.browser.post(path, b"{}", "application/json", headers={**self.headers, "If-Match": '"1"'})
        assert sent.status_code in (403, 404, 409, 412, 422), sent.status_code
        return sent.status_code != 404

    def lists(self, path: str, file: FileId) -> bool:
        return file in self.browser.get(path, headers=self.headers).content.decode()

    @staticmethod
    def _opens(response) -> bool:
        assert response.status_code in (200, 404), response.status_code
        if response.status_code == 404:
            body = b"".join(response) if response.streaming else response.content
            assert SECRET not in body.decode()
        return response.status_code == 200


Door = tuple[Action, Callable[[Reader, FileId], bool]]
DOORS: dict[str, Door] = {
    "files/<file:file>": (SEE, lambda who, file: who.page(f"/files/{file}")),
    "files/<file:file>/steps/<slug:code>": (SEE, lambda who, file: who.page(f"/files/{file}/steps/assign")),
    "files/<file:file>/documents/<int:number>": (
        OPEN_DOCUMENT,
        lambda who, file: who.page(f"/files/{file}/documents/3"),
    ),
    "files/<file:file>/archive": (EXPORT, lambda who, file: who.page(f"/files/{file}/archive")),
    "files": (SEE, lambda who, file: who.lists("/files?view=all", file)),
    "api/v1/files": (SEE, lambda who, file: who.lists("/api/v1/files", file)),
    "api/v1/files?q": (
        SEARCH,
        lambda who, file: who.lists(f"/api/v1/files?q={load(file, authority=AUTHORITY).number}", file),
    ),
    "api/v1/files/<str:file>": (SEE, lambda who, file: who.api(f"/api/v1/files/{file}")),
    "api/v1/files/<str:file>/entries": (SEE, lambda who, file: who.api(f"/api/v1/files/{file}/entries")),
    "api/v1/files/<str:file>/documents/<int:number>": (
        OPEN_DOCUMENT,
        lambda who, file: who.api(f"/api/v1/files/{file}/documents/3"),
    ),
    "api/v1/<str:procedure_code>/files/<str:file>/<str:step_code>": (
        SEE,
        lambda who, file: who.tries(f"/api/v1/residence_permit/files/{file}/check_completeness"),
    ),
}
ELSEWHERE = {
    "files/<file:file>/decision": "shown only where a decision was signed; tests/app/desk",
    "files/<file:file>/receipts/<int:number>": "of those who see the whole file; tests/app/log/test_pages.py",
    "files/<file:file>/today": "a person's, of the files that the reader sees; tests/app/desk/test_today_page.py",
    "files/<file:file>/packs/<int:number>": "exists only where one was made; tests/app/desk/test_alert_pages.py",
    "files/<file:file>/apart/<int:number>": "opens to whoever read; tests/attacks/test_special_answers.py",
    "bans": "bans and departures among the reader's files; tests/app/desk/test_bans_page.py",
    "assessments": "files of one's own agency; tests/app/desk",
    "looks": "of those who control; numbers of files that they may see: tests/app/looks/test_searching.py",
    "looks/glasses": "of data protection officers and auditors; tests/app/desk/test_glass_pages.py",
    "looks/glasses/<int:number>": "of data protection officers; tests/app/desk/test_glass_pages.py",
    "looks/told/<file:file>": "of data protection officers; tests/app/desk/test_told_page.py",
    "glass": "shows no file, and opens one to whoever may break it: the relations below",
    "api/v1/looks": "as looks",
    "api/v1/looks/glasses": "as looks/glasses",
    "api/v1/looks/told/<str:file>": "as looks/told; tests/app/api/test_looks_api.py",
    "api/v1/glass": "as glass",
    "api/v1/list/search": "of border officers and those who decide on stays; tests/app/national_list",
    "api/v1/list/searches": "as api/v1/list/search",
    "api/v1/list/same": "as api/v1/list/search",
    "api/v1/list/set-aside": "as api/v1/list/search",
    "api/v1/list/taken-back": "as api/v1/list/search",
    "border": "shows entries of the list, and no file: tests/app/border/test_border_page.py",
    "border/same-person": "as border",
    "border/set-aside": "as border",
    "border/taken-back": "as border",
    "courts": "lists the appeals that the reader may see; tests/app/desk/test_courts_page.py",
    "unit": "counts and lists what a unit's lead may see; tests/app/desk/test_unit_page.py",
    "many/<slug:procedure_code>/<slug:code>": "each file is seen first; tests/app/desk/test_batches.py",
}
NO_FILE = {
    "", "verify", "healthz", "readyz", "metrics", "law", "law/<path:citation>", "office", "api/v1/openapi.json",
    # hashes alone, for everybody: tests/app/log/test_pages.py
    "log/", "log/checkpoint", "log/<tile:path>", "log/receipts/<int:place>",
    "log/growth/<int:earlier>/<int:size>",
    # the public part alone, for everybody: tests/app/public
    "national-list", "api/v1/list/public",
    "new/<slug:procedure_code>/<slug:code>", "api/v1/<str:procedure_code>/<str:step_code>",
}  # fmt: skip


def addresses(resolver: URLResolver | None = None, before: str = "") -> Iterator[str]:
    for one in (resolver or get_resolver()).url_patterns:
        if isinstance(one, URLPattern):
            yield before + str(one.pattern)
        else:
            yield from addresses(one, before + str(one.pattern))


def test_every_address_has_its_row() -> None:
    """A new address must say here whether it shows a file."""
    known = {*DOORS, *ELSEWHERE, *NO_FILE}
    assert [one for one in addresses() if one not in known and not one.startswith("accounts/")] == []


@pytest.fixture
def readers() -> dict[str, Reader]:
    """Officials of two units, assessors, the keeper, somebody unknown to the office, and one of another authority."""
    made = {}
    for name in READERS:
        authority = "other" if name == "stranger" else AUTHORITY
        made[name] = Reader(
            enrol(authority=authority, username=name, name=name.title(), password="for the tests only")
        )
    return made


@pytest.fixture
def file() -> FileId:
    """A renewal with a document, in Ruta's unit."""
    authority = Authority().found()
    made = authority.renewal(authority.person(SECRET))
    picture = recognised("passport.png", PNG)
    record = {
        "document": picture,
        "kind": "travel_document",
        "issuer": "Belarus",
        "dated": "2020-01-01",
        "language": "be",
        "came_in": today().isoformat(),
    }
    request = Request(
        procedure="residence_permit",
        step="record_document",
        file=made,
        answers=record,
        contents={picture.sha256: PNG},
    )
    done(act(request, of("ruta")))
    return made


def as_lodged(file: FileId) -> None:
    """Held by the unit, assigned to nobody else."""


def asked_of_the_security_department(file: FileId) -> None:
    days = {"received_on": today().isoformat(), "registered_on": today().isoformat()}
    take("residence_permit", "register_application", of("ruta"), file, **days)
    take("residence_permit", "check_completeness", of("ruta"), file, checked_on=today().isoformat())
    question = {
        "agency": "state_security_department",
        "question": "A threat?",
        "requested_on": today().isoformat(),
    }
    take("residence_permit", "request_assessment", of("ruta"), file, **question)


def where_jonas_declared_a_conflict(file: FileId) -> None:
    take("residence_permit", "declare_conflict", of("jonas"), file, reason="A neighbour")


def limited_to_ruta_and_jonas(file: FileId) -> None:
    take(
        "residence_permit", "limit_access", of("jonas"), file, named="ruta jonas", reason="Threats were made"
    )


def handed_to_the_other_unit(file: FileId) -> None:
    take("residence_permit", "assign", of("ruta"), file, unit="citizens", to="petras")


REASON = "The person is in danger tonight, and nobody of the unit answers"


def where_petras_broke_the_glass(file: FileId) -> None:
    assert isinstance(break_glass(file, REASON, of("petras")), Glass)


def where_ona_broke_the_glass_of_what_is_limited(file: FileId) -> None:
    limited_to_ruta_and_jonas(file)
    assert isinstance(break_glass(file, REASON, of("ona")), Glass)


def where_the_time_of_petras_is_over(file: FileId) -> None:
    at = now() - OPEN_FOR
    keep_glass(
        Glass(
            authority=AUTHORITY, at=at, until=at + OPEN_FOR, user="petras", unit="citizens", file=file,
            number="1", persons=(), reason=REASON, denied="access.no_rule_allows",
        )
    )  # fmt: skip


RELATIONS = [
    as_lodged,
    asked_of_the_security_department,
    where_jonas_declared_a_conflict,
    limited_to_ruta_and_jonas,
    handed_to_the_other_unit,
    where_petras_broke_the_glass,
    where_ona_broke_the_glass_of_what_is_limited,
    where_the_time_of_petras_is_over,
]


@pytest.mark.parametrize("relation", RELATIONS, ids=lambda one: one.__name__)
def test_each_door_opens_to_whom_access_lets_in_and_to_nobody_else(
    file: FileId, readers: dict[str, Reader], relation: Callable[[FileId], None]
) -> None:
    relation(file)
    wrong = [
        (name, door, may)
        for name, reader in readers.items()
        for door, (action, opens) in DOORS.items()
        if opens(reader, file) is not (may := reader.may(action, file))
    ]
    assert wrong == []


EXPECTED = [
    # relation                          who may see it
    (as_lodged, {"ruta", "jonas", "ona", "dalia"}),
    (asked_of_the_security_department, {"ruta", "jonas", "ona", "dalia", "vytas"}),
    (where_jonas_declared_a_conflict, {"ruta", "ona", "dalia"}),
    (limited_to_ruta_and_jonas, {"ruta", "jonas"}),
    (handed_to_the_other_unit, {"petras", "dalia"}),
    (where_petras_broke_the_glass, {"ruta", "jonas", "ona", "dalia", "petras"}),
    (where_ona_broke_the_glass_of_what_is_limited, {"ruta", "jonas", "ona"}),
    (where_the_time_of_petras_is_over, {"ruta", "jonas", "ona", "dalia"}),
]


@pytest.mark.parametrize(("relation", "who"), EXPECTED, ids=lambda one: getattr(one, "__name__", ""))
def test_those_whom_access_lets_in_are_those_whom_a_lawyer_expects(
    file: FileId, readers: dict[str, Reader], relation: Callable[[FileId], None], who: set[str]
) -> None:
    relation(file)
    assert {name for name, reader in readers.items() if reader.may(SEE, file)} == who
