"""Who acts at the server's console in production proves to be that official: by password and authenticator app, as at
the desk.
"""

from __future__ import annotations

import getpass

from allauth.mfa.models import Authenticator
from django.conf import settings

from byla.app.accounts.models import User


class NotProved(PermissionError):
    """Password or code are not those of the official."""


def prove(username: str) -> None:
    """Asks for both on the terminal. Raises NotProved."""
    password, code = (
        getpass.getpass(f"Password of {username}: "),
        getpass.getpass("Code of the authenticator app: "),
    )
    user = User.objects.filter(username=username, authority=settings.BYLA_AUTHORITY, is_active=True).first()
    held = Authenticator.objects.filter(user__username=username, type=Authenticator.Type.TOTP).first()
    if user is None or held is None or not user.check_password(password):
        raise NotProved(f"That is not how {username} signs in; an authenticator app is needed as well.")
    if not held.wrap().validate_code(code):
        raise NotProved(f"That is not the code that the app of {username} shows now. A code works once.")
