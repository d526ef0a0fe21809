"""Whoever respells a body so that it says the same is found all the same: no letter of the record may be another."""

from __future__ import annotations

import json

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
