"""What the file of an office says: who belongs to the house, in which part of it, and what they may do from
when to when.

Whatever is given is given between two days, and ended by an entry of its own that names the first. Nothing
here says why somebody is absent or left: that is health, or nobody's business.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from byla.casefile import Body, EntryType, Role, UserId

RETENTION = "lt/retention:office"


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficeOpened(Body):
    """An authority begins to keep its order here."""

    TYPE: ClassVar[EntryType] = EntryType("office.office_opened", retention=RETENTION)
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitOpened(Body):
    """A part of the authority in which files are kept."""

    TYPE: ClassVar[EntryType] = EntryType("office.unit_opened", retention=RETENTION)
    unit: str
    """Its code, never used again for another."""
    name: str
    since: date


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitClosed(Body):
    """After `last_day` nobody works in the unit."""

    TYPE: ClassVar[EntryType] = EntryType("office.unit_closed", retention=RETENTION)
    unit: str
    last_day: date


@dataclass(frozen=True, slots=True, kw_only=True)
class AgencyNamed(Body):
    """An outside body that is asked for assessments (`police`, as procedures name it) and has people here."""

    TYPE: ClassVar[EntryType] = EntryType("office.agency_named", retention=RETENTION)
    agency: str
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficialAppointed(Body):
    """Somebody serves in a unit of the authority, or at an outside body; a later appointment is a move."""

    TYPE: ClassVar[EntryType] = EntryType("office.official_appointed", retention=RETENTION)
    user: UserId
    name: str
    unit: str | None
    agency: str | None
    since: date


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficialLeft(Body):
    """After `last_day` the official holds nothing: no place, role, mandate or clearance. Who returns starts
    anew.
    """

    TYPE: ClassVar[EntryType] = EntryType("office.official_left", retention=RETENTION)
    user: UserId
    last_day: date


@dataclass(frozen=True, slots=True, kw_only=True)
class RoleGiven(Body):
    """What the official may take part in."""

    TYPE: ClassVar[EntryType] = EntryType("office.role_given", retention=RETENTION)
    user: UserId
    role: Role
    since: date
    until: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class RoleEnded(Body):
    """The role that entry `given` gave is held until `last_day`. A mandate falls with the role of
    signatory.
    """

    TYPE: ClassVar[EntryType] = EntryType("office.role_ended", retention=RETENTION)
    given: int
    user: UserId
    last_day: date

    def rests_on(self) -> frozenset[int]:
        return frozenset({self.given})


@dataclass(frozen=True, slots=True, kw_only=True)
class MandateGiven(Body):
    """A named official may sign decisions of one kind, under `basis` (the order of the head of the
    authority).
    """

    TYPE: ClassVar[EntryType] = EntryType("office.mandate_given", retention=RETENTION)
    mandate: str
    kind: str
    """As a step names it: `residence_permit.decision`."""
    holder: UserId
    since: date
    until: date | None
    by_substitute: bool
    """Whether a substitute may sign under it while the holder is absent."""
    basis: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MandateEnded(Body):
    """Nothing is signed under the mandate after `last_day`."""

    TYPE: ClassVar[EntryType] = EntryType("office.mandate_ended", retention=RETENTION)
    mandate: str
    holder: UserId
    last_day: date
    basis: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AbsenceRecorded(Body):
    """The official does not work on these days, and signs nothing on them."""

    TYPE: ClassVar[EntryType] = EntryType("office.absence_recorded", retention=RETENTION)
    user: UserId
    since: date
    until: date


@dataclass(frozen=True, slots=True, kw_only=True)
class AbsenceEnded(Body):
    """The absence of entry `absence` ended earlier than was thought: `back` is the first day at work again."""

    TYPE: ClassVar[EntryType] = EntryType("office.absence_ended", retention=RETENTION)
    absence: int
    user: UserId
    back: date

    def rests_on(self) -> frozenset[int]:
        return frozenset({self.absence})


@dataclass(frozen=True, slots=True, kw_only=True)
class SubstituteNamed(Body):
    """On those of these days on which `replaces` is absent, `substitute` does their work."""

    TYPE: ClassVar[EntryType] = EntryType("office.substitute_named", retention=RETENTION)
    substitute: UserId
    replaces: UserId
    since: date
    until: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class SubstituteEnded(Body):
    """The substitution of entry `named` ends with `last_day`."""

    TYPE: ClassVar[EntryType] = EntryType("office.substitute_ended", retention=RETENTION)
    named: int
    substitute: UserId
    last_day: date

    def rests_on(self) -> frozenset[int]:
        return frozenset({self.named})


@dataclass(frozen=True, slots=True, kw_only=True)
class ClearanceGiven(Body):
    """The official may see what is marked up to `level` (1 to 3), under `basis`."""

    TYPE: ClassVar[EntryType] = EntryType("office.clearance_given", retention=RETENTION)
    user: UserId
    level: int
    since: date
    until: date | None
    basis: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ClearanceEnded(Body):
    """The clearance of entry `given` is held until `last_day`."""

    TYPE: ClassVar[EntryType] = EntryType("office.clearance_ended", retention=RETENTION)
    given: int
    user: UserId
    last_day: date

    def rests_on(self) -> frozenset[int]:
        return frozenset({self.given})


@dataclass(frozen=True, slots=True, kw_only=True)
class LawAccepted(Body):
    """`answerable` answers for applying acts as they stand here, from `since` to `until`, although no lawyer has
    confirmed all of them.
    """

    TYPE: ClassVar[EntryType] = EntryType("office.law_accepted", retention=RETENTION)
    answerable: UserId
    acts: tuple[str, ...]
    law: str
    """Hash of the law as it stood."""
    since: date
    until: date
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ServiceKeyNamed(Body):
    """From `since`, what the outside body signs may bear this key (one line, `name+hint+key`)."""

    TYPE: ClassVar[EntryType] = EntryType("office.service_key_named", retention=RETENTION)
    agency: str
    key: str
    since: date
    basis: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ServiceKeyEnded(Body):
    """Nothing that the body signs after `last_day` may bear the key of entry `named`."""

    TYPE: ClassVar[EntryType] = EntryType("office.service_key_ended", retention=RETENTION)
    named: int
    agency: str
    last_day: date
    basis: str

    def rests_on(self) -> frozenset[int]:
        return frozenset({self.named})
