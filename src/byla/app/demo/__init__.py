"""A small invented authority, so that a laptop shows the whole way of a case. Refused in production.

Built through `act` alone, by a simulator that marks what it writes: the rules that hold for people hold for the demo.
Days are counted back from today in working days; all else is the same on every machine.
"""

from __future__ import annotations

from collections.abc import Callable

from django.conf import settings
from django.contrib.auth.hashers import make_password
from django.db import transaction

from byla.app.accounts.enrolment import SignIn, enrol
from byla.app.accounts.models import User
from byla.app.demo.docket import fill
from byla.app.demo.house import ADMINISTRATOR, OFFICIALS, House, Official
from byla.app.demo.scale import fill as fill_up
from byla.app.demo.simulator import Simulator
from byla.app.moment import now, today
from byla.app.store import rows
from byla.app.store.upkeep import batches, refresh
from byla.app.store.who import by_job, office_file, situation

__all__ = ["PASSWORD", "NotInProduction", "build"]

Say = Callable[[str], None]
PASSWORD = "only for the demo"  # noqa: S105 (shown on the terminal; the demo listens on this machine alone)
PEOPLE = (*OFFICIALS, ADMINISTRATOR)


class NotInProduction(RuntimeError):
    """The demo was asked for where real cases are kept."""


def build(say: Say, *, scale: float = 0) -> list[SignIn]:
    """Makes the demo authority where it is not there yet, all of it or nothing; with a `scale`, residents and their
    matters beside it, so many of a real authority's. Returns one sign-in per role. Raises NotInProduction.
    """
    if settings.BYLA_PRODUCTION:
        raise NotInProduction("the demo writes invented users and files; BYLA_PRODUCTION is 1")
    with transaction.atomic():
        _enrol(say)
        new = _fill(say)
    if scale and new:
        _fill_up(say, scale)
    return [_sign_in(one) for one in PEOPLE if one.shown_as]


def _enrol(say: Say) -> None:
    there = set(User.objects.values_list("username", flat=True))
    missing = [one for one in PEOPLE if one.user not in there]
    if not missing:
        return
    say(f"demo: enrolling {len(missing)} officials")
    for one in missing:
        enrol(authority=settings.BYLA_AUTHORITY, username=one.user, name=one.name, password=None)
    # One password for all, hashed once: the hash is slow on purpose.
    names = [one.user for one in missing]
    User.objects.filter(username__in=names).update(password=make_password(PASSWORD))


def _fill(say: Say) -> bool:
    """Whether it was filled: an authority whose office is open has its own files; the demo adds nothing to them."""
    authority: str = settings.BYLA_AUTHORITY
    if rows.newest_commitment(office_file(authority)) is not None:
        return False
    past = Simulator(authority=authority, today=today())
    House(past).found()
    cases = fill(past)
    _bring_to_today(authority)
    say(f"demo: {cases} people and their files, {past.taken} steps")
    return True


def _fill_up(say: Say, scale: float) -> None:
    """In many transactions: what is stopped is begun again in an empty folder."""
    authority: str = settings.BYLA_AUTHORITY
    past, this_day = (
        Simulator(authority=authority, today=today()),
        situation(by_job(authority, "demo"), now()),
    )
    filled = fill_up(past, scale, this_day, say)
    say(
        f"demo: {filled.people:,} residents, {filled.entries:,} entries, {filled.seconds:,.0f} s,"
        f" of which {filled.inserting:,.0f} s in bare inserts"
    )


def _bring_to_today(authority: str) -> None:
    """Each step saw the clocks of its own day; what lists show is of today."""
    this_day = situation(by_job(authority, "demo"), now())
    for files in batches(authority):
        refresh(files, authority, this_day)


def _sign_in(one: Official) -> SignIn:
    return SignIn(role=one.shown_as, username=one.user, password=PASSWORD)
