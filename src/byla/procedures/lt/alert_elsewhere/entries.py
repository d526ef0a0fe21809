"""What is recorded of other states' alerts about the person, in the file of a permit.

Nothing of an alert is copied but its state, its kind and its reference (2018/1861, 41): what SIS holds stays there.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from byla.casefile import Attachment, Body, EntryType, UserId
from byla.procedures.lt.alert_elsewhere.codes import Asked, Exception35, Found, Reply

RETENTION = "lt/retention:with-its-file"


@dataclass(frozen=True, slots=True, kw_only=True)
class SisSearched(Body):
    """An official searched SIS for the person. That nothing is there is a finding too; of several alerts each is an
    entry.
    """

    TYPE: ClassVar[EntryType] = EntryType("alert_elsewhere.sis_searched", retention=RETENTION)
    found: Found
    state: str | None
    """Which state entered the alert; None where nothing was found."""
    reference: str | None
    """What SIS calls it."""
    searched: str
    """By which names and documents, and what that gave."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StateConsulted(Body):
    """We asked the state that entered the alert, before a permit. True from the day on which it received that."""

    TYPE: ClassVar[EntryType] = EntryType("alert_elsewhere.state_consulted", retention=RETENTION)
    search: int
    """The entry that found the alert."""
    state: str
    article: str
    document: Attachment

    def rests_on(self) -> frozenset[int]:
        return frozenset({self.search})


@dataclass(frozen=True, slots=True, kw_only=True)
class StateReplied(Body):
    """What that state replied. It does not decide: the final decision rests with the state that grants."""

    TYPE: ClassVar[EntryType] = EntryType("alert_elsewhere.state_replied", retention=RETENTION)
    consulted: int
    objects: bool
    reasons: str
    """On what its own decision rests."""
    document: Attachment

    def rests_on(self) -> frozenset[int]:
        return frozenset({self.consulted})


@dataclass(frozen=True, slots=True, kw_only=True)
class ReasonsWeighed(Body):
    """A named official took into account why the other state decided, and any threat (27(d), 9(1)(d))."""

    TYPE: ClassVar[EntryType] = EntryType("alert_elsewhere.reasons_weighed", retention=RETENTION)
    # Whoever thinks otherwise weighs anew, in their own name.
    CORRECTABLE: ClassVar[bool] = False
    consulted: int
    reasons: str
    threat: str
    """Which threat to public policy or security the person's presence poses, or why none."""
    exception: Exception35
    because: str
    """Why that reason or obligation is there, or is not."""
    by: UserId

    def rests_on(self) -> frozenset[int]:
        return frozenset({self.consulted})


@dataclass(frozen=True, slots=True, kw_only=True)
class StateTold(Body):
    """We told the state that entered the alert what we decided. True from that day."""

    TYPE: ClassVar[EntryType] = EntryType("alert_elsewhere.state_told", retention=RETENTION)
    search: int
    article: str
    decision: str
    """The number of our decision."""
    granted: bool
    document: Attachment

    def rests_on(self) -> frozenset[int]:
        return frozenset({self.search})


@dataclass(frozen=True, slots=True, kw_only=True)
class ConsultationReceived(Body):
    """Another state consults us about the permit that we granted. True from receipt."""

    TYPE: ClassVar[EntryType] = EntryType("alert_elsewhere.consultation_received", retention=RETENTION)
    asked: Asked
    article: str
    state: str
    reasons: str
    """Why that state decided, in the detail that it gave (28(b), 29(b); 10(b), 11(b))."""
    document: Attachment


@dataclass(frozen=True, slots=True, kw_only=True)
class MoreDaysAsked(Body):
    """We could not decide in the term, and asked the other state for more days, with reasons (28(e), 29(e))."""

    TYPE: ClassVar[EntryType] = EntryType("alert_elsewhere.more_days_asked", retention=RETENTION)
    received: int
    days: int
    because: str
    document: Attachment

    def rests_on(self) -> frozenset[int]:
        return frozenset({self.received})


@dataclass(frozen=True, slots=True, kw_only=True)
class WithdrawalConsidered(Body):
    """A named official considered whether there are reasons to withdraw the permit, and any threat (28(c), (d)). It
    withdraws nothing: that has a file of its own.
    """

    TYPE: ClassVar[EntryType] = EntryType("alert_elsewhere.withdrawal_considered", retention=RETENTION)
    CORRECTABLE: ClassVar[bool] = False
    received: int
    threat: str
    because: str
    withdraw: bool
    """Whether there are reasons to look into a withdrawal."""
    by: UserId

    def rests_on(self) -> frozenset[int]:
        return frozenset({self.received})


@dataclass(frozen=True, slots=True, kw_only=True)
class ConsultationReplied(Body):
    """We told the state that consulted us what we decided about the permit. True from that day."""

    TYPE: ClassVar[EntryType] = EntryType("alert_elsewhere.consultation_replied", retention=RETENTION)
    received: int
    reply: Reply
    document: Attachment

    def rests_on(self) -> frozenset[int]:
        return frozenset({self.received})


ENTRIES: tuple[type[Body], ...] = (
    SisSearched,
    StateConsulted,
    StateReplied,
    ReasonsWeighed,
    StateTold,
    ConsultationReceived,
    MoreDaysAsked,
    WithdrawalConsidered,
    ConsultationReplied,
)
