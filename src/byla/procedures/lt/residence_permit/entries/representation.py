"""Who acts for the person, within what, and until when (Civil Code 2.132–2.147)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from byla.casefile import Body, EntryType
from byla.casefile.entry_type import Raw
from byla.procedures.lt.residence_permit.codes.representation import (
    PowerEnding,
    PowerGivenBy,
    RepresentativeKind,
    Scope,
)
from byla.procedures.lt.residence_permit.entries.permit import RETENTION


def by_the_person(before: Raw) -> Raw:
    """What was recorded before anybody asked who acted: nobody but the person was known to."""
    return {**before, "representative": None}


@dataclass(frozen=True, slots=True, kw_only=True)
class RepresentativeRecorded(Body):
    """Somebody may act for the person. True from the day on which the power was given."""

    TYPE: ClassVar[EntryType] = EntryType("residence_permit.representative_recorded", retention=RETENTION)
    name: str
    kind: RepresentativeKind
    given_by: PowerGivenBy
    scope: tuple[Scope, ...]
    document: int
    """The entry that records the document on which the power rests."""
    until: date | None
    """The last day of the power: as the document says, or a year on where a power of attorney names none (2.142). None
    for a representative by law whose office names none.
    """
    address: str
    """Where what is served reaches them."""

    def rests_on(self) -> frozenset[int]:
        return frozenset({self.document})


@dataclass(frozen=True, slots=True, kw_only=True)
class RepresentativeEnded(Body):
    """The power of that entry ended before its last day. True from the first day on which it holds no more."""

    TYPE: ClassVar[EntryType] = EntryType("residence_permit.representative_ended", retention=RETENTION)
    representative: int
    how: PowerEnding
    because: str

    def rests_on(self) -> frozenset[int]:
        return frozenset({self.representative})
