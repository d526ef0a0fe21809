"""The law of the repository as it is, unconfirmed; who may sign over it, and a house that applies it."""

from __future__ import annotations

from datetime import date

from tests.desk_in_memory import book, official
from tests.procedures.residence_permit.renewal import Renewal

from byla.casefile import LawAcceptance, Role, UserId
from byla.law import Book

BIRUTE = official("birute", Role.SIGNATORY, signs="residence_permit.unconfirmed_law")
ACCEPTED = LawAcceptance(
    by=UserId("birute"),
    acts=("lt/utpi",),
    since=date(2026, 4, 1),
    until=date(2026, 12, 31),
    reason="Until the lawyers of the Ministry have read it.",
)


def under(case: Renewal, *accepted: LawAcceptance, law: Book | None = None) -> Renewal:
    """The same case at a desk of that law, whose house accepted this of it."""
    case.desk.book, case.desk.accepted = law or book(), accepted
    return case
