"""Whoever respells a body so that it says the same is found all the same: no letter of the record may be another."""

from __future__ import annotations

import json
from datetime import datetime

import pytest
from django.db import connection
from tests.app.authority import Authority
from tests.app.test_verify import drop_the_triggers

from byla.app.store.verifying import broken

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]
RESPELLED = (
    ("a tab where a space was", lambda body: body.replace(": ", ":\t", 1)),
    (
        "without its spaces",
        lambda body: json.dumps(json.loads(body), ensure_ascii=False, separators=(",", ":")),
    ),
    ("a letter as a number", lambda body: body.replace("В", "\\u0412", 1)),
    ("a name that is said twice", lambda body: body.replace("{", '{"family": "", ', 1)),
)


@pytest.mark.parametrize(("_what", "other"), RESPELLED, ids=[what for what, _ in RESPELLED])
def test_a_body_that_says_the_same_in_other_letters_is_found(_what: str, other) -> None:
    person = Authority().found().person()
    drop_the_triggers()
    with connection.cursor() as cursor:
        cursor.execute("SELECT body FROM payload WHERE file_id = %s AND number = 2", [person])
        [(body,)] = cursor.fetchall()
        respelled = other(body)
        assert respelled != body
        assert json.loads(respelled) == json.loads(body)
        cursor.execute("UPDATE payload SET body = %s WHERE file_id = %s AND number = 2", [respelled, person])
    assert ["in another spelling" in one.said for one in broken() if one.entry == 2] == [True]


MOMENTS = (
    ("a blank between day and hour", lambda moment: moment.replace("T", " ")),
    ("any sign there", lambda moment: moment.replace("T", "!")),
    ("a comma before the fraction", lambda moment: moment.replace(".", ",")),
    ("UTC by its letter", lambda moment: moment.replace("+00:00", "Z")),
)


@pytest.mark.parametrize(("_what", "other"), MOMENTS, ids=[what for what, _ in MOMENTS])
def test_a_moment_that_is_the_same_in_other_letters_is_found(_what: str, other) -> None:
    """The commitment is over the moment, which all of these name."""
    person = Authority().found().person()
    drop_the_triggers()
    with connection.cursor() as cursor:
        cursor.execute("SELECT known_from FROM entry WHERE file_id = %s AND number = 2", [person])
        [(kept,)] = cursor.fetchall()
        assert datetime.fromisoformat(other(kept)) == datetime.fromisoformat(kept)
        cursor.execute(
            "UPDATE entry SET known_from = %s WHERE file_id = %s AND number = 2", [other(kept), person]
        )
    assert ["in another spelling" in one.said for one in broken() if one.entry == 2] == [True]
