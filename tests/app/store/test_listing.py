"""A list costs what its page costs, whoever asks and however many files there are."""

from __future__ import annotations

from dataclasses import replace

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from tests.access.test_lithuania import READERS
from tests.app.authority import Authority, of, take
from tests.app.desk.conftest import lodge
from tests.app.national_list.banned import border_guard

from byla.access import FILE, Reader
from byla.app.moment import today
from byla.app.store import listing
from byla.app.store.listing import Asked, Part, _parts, page

FILES = frozenset({FILE})
LISTS = {
    "all": Asked(kinds=FILES),
    "the own": Asked(kinds=FILES, view="mine"),
    "the unit's": Asked(kinds=FILES, view="unit"),
    "due to be erased": Asked(kinds=FILES, view="erase"),
    "persons": Asked(procedure="person"),
    "after a file with a day": Asked(kinds=FILES, after=(today(), "f")),
    "after a file without": Asked(kinds=FILES, after=(None, "f")),
}


def plan(part: Part, asked: Asked, *, dated: bool) -> list[str]:
    """The steps in which SQLite reads a part of a list."""
    with CaptureQueriesContext(connection) as asked_for:
        part.first(dated=dated, after=asked.after, count=51)
    if not asked_for.captured_queries:  # who serves in no unit has no files of a unit
        return []
    with connection.cursor() as cursor:
        cursor.execute(f"EXPLAIN QUERY PLAN {asked_for[0]['sql']}")
        return [str(step[-1]) for step in cursor.fetchall()]


@pytest.mark.django_db
@pytest.mark.parametrize("reader", READERS.values(), ids=READERS.keys())
@pytest.mark.parametrize("asked", LISTS.values(), ids=LISTS.keys())
def test_an_index_holds_every_part_of_a_list_in_its_order(reader: Reader, asked: Asked) -> None:
    """PostgreSQL plans by the size of the table; ./byla bench casefile looks at it with a million files."""
    for part in _parts(asked, reader):
        for dated in (True, False):
            steps = plan(part, asked, dated=dated)
            assert not [one for one in steps if "SCAN" in one or "TEMP B-TREE" in one], steps
            indexes = ("row_of_",) if reader.agency is None else ("file_of_agency",)
            if asked.view == "erase" and reader.agency is None:
                indexes += ("row_to_erase",)
            # What a broken glass opens is read by its keys: one file, or two.
            by = [f"INDEX {one}" for one in indexes] + ["(file_id=?)"] * bool(reader.glass)
            assert all(any(each in one for each in by) for one in steps[:1]), steps


@pytest.mark.django_db
@pytest.mark.both_databases
def test_a_body_finds_what_it_was_asked_in_the_order_of_the_files_clocks(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(listing, "PAGE", 1)
    authority = Authority().found()
    cases = sorted(
        (lodge(authority, given=given) for given in ("Марыя", "Ганна")), key=lambda one: one.renewal
    )
    for case in cases:
        asked = {
            "agency": "state_security_department",
            "question": "Does the residence threaten?",
            "requested_on": today().isoformat(),
        }
        take("residence_permit", "request_assessment", of("ruta"), case.renewal, **asked)
    first, second = (case.renewal for case in cases)
    assert listed("vytas") == [first, second]
    # Nothing is missing in the first: the month in which to ask for it no longer runs, and the file can wait longer.
    take("residence_permit", "check_completeness", of("ruta"), first, checked_on=today().isoformat())
    assert listed("vytas") == [second, first]
    assert listed("asta") == []


@pytest.mark.django_db
@pytest.mark.parametrize(("user", "finds"), [("jonas", True), ("ruta", False), ("ona", False)])
def test_the_lead_of_a_unit_finds_in_its_list_what_no_unit_holds_yet_and_nobody_else_does(
    user: str, finds: bool
) -> None:
    """A complaint that was taken down at the border runs for a month, and would else be seen by nobody."""
    Authority().found()
    border_guard()
    said = {"complainant": "Volha", "contact": "volha@example.org", "complaint": "I am not that woman."}
    opened = take(
        "match_complaint", "receive_complaint", of("marius"), received_on=today().isoformat(), **said
    )
    assert listed(user, view="unit") == [opened.file] * finds


def listed(user: str, view: str = "all") -> list[str]:
    """The files of a list, page by page."""
    asked: Asked | None = Asked(kinds=FILES, view=view)
    found: list[str] = []
    while asked is not None and len(found) < 10:
        shown = page(asked, of(user))
        found += [row.file_id for row in shown.rows]
        asked = None if shown.after is None else replace(Asked.read({"after": shown.after}), kinds=FILES)
    return found
