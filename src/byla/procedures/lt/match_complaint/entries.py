"""What is recorded of a complaint about a match."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import ClassVar

from byla.casefile import Attachment, Body, EntryType, FileId

RETENTION = "lt/retention:complaint-file"


class Outcome(StrEnum):
    """How a complaint ends; text at `match_complaint.outcome.<outcome>`."""

    ENTRY_CORRECTED = "entry_corrected"
    PAIR_SET_ASIDE = "pair_set_aside"
    NOTHING_TO_CORRECT = "nothing_to_correct"


@dataclass(frozen=True, slots=True, kw_only=True)
class ComplaintReceived(Body):
    """Somebody says that they were taken for another person. True from the day on which it came in."""

    TYPE: ClassVar[EntryType] = EntryType("match_complaint.complaint_received", retention=RETENTION)
    # From its day the term of the answer runs.
    CORRECTABLE: ClassVar[bool] = False
    complainant: str
    contact: str
    """Where the answer goes."""
    complaint: str
    """What they say, in their words."""
    matched_with: str | None
    """The entry on the national list, as the page of the border names it; None where they do not know."""
    checked_on: date | None
    checked_at: str | None
    """The crossing point or the office."""
    person: FileId | None
    """Their identity record, where they have one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ComplaintDecided(Body):
    """A named official compared the person with the entry, and says what follows."""

    TYPE: ClassVar[EntryType] = EntryType("match_complaint.complaint_decided", retention=RETENTION)
    # Whoever thinks otherwise after the answer decides a new complaint.
    CORRECTABLE: ClassVar[bool] = False
    outcome: Outcome
    compared: str
    """What was compared with what."""
    reasons: str
    corrected: FileId | None
    """The file in which the correction stands: of a ban, or an identity record."""
    pair: str | None
    """Under which number the pair is remembered as set aside."""
    remedy: str
    """Where the person can go with the answer, and until when."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ComplaintAnswered(Body):
    """The person was told outcome, reasons and remedy. True from the day on which the answer went."""

    TYPE: ClassVar[EntryType] = EntryType("match_complaint.complaint_answered", retention=RETENTION)
    CORRECTABLE: ClassVar[bool] = False
    answer: Attachment
    sent_to: str
