"""Pages in a small and in a large authority: the page of a file of two hundred entries, and the first page of a list.

Each is asked of the site as a browser or a program would ask, signed in, as officials who see much and who see little.
"""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from functools import cache
from statistics import quantiles

from django.db import connection
from django.test import Client

from bench.authority import AGENCIES, BUSY, CASEWORKERS, SMALL, UNITS, found, of, renewal, take
from bench.copying import Copy, copy_file, filling, new_ids
from bench.crew import Crew
from bench.databases import Databases
from bench.figure import Figure, figure, ratios
from byla.app.accounts.models import User
from byla.app.api.tokens import issue
from byla.app.moment import today
from byla.casefile import FileId

LONG = 200
FEW = 3
DAYS_WITH_A_CLOCK = 400
PERSONS_IN = 10
"""One file in so many is an identity record."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """One page, and who asks for it. `{long}` stands for the id of the long file."""

    name: str
    user: str
    path: str


MINE = CASEWORKERS[BUSY]
PAGES = (
    Page(name="file of 200 entries, desk", user=MINE, path="/files/{long}"),
    Page(name="file of 200 entries, API", user=MINE, path="/api/v1/files/{long}"),
    Page(name="list: a caseworker's own", user=MINE, path="/files"),
    Page(name="list: all that a caseworker sees", user=MINE, path="/files?view=all"),
    Page(name="list: a caseworker's, API", user=MINE, path="/api/v1/files"),
    Page(name="list: who sees three files", user="newcomer", path="/files?view=all"),
    Page(name="list: head of a unit", user="lead", path="/files?view=all"),
    Page(name="list: auditor, sees all", user="auditor", path="/files"),
    Page(name="inbox: few requests", user="assessor.police", path="/assessments"),
    Page(name="inbox: many requests", user="assessor.state_security_department", path="/assessments"),
    Page(name="list: assessor of few, API", user="assessor.police", path="/api/v1/files"),
    Page(name="search: a file's number", user=MINE, path="/files?q={number}"),
)


def measure(
    kind: str, databases: Databases, *, rounds: int, requests: int, sizes: tuple[int, int]
) -> list[Figure]:
    """The figures of one kind of database: in every round the small authority is asked, then the large one."""
    small, large = sizes
    with Crew(databases.new("small")) as few, Crew(databases.new("large")) as many:
        filled = [crew.one(fill, size) for crew, size in ((few, small), (many, large))]
        group = f"Pages: {kind}, {small:,} and {large:,} files"
        figures = [figure(group, "filling the large authority", "s", [filled[1]])]
        for page in PAGES:
            found: list[list[float]] = [[], []]
            for number in range(rounds + 1):
                for crew, p95s in zip((few, many), found, strict=True):
                    p95 = crew.one(ask, page, requests)
                    if number:  # the first round warms up
                        p95s.append(p95)
            figures += _figures(group, page.name, *found)
    return figures


def _figures(group: str, name: str, small: list[float], large: list[float]) -> Iterator[Figure]:
    yield figure(group, f"{name}: p95, small", "ms", small)
    yield figure(group, f"{name}: p95, large", "ms", large)
    yield figure(group, f"{name}: large / small", "x", ratios(large, small), at_most=2)


# What follows runs in the process of a crew.

LONG_FILE: list[str] = []


def fill(size: int) -> float:
    """Founds the authority with so many files; the seconds that the copies took."""
    found()
    LONG_FILE.append(renewal(entries=LONG))
    templates = {agency: _asked_of(agency) for agency in (None, *AGENCIES)}
    person = take(of(MINE), "person", "open_record", reason="Application", source="application")
    start = time.perf_counter()
    records, ids = new_ids(size // PERSONS_IN), new_ids(size - size // PERSONS_IN)
    with filling():
        copy_file(person, (Copy(id=one, number=f"P-{place:07}") for place, one in enumerate(records)))
        for agency, template in templates.items():
            places = (place for place in range(len(ids)) if _known_to(place) == agency)
            copy_file(template, (_copy(place, ids[place], records) for place in places))
    return time.perf_counter() - start


def _asked_of(agency: str | None) -> FileId:
    """A file about which an outside body was asked, or none."""
    file = renewal(entries=2)
    if agency is not None:
        asked = {
            "agency": agency,
            "question": "Does the residence threaten?",
            "requested_on": today().isoformat(),
        }
        take(of(MINE), "residence_permit", "request_assessment", file, **asked)
    return file


def _known_to(place: int) -> str | None:
    """Every fourth file is known to one outside body, and a few to the other."""
    if place < 2 * FEW:
        return AGENCIES[1]
    return AGENCIES[0] if place % 4 == 0 else None


def _copy(place: int, file: str, records: list[str]) -> Copy:
    """A file somewhere in the house: three in a small unit, the others spread over all; every third without a clock."""
    unit = SMALL if place < FEW else UNITS[place % len(UNITS)]
    due = today() + timedelta(days=place * 7919 % DAYS_WITH_A_CLOCK)
    return Copy(
        id=file,
        number=f"F-{place:07}",
        unit=unit,
        assignee="" if place % 5 == 0 else CASEWORKERS.get(unit, "newcomer"),
        due=None if place % 3 == 0 else due.isoformat(),
        record=records[place % len(records)],
    )


def ask(page: Page, requests: int) -> float:
    """The 95th percentile, in milliseconds, of so many requests for the page."""
    path = page.path.format(long=LONG_FILE[0], number="F-0000007")
    times = []
    for _ in range(requests):
        start = time.perf_counter()
        response = browser(page.user).get(path, headers=_headers(page))
        times.append((time.perf_counter() - start) * 1000)
        if response.status_code != 200:
            raise RuntimeError(f"{page.user} asked for {path}: {response.status_code}")
    return quantiles(times, n=20)[-1]


@cache
def browser(user: str) -> Client:
    """A browser in which the user is signed in."""
    client = Client()
    client.force_login(User.objects.get(username=user))
    return client


@cache
def token(user: str) -> str:
    """A token with which a program speaks for the user."""
    return issue(User.objects.get(username=user), until=today() + timedelta(days=1), note="bench")


def _headers(page: Page) -> dict[str, str]:
    return {"Authorization": f"Bearer {token(page.user)}"} if page.path.startswith("/api/") else {}


def explain(user: str, path: str) -> list[tuple[float, str, str]]:
    """The statements of one request that are about files: seconds, statement, and the database's plan of it."""
    connection.force_debug_cursor = True
    browser(user).get(path)
    asked = [one for one in connection.queries if "file_row" in one["sql"]]
    connection.force_debug_cursor = False
    return [(float(one["time"]), one["sql"], _plan(one["sql"])) for one in asked]


def _plan(statement: str) -> str:
    verb = "EXPLAIN" if connection.vendor == "postgresql" else "EXPLAIN QUERY PLAN"
    with connection.cursor() as cursor:
        cursor.execute(f"{verb} {statement}")
        return "\n".join(" ".join(map(str, row)) for row in cursor.fetchall())
