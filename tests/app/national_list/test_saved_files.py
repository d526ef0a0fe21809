"""Of several saved indexes the newest is opened first, and of several processes that begin one makes it."""

from __future__ import annotations

import threading
from datetime import date
from pathlib import Path

import pytest

from byla.app.national_list import base

TODAY = date(2026, 11, 26)


def test_the_newest_version_is_opened_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """By number, for version 10 comes after 9."""
    monkeypatch.setattr(base, "_folder", lambda: tmp_path / "national_list")
    (tmp_path / "national_list").mkdir()
    for said in ("9.m.2026-11-26", "10.m.2026-11-25", "10.m.2026-11-26", "11.m.2026-11-27"):
        (tmp_path / "national_list" / f"border.{said}.index").touch()
    found = [(at.version, at.on.day) for _, at in base._files("border", TODAY)]
    assert found == [(10, 26), (10, 25), (9, 26)]  # one of tomorrow is not for today


def test_of_several_who_begin_one_goes_first_and_the_others_wait(tmp_path: Path, settings) -> None:
    settings.BYLA_STATE = tmp_path
    entered = threading.Event()

    def begin() -> None:
        with base._one_at_a_time():
            entered.set()

    other = threading.Thread(target=begin)
    with base._one_at_a_time():
        other.start()
        assert not entered.wait(0.3)
    other.join(5)
    assert entered.is_set()
