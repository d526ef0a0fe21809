"""Answers kept by idempotency key: a form sent twice, or a request repeated after a broken line, acts
once.
"""

from __future__ import annotations

import json
from dataclasses import asdict
from datetime import datetime
from typing import TYPE_CHECKING, Any

from django.db import connection

from byla.app.store.asides import fingerprint
from byla.app.store.rows import moment
from byla.casefile import encode

if TYPE_CHECKING:
    from byla.app.store.taking import Done, Request
    from byla.app.store.who import Who


class KeyReused(ValueError):
    """The key was used by the same actor for another request. Use a new key for a new request."""


def find(request: Request, who: Who) -> dict[str, Any] | None:
    """What was answered to this very request, or None. Raises KeyReused."""
    if request.key is None:
        return None
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT request, answer FROM kept_answer WHERE authority = %s AND actor = %s AND key = %s",
            [who.authority, who.user, request.key],
        )
        row = cursor.fetchone()
    if row is None:
        return None
    if row[0] != _fingerprint(request):
        raise KeyReused(request.key)
    answer: dict[str, Any] = json.loads(row[1])
    return answer


def same(request: Request, earlier: Request) -> None:
    """Raises KeyReused unless the two, which bear one key, ask the same."""
    if _fingerprint(request) != _fingerprint(earlier):
        raise KeyReused(request.key)


def keep(request: Request, who: Who, done: Done, at: datetime) -> None:
    """Keeps the answer, in the transaction of the act itself."""
    if request.key is None:
        return
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO kept_answer (authority, actor, key, request, answer, at)"
            " VALUES (%s, %s, %s, %s, %s, %s)",
            [
                who.authority,
                who.user,
                request.key,
                _fingerprint(request),
                json.dumps(asdict(done)),
                moment(at),
            ],
        )


def _fingerprint(request: Request) -> str:
    """A hash over what is asked; it tells two requests apart and nothing of what they say."""
    return fingerprint(
        [request.procedure, request.step, request.file, request.expected, encode(dict(request.answers))]
    )
