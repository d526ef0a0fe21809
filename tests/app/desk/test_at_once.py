"""Two officials at once: one wins, the other is told what changed."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.db import connection
from tests.app.authority import Authority
from tests.app.desk.conftest import Desk, account, lodge, text_of

pytestmark = [pytest.mark.both_databases, pytest.mark.slow]


def test_of_two_who_send_at_the_same_moment_one_is_recorded(own_database: str) -> None:
    case = lodge(Authority().found())
    desks = []
    for user in ("ruta", "jonas"):
        one = Desk(user)
        one.client.force_login(account(user))
        desks.append((one, one.hidden(case.step("record_circumstances"))))
    together, before = Barrier(2), case.now().version

    def send(one: Desk, hidden: dict[str, str]):
        together.wait()
        try:
            return one.send(case.step("record_circumstances"), hidden, family=f"As {one.user} wrote")
        finally:
            connection.close()

    with ThreadPoolExecutor(2) as threads:
        answers = list(threads.map(lambda one: send(*one), desks))

    assert sorted(answer.status_code for answer in answers) == [302, 412]
    second = next(answer for answer in answers if answer.status_code == 412)
    assert "Someone else was first" in text_of(second)
    assert "wrote" in second.content.decode(), "what was typed is kept"
    assert case.now().version == before + 1
