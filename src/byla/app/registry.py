"""What this installation knows: its procedures, its law, its calendar, its access policy. A procedure is one
line here.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

from byla.access import LITHUANIA
from byla.calendars import Calendar, Holidays
from byla.casefile import Procedure, Step, UnknownStep
from byla.law import Book
from byla.office import OFFICE
from byla.persons import IDENTITY_LINK, PERSON
from byla.procedures.lt.appeal import APPEAL
from byla.procedures.lt.departure import DEPARTURE
from byla.procedures.lt.entry_ban import ENTRY_BAN
from byla.procedures.lt.match_complaint import MATCH_COMPLAINT
from byla.procedures.lt.national_visa import NATIONAL_VISA
from byla.procedures.lt.residence_permit import RESIDENCE_PERMIT
from byla.procedures.lt.review_campaign import REVIEW_CAMPAIGN
from byla.words import Catalogue

__all__ = [
    "LAW",
    "POLICY",
    "PROCEDURES",
    "book",
    "calendar",
    "catalogue",
    "mandates",
    "procedure",
    "step_called",
]

ALL: tuple[Procedure[Any], ...] = (
    RESIDENCE_PERMIT,
    NATIONAL_VISA,
    DEPARTURE,
    ENTRY_BAN,
    APPEAL,
    REVIEW_CAMPAIGN,
    MATCH_COMPLAINT,
    PERSON,
    IDENTITY_LINK,
    OFFICE,
)
PROCEDURES = {one.code: one for one in ALL}
POLICY = LITHUANIA
LAW = Path(__file__).resolve().parents[3] / "law"


def procedure(code: str) -> Procedure[Any]:
    """The procedure of that code. Raises UnknownStep."""
    if code not in PROCEDURES:
        raise UnknownStep(f"no procedure {code}; there are {sorted(PROCEDURES)}")
    return PROCEDURES[code]


def step_called(code: str, own: str) -> tuple[Procedure[Any], Step[Any, Any]]:
    """The step of that code, with its procedure: `own`, unless another stands before the code. Raises UnknownStep."""
    before, _dot, step = code.rpartition(".")
    kind = procedure(before or own)
    return kind, kind.step(step)


@cache
def mandates() -> frozenset[str]:
    """The kinds of mandate that some step of a procedure asks for."""
    return frozenset(step.mandate for one in ALL for step in one.steps if step.mandate is not None)


@cache
def book() -> Book:
    """The book of law, read once for each process."""
    return Book.read(LAW)


@cache
def calendar() -> Calendar:
    """Lithuania's working days."""
    return Calendar(holidays=Holidays.read(LAW / "lt" / "holidays"))


@cache
def catalogue(language: str = "en") -> Catalogue:
    """All texts of a language."""
    return Catalogue.read(Path(__file__).resolve().parents[1], language)
