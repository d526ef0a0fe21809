"""Signing although a text of the law is not confirmed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from byla.casefile import Body, EntryType, UserId
from byla.procedures.lt.residence_permit.entries.permit import RETENTION


@dataclass(frozen=True, slots=True, kw_only=True)
class UnconfirmedLawAccepted(Body):
    """The head gave leave to decide against this person under provisions that no lawyer has confirmed. Person and court
    read who did, and why.
    """

    TYPE: ClassVar[EntryType] = EntryType("residence_permit.unconfirmed_law_accepted", retention=RETENTION)
    CORRECTABLE: ClassVar[bool] = False
    provisions: tuple[str, ...]
    reason: str
    by: UserId
