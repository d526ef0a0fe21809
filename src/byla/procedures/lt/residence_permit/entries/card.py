"""Fee, biometric data, and the card: ordered, collected or not; and the changes that a holder notifies."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from byla.casefile import Body, EntryType
from byla.procedures.lt.residence_permit.codes import ChangeKind
from byla.procedures.lt.residence_permit.entries.permit import RETENTION


@dataclass(frozen=True, slots=True, kw_only=True)
class FeePaid(Body):
    """The state fee was paid. True from the day of payment."""

    TYPE: ClassVar[EntryType] = EntryType("residence_permit.fee_paid", retention=RETENTION)
    amount: int
    """In euro cents."""
    reference: str
    """Of the payment, as the bank gives it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BiometricsTaken(Body):
    """Face and fingerprints were taken. What was taken is in the card's own system, never here."""

    TYPE: ClassVar[EntryType] = EntryType("residence_permit.biometrics_taken", retention=RETENTION)


@dataclass(frozen=True, slots=True, kw_only=True)
class CardOrdered(Body):
    """The card of the permit that was granted here was ordered."""

    TYPE: ClassVar[EntryType] = EntryType("residence_permit.card_ordered", retention=RETENTION)


@dataclass(frozen=True, slots=True, kw_only=True)
class CardCollected(Body):
    """The holder collected the card. True from that day, whenever it is recorded."""

    TYPE: ClassVar[EntryType] = EntryType("residence_permit.card_collected", retention=RETENTION)


@dataclass(frozen=True, slots=True, kw_only=True)
class PermitLapsed(Body):
    """The last day to collect the card passed, and nobody had (UTPI 52(9)): the law makes the permit invalid."""

    TYPE: ClassVar[EntryType] = EntryType("residence_permit.permit_lapsed", retention=RETENTION)
    CORRECTABLE: ClassVar[bool] = False
    last_day: date


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeNotified(Body):
    """The holder notified a change (UTPI 36). True from the day of notice."""

    TYPE: ClassVar[EntryType] = EntryType("residence_permit.change_notified", retention=RETENTION)
    kind: ChangeKind
    happened: date
    said: str
