"""A file is taken out while others act on it: the archive is of one moment, and its log of that moment too."""

from __future__ import annotations

import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from django.db import connection
from tests.app.authority import AUTHORITY, Authority, done, of
from tests.app.store.test_act import rename
from tests.verifier.conftest import VERIFIER

from byla.app.archive import contents
from byla.app.log.sequencer import of_this_installation
from byla.app.store.act import act
from byla.app.store.read import load
from byla.casefile import FileId

pytestmark = pytest.mark.both_databases
PATIENCE = 1.0
"""Seconds in which somebody who is not kept waiting has long acted."""


@pytest.fixture
def person(own_database: str, tmp_path: Path, settings) -> FileId:
    """A person record, and a log that covers it."""
    settings.BYLA_STATE, settings.BYLA_LOG = tmp_path, tmp_path / "log"
    person = Authority().found().person()
    of_this_installation().cover()
    return person


def somebody_acts(file: FileId) -> threading.Thread:
    """In a connection of their own; whoever holds the file keeps them waiting."""

    def run() -> None:
        try:
            done(act(rename(file), of("ruta")))
        finally:
            connection.close()

    thread = threading.Thread(target=run)
    thread.start()
    thread.join(PATIENCE)
    return thread


def before(monkeypatch: pytest.MonkeyPatch, name: str, happens: Callable[[], Any]) -> None:
    """Something happens just before the archive does its next part."""
    part = getattr(contents, name)

    def then(*given: Any, **named: Any) -> Any:
        happens()
        return part(*given, **named)

    monkeypatch.setattr(contents, name, then)


def holds(raw: bytes, folder: Path, *by: str) -> str:
    (folder / "a.zip").write_bytes(raw)
    (folder / "key").write_text("\n".join(one.written() for one in of_this_installation().keys().public))
    call = [sys.executable, "-I", "-S", str(VERIFIER), "archive", "a.zip", *by]
    ran = subprocess.run(call, cwd=folder, capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stdout
    return ran.stdout


def test_what_comes_in_between_two_readings_is_in_the_whole_archive_or_not_at_all(
    person: FileId, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    version, busy = load(person, authority=AUTHORITY).version, []
    before(monkeypatch, "written", lambda: busy.append(somebody_acts(person)))
    raw = contents.archive(person, of("dalia"))
    busy[0].join()
    assert f"{version} of {version} entries" in holds(raw, tmp_path, "--without-log")
    assert load(person, authority=AUTHORITY).version == version + 1


def test_what_comes_in_before_the_receipts_are_read_has_none_in_the_archive(
    person: FileId, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    version = load(person, authority=AUTHORITY).version

    def acts_and_is_covered() -> None:
        somebody_acts(person)
        of_this_installation().cover()

    before(monkeypatch, "logged", acts_and_is_covered)
    raw = contents.archive(person, of("dalia"))
    assert f"Each of the {version} entries stands in that log" in holds(raw, tmp_path, "--key", "key")
