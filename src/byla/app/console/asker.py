"""Who asks on the server's own console. Nobody signs in there; what happens is marked as coming from it."""

from __future__ import annotations

import argparse
import getpass

from django.conf import settings

from byla.app.store.who import Who
from byla.casefile import Kind, UserId

SOURCE = "console"


def add_asker(parser: argparse.ArgumentParser) -> None:
    """Adds `--as USER`."""
    parser.add_argument(
        "--as", dest="user", default=getpass.getuser(), metavar="USER", help="the official who asks (you)"
    )


def official(user: str) -> Who:
    """An official; roles, unit and mandates are those that the office gives them today."""
    return Who(authority=settings.BYLA_AUTHORITY, user=UserId(user), source=SOURCE)


def importing(name: str) -> Who:
    """An import, called by what it takes over; it may take the steps that are open to imports."""
    return Who(
        authority=settings.BYLA_AUTHORITY, user=UserId("import"), kind=Kind.IMPORT, source=f"import:{name}"
    )
