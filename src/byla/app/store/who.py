"""Who asks: from a signed-in user, a job or an import to an actor, as the office stands on the legal day."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import lru_cache

from byla.access import JOB, Reader, purposes_of
from byla.app import registry
from byla.app.looks import rows as looks
from byla.app.moment import legal_day, now, stands_at
from byla.app.store import rows
from byla.app.store.read import load
from byla.casefile import Actor, FileId, Kind, Role, Situation, UserId
from byla.office import Office

SIMULATOR = "simulator"
"""The source of what was done on a day that was said, not met."""


class NotSimulated(PermissionError):
    """A moment was given to an act that is not the simulator's, or the simulator ran in production."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Who:
    """The one on whose behalf a request comes, and from where."""

    authority: str
    user: UserId
    kind: Kind = Kind.PERSON
    purpose: str | None = None
    """What the asker is here for; where not chosen, what their role is for."""
    source: str = "desk"
    simulated_at: datetime | None = None
    """The simulator alone says what time it is."""

    def moment(self, *, production: bool) -> datetime:
        """When the request comes, by the server's clock. Raises NotSimulated."""
        if self.simulated_at is None:
            return now()
        if production or self.source != SIMULATOR:
            raise NotSimulated("only the simulator, outside production, may say what time it is")
        return self.simulated_at


def by_job(authority: str, name: str) -> Who:
    """One of the authority's own machines, such as the nightly job."""
    return Who(authority=authority, user=UserId(name), kind=Kind.JOB, source="job")


def office_file(authority: str) -> FileId:
    """The id of the file that holds an authority's own order."""
    return FileId(f"office:{authority}")


def office(authority: str) -> Office:
    """The authority's order as recorded now; empty before its first entry."""
    return _office(authority, rows.newest_commitment(office_file(authority)))


@lru_cache(maxsize=64)
def _office(authority: str, newest: str | None) -> Office:
    """The order up to the entry of that commitment: a history is known by its last entry, so it can be kept."""
    if newest is None:
        return Office()
    matter: Office = load(office_file(authority), authority=authority).matter
    return matter


@lru_cache(maxsize=64)
def _staff(authority: str, newest: str | None, on: date) -> Mapping[str, frozenset[UserId]]:
    return _office(authority, newest).staff(on)


@lru_cache(maxsize=1_000)
def _actor(who: Who, newest: str | None, on: date) -> Actor:
    return actor(who, _office(who.authority, newest), on)


def actor(who: Who, house: Office, on: date) -> Actor:
    """The actor that `who` is on that day, as the authority's order stands."""
    if who.kind is not Kind.PERSON:
        role = Role.IMPORT if who.kind is Kind.IMPORT else Role.JOB
        reader = Reader(id=who.user, authority=who.authority, kind=JOB, roles=frozenset({role.value}))
        return Actor(id=who.user, kind=who.kind, reader=reader)
    served = purposes_of({role.value for role in house.roles_of(who.user, on)})
    return house.actor(who.user, on, purpose=who.purpose or next(iter(served), ""))


def situation(who: Who, at: datetime) -> Situation:
    """The circumstances of a question or an act of `who` at that moment."""
    on, newest = legal_day(at), rows.newest_commitment(office_file(who.authority))
    house = None if newest is None else _office(who.authority, newest)
    return Situation(
        on=on,
        now=at,
        book=registry.book(),
        calendar=registry.calendar(),
        actor=_actor(who, newest, on),
        source=who.source if stands_at() is None else SIMULATOR,
        staff=_staff(who.authority, newest, on),
        mandates=registry.mandates(),
        accepted_law=() if house is None else house.accepted_law,
        service_keys=() if house is None else tuple(one.key for one in house.service_keys),
    )


def reading(who: Who, at: datetime) -> Situation:
    """The circumstances of whoever is shown something: with the files that a broken glass opens to them at that moment.

    Acts know nothing of it, for through a broken glass nothing is done. Raises NotRecorded.
    """
    circumstances = situation(who, at)
    broken = looks.open_glass(who.authority, who.user, at) if who.kind is Kind.PERSON else frozenset()
    if not broken:
        return circumstances
    asker = circumstances.actor
    return replace(circumstances, actor=replace(asker, reader=replace(asker.reader, glass=broken)))
