"""A small invented authority, so that a laptop shows the whole way of a case. Refused in production."""

from __future__ import annotations

from collections.abc import Callable

from django.conf import settings
from django.db import transaction

from byla.app.accounts.enrolment import SignIn, enrol
from byla.app.accounts.models import User

Say = Callable[[str], None]
PASSWORD = "only for the demo"  # noqa: S105 (shown on the terminal; the demo listens on this machine alone)
OFFICIALS = (
    ("specialist", "ruta", "Rūta Pavyzdė"),
    ("assessor", "jonas", "Jonas Bandymas"),
    ("head of unit", "ona", "Ona Vaizdienė"),
    ("administrator", "admin", "Adomas Tvarka"),
)


class NotInProduction(RuntimeError):
    """The demo was asked for where real cases are kept."""


def build(say: Say) -> list[SignIn]:
    """Makes the demo authority where it is not there yet. Returns one sign-in per role. Raises NotInProduction."""
    if settings.BYLA_PRODUCTION:
        raise NotInProduction("the demo writes invented users and files; BYLA_PRODUCTION is 1")
    with transaction.atomic():
        _enrol_officials(say)
    return [SignIn(role=role, username=username, password=PASSWORD) for role, username, _ in OFFICIALS]


def _enrol_officials(say: Say) -> None:
    there = set(User.objects.values_list("username", flat=True))
    missing = [official for official in OFFICIALS if official[1] not in there]
    if missing:
        say(f"demo: enrolling {len(missing)} officials")
    for _, username, name in missing:
        enrol(authority=settings.BYLA_AUTHORITY, username=username, name=name, password=PASSWORD)
