"""What stands in the way of an order whatever it gives: days in the wrong order, or an order for oneself."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from byla.casefile import Refusal, Role, Situation, UserId, refusal
from byla.office.office import Office

KEEPER = frozenset({Role.OFFICE_KEEPER})
A_DAY = timedelta(days=1)


def in_order(since: date, until: date | None) -> Iterator[Refusal]:
    """A last day is not before the first."""
    if until is not None and until < since:
        yield refusal("office.ends_before_it_begins", since=since, until=until)


def ended_in_order(since: date, last: date) -> Iterator[Refusal]:
    """What was given ends on its first day or later, or on the eve: then it never was."""
    if last < since - A_DAY:
        yield refusal("office.ends_before_it_begins", since=since, until=last)


def not_oneself(user: UserId | str, situation: Situation) -> Iterator[Refusal]:
    """Nobody gives to themselves what lets them see or sign."""
    if user == situation.actor.id:
        yield refusal("office.not_to_oneself", "eu/gdpr:32(4)")


def serving(office: Office, user: UserId | str, on: date) -> Iterator[Refusal]:
    """Only somebody who serves on the first day is given anything."""
    if office.placement(UserId(user), on) is None:
        yield refusal("office.does_not_serve", user=user, day=on, settled_by="appoint_official")


def a_keeper_remains(office: Office, losing: UserId) -> Iterator[Refusal]:
    """An office whose last keeper goes could never again appoint anybody. Whoever leaves keeps no role."""
    keeps = any(
        one.role is Role.OFFICE_KEEPER and one.user != losing and one.days.until is None
        for one in office.roles
    )
    if not keeps:
        yield refusal("office.last_keeper", settled_by="give_role")


def from_then(day: date, situation: Situation) -> date:
    """From when an order is a fact: its first day, or today where that is still to come."""
    return min(day, situation.on)
