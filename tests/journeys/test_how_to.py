"""The renewals of docs/how-to are shell scripts with prose between: each runs as it stands, to a served decision."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest
from django.conf import settings
from tests.journeys.conftest import ROOT

from byla.app.store.models import FileRow

SCRIPTS = re.compile(r"^```sh\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def script(page: str) -> str:
    """All that the page tells to type."""
    said = (ROOT / "docs" / "how-to" / page).read_text(encoding="utf-8")
    return "set -eu\n" + "\n".join(SCRIPTS.findall(said))


def run(page: str, database: str, folder: Path, **more: str) -> str:
    """Runs a page in bash, as on the server whose database this is; what it printed."""
    environment = {
        "PATH": os.environ["PATH"],
        "HOME": str(folder),
        "BYLA_STATE": str(settings.BYLA_STATE),
        "DATABASE_URL": database,
        **more,
    }
    done = subprocess.run(
        ["bash", "-c", script(page)], cwd=ROOT, env=environment, capture_output=True, text=True, timeout=300
    )
    assert done.returncode == 0, done.stdout[-2000:] + done.stderr[-2000:]
    assert "Refused, as it should be" in done.stdout
    return done.stdout


def served() -> set[str]:
    return set(FileRow.objects.filter(stage="served").values_list("number", flat=True))


@pytest.mark.slow
def test_the_renewal_by_commands_runs_as_its_page_says(demo_authority: str, tmp_path: Path) -> None:
    before = served()
    said = run("by-the-command-line.md", demo_authority, tmp_path)
    assert len(served() - before) == 1
    assert "lt/utpi:138(1)" in said


@pytest.mark.slow
@pytest.mark.skipif(shutil.which("curl") is None, reason="curl is missing (apt-get install curl)")
def test_the_renewal_by_the_api_runs_as_its_page_says(
    demo_site: str, own_database: str, tmp_path: Path
) -> None:
    before = served()
    said = run("by-the-api.md", own_database, tmp_path, BYLA_SITE=demo_site)
    assert len(served() - before) == 1
    assert "lt/utpi:138(1)" in said
