"""A small authority for tests of the shell: founded through `act`, as every authority is."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

from byla.app.demo import texts
from byla.app.moment import today
from byla.app.store.act import Done, Request, act
from byla.app.store.who import Who, office_file
from byla.casefile import FileId, Kind, Refused, UserId

AUTHORITY = "demo"
KEEPER = Who(authority=AUTHORITY, user=UserId("keeper"))
IMPORT = Who(authority=AUTHORITY, user=UserId("import"), kind=Kind.IMPORT, source="import:tests")
PEOPLE = {
    "ruta": ("security", ("caseworker",)),
    "jonas": ("security", ("caseworker", "unit_lead")),
    "ona": ("security", ("signatory",)),
    "birute": ("security", ("signatory",)),
    "petras": ("citizens", ("caseworker",)),
    "dalia": ("house", ("data_protection",)),
}
ASSESSORS = {"vytas": "state_security_department", "asta": "police"}


def done(result: object) -> Done:
    """The result of a step that must have been taken; says every reason otherwise."""
    if isinstance(result, Refused):
        raise AssertionError(f"refused: {[one.said for one in result.refusals]} {result.problems}")
    assert isinstance(result, Done), result
    return result


def of(user: str) -> Who:
    """Somebody of the authority, at the desk."""
    return Who(authority=AUTHORITY, user=UserId(user))


def take(procedure: str, step: str, who: Who, file: FileId | None = None, **answers: Any) -> Done:
    """Takes a step that must be open."""
    return done(act(Request(procedure=procedure, step=step, file=file, answers=answers), who))


def answers(file: FileId) -> None:
    """The questionnaire is put today and answered, every question with the demo's words."""
    how = {"language": "be", "channel": "online"}
    day = today().isoformat()
    take("residence_permit", "ask_questionnaire", of("ruta"), file, asked_on=day, **how)
    said = {"handed_in_by": "person", "answered_on": day, "answers": texts.ANSWERS}
    take("residence_permit", "record_questionnaire", of("ruta"), file, **how, **said)


@dataclass
class Authority:
    """An authority with three units, officials, a signatory with a mandate, and two outside bodies."""

    since: str = field(default_factory=lambda: today().isoformat())

    def found(self) -> Authority:
        """Records the office."""
        keeper = {"keeper": "keeper", "keeper_name": "Keeper"}
        take("office", "open_office", IMPORT, name="Demo", unit="house", unit_name="House", **keeper)
        for unit in ("security", "citizens"):
            self._order("open_unit", unit=unit, name=unit.title(), since=self.since)
        for agency in ("state_security_department", "police"):
            self._order("name_agency", agency=agency, name=agency)
        for user, (unit, roles) in PEOPLE.items():
            self._order("appoint_official", user=user, name=user.title(), unit=unit, since=self.since)
            for role in roles:
                self._order("give_role", user=user, role=role, since=self.since)
        for user, agency in ASSESSORS.items():
            self._order("appoint_official", user=user, name=user.title(), agency=agency, since=self.since)
            self._order("give_role", user=user, role="assessor", since=self.since)
        self._order(
            "give_mandate",
            kind="residence_permit.decision",
            holder="ona",
            since=self.since,
            by_substitute=False,
            basis="Order 1",
        )
        self._order(
            "give_mandate",
            kind="residence_permit.unconfirmed_law",
            holder="birute",
            since=self.since,
            by_substitute=False,
            basis="Order 2",
        )
        self._order(
            "accept_unconfirmed_law",
            answerable="birute",
            acts=["lt/utpi", "lt/vai"],
            until=(today() + timedelta(days=30)).isoformat(),
            reason="A test.",
        )
        return self

    def _order(self, step: str, **answers: Any) -> None:
        take("office", step, KEEPER, office_file(AUTHORITY), **answers)

    def person(self, family: str = "Кавальчук", given: str = "Вольга") -> FileId:
        """A record of an invented Belarusian citizen."""
        file = take("person", "open_record", of("ruta"), reason="Application", source="application").file
        name = {"given": given, "family": family, "script": "Cyrl", "language": "be", "kind": "in_document"}
        take("person", "record_name", of("ruta"), file, source="travel_document", **name)
        take("person", "record_citizenship", of("ruta"), file, country="BLR", source="travel_document")
        born = {"year": 1987, "month": 4, "day": 12}
        take("person", "record_birth", of("ruta"), file, source="travel_document", **born)
        return file

    def renewal(self, person: FileId, **other: object) -> FileId:
        """A renewal lodged today by Ruta for the person, whose earlier permit ends in three months."""
        permit = {
            "holder": person,
            "number": f"LT-77-{person[:6]}",
            "kind": "temporary",
            "basis": "work",
            "issued_on": self.since,
            "valid_from": self.since,
            "valid_until": (today() + timedelta(days=90)).isoformat(),
            "unit": "security",
        }
        earlier = take("residence_permit", "register_permit", of("ruta"), **permit).file
        lodging = {
            "applicant": person,
            "earlier_permit": earlier,
            "lodged_on": today().isoformat(),
            "kind": "temporary",
            "basis": "work",
            "channel": "online",
            "language": "be",
            "travel_document_until": (today() + timedelta(days=2000)).isoformat(),
            "unit": "security",
        }
        return take("residence_permit", "lodge_application", of("ruta"), **{**lodging, **other}).file
