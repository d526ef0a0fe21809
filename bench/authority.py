"""An authority of twenty units to measure in, founded through `act` as every authority is. Nobody in it exists."""

from __future__ import annotations

from typing import Any

from django.core.management import call_command

from byla.app.accounts.enrolment import enrol
from byla.app.moment import today
from byla.app.store.act import Done, Request, act
from byla.app.store.who import Who, office_file
from byla.casefile import FileId, Kind, UserId

AUTHORITY = "bench"
UNITS = tuple(f"unit_{number:02}" for number in range(1, 21))
CASEWORKERS = {unit: f"of.{unit}" for unit in UNITS}
BUSY, SMALL = UNITS[6], "unit_new"
AGENCIES = ("state_security_department", "police")
IMPORT = Who(authority=AUTHORITY, user=UserId("import"), kind=Kind.IMPORT, source="import:bench")
KEEPER = Who(authority=AUTHORITY, user=UserId("keeper"))
FACT: Any = {
    "statement": "Served as a conscript in the border troops from 2006 to 2007.",
    "source": "Questionnaire, answer 14",
    "dated": "2026-03-02",
    "kind": "service",
    "nature": "fact",
    "reliability": "established",
    "bearing": "against",
    "classification": "unclassified",
}


class NotTaken(RuntimeError):
    """A step that the bench needs was refused."""


def of(user: str) -> Who:
    """Somebody of the authority, at the desk."""
    return Who(authority=AUTHORITY, user=UserId(user))


def take(who: Who, procedure: str, step: str, on: FileId | None = None, **answers: Any) -> FileId:
    """Takes a step; the file it was taken on. Raises NotTaken."""
    done = act(Request(procedure=procedure, step=step, file=on, answers=answers), who)
    if not isinstance(done, Done):
        raise NotTaken(f"{step}: {done}")
    return done.file


def found() -> None:
    """Makes the tables and records the office: units, a caseworker in each, and one reader of every other kind."""
    call_command("migrate", interactive=False, verbosity=0)
    keeper: Any = {"keeper": "keeper", "keeper_name": "Keeper"}
    take(IMPORT, "office", "open_office", name="Bench", unit="house", unit_name="House", **keeper)
    for unit in (*UNITS, SMALL):
        _order("open_unit", unit=unit, name=unit, since=today().isoformat())
    for unit, user in CASEWORKERS.items():
        _official(user, "caseworker", unit=unit)
    _official("newcomer", "caseworker", unit=SMALL)
    _official("lead", "unit_lead", unit=BUSY)
    _official("auditor", "auditor", unit="house")
    for agency in AGENCIES:
        _order("name_agency", agency=agency, name=agency)
        _official(f"assessor.{agency}", "assessor", agency=agency)


def _official(user: str, role: str, **place: str) -> None:
    since = today().isoformat()
    _order("appoint_official", user=user, name=user, since=since, **place)
    _order("give_role", user=user, role=role, since=since)
    enrol(authority=AUTHORITY, username=user, name=user, password="a password of the bench")  # noqa: S106


def _order(step: str, **answers: Any) -> None:
    take(KEEPER, "office", step, office_file(AUTHORITY), **answers)


def renewal(*, entries: int, unit: str = BUSY) -> FileId:
    """A file with so many entries: a renewal was lodged, and facts were recorded one after another."""
    worker = of(CASEWORKERS[unit])
    person = take(worker, "person", "open_record", reason="Application", source="application")
    name = {
        "given": "Вольга",
        "family": "Кавальчук",
        "script": "Cyrl",
        "language": "be",
        "kind": "in_document",
    }
    take(worker, "person", "record_name", person, source="travel_document", **name)
    held: Any = {
        "number": f"LT-{person[:8]}",
        "kind": "temporary",
        "basis": "work",
        "issued_on": "2024-04-30",
    }
    held |= {"valid_from": "2024-05-01", "valid_until": "2026-12-30", "unit": unit, "holder": person}
    permit = take(IMPORT, "residence_permit", "register_permit", **held)
    lodged: Any = {
        "lodged_on": today().isoformat(),
        "kind": "temporary",
        "basis": "work",
        "channel": "online",
        "language": "be",
    }
    lodged |= {
        "travel_document_until": "2031-05-20",
        "unit": unit,
        "applicant": person,
        "earlier_permit": permit,
    }
    file = take(worker, "residence_permit", "lodge_application", **lodged)
    for _ in range(entries - 2):
        take(worker, "residence_permit", "record_fact", file, **FACT)
    return file
