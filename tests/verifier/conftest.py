"""The verifier as an outsider runs it: a file, and a Python that knows nothing else."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.verifier.making import ORIGIN, Made, public

VERIFIER = Path(__file__).parents[2] / "verifier" / "byla_verify.py"
Verify = Callable[..., tuple[int, str]]


@pytest.fixture
def made() -> Made:
    """A true archive, for its parts."""
    return Made()


@pytest.fixture
def verify(tmp_path: Path) -> Verify:
    """Runs the verifier in a folder of the files that are given by keyword, `a_b` becoming `a.b`; its answer and what
    it said. A file `key` is always there.
    """

    def run(*call: str, **files: bytes | str) -> tuple[int, str]:
        for name, content in {"key": public(ORIGIN), **files}.items():
            path = tmp_path / name.replace("_", ".")
            path.write_bytes(content if isinstance(content, bytes) else content.encode())
        ran = subprocess.run(
            [sys.executable, "-I", "-S", str(VERIFIER), *call], cwd=tmp_path, capture_output=True, check=False
        )
        assert "Traceback" not in ran.stderr.decode(), ran.stderr.decode()
        return ran.returncode, ran.stdout.decode() + ran.stderr.decode()

    return run
