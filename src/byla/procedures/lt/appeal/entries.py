"""What is recorded of an appeal. Whether it suspends anything, and until when somebody may appeal, is in no entry of
it: both are computed (`effect`, `term`).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from byla.casefile import Attachment, Body, EntryType, FileId, UserId
from byla.procedures.lt.appeal.codes import Claim, Hanging, Instance, Party
from byla.procedures.lt.courts import CourtOutcome, Fault, Kind
from byla.procedures.lt.questionnaire import Language

RETENTION = "lt/retention:appeal-file"


@dataclass(frozen=True, slots=True, kw_only=True)
class ComplaintLodged(Body):
    """The person took a decision to court. True from the day on which they did."""

    TYPE: ClassVar[EntryType] = EntryType("appeal.complaint_lodged", retention=RETENTION)
    CORRECTABLE: ClassVar[bool] = False
    person: FileId
    contests: FileId
    """The file of the decision."""
    decision: str
    kind: Kind
    act: int
    """The signed entry in that file."""
    decided: date
    served: date | None
    grounds: tuple[str, ...]
    threat: bool
    """Whether it found a threat to state security or public order."""
    reasons: tuple[Fault, ...]
    """What the decision rests on, as it stood when it was contested."""
    signatory: UserId
    unit: str | None
    permit: FileId | None
    case: str
    """The number that the court gave."""
    claims: tuple[Claim, ...]
    complaint: Attachment


@dataclass(frozen=True, slots=True, kw_only=True)
class AdmissionRuled(Body):
    """The court admitted the complaint, or did not. True from that day."""

    TYPE: ClassVar[EntryType] = EntryType("appeal.admission_ruled", retention=RETENTION)
    CORRECTABLE: ClassVar[bool] = False
    admitted: bool
    restored: bool
    """Whether the court restored the term that was missed."""
    ruling: Attachment


@dataclass(frozen=True, slots=True, kw_only=True)
class InterimRuled(Body):
    """The court ordered that the decision waits, or that it does not (UTPI 139(2)). True from that day."""

    TYPE: ClassVar[EntryType] = EntryType("appeal.interim_ruled", retention=RETENTION)
    CORRECTABLE: ClassVar[bool] = False
    suspends: bool
    ruling: Attachment


@dataclass(frozen=True, slots=True, kw_only=True)
class CourtDateSet(Body):
    """On which day the court sits; the newest counts."""

    TYPE: ClassVar[EntryType] = EntryType("appeal.court_date_set", retention=RETENTION)
    sits_on: date
    where: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OutcomePronounced(Body):
    """A court decided. True from the day of pronouncement."""

    TYPE: ClassVar[EntryType] = EntryType("appeal.outcome_pronounced", retention=RETENTION)
    CORRECTABLE: ClassVar[bool] = False
    instance: Instance
    outcome: CourtOutcome
    faulty_grounds: tuple[str, ...]
    """The grounds of the decision that do not carry it; the court upheld it on the others."""
    faulty_reasons: tuple[int, ...]
    """Of the decision's file, the entries of the reasons that the court found faulty."""
    points: tuple[str, ...]
    """What the authority must answer when it decides again."""
    measure: int | None
    at_once: bool
    """Whether the court ordered that it is executed before it is final."""
    judgment: Attachment


@dataclass(frozen=True, slots=True, kw_only=True)
class FurtherAppealed(Body):
    """Somebody went on to the Supreme Administrative Court (UTPI 140(4)). True from that day."""

    TYPE: ClassVar[EntryType] = EntryType("appeal.further_appealed", retention=RETENTION)
    CORRECTABLE: ClassVar[bool] = False
    by: Party
    restored: bool
    document: Attachment


@dataclass(frozen=True, slots=True, kw_only=True)
class ComplaintTakenBack(Body):
    """The person took the complaint back. True from that day."""

    TYPE: ClassVar[EntryType] = EntryType("appeal.complaint_taken_back", retention=RETENTION)
    CORRECTABLE: ClassVar[bool] = False
    document: Attachment


@dataclass(frozen=True, slots=True, kw_only=True)
class HangsOnIt:
    """A file that the decision wrote into or that follows on it, and what it is to it."""

    file: FileId
    what: Hanging


@dataclass(frozen=True, slots=True, kw_only=True)
class FilesFound(Body):
    """Somebody looked for every file that hangs on the decision, beside its own. The newest look counts."""

    TYPE: ClassVar[EntryType] = EntryType("appeal.files_found", retention=RETENTION)
    CORRECTABLE: ClassVar[bool] = False
    files: tuple[HangsOnIt, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class FilesTold(Body):
    """All files that the decision is about were told how it stands, in one act."""

    TYPE: ClassVar[EntryType] = EntryType("appeal.files_told", retention=RETENTION)
    CORRECTABLE: ClassVar[bool] = False
    files: tuple[FileId, ...]
    suspended: bool
    suspends_return: bool
    outcome: CourtOutcome | None
    measure: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class FaultPassedOn(Body):
    """A file that may rest on what the court found faulty was put before a named official, until a day."""

    TYPE: ClassVar[EntryType] = EntryType("appeal.fault_passed_on", retention=RETENTION)
    CORRECTABLE: ClassVar[bool] = False
    file: FileId
    official: UserId
    until: date


@dataclass(frozen=True, slots=True, kw_only=True)
class OutcomeTold(Body):
    """The person was told in writing what holds now in every file that the court's word reached. True from then."""

    TYPE: ClassVar[EntryType] = EntryType("appeal.outcome_told", retention=RETENTION)
    CORRECTABLE: ClassVar[bool] = False
    language: Language
    letter: Attachment


ENTRIES: tuple[type[Body], ...] = (
    ComplaintLodged,
    AdmissionRuled,
    InterimRuled,
    CourtDateSet,
    OutcomePronounced,
    FurtherAppealed,
    ComplaintTakenBack,
    FilesFound,
    FilesTold,
    FaultPassedOn,
    OutcomeTold,
)
