"""Give an official an account: make one, set a new password after a loss, or close it."""

from __future__ import annotations

import argparse
import secrets
import sys

from allauth.mfa.models import Authenticator
from django.conf import settings
from django.core.exceptions import ValidationError

from byla.app.accounts.models import ApiToken, User


def run(arguments: list[str]) -> int:
    """Prints the first password alone, to be handed over in person; 1 where it cannot be done."""
    parser = argparse.ArgumentParser(prog="./byla account", description=__doc__)
    parser.add_argument("what", choices=("new", "reset", "close"))
    parser.add_argument("username")
    parser.add_argument("--name", default="", help="the official's name, as decisions show it (with new)")
    asked = parser.parse_args(arguments)
    try:
        return {"new": _new, "reset": _reset, "close": _close}[asked.what](asked.username, asked.name)
    except ValidationError as unfit:
        print(" ".join(unfit.messages), file=sys.stderr)
    except User.DoesNotExist:
        print(f"There is no user {asked.username!r}.", file=sys.stderr)
    return 1


def _new(username: str, name: str) -> int:
    password = secrets.token_urlsafe(16)
    User.objects.create_user(
        authority=settings.BYLA_AUTHORITY, username=username, name=name, password=password
    )
    print(password)
    print(
        f"{username} has an account and sets a second factor up at first sign-in. What they may do, the office says.",
        file=sys.stderr,
    )
    return 0


def _reset(username: str, name: str) -> int:
    """A new password, and no second factor any more: who lost the telephone sets up another."""
    user = User.objects.get(username=username)
    password = secrets.token_urlsafe(16)
    user.set_password(password)
    user.save()
    Authenticator.objects.filter(user=user).delete()
    print(password)
    return 0


def _close(username: str, name: str) -> int:
    """No sign-in and no token from now on. The account stays: what was done with it names it."""
    user = User.objects.get(username=username)
    user.is_active = False
    user.save()
    ApiToken.objects.filter(user=user).delete()
    return 0
