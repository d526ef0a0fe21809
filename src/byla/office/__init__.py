"""The office: who serves in an authority, in which unit, with which roles and mandates, on which day, and
who replaces whom.

It is a file like any other, of the procedure `OFFICE`, one for each authority; `Office.actor` says who
somebody is on a day.
"""

from byla.office.days import Days
from byla.office.entries import (
    AbsenceEnded,
    AbsenceRecorded,
    AgencyNamed,
    ClearanceEnded,
    ClearanceGiven,
    MandateEnded,
    MandateGiven,
    OfficeOpened,
    OfficialAppointed,
    OfficialLeft,
    RoleEnded,
    RoleGiven,
    SubstituteEnded,
    SubstituteNamed,
    UnitClosed,
    UnitOpened,
)
from byla.office.held import Absence, ClearanceHeld, MandateHeld, Placement, RoleHeld, Substitution, Unit
from byla.office.office import Office
from byla.office.procedure import OFFICE

__all__ = [
    "OFFICE",
    "Absence",
    "AbsenceEnded",
    "AbsenceRecorded",
    "AgencyNamed",
    "ClearanceEnded",
    "ClearanceGiven",
    "ClearanceHeld",
    "Days",
    "MandateEnded",
    "MandateGiven",
    "MandateHeld",
    "Office",
    "OfficeOpened",
    "OfficialAppointed",
    "OfficialLeft",
    "Placement",
    "RoleEnded",
    "RoleGiven",
    "RoleHeld",
    "SubstituteEnded",
    "SubstituteNamed",
    "Substitution",
    "Unit",
    "UnitClosed",
    "UnitOpened",
]
