"""The office: an authority's own order, as folded from its file, and what it says of anybody on any day.

Two rules decide who may sign. A mandate is in one hand at a time: its holder's, or on days of absence a
substitute's, or nobody's. And a substitution is not passed on: whoever replaces an absent substitute does
not thereby replace a third.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from byla.access import Reader
from byla.casefile import Actor, Kind, LawAcceptance, Mandate, Role, UserId
from byla.office.days import Days
from byla.office.held import (
    Absence,
    ClearanceHeld,
    MandateHeld,
    Placement,
    RoleHeld,
    ServiceKeyHeld,
    Substitution,
    Unit,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Office:
    """The order of one authority. `Office()` is one that nobody has opened: in it nobody is anybody."""

    authority: str = ""
    name: str = ""
    units: Mapping[str, Unit] = field(default_factory=dict)
    agencies: Mapping[str, str] = field(default_factory=dict)
    """Outside bodies: their names by code."""
    names: Mapping[UserId, str] = field(default_factory=dict)
    """The names of all who serve or served."""
    placements: tuple[Placement, ...] = ()
    roles: tuple[RoleHeld, ...] = ()
    mandates: tuple[MandateHeld, ...] = ()
    absences: tuple[Absence, ...] = ()
    substitutions: tuple[Substitution, ...] = ()
    clearances: tuple[ClearanceHeld, ...] = ()
    accepted_law: tuple[LawAcceptance, ...] = ()
    """Which unconfirmed law the house applies, and who answers for it."""
    service_keys: tuple[ServiceKeyHeld, ...] = ()
    """The keys with which outside bodies sign, those that ended among them."""

    def placement(self, user: UserId, on: date) -> Placement | None:
        """Where the official serves on the day; None for somebody who does not serve then."""
        return next((one for one in self.placements if one.user == user and one.days.hold(on)), None)

    def roles_of(self, user: UserId, on: date) -> frozenset[Role]:
        """The roles that hold on the day; none for somebody who does not serve then."""
        if self.placement(user, on) is None:
            return frozenset()
        return frozenset(one.role for one in self.roles if one.user == user and one.days.hold(on))

    def clearance_of(self, user: UserId, on: date) -> int:
        """The highest clearance that holds on the day; 0 without one."""
        held = (one.level for one in self.clearances if one.user == user and one.days.hold(on))
        return 0 if self.placement(user, on) is None else max(held, default=0)

    def absent(self, user: UserId, on: date) -> bool:
        """Whether the official is recorded as absent on the day."""
        return any(one.user == user and one.days.hold(on) for one in self.absences)

    def substitute_of(self, user: UserId, on: date) -> UserId | None:
        """Who does the work of `user` on the day: only while `user` is absent and the substitute serves and
        is there.
        """
        if self.placement(user, on) is None or not self.absent(user, on):
            return None
        named = (one.substitute for one in self.substitutions if one.replaces == user and one.days.hold(on))
        return next((one for one in named if self._at_work(one, on)), None)

    def replaced_by(self, user: UserId, on: date) -> frozenset[UserId]:
        """The absent officials whose work `user` does on the day."""
        named = {one.replaces for one in self.substitutions if one.substitute == user and one.days.hold(on)}
        return frozenset(one for one in named if self.substitute_of(one, on) == user)

    def hand_of(self, held: MandateHeld, on: date) -> UserId | None:
        """Who may sign under the mandate on the day: one person or nobody, and always a signatory at work."""
        if not held.days.hold(on):
            return None
        if self.absent(held.holder, on):
            hand = self.substitute_of(held.holder, on) if held.by_substitute else None
        else:
            hand = held.holder
        return hand if hand is not None and Role.SIGNATORY in self.roles_of(hand, on) else None

    def mandates_of(self, user: UserId, on: date) -> tuple[Mandate, ...]:
        """The mandates in the hand of `user` on the day; one that is held for somebody absent is good that
        day alone.
        """
        return tuple(
            one.in_hand(user, one.days if one.holder == user else Days(on, on))
            for one in self.mandates
            if self.hand_of(one, on) == user
        )

    def officials_of(self, unit: str, on: date) -> tuple[UserId, ...]:
        """Who serves in the unit on the day, those absent among them; by user name."""
        return tuple(sorted(one.user for one in self.placements if one.unit == unit and one.days.hold(on)))

    def staff(self, on: date) -> dict[str, frozenset[UserId]]:
        """The units that are open on the day, with who serves in each."""
        serving: dict[str, set[UserId]] = {
            unit: set() for unit, one in self.units.items() if one.days.hold(on)
        }
        for one in self.placements:
            if one.unit in serving and one.days.hold(on):
                serving[one.unit].add(one.user)
        return {unit: frozenset(users) for unit, users in serving.items()}

    def signatories(self, kind: str, on: date) -> tuple[UserId, ...]:
        """Who may sign decisions of that kind on the day; by user name."""
        hands = {self.hand_of(one, on) for one in self.mandates if one.kind == kind}
        return tuple(sorted(one for one in hands if one is not None))

    def actor(self, user: UserId, on: date, *, purpose: str, kind: Kind = Kind.PERSON) -> Actor:
        """The one who acts, as the office stands on the day.

        Somebody who does not serve on the day is an actor without roles, unit and mandates, whom every rule
        refuses. Mandates are for people: another kind of actor has none, whoever's name it uses.
        """
        placement, replaced = self.placement(user, on), self.replaced_by(user, on)
        reader = Reader(
            id=user,
            authority=self.authority,
            roles=frozenset(role.value for role in self.roles_of(user, on)),
            units=frozenset() if placement is None or placement.unit is None else frozenset({placement.unit}),
            agency=None if placement is None else placement.agency,
            clearance=self.clearance_of(user, on),
            purpose=purpose,
            stands_in_for=frozenset(replaced),
        )
        mandates = self.mandates_of(user, on) if kind is Kind.PERSON else ()
        return Actor(id=user, kind=kind, reader=reader, mandates=mandates, stands_in_for=replaced)

    def _at_work(self, user: UserId, on: date) -> bool:
        return self.placement(user, on) is not None and not self.absent(user, on)
