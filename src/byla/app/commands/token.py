"""Issue an API token for a user; it is shown once."""

from __future__ import annotations

import argparse
import sys
from datetime import timedelta

from byla.app.accounts.models import User
from byla.app.api.tokens import issue
from byla.app.moment import today

LONGEST = 366


def run(arguments: list[str]) -> int:
    """Prints the token alone, so that it can be piped; to standard error until when it is good. 1 for no such user."""
    parser = argparse.ArgumentParser(prog="./byla token", description=__doc__)
    parser.add_argument("username")
    parser.add_argument("--days", type=_days, default=30, help=f"how long it is good, 1 to {LONGEST} (30)")
    parser.add_argument("--note", default="./byla token", help="what it is for")
    asked = parser.parse_args(arguments)
    user = User.objects.filter(username=asked.username, is_active=True).first()
    if user is None:
        names = ", ".join(User.objects.filter(is_active=True).values_list("username", flat=True)[:20])
        print(f"There is no active user {asked.username!r}. There are: {names or 'none'}.", file=sys.stderr)
        return 1
    until = today() + timedelta(days=asked.days)
    print(issue(user, until=until, note=asked.note))
    print(f"{user} may use it to the end of {until}; it cannot be shown again.", file=sys.stderr)
    return 0


def _days(text: str) -> int:
    if not text.isascii() or not text.isdigit() or not 1 <= int(text) <= LONGEST:
        raise argparse.ArgumentTypeError(f"{text!r} is not a whole number from 1 to {LONGEST}")
    return int(text)
