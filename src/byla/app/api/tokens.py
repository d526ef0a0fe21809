"""Tokens of the API: each belongs to one user, ends on a day, and is kept only as a hash."""

from __future__ import annotations

import secrets
from datetime import date
from hashlib import sha256

from django.http import HttpRequest

from byla.app.accounts.models import ApiToken, User
from byla.app.moment import today
from byla.app.store.driver import ask
from byla.app.store.who import Who
from byla.casefile import UserId

SCHEME = "Bearer "
# Asked with every request, so in plain SQL, and no object is made: either would cost more than the answer.
HOLDER = (
    "SELECT u.authority, u.username FROM accounts_apitoken t JOIN accounts_user u ON u.id = t.user_id"
    " WHERE t.sha256 = %s AND t.until >= %s AND u.is_active"
)


def issue(user: User, *, until: date, note: str) -> str:
    """A new token of the user, good to the end of `until`. It is shown once and cannot be read again."""
    token = secrets.token_urlsafe(32)
    ApiToken.objects.create(authority=user.authority, user=user, sha256=_hash(token), until=until, note=note)
    return token


def bearer(request: HttpRequest) -> Who | None:
    """Who asks: the active user whose valid token the request carries; None where there is none."""
    header = request.headers.get("Authorization", "")
    if not header.startswith(SCHEME):
        return None
    sent = _hash(header.removeprefix(SCHEME).strip())
    found = ask(HOLDER, [sent, today().isoformat()])
    return Who(authority=found[0][0], user=UserId(found[0][1]), source="api") if found else None


def _hash(token: str) -> str:
    return sha256(token.encode("utf-8", "surrogatepass")).hexdigest()
