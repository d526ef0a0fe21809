"""What is recorded of why somebody may not be sent away, or not there."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from byla.casefile import Attachment, Body, EntryType, UserId
from byla.procedures.lt.departure.codes import AsylumEnd, RouteAnswer
from byla.procedures.lt.departure.entries.returning import RETENTION


@dataclass(frozen=True, slots=True, kw_only=True)
class OtherPermitFound(Body):
    """The person holds a permit of another state of the EU or EFTA, on a document (UTPI 125(2))."""

    TYPE: ClassVar[EntryType] = EntryType("departure.other_permit_found", retention=RETENTION)
    state: str
    valid_until: date
    document: Attachment


@dataclass(frozen=True, slots=True, kw_only=True)
class AsylumApplied(Body):
    """The person applied for asylum. True from that day; while it is pending nobody is returned (UTPI 125(4))."""

    TYPE: ClassVar[EntryType] = EntryType("departure.asylum_applied", retention=RETENTION)
    document: Attachment


@dataclass(frozen=True, slots=True, kw_only=True)
class AsylumEnded(Body):
    """The application for asylum was answered for good. True from that day."""

    TYPE: ClassVar[EntryType] = EntryType("departure.asylum_ended", retention=RETENTION)
    end: AsylumEnd
    document: Attachment


@dataclass(frozen=True, slots=True, kw_only=True)
class RefoulementChecked(Body):
    """A named official looked at what awaits the person in a country (UTPI 130)."""

    TYPE: ClassVar[EntryType] = EntryType("departure.refoulement_checked", retention=RETENTION)
    # Whoever thinks otherwise checks anew, in their own name.
    CORRECTABLE: ClassVar[bool] = False
    country: str
    persecution: bool
    """Whether persecution threatens there (130(1))."""
    torture: bool
    """Whether torture or inhuman treatment threatens there (130(2)). Nothing lifts it."""
    lifted_because: str | None
    """Why the exception of 130(3) lifts 130(1); None where it does not."""
    sources: str
    reasons: str
    by: UserId


@dataclass(frozen=True, slots=True, kw_only=True)
class HumanitarianOffered(Body):
    """The person was told of the permit of UTPI 130^1, and said whether they ask for it."""

    TYPE: ClassVar[EntryType] = EntryType("departure.humanitarian_offered", retention=RETENTION)
    answer: RouteAnswer
    said: str | None
    document: Attachment
