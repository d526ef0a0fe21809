"""Who is asking: from a signed-in user to the one on whose behalf the record is read or written."""

from __future__ import annotations

from byla.app.accounts.models import User
from byla.app.store.who import Who
from byla.casefile import UserId


def asking(user: User, *, source: str) -> Who:
    """The user as `act` and `show` know them; `source` is the door, `desk` or `api`."""
    return Who(authority=user.authority, user=UserId(user.username), source=source)
