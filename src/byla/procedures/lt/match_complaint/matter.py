"""The complaint: what its entries fold into."""

from __future__ import annotations

from dataclasses import dataclass
from functools import singledispatch

from byla.casefile import Body, Entry, FileId, Standing, UnknownEntry, changed
from byla.procedures.lt.match_complaint.entries import ComplaintAnswered, ComplaintDecided, ComplaintReceived


@dataclass(frozen=True, kw_only=True)
class Complaint:
    """One complaint, from the day it came in to its answer."""

    received: Standing[ComplaintReceived] | None = None
    decided: Standing[ComplaintDecided] | None = None
    answered: Standing[ComplaintAnswered] | None = None


@singledispatch
def apply(body: Body, complaint: Complaint, entry: Entry) -> Complaint:
    """The complaint after the entry. Raises UnknownEntry."""
    raise UnknownEntry(f"match_complaint does not say what {type(body).__name__} does to its matter")


@apply.register
def _(body: ComplaintReceived, complaint: Complaint, entry: Entry) -> Complaint:
    return changed(complaint, received=Standing(entry.number, entry.header.true_from, body))


@apply.register
def _(body: ComplaintDecided, complaint: Complaint, entry: Entry) -> Complaint:
    return changed(complaint, decided=Standing(entry.number, entry.header.true_from, body))


@apply.register
def _(body: ComplaintAnswered, complaint: Complaint, entry: Entry) -> Complaint:
    return changed(complaint, answered=Standing(entry.number, entry.header.true_from, body))


def title(complaint: Complaint) -> str:
    """Who complains."""
    return "" if complaint.received is None else complaint.received.says.complainant


def subjects(complaint: Complaint) -> tuple[FileId, ...]:
    """Whom it is about, where they have a record."""
    person = None if complaint.received is None else complaint.received.says.person
    return () if person is None else (person,)


def links(complaint: Complaint) -> tuple[FileId, ...]:
    """The file in which the correction stands."""
    corrected = None if complaint.decided is None else complaint.decided.says.corrected
    return () if corrected is None else (corrected,)
