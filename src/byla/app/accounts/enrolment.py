"""Enrolling an official with a second factor, and the code that the second factor shows now."""

from __future__ import annotations

import time
from dataclasses import dataclass

from allauth.mfa.adapter import get_adapter
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import TOTP, format_hotp_value, generate_totp_secret, hotp_value

from byla.app.accounts.models import User

PERIOD_SECONDS = 30


class NoAuthenticator(LookupError):
    """The user does not exist, or has no authenticator app to show a code."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SignIn:
    """What a person needs to sign in to the demo. `role` is said in words: «senior specialist»."""

    role: str
    username: str
    password: str


def enrol(*, authority: str, username: str, name: str, password: str | None) -> User:
    """A new user who can sign in at once: with the password and an authenticator app. For the demo and for tests.

    An official of a real authority gets a password and is led to set the second factor up in person.
    """
    user = User.objects.create_user(authority=authority, username=username, name=name, password=password)
    TOTP.activate(user, generate_totp_secret())
    return user


def current_code(username: str) -> tuple[str, int]:
    """The code that the user's authenticator app shows now, and the seconds that it still holds.

    Raises NoAuthenticator.
    """
    try:
        held = Authenticator.objects.get(user__username=username, type=Authenticator.Type.TOTP)
    except Authenticator.DoesNotExist as none:
        raise NoAuthenticator(
            f"no user {username!r} with an authenticator app; ./byla up prints the names"
        ) from none
    secret = get_adapter().decrypt(held.data["secret"])
    now = int(time.time())
    return format_hotp_value(hotp_value(secret, now // PERIOD_SECONDS)), PERIOD_SECONDS - now % PERIOD_SECONDS
