"""A backup brings back what lies apart, and gives nothing of it to whoever has the backup alone."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest
from django.test import override_settings
from tests.app.test_backups import empty
from tests.attacks.test_special_answers import PLANTED, holds, planted
from tests.databases import Databases

from byla.app.backups import restore, write_backup
from byla.app.store import asides
from byla.app.store.models import SetAside
from byla.app.store.verifying import broken
from byla.casefile import FileId

pytestmark = pytest.mark.both_databases


@pytest.fixture
def file(own_database: str) -> FileId:
    return planted()


@pytest.fixture
def state(tmp_path: Path, settings) -> Path:
    """A state folder with the key that Byla made."""
    folder = tmp_path / "state"
    folder.mkdir()
    (folder / "special_key").write_text(settings.BYLA_SPECIAL_KEY)
    return folder


def test_none_holds_it_in_clear_and_none_holds_the_key(file, state, settings) -> None:
    write_backup(state / "backup.zip", state)
    with zipfile.ZipFile(state / "backup.zip") as packed:
        contents = [packed.read(name) for name in packed.namelist()]
    assert not any(holds(content) for content in contents)
    assert not any(settings.BYLA_SPECIAL_KEY.encode() in content for content in contents)


def test_it_comes_back_under_its_own_key_and_without_it_whoever_verifies_is_told(
    file, state, database: str, request: pytest.FixtureRequest
) -> None:
    into: Databases = request.getfixturevalue(f"{database}_databases")
    write_backup(state / "backup.zip", state)
    with empty(into):
        restore(state / "backup.zip", state)
        kept = SetAside.objects.get()
        assert asides.opened(file, [kept.number])[kept.number]["crimea"] == PLANTED
        assert not list(broken())
        with override_settings(BYLA_SPECIAL_KEY="another"):
            (told,) = broken()
        assert "BYLA_SPECIAL_KEY" in told.said
