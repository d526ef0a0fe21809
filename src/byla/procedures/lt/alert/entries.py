"""What is recorded of an alert, in the file of the decision on which it rests. What SIS must be told next is in no
entry: it is computed (`due`).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from byla.casefile import Attachment, Body, EntryType, FileId, UserId
from byla.procedures.lt.alert.codes import Because, Occasion, Outcome, PackAct, SisAnswer
from byla.procedures.lt.questionnaire import Language

RETENTION = "lt/retention:with-its-file"


@dataclass(frozen=True, slots=True, kw_only=True)
class PackMade(Body):
    """A named official made what is to be given to SIS: an alert to be entered, changed or deleted. Nothing is sent
    from here.
    """

    TYPE: ClassVar[EntryType] = EntryType("alert.pack_made", retention=RETENTION)
    CORRECTABLE: ClassVar[bool] = False
    act: PackAct
    because: Because
    cause: int
    """The entry of this file that brought it about."""
    article: str
    searched: str | None
    """What a search of SIS for the same person gave (2018/1861, 23(1)); None where nothing is entered."""
    proportionality: str | None
    """Why the case is adequate, relevant and important enough (21); None where nothing is entered."""
    by: UserId
    document: str
    """SHA-256 of the canonical bytes of `written`."""
    written: dict[str, object]

    def rests_on(self) -> frozenset[int]:
        return frozenset({self.cause})


@dataclass(frozen=True, slots=True, kw_only=True)
class PackAnswered(Body):
    """SIS took a pack, or refused it. True from that day."""

    TYPE: ClassVar[EntryType] = EntryType("alert.pack_answered", retention=RETENTION)
    CORRECTABLE: ClassVar[bool] = False
    pack: int
    answer: SisAnswer
    reference: str | None
    """What SIS calls the alert."""
    because: str | None
    """Why it was refused."""

    def rests_on(self) -> frozenset[int]:
        return frozenset({self.pack})


@dataclass(frozen=True, slots=True, kw_only=True)
class BanNamed(Body):
    """Which entry ban goes with the return decision, and whether it is imposed (2018/1860, 4(1)(z))."""

    TYPE: ClassVar[EntryType] = EntryType("alert.ban_named", retention=RETENTION)
    ban: FileId
    imposed: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class CitizenshipFound(Body):
    """The person is a citizen of a state whose citizens move freely; an alert about them is deleted."""

    TYPE: ClassVar[EntryType] = EntryType("alert.citizenship_found", retention=RETENTION)
    country: str
    document: Attachment


@dataclass(frozen=True, slots=True, kw_only=True)
class ConsultationBegun(Body):
    """Two states began to consult each other about a permit and an alert. True from receipt of the request."""

    TYPE: ClassVar[EntryType] = EntryType("alert.consultation_begun", retention=RETENTION)
    occasion: Occasion
    article: str
    state: str
    document: Attachment


@dataclass(frozen=True, slots=True, kw_only=True)
class ConsultationExtended(Body):
    """The other state asked, with reasons, for more days."""

    TYPE: ClassVar[EntryType] = EntryType("alert.consultation_extended", retention=RETENTION)
    consultation: int
    days: int
    document: Attachment

    def rests_on(self) -> frozenset[int]:
        return frozenset({self.consultation})


@dataclass(frozen=True, slots=True, kw_only=True)
class ConsultationAnswered(Body):
    """What we answered, or what the other state did."""

    TYPE: ClassVar[EntryType] = EntryType("alert.consultation_answered", retention=RETENTION)
    consultation: int
    outcome: Outcome
    because: str
    document: Attachment

    def rests_on(self) -> frozenset[int]:
        return frozenset({self.consultation})


@dataclass(frozen=True, slots=True, kw_only=True)
class AlertKept(Body):
    """A named official kept an alert beyond its time, after a full individual assessment (2018/1861, 39(4))."""

    TYPE: ClassVar[EntryType] = EntryType("alert.alert_kept", retention=RETENTION)
    CORRECTABLE: ClassVar[bool] = False
    assessment: str
    signatory: UserId


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldOfAlert(Body):
    """The person was told of the alert in writing, with the decision (2018/1861, 52(1)). True from that day."""

    TYPE: ClassVar[EntryType] = EntryType("alert.told_of_alert", retention=RETENTION)
    language: Language
    letter: Attachment


@dataclass(frozen=True, slots=True, kw_only=True)
class AlertNoticeWithheld(Body):
    """The person is not told of the alert, for a reason that national law names (2018/1861, 52(2))."""

    TYPE: ClassVar[EntryType] = EntryType("alert.notice_withheld", retention=RETENTION)
    CORRECTABLE: ClassVar[bool] = False
    provision: str
    because: str
    by: UserId


ENTRIES: tuple[type[Body], ...] = (
    PackMade,
    PackAnswered,
    BanNamed,
    CitizenshipFound,
    ConsultationBegun,
    ConsultationExtended,
    ConsultationAnswered,
    AlertKept,
    ToldOfAlert,
    AlertNoticeWithheld,
)
