"""A log that is begun where entries stand already."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.core.management import call_command
from tests.app.log.conftest import sequencer_in
from tests.app.log.writing import append
from tests.databases import pointed_at


@pytest.mark.slow
def test_entries_that_were_there_before_the_log_get_their_places(tmp_path: Path, django_db_blocker) -> None:
    with django_db_blocker.unblock(), pointed_at(f"sqlite:///{tmp_path}/record.sqlite3"):
        call_command("migrate", "store", verbosity=0)
        append(3)
        call_command("migrate", verbosity=0)
        append(2)
        assert sequencer_in(tmp_path).cover().size == 5
