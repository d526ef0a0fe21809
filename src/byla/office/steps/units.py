"""Opening the office itself, its units, and naming the outside bodies that it asks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from byla.casefile import (
    Files,
    Record,
    Refusal,
    Role,
    Situation,
    Step,
    UserId,
    choice,
    day,
    form,
    line,
    refusal,
)
from byla.office.days import Days
from byla.office.entries import (
    AgencyNamed,
    OfficeOpened,
    OfficialAppointed,
    RoleGiven,
    UnitClosed,
    UnitOpened,
)
from byla.office.office import Office
from byla.office.steps.choices import OfficeFile, units
from byla.office.steps.objections import A_DAY, KEEPER, ended_in_order, from_then

_CODE = re.compile(r"[a-z][a-z0-9_]*")


def _well_formed(code: str) -> Iterator[Refusal]:
    """Codes stand in files and statistics for decades; they are plain."""
    if not _CODE.fullmatch(code):
        yield refusal("office.code_unfit", code=code)


@form
class OpenOffice:
    """The authority, its first unit, and the first keeper of its order."""

    name: str = line()
    unit: str = line(longest=40)
    unit_name: str = line()
    keeper: str = line(longest=60)
    keeper_name: str = line()


def _open_unfit(file: OfficeFile, form: OpenOffice, situation: Situation, others: Files) -> Iterator[Refusal]:
    yield from _well_formed(form.unit)


def _opened(file: OfficeFile, form: OpenOffice, situation: Situation, others: Files) -> Iterator[Record]:
    keeper, today = UserId(form.keeper), situation.on
    yield Record(body=OfficeOpened(name=form.name))
    yield Record(body=UnitOpened(unit=form.unit, name=form.unit_name, since=today))
    yield Record(
        body=OfficialAppointed(user=keeper, name=form.keeper_name, unit=form.unit, agency=None, since=today)
    )
    yield Record(body=RoleGiven(user=keeper, role=Role.OFFICE_KEEPER, since=today, until=None))


@form
class OpenUnit:
    """A code for programs, which stays for ever, and a name for people."""

    unit: str = line(longest=40)
    name: str = line()
    since: date = day(future=True)


def _unit_unfit(file: OfficeFile, form: OpenUnit, situation: Situation, others: Files) -> Iterator[Refusal]:
    yield from _well_formed(form.unit)
    if form.unit in file.matter.units:
        yield refusal("office.unit_already", unit=form.unit)


def _unit_opened(file: OfficeFile, form: OpenUnit, situation: Situation, others: Files) -> Iterator[Record]:
    body = UnitOpened(unit=form.unit, name=form.name, since=form.since)
    yield Record(body=body, true_from=from_then(form.since, situation))


@form
class CloseUnit:
    """Which unit, and the last day on which somebody works in it."""

    unit: str = choice(units)
    last_day: date = day(future=True)


def _unit_in_use(file: OfficeFile, form: CloseUnit, situation: Situation, others: Files) -> Iterator[Refusal]:
    yield from ended_in_order(file.matter.units[form.unit].days.since, form.last_day)
    later = Days(form.last_day + A_DAY)
    left = sorted(
        one.user for one in file.matter.placements if one.unit == form.unit and one.days.meet(later)
    )
    if left:
        yield refusal("office.unit_in_use", people=", ".join(left), settled_by="move_official")


def _unit_closed(file: OfficeFile, form: CloseUnit, situation: Situation, others: Files) -> Iterator[Record]:
    body = UnitClosed(unit=form.unit, last_day=form.last_day)
    yield Record(body=body, true_from=from_then(form.last_day, situation))


@form
class NameAgency:
    """The body's code, as procedures name it when they ask it (`police`), and its name."""

    agency: str = line(longest=40)
    name: str = line()


def _agency_unfit(
    file: OfficeFile, form: NameAgency, situation: Situation, others: Files
) -> Iterator[Refusal]:
    yield from _well_formed(form.agency)
    if form.agency in file.matter.agencies:
        yield refusal("office.agency_already", agency=form.agency)


def _agency_named(
    file: OfficeFile, form: NameAgency, situation: Situation, others: Files
) -> Iterator[Record]:
    yield Record(body=AgencyNamed(agency=form.agency, name=form.name))


OPEN_OFFICE: Step[Office, OpenOffice] = Step(
    code="open_office",
    form=OpenOffice,
    roles=frozenset({Role.IMPORT}),
    opens=True,
    objections=_open_unfit,
    records=_opened,
)
OPEN_UNIT: Step[Office, OpenUnit] = Step(
    code="open_unit", form=OpenUnit, roles=KEEPER, objections=_unit_unfit, records=_unit_opened
)
CLOSE_UNIT: Step[Office, CloseUnit] = Step(
    code="close_unit", form=CloseUnit, roles=KEEPER, objections=_unit_in_use, records=_unit_closed
)
NAME_AGENCY: Step[Office, NameAgency] = Step(
    code="name_agency", form=NameAgency, roles=KEEPER, objections=_agency_unfit, records=_agency_named
)
