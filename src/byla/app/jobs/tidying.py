"""What is kept for a while only, and goes at night: ended sessions, and what was typed in others; answers by key, and
documents of forms that were never recorded; changes of the national list that every process has read; pairs set aside
at the border, and who looked, when the law says so.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from django.contrib.sessions.backends.db import SessionStore
from django.contrib.sessions.models import Session

from byla.app.border import pairs
from byla.app.desk.typed.keeping import SESSION as KEPT_FORMS
from byla.app.desk.typed.returned import SESSION as RETURNED_FORMS
from byla.app.looks.expiry import expire
from byla.app.moment import legal_day
from byla.app.national_list import base
from byla.app.store import kept_documents
from byla.app.store.models import KeptAnswer
from byla.app.store.rows import moment

KEPT_FOR = timedelta(days=30)
"""A program that repeats a request after a month asks a new question."""


def tidy(now: datetime) -> int:
    """Removes them, and says how many there were."""
    sessions, _ = Session.objects.filter(expire_date__lt=now).delete()
    answers, _ = KeptAnswer.objects.filter(at__lt=moment(now - KEPT_FOR)).delete()
    gone = pairs.tidy(legal_day(now))
    return sessions + answers + gone + base.tidy() + _typed(now) + kept_documents.tidy(now) + expire(now)


def _typed(now: datetime) -> int:
    """Forms that came back or were kept, in sessions that go on, whose hour is over: nobody gets them back any more."""
    removed, oldest = 0, (now - kept_documents.HOLDS).timestamp()
    for one in Session.objects.all():
        store = SessionStore(one.session_key)
        for name in (KEPT_FORMS, RETURNED_FORMS):
            held = store.get(name, {})
            left = {path: form for path, form in held.items() if form["at"] >= oldest}
            if len(left) < len(held):
                removed, store[name] = removed + len(held) - len(left), left
        if store.modified:
            store.save()
            # To save a session is to prolong it; nobody was there.
            Session.objects.filter(pk=one.pk).update(expire_date=one.expire_date)
    return removed
