"""Hearing the person before anything is decided against them: the invitation, and the answer or its absence."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from byla.casefile import Body, EntryType
from byla.procedures.lt.residence_permit.codes import HearingMethod, Language
from byla.procedures.lt.residence_permit.entries.permit import RETENTION
from byla.procedures.lt.residence_permit.entries.representation import by_the_person


@dataclass(frozen=True, slots=True, kw_only=True)
class InvitedToHearing(Body):
    """The person was invited to be heard on what was on file by then. True from the day of dispatch."""

    TYPE: ClassVar[EntryType] = EntryType("residence_permit.invited_to_hearing", retention=RETENTION)
    method: HearingMethod
    language: Language
    answer_until: date
    """The day of an oral hearing, or the last day for a written answer."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonHeard(Body):
    """What the person said, or a representative for them. True from the day on which they said it."""

    TYPE: ClassVar[EntryType] = EntryType(
        "residence_permit.person_heard", retention=RETENTION, version=2, upcasts={1: by_the_person}
    )
    invitation: int
    method: HearingMethod
    answer: str
    representative: int | None
    """The entry of the representative who answered; None where the person did."""

    def rests_on(self) -> frozenset[int]:
        return frozenset({self.invitation, *([] if self.representative is None else [self.representative])})


@dataclass(frozen=True, slots=True, kw_only=True)
class HearingLapsed(Body):
    """The day passed and no answer came. Silence is recorded; it proves nothing."""

    TYPE: ClassVar[EntryType] = EntryType("residence_permit.hearing_lapsed", retention=RETENTION)
    invitation: int

    def rests_on(self) -> frozenset[int]:
        return frozenset({self.invitation})
