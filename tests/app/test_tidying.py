"""What is kept for a while only goes when its time is over, and not before."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from django.contrib.sessions.backends.db import SessionStore
from django.contrib.sessions.models import Session
from tests.app.authority import Authority, of

from byla.app.jobs.tidying import tidy
from byla.app.store.act import Request, act
from byla.app.store.models import KeptAnswer

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]
NOW = datetime.now(UTC)


def test_ended_sessions_go_and_others_stay() -> None:
    for key, hours in (("ended", -1), ("open", 1)):
        Session.objects.create(session_key=key, session_data="", expire_date=NOW + timedelta(hours=hours))
    tidy(NOW)
    assert [one.session_key for one in Session.objects.all()] == ["open"]


@pytest.mark.parametrize(("days", "kept"), [(0, 1), (29, 1), (31, 0)])
def test_an_answer_is_kept_by_its_key_for_thirty_days(days: int, kept: int) -> None:
    Authority().found()
    answers = {"reason": "Application", "source": "application"}
    act(Request(procedure="person", step="open_record", answers=answers, key="k"), of("ruta"))
    tidy(NOW + timedelta(days=days))
    assert KeptAnswer.objects.count() == kept


@pytest.mark.parametrize("name", ["kept_forms", "returned_forms"])
def test_what_was_typed_leaves_a_session_that_goes_on_after_its_hour(name: str) -> None:
    session = SessionStore()
    forms = {"/old": NOW - timedelta(minutes=61), "/new": NOW - timedelta(minutes=59)}
    session[name] = {path: {"user": "ruta", "at": int(at.timestamp())} for path, at in forms.items()}
    session["signed_in"] = "ruta"
    session.save()
    ends = Session.objects.get().expire_date
    tidy(NOW)
    left = Session.objects.get()
    assert (list(left.get_decoded()[name]), left.get_decoded()["signed_in"]) == (["/new"], "ruta")
    assert left.expire_date == ends
