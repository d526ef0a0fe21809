"""A ban on entry that stands on the list, and who may look for it."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.app.authority import Authority
from tests.app.national_list.banned import border_guard, listed
from tests.app.withdrawn import may_ban

from byla.app.store.who import Who
from byla.casefile import FileId


@pytest.fixture
def authority(db: None) -> Authority:
    """Founded, with officials who may ban."""
    founded = Authority().found()
    may_ban()
    return founded


@pytest.fixture
def person(authority: Authority) -> FileId:
    return authority.person()


@pytest.fixture
def ban(authority: Authority, person: FileId) -> FileId:
    """The ban of the person, listed."""
    return listed(authority, person)


@pytest.fixture
def officer(authority: Authority) -> Who:
    """An officer at the border."""
    return border_guard()


@pytest.fixture
def folder(authority: Authority, tmp_path: Path, settings) -> Path:
    """An empty one, in which the installation keeps its state too."""
    settings.BYLA_STATE = tmp_path / "state"
    return tmp_path
