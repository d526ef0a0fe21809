"""What was typed when the sign-in had ended: kept in the session until the same official signs in again.

A form carries a signed mark of whom and which page it was made for. Only what comes with a mark is kept, so that
nobody else can put text into an official's form; and only the official of the mark gets it back. It is kept
encrypted: what must not lie in the record in clear must not lie in a session.
"""

from __future__ import annotations

import time
from dataclasses import dataclass
from typing import Any

from django.core import signing
from django.http import HttpRequest

from byla.app.accounts.models import User
from byla.app.desk.present.form import kept_field
from byla.app.desk.typed.reading import received
from byla.app.doors.uploads import UnreadableDocument
from byla.app.moment import now
from byla.app.store import kept_documents
from byla.app.store.asides import locked_text, unlocked_text
from byla.casefile import DOCUMENT_TYPES

MARK = "made_for"
SALT = "byla.desk.form"
SESSION = "kept_forms"
HOLDS_SECONDS = int(kept_documents.HOLDS.total_seconds())
MARK_HOLDS_SECONDS = 86_400
MOST = 3
"""Forms at a time; the oldest gives way."""
OURS = frozenset({"csrfmiddlewaretoken", "once", "version", MARK, "again"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """A form that was kept: what was typed, the version that was seen, and the documents to choose again."""

    typed: dict[str, str | list[str]]
    version: str
    documents: list[str]


def mark(user: str, path: str) -> str:
    """The signed mark of a form made for an official on a page."""
    return signing.dumps([user, path], salt=SALT)


def marked(user: str, path: str) -> dict[str, str]:
    """The hidden field in which a form carries its mark."""
    return {"name": MARK, "value": mark(user, path)}


def typed_before(request: HttpRequest, user: str, name: str) -> str:
    """What this official had typed into a field of this page when the sign-in ended; empty where nothing was kept."""
    kept = kept_for(request, user)
    typed = "" if kept is None else kept.typed.get(name, "")
    return typed if isinstance(typed, str) else ""


def keep(request: HttpRequest) -> bool:
    """Keeps the sent form for the official for whom it was made; whether there was one to keep."""
    user = _made_for(request)
    if user is None:
        return False
    documents, lost = _documents(request, user)
    form = {
        "user": user,
        "at": int(time.time()),
        "typed": locked_text(
            {name: request.POST.getlist(name) for name in request.POST if name not in OURS} | documents
        ),
        "version": request.POST.get("version", ""),
        "documents": lost,
    }
    kept = {**_still_held(request), request.path: form}
    request.session[SESSION] = dict(sorted(kept.items(), key=lambda one: one[1]["at"])[-MOST:])
    return True


def kept_for(request: HttpRequest, user: str) -> Kept | None:
    """What was kept of the page for this official. What was kept for anybody else is thrown away."""
    if SESSION not in request.session:
        return None
    own = {path: form for path, form in _still_held(request).items() if form["user"] == user}
    request.session[SESSION] = own
    found = own.get(request.path)
    if found is None:
        return None
    values_of = unlocked_text(found["typed"])
    typed = {name: values if len(values) != 1 else values[0] for name, values in values_of.items()}
    return Kept(typed=typed, version=found["version"], documents=found["documents"])


def drop(request: HttpRequest) -> None:
    """Forgets what was kept of the page: it was recorded, or the official wants an empty form."""
    kept = _still_held(request)
    if kept.pop(request.path, None) is not None:
        request.session[SESSION] = kept


def _documents(request: HttpRequest, user: str) -> tuple[dict[str, list[str]], list[str]]:
    """Keeps the documents that any form would take, each named in its hidden field; and the names of the others."""
    owner = User.objects.get_by_natural_key(user)
    kept: dict[str, list[str]] = {}
    lost: list[str] = []
    for name, several in request.FILES.lists():
        try:
            document, content = received(several[-1])
        except UnreadableDocument:
            lost.append(several[-1].name or name)
            continue
        if document.media_type not in DOCUMENT_TYPES:
            lost.append(document.name)
            continue
        kept[kept_field(name)] = [
            kept_documents.keep(document, content, authority=owner.authority, user=user, at=now())
        ]
    return kept, lost


def _made_for(request: HttpRequest) -> str | None:
    """The official of the form's mark; None where the mark is missing, forged, old, or of another page."""
    try:
        user, path = signing.loads(request.POST.get(MARK, ""), salt=SALT, max_age=MARK_HOLDS_SECONDS)
    except (signing.BadSignature, ValueError):
        return None
    signed_in = request.user.get_username() if request.user.is_authenticated else user
    return user if path == request.path and signed_in == user else None


def _still_held(request: HttpRequest) -> dict[str, Any]:
    oldest = int(time.time()) - HOLDS_SECONDS
    kept: dict[str, Any] = request.session.get(SESSION, {})
    return {path: form for path, form in kept.items() if form["at"] >= oldest}
