"""Tokens of the API: each belongs to one user, ends on a day, and is kept only as a hash."""

from __future__ import annotations

import secrets
from datetime import date
from hashlib import sha256

from django.http import HttpRequest

from byla.app.accounts.models import ApiToken, User
from byla.app.moment import today

SCHEME = "Bearer "


def issue(user: User, *, until: date, note: str) -> str:
    """A new token of the user, good to the end of `until`. It is shown once and cannot be read again."""
    token = secrets.token_urlsafe(32)
    ApiToken.objects.create(authority=user.authority, user=user, sha256=_hash(token), until=until, note=note)
    return token


def bearer(request: HttpRequest) -> User | None:
    """The active user whose valid token the request carries, or None."""
    header = request.headers.get("Authorization", "")
    if not header.startswith(SCHEME):
        return None
    held = (
        ApiToken.objects.select_related("user")
        .filter(sha256=_hash(header.removeprefix(SCHEME).strip()))
        .first()
    )
    if held is None or held.until < today() or not held.user.is_active:
        return None
    return held.user


def _hash(token: str) -> str:
    return sha256(token.encode("utf-8", "surrogatepass")).hexdigest()
