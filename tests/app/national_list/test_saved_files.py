"""Of several saved indexes the newest is opened first: by number, for version 10 comes after 9."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from byla.app.national_list import base

TODAY = date(2026, 11, 26)


def test_the_newest_version_is_opened_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(base, "_folder", lambda: tmp_path / "national_list")
    (tmp_path / "national_list").mkdir()
    for said in ("9.m.2026-11-26", "10.m.2026-11-25", "10.m.2026-11-26", "11.m.2026-11-27"):
        (tmp_path / "national_list" / f"border.{said}.index").touch()
    found = [(at.version, at.on.day) for _, at in base._files("border", TODAY)]
    assert found == [(10, 26), (10, 25), (9, 26)]  # one of tomorrow is not for today
