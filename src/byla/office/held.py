"""What is held in an office, by whom and on which days. `entry` is the number of the entry that gave it."""

from __future__ import annotations

from dataclasses import dataclass

from byla.casefile import Mandate, Role, ServiceKey, UserId
from byla.office.days import Days


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """A part of the authority."""

    code: str
    name: str
    days: Days


@dataclass(frozen=True, slots=True, kw_only=True)
class Placement:
    """Somebody serves in a unit, or at an outside body; never in both."""

    user: UserId
    unit: str | None
    agency: str | None
    days: Days


@dataclass(frozen=True, slots=True, kw_only=True)
class RoleHeld:
    """A role of one official."""

    entry: int
    user: UserId
    role: Role
    days: Days


@dataclass(frozen=True, slots=True, kw_only=True)
class ClearanceHeld:
    """A clearance of one official."""

    entry: int
    user: UserId
    level: int
    days: Days


@dataclass(frozen=True, slots=True, kw_only=True)
class MandateHeld:
    """A mandate to sign, the order that gave it, and whether a substitute may use it."""

    id: str
    kind: str
    holder: UserId
    days: Days
    by_substitute: bool
    basis: str

    def in_hand(self, hand: UserId, days: Days) -> Mandate:
        """The mandate as the core knows it: under its id, in the hand of whoever may use it on `days`."""
        return Mandate(
            id=self.id,
            kind=self.kind,
            holder=hand,
            given_to=self.holder,
            basis=self.basis,
            since=days.since,
            until=days.until,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Absence:
    """Days on which an official does not work."""

    entry: int
    user: UserId
    days: Days


@dataclass(frozen=True, slots=True, kw_only=True)
class Substitution:
    """Who does the work of whom on those of the days on which the other is absent."""

    entry: int
    substitute: UserId
    replaces: UserId
    days: Days


@dataclass(frozen=True, slots=True, kw_only=True)
class ServiceKeyHeld:
    """A key of an outside body."""

    entry: int
    key: ServiceKey
