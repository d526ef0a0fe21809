"""Documents that came with a form that could not be taken: kept for an hour, for the official who sent them alone.

A browser never gives a chosen file back. No entry names these bytes, no backup holds them, nothing serves them; the
official's next form takes them up by their id, and they go when it is recorded, or at night.
"""

from __future__ import annotations

import re
import uuid
from collections.abc import Iterable
from datetime import datetime, timedelta

from django.db.models import QuerySet

from byla.app.store.models import KeptDocument
from byla.app.store.rows import moment
from byla.casefile import Attachment

HOLDS = timedelta(hours=1)
MOST_BYTES = 30_000_000
"""For one official, over all forms; the oldest give way."""
ID = re.compile(r"[0-9a-f]{32}")


def keep(document: Attachment, content: bytes, *, authority: str, user: str, at: datetime) -> str:
    """Keeps a document, and gives the id by which the same official's form may take it up."""
    kept = KeptDocument.objects.create(
        id=uuid.uuid4().hex,
        authority=authority,
        user=user,
        name=document.name,
        media_type=document.media_type,
        sha256=document.sha256,
        size=document.size,
        content=content,
        at=moment(at),
    )
    _make_room(authority, user)
    return kept.id


def held(key: str, *, authority: str, user: str, at: datetime) -> KeptDocument | None:
    """The document of that id, its bytes not yet read; None where it is another's, was never there, or is gone."""
    return _held([key], authority, user).filter(at__gte=moment(at - HOLDS)).first()


def hold_longer(key: str, *, authority: str, user: str, at: datetime) -> None:
    """The hour begins anew: the form came back once more."""
    _held([key], authority, user).update(at=moment(at))


def forget(ids: Iterable[str], *, authority: str, user: str) -> None:
    """Removes documents of the official."""
    _held(ids, authority, user).delete()


def tidy(at: datetime) -> int:
    """Removes those whose hour is over; how many."""
    return KeptDocument.objects.filter(at__lt=moment(at - HOLDS)).delete()[0]


def _held(ids: Iterable[str], authority: str, user: str) -> QuerySet[KeptDocument]:
    own = [one for one in ids if ID.fullmatch(one)]
    return KeptDocument.objects.defer("content").filter(id__in=own, authority=authority, user=user)


def _make_room(authority: str, user: str) -> None:
    together, over = 0, []
    newest_first = KeptDocument.objects.filter(authority=authority, user=user).order_by("-at", "-id")
    for key, size in newest_first.values_list("id", "size"):
        together += size
        if together > MOST_BYTES:
            over.append(key)
    forget(over, authority=authority, user=user)
