"""A page that records who looked waits for nobody who writes into the record: measured beside a control that loses."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from pathlib import Path
from statistics import median
from threading import Thread

import psycopg
import pytest
from django.db import connection
from tests.app.authority import AUTHORITY, Authority
from tests.app.desk.conftest import Case, Desk, account, lodge

from byla.app.looks import rows, store

ROUNDS = 15
MOST = 3.0
"""Times as long as while nobody writes. Two busy cores make it restless; who waits, waits for longer than a second."""


@contextmanager
def somebody_writes(url: str) -> Iterator[None]:
    """A transaction of the record that has begun to write and does not end: an import, say."""
    if url.startswith("sqlite"):
        writer = sqlite3.connect(url.removeprefix("sqlite:///"), isolation_level=None)
        writer.execute("BEGIN IMMEDIATE")
        yield
        writer.execute("ROLLBACK")
        writer.close()
        return
    with psycopg.connect(url) as held:
        held.execute("LOCK TABLE file, entry, payload, file_row IN EXCLUSIVE MODE")
        yield
        held.rollback()


def reader() -> tuple[Case, Desk]:
    case = lodge(Authority().found())
    ruta = Desk("ruta")
    ruta.client.force_login(account("ruta"))
    return case, ruta


def seconds(desk: Desk, path: str) -> float:
    began = time.perf_counter()
    assert desk.get(path).status_code == 200
    return time.perf_counter() - began


@pytest.mark.both_databases
def test_a_page_is_answered_and_recorded_while_somebody_writes_into_the_record(own_database: str) -> None:
    case, ruta = reader()
    taken: dict[bool, list[float]] = {False: [], True: []}
    seconds(ruta, case.page)
    for number in range(ROUNDS):
        # Whichever comes second finds everything warm.
        for writing in (False, True) if number % 2 else (True, False):
            with somebody_writes(own_database) if writing else nullcontext():
                taken[writing].append(seconds(ruta, case.page))
    ratio = median(taken[True]) / median(taken[False])
    assert ratio < MOST
    assert len(rows.looks(rows.Wanted(authority=AUTHORITY, user="ruta"), count=99)) == 2 * ROUNDS + 1


def test_the_control_looks_in_the_records_own_file_wait_for_its_writer(
    own_database: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    case, ruta = reader()
    monkeypatch.setattr(store, "path_beside", lambda record: record)
    monkeypatch.setattr(store, "SQLITE_WAITS_SECONDS", 1)
    store._made.discard(str(Path(own_database.removeprefix("sqlite:///"))))
    answered: list[tuple[int, float]] = []

    def looks() -> None:
        for writing in (False, True):
            if not writing:
                assert ruta.get(case.page).status_code == 200
                continue
            with somebody_writes(own_database):
                began = time.perf_counter()
                status = ruta.get(case.page).status_code
                answered.append((status, time.perf_counter() - began))
        connection.close()

    # A thread has a connection to the store of its own, which is made as the control wants it.
    thread = Thread(target=looks)
    thread.start()
    thread.join()
    [(status, waited)] = answered
    assert status == 503
    assert waited >= 1
