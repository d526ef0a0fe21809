"""Print the code that a demo user's authenticator app shows now."""

from __future__ import annotations

import argparse
import sys

from django.conf import settings

from byla.app.accounts.enrolment import NoAuthenticator, current_code


def run(arguments: list[str]) -> int:
    """Prints the code, and to standard error for how long it holds. Refused in production."""
    parser = argparse.ArgumentParser(prog="./byla code", description=__doc__)
    parser.add_argument("username")
    username = parser.parse_args(arguments).username
    if settings.BYLA_PRODUCTION:
        print("In production a second factor is in its owner's hands alone.", file=sys.stderr)
        return 2
    try:
        code, seconds = current_code(username)
    except NoAuthenticator as none:
        print(f"There is {none}.", file=sys.stderr)
        return 1
    print(code)
    print(f"holds for {seconds} s; a code works once", file=sys.stderr)
    return 0
