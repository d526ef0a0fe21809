"""Passages that stand in many decisions are pointed out by number; how often a body was agreed with is counted."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.db import connection
from tests.app.authority import AUTHORITY, Authority, of, take

from byla.app.moment import now, today
from byla.app.store.agreement import Agreement, agreement
from byla.app.store.passages import repeated
from byla.app.store.read import load
from byla.app.store.upkeep import differences, rebuild
from byla.app.store.who import by_job, situation
from byla.casefile import MANY, FileId, UserId

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]
BOILERPLATE = "The ties outweigh the years of residence, and no milder measure would do here."
OWN = "Her brother still serves in the unit, and she sends him a report on every month."


@pytest.fixture
def authority() -> Authority:
    return Authority().found()


def drafted(authority: Authority, *, operative: str = "refuse") -> FileId:
    """A draft that says what all others say, and something of its own."""
    file = authority.renewal(authority.person())
    said: dict[str, object] = {"operative": operative, "weighing": f"{BOILERPLATE} {OWN}"}
    if operative == "refuse":
        said["grounds"] = ["lt/utpi:35(1)(1)/state_security"]
    else:
        said["valid_until"] = (today() + timedelta(days=400)).isoformat()
    take("residence_permit", "draft_decision", of("ruta"), file, **said)
    return file


def found(file: FileId) -> list[tuple[str, int]]:
    return [(one.sentence, one.others) for one in repeated(load(file, authority=AUTHORITY))]


def rewrites(file: FileId, weighing: str) -> None:
    said = {"operative": "refuse", "grounds": ["lt/utpi:35(1)(1)/state_security"], "weighing": weighing}
    take("residence_permit", "draft_decision", of("ruta"), file, **said)


def test_a_passage_in_many_other_decisions_is_pointed_out_with_their_number(authority: Authority) -> None:
    files = [drafted(authority) for _ in range(MANY + 1)]
    for number, file in enumerate(files[1:]):
        rewrites(file, f"{BOILERPLATE} {'Something else was found. ' * number}")
    assert found(files[0]) == [(BOILERPLATE, MANY)]
    rewrites(files[1], "Thought of anew.")
    assert found(files[0]) == [], "in one other file fewer than many"


def test_a_decision_for_the_person_is_not_compared(authority: Authority) -> None:
    files = [drafted(authority, operative="renew") for _ in range(MANY + 1)]
    assert found(files[0]) == []


def test_what_is_kept_of_a_passage_tells_no_words(authority: Authority) -> None:
    drafted(authority)
    with connection.cursor() as cursor:
        cursor.execute("SELECT authority, mark FROM file_passage")
        rows = cursor.fetchall()
    assert len(rows) == 2
    assert all(authority == AUTHORITY and len(mark) == 32 and int(mark, 16) for authority, mark in rows)


def test_passages_that_were_dropped_are_missed_and_come_back(authority: Authority) -> None:
    files = [drafted(authority) for _ in range(MANY + 1)]
    today_ = situation(by_job(AUTHORITY, "test"), now())
    assert list(differences(AUTHORITY, today_)) == []
    before = found(files[0])
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM file_passage")
    assert {one.what for one in differences(AUTHORITY, today_)} == {"passage"}
    rebuild(AUTHORITY, today_)
    assert found(files[0]) == before != []


# How often an official agreed with a body


def assessed(authority: Authority, weight: str, official: str = "ruta") -> FileId:
    """A conclusion of threat, and what the official made of it."""
    day, file = today().isoformat(), authority.renewal(authority.person())
    request = {"agency": "state_security_department", "question": "A threat?", "requested_on": day}
    take("residence_permit", "request_assessment", of("ruta"), file, **request)
    take("residence_permit", "acknowledge_request", of("vytas"), file, received_on=day)
    said = {"outcome": "threat", "concluded_on": day, "reasons": "Ties to a foreign service."}
    conclusion = take("residence_permit", "give_conclusion", of("vytas"), file, **said).entries[file][0]
    assesses(file, conclusion, weight, official)
    return file


def assesses(file: FileId, conclusion: int, weight: str, official: str = "ruta") -> int:
    own = {"conclusion": str(conclusion), "assessment": "Thought of.", "weight": weight}
    return take("residence_permit", "assess_conclusion", of(official), file, **own).entries[file][0]


def counted(**of_whom: object) -> Agreement:
    return agreement(AUTHORITY, today(), today(), **of_whom)  # type: ignore[arg-type]


def test_it_counts_conclusions_and_not_how_often_one_was_assessed(authority: Authority) -> None:
    assessed(authority, "carries")
    again = assessed(authority, "carries")
    conclusion = load(again, authority=AUTHORITY).matter.threats[0].conclusion
    assesses(again, conclusion.number, "does_not_carry")
    assert counted() == Agreement(carries=1, does_not_carry=1)


def test_the_newest_is_the_one_recorded_last_whatever_the_clock_said(settings) -> None:
    settings.BYLA_DAY = yesterday = today() - timedelta(days=1)
    authority = Authority().found()
    settings.BYLA_DAY = None
    file = assessed(authority, "carries")
    [threat] = load(file, authority=AUTHORITY).matter.threats
    settings.BYLA_DAY = yesterday
    assesses(file, threat.conclusion.number, "does_not_carry")
    both = agreement(AUTHORITY, yesterday, yesterday + timedelta(days=1))
    assert both == Agreement(carries=0, does_not_carry=1)


def test_an_assessment_that_was_erased_is_not_counted(authority: Authority) -> None:
    assessed(authority, "carries")
    file = assessed(authority, "does_not_carry")
    [threat] = load(file, authority=AUTHORITY).matter.threats
    number = assesses(file, threat.conclusion.number, "carries")
    order = {"article": "eu/gdpr:17(1)(e)", "reason": "Order of the court"}
    take("residence_permit", "erase_entries", of("dalia"), file, entries=[str(number)], **order)
    assert counted() == Agreement(carries=1, does_not_carry=1)


def test_it_counts_a_unit_s_files_an_official_s_own_and_the_days_asked_for(authority: Authority) -> None:
    assessed(authority, "carries")
    assessed(authority, "does_not_carry", "jonas")
    assert counted(unit="security") == Agreement(carries=1, does_not_carry=1)
    assert counted(unit="citizens") == Agreement(carries=0, does_not_carry=0)
    assert counted(official=UserId("jonas")) == Agreement(carries=0, does_not_carry=1)
    yesterday = today() - timedelta(days=1)
    assert agreement(AUTHORITY, yesterday, yesterday) == Agreement(carries=0, does_not_carry=0)
    assert agreement("another", today(), today()) == Agreement(carries=0, does_not_carry=0)
