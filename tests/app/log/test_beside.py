"""The sequencer beside a server: begun again where it died, at most once a second, and ended with the server."""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Callable
from multiprocessing import get_context
from pathlib import Path
from types import SimpleNamespace

import pytest
from django.db import connection
from tests.app.log.conftest import sequencer_in

from byla.app.log import running
from byla.app.log.folder import Taken
from byla.app.log.running import SIGNALS_OF_A_SERVER, Beside

pytestmark = pytest.mark.slow
SOON = 0.3
"""Seconds in which a process that was begun would have said so."""


class Begun:
    """Notes in a file what each process says that was begun, which then ends, or lives for so many seconds."""

    def __init__(self, path: Path, *, lives: float = 0, says: Callable[[], str] = lambda: "begun") -> None:
        self.path, self.lives, self.says = path, lives, says
        path.touch()

    def __call__(self) -> None:
        with self.path.open("a") as note:
            note.write(f"{self.says()}\n")
        time.sleep(self.lives)
        os._exit(1)

    def said(self) -> list[str]:
        return self.path.read_text().split("\n")[:-1]


class Clock:
    """A clock that stands until it is moved."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.now = 100.0
        monkeypatch.setattr(running, "time", SimpleNamespace(monotonic=lambda: self.now, sleep=time.sleep))


def until(begun: Callable[[], bool]) -> None:
    """Returns when it is so; it fails where it never comes to be."""
    ends = time.monotonic() + 60
    while not begun():
        assert time.monotonic() < ends
        time.sleep(0.01)


def kept_until(beside: Beside, begun: Begun, count: int) -> None:
    """Asks as a server does until so many were begun, the last of which then ends."""

    def come() -> bool:
        beside.keep(begun)
        return len(begun.said()) >= count

    until(come)
    time.sleep(SOON)


def test_one_that_dies_each_time_is_begun_again_and_at_most_once_a_second(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    clock, begun, beside = Clock(monkeypatch), Begun(tmp_path / "begun"), Beside()
    kept_until(beside, begun, 1)
    assert caplog.text == ""
    clock.now += 0.99
    beside.keep(begun)
    time.sleep(SOON)
    assert begun.said() == ["begun"]
    clock.now += 0.01
    kept_until(beside, begun, 2)
    assert "the sequencer died and is begun again" in caplog.text


def test_one_that_lives_is_left_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    clock, begun, beside = Clock(monkeypatch), Begun(tmp_path / "begun", lives=4 * SOON), Beside()
    kept_until(beside, begun, 1)
    clock.now += 10
    beside.keep(begun)
    time.sleep(SOON)
    assert begun.said() == ["begun"]


def test_one_that_dies_each_time_leaves_nothing_open_in_the_server(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    clock, begun, beside = Clock(monkeypatch), Begun(tmp_path / "begun"), Beside()
    kept_until(beside, begun, 1)
    before = len(list(Path("/proc/self/fd").iterdir()))
    clock.now += 10
    kept_until(beside, begun, 2)
    assert len(list(Path("/proc/self/fd").iterdir())) == before


def test_a_signal_to_it_is_not_handled_as_the_server_s(tmp_path: Path) -> None:
    """gunicorn's handlers are inherited over a fork: SIGTERM would then end the server's workers."""
    before = {one: signal.signal(one, lambda *_: None) for one in SIGNALS_OF_A_SERVER}
    try:
        begun = Begun(
            tmp_path / "begun",
            says=lambda: str({signal.getsignal(one) for one in SIGNALS_OF_A_SERVER} == {signal.SIG_DFL}),
        )
        Beside().keep(begun)
        until(lambda: begun.said() != [])
        assert begun.said() == ["True"]
    finally:
        for one, handler in before.items():
            signal.signal(one, handler)


def test_one_that_fails_does_not_go_on_as_a_second_server(tmp_path: Path) -> None:
    server, went_on = os.getpid(), tmp_path / "went_on"

    def fails() -> None:
        (tmp_path / "failed").touch()
        raise PermissionError

    try:
        Beside().keep(fails)
    finally:
        if os.getpid() != server:
            went_on.touch()
            os._exit(1)
    until((tmp_path / "failed").exists)
    time.sleep(SOON)
    assert not went_on.exists()


@pytest.mark.both_databases
def test_it_has_a_connection_of_its_own_and_ends_with_its_server(
    own_database: str, tmp_path: Path, settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    log = sequencer_in(tmp_path)
    settings.BYLA_LOG, settings.BYLA_STATE = log.folder.path, tmp_path
    monkeypatch.setattr(running, "EVERY", 0.01)
    server = get_context("fork").Process(target=serves_a_second)
    server.start()
    until(lambda: not free(log))
    server.join()
    assert server.exitcode == 0
    until(lambda: free(log))


def serves_a_second() -> None:
    """A server whose connection is closed before the sequencer is begun: two processes would mix up its answers."""
    connection.ensure_connection()
    Beside().keep()
    closed = connection.connection is None
    time.sleep(1)
    os._exit(0 if closed else 1)


def free(log) -> bool:
    """Whether no process holds the log's folder."""
    try:
        with log.folder.held():
            return True
    except Taken:
        return False
