"""How a question ends other than by a decision on it, and how a decision that does not stand is taken out again."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from byla.casefile import Body, EntryType, FileId, UserId
from byla.procedures.lt.decisions import Remedy
from byla.procedures.lt.residence_permit.codes import EndedBy
from byla.procedures.lt.residence_permit.entries.permit import RETENTION


@dataclass(frozen=True, slots=True, kw_only=True)
class ApplicationNotAccepted(Body):
    """A named official did not accept the application (UTPI 26(4), XIV-1888 3). That is no refusal: nothing was
    decided about a permit, and no year of 35(2) runs.
    """

    TYPE: ClassVar[EntryType] = EntryType("residence_permit.application_not_accepted", retention=RETENTION)
    SIGNED: ClassVar[bool] = True
    CORRECTABLE: ClassVar[bool] = False
    number: str
    lacks: tuple[str, ...]
    """The provisions that ask for what is missing, or that stop the application."""
    shown_by: tuple[int, ...]
    """The entries that asked for it, or that saw the stop."""
    reasons: str
    remedy: Remedy
    signatory: UserId
    law: str
    """Hash of the law in force on the day."""

    def rests_on(self) -> frozenset[int]:
        return frozenset(self.shown_by)


@dataclass(frozen=True, slots=True, kw_only=True)
class ApplicationTakenBack(Body):
    """The applicant took the application back. True from the day on which they said so."""

    TYPE: ClassVar[EntryType] = EntryType("residence_permit.application_taken_back", retention=RETENTION)
    # Whoever may strike it out revives what the applicant no longer asks; they can apply again.
    CORRECTABLE: ClassVar[bool] = False
    document: int
    """The entry that records the applicant's letter."""

    def rests_on(self) -> frozenset[int]:
        return frozenset({self.document})


@dataclass(frozen=True, slots=True, kw_only=True)
class RenewalEnded(Body):
    """The renewal of this file's permit that is the matter of `renewal` ended without a decision on it."""

    TYPE: ClassVar[EntryType] = EntryType("residence_permit.renewal_ended", retention=RETENTION)
    CORRECTABLE: ClassVar[bool] = False
    renewal: FileId
    how: EndedBy
    decision: str | None
    """The official number of what ended it; None where the applicant did."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DecisionRecalled(Body):
    """What was signed, and found not to stand before anybody was served with it, counts no more; the file goes back to
    where it stood before.
    """

    TYPE: ClassVar[EntryType] = EntryType("residence_permit.decision_recalled", retention=RETENTION)
    CORRECTABLE: ClassVar[bool] = False
    decision: int
    number: str
    because: str
    signatory: UserId


@dataclass(frozen=True, slots=True, kw_only=True)
class DecisionUndone(Body):
    """What the decision of that number had brought about in this file is undone: it was recalled in `matter`."""

    TYPE: ClassVar[EntryType] = EntryType("residence_permit.decision_undone", retention=RETENTION)
    CORRECTABLE: ClassVar[bool] = False
    matter: FileId
    decision: str
