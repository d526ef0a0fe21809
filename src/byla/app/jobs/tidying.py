"""What is kept for a while only, and goes at night: ended sessions with what was typed in them, answers by key, and
documents of forms that were never recorded; and who looked, when the law says so.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from django.contrib.sessions.models import Session

from byla.app.looks.expiry import expire
from byla.app.store import kept_documents
from byla.app.store.models import KeptAnswer
from byla.app.store.rows import moment

KEPT_FOR = timedelta(days=30)
"""A program that repeats a request after a month asks a new question."""


def tidy(now: datetime) -> int:
    """Removes them, and says how many there were."""
    sessions, _ = Session.objects.filter(expire_date__lt=now).delete()
    answers, _ = KeptAnswer.objects.filter(at__lt=moment(now - KEPT_FOR)).delete()
    return sessions + answers + kept_documents.tidy(now) + expire(now)
