"""A log on a folder of the test's own, beside an authority that acts."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from tests.app.authority import AUTHORITY
from tests.app.log import stamping_service

from byla.app.log.folder import Folder
from byla.app.log.sequencer import Sequencer

NAME = "byla.example/log"


def sequencer_in(folder: Path, *, authority: str = AUTHORITY) -> Sequencer:
    """A sequencer whose files and keys lie there."""
    return Sequencer(
        authority=authority, name=NAME, folder=Folder(folder / "log"), keys_path=folder / "log_keys"
    )


@pytest.fixture
def log(tmp_path: Path) -> Sequencer:
    """The log of the tests' authority, not yet begun."""
    return sequencer_in(tmp_path)


@pytest.fixture(scope="session")
def service(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a service that stamps."""
    if shutil.which("openssl") is None:
        pytest.skip("NOT STAMPED: there is no openssl here to be the service")
    folder = tmp_path_factory.mktemp("tsa")
    stamping_service.make(folder)
    return folder
