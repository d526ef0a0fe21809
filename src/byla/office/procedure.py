"""The procedure of an office: one file for each authority, kept by its office keepers, without clocks and
without an end.
"""

from __future__ import annotations

from byla.access import OFFICE as OFFICE_ITEM
from byla.casefile import GENERAL_ENTRIES, Procedure, Situation
from byla.office.apply import apply
from byla.office.entries import (
    AbsenceEnded,
    AbsenceRecorded,
    AgencyNamed,
    ClearanceEnded,
    ClearanceGiven,
    LawAccepted,
    MandateEnded,
    MandateGiven,
    OfficeOpened,
    OfficialAppointed,
    OfficialLeft,
    RoleEnded,
    RoleGiven,
    ServiceKeyEnded,
    ServiceKeyNamed,
    SubstituteEnded,
    SubstituteNamed,
    UnitClosed,
    UnitOpened,
)
from byla.office.office import Office
from byla.office.shown import sections
from byla.office.steps.absences import END_SUBSTITUTION, NAME_SUBSTITUTE, RECORD_ABSENCE, RECORD_RETURN
from byla.office.steps.choices import OfficeFile
from byla.office.steps.keys import END_SERVICE_KEY, NAME_SERVICE_KEY
from byla.office.steps.law import ACCEPT_UNCONFIRMED_LAW
from byla.office.steps.mandates import END_MANDATE, GIVE_MANDATE
from byla.office.steps.people import APPOINT_OFFICIAL, MOVE_OFFICIAL, RECORD_LEAVING
from byla.office.steps.roles import END_CLEARANCE, END_ROLE, GIVE_CLEARANCE, GIVE_ROLE
from byla.office.steps.striking import STRIKE_ORDER
from byla.office.steps.units import CLOSE_UNIT, NAME_AGENCY, OPEN_OFFICE, OPEN_UNIT


def _stage(office: Office) -> str:
    return "open" if office.authority else "new"


def _next_step(file: OfficeFile, situation: Situation) -> str | None:
    return None if file.matter.authority else OPEN_OFFICE.code


OFFICE: Procedure[Office] = Procedure(
    code="office",
    letters="OF",
    begins=Office(),
    apply=apply,
    entries=(
        OfficeOpened,
        UnitOpened,
        UnitClosed,
        AgencyNamed,
        OfficialAppointed,
        OfficialLeft,
        RoleGiven,
        RoleEnded,
        MandateGiven,
        MandateEnded,
        AbsenceRecorded,
        AbsenceEnded,
        SubstituteNamed,
        SubstituteEnded,
        ClearanceGiven,
        ClearanceEnded,
        LawAccepted,
        ServiceKeyNamed,
        ServiceKeyEnded,
        *GENERAL_ENTRIES,
    ),
    steps=(
        OPEN_OFFICE,
        OPEN_UNIT,
        CLOSE_UNIT,
        NAME_AGENCY,
        APPOINT_OFFICIAL,
        MOVE_OFFICIAL,
        RECORD_LEAVING,
        GIVE_ROLE,
        END_ROLE,
        GIVE_MANDATE,
        END_MANDATE,
        RECORD_ABSENCE,
        RECORD_RETURN,
        NAME_SUBSTITUTE,
        END_SUBSTITUTION,
        GIVE_CLEARANCE,
        END_CLEARANCE,
        ACCEPT_UNCONFIRMED_LAW,
        NAME_SERVICE_KEY,
        END_SERVICE_KEY,
        STRIKE_ORDER,
    ),
    stage=_stage,
    deadlines=lambda file, situation: (),
    next_step=_next_step,
    item=OFFICE_ITEM,
    subjects=lambda office: (),
    sections=sections,
)
