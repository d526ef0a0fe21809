"""Whom the law on foreigners lets apply, and for whom it ends: citizenships by their days."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from byla.casefile import Body, EntryType
from byla.procedures.lt.residence_permit.codes import StopException
from byla.procedures.lt.residence_permit.entries.permit import RETENTION


@dataclass(frozen=True, slots=True, kw_only=True)
class AdmissibilityChecked(Body):
    """Whether, on the day of lodging, the law stopped applications of the applicant's citizenships."""

    TYPE: ClassVar[EntryType] = EntryType("residence_permit.admissibility_checked", retention=RETENTION)
    # It is what law and identity record say; whoever corrects the record looks again.
    CORRECTABLE: ClassVar[bool] = False
    stopped: tuple[str, ...]
    """The citizenships (ISO 3166-1 alpha-3) on which the stop bears; empty where it bears on none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ExceptionFound(Body):
    """An official found that an exception to the stop holds, on a document."""

    TYPE: ClassVar[EntryType] = EntryType("residence_permit.exception_found", retention=RETENTION)
    exception: StopException
    document: int

    def rests_on(self) -> frozenset[int]:
        return frozenset({self.document})


@dataclass(frozen=True, slots=True, kw_only=True)
class RegimeEnded(Body):
    """The person is a citizen of Lithuania, to whom the law on foreigners does not apply."""

    TYPE: ClassVar[EntryType] = EntryType("residence_permit.regime_ended", retention=RETENTION)
    CORRECTABLE: ClassVar[bool] = False
    citizen_since: date | None
    """As the identity record says; None where it says no first day."""
    document: str
    """What showed it: the name of the document, and the file in which it is."""
