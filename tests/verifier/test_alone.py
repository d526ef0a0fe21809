"""The verifier is one file that needs nothing: neither Byla, nor a package, nor a connection, nor a new Python."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

from tests.verifier.conftest import VERIFIER
from tests.verifier.making import ORIGIN, Made, public

OPENS_NO_CONNECTION = {
    "socket",
    "ssl",
    "http",
    "urllib",
    "ftplib",
    "smtplib",
    "asyncio",
    "subprocess",
    "ctypes",
    "os",
}


def test_it_runs_in_an_empty_folder_without_any_package(tmp_path: Path) -> None:
    alone = tmp_path / "alone"
    alone.mkdir()
    (alone / "byla_verify.py").write_bytes(VERIFIER.read_bytes())
    (alone / "a.zip").write_bytes(Made().written())
    (alone / "key").write_text(public(ORIGIN))
    call = [sys.executable, "-I", "-S", "byla_verify.py", "archive", "a.zip", "--key", "key"]
    ran = subprocess.run(call, cwd=alone, env={}, capture_output=True, text=True, check=False)
    assert (ran.returncode, ran.stderr) == (0, "")
    assert {one.name for one in alone.iterdir()} == {"byla_verify.py", "a.zip", "key"}  # it writes nothing


def test_it_imports_the_standard_library_alone_and_nothing_that_reaches_out() -> None:
    tree = ast.parse(VERIFIER.read_text(encoding="utf-8"))
    names = {
        (one.module if isinstance(one, ast.ImportFrom) else alias.name).partition(".")[0]
        for one in ast.walk(tree)
        if isinstance(one, ast.Import | ast.ImportFrom)
        for alias in one.names
    }
    assert names <= sys.stdlib_module_names
    assert names & OPENS_NO_CONNECTION == set()


def test_python_3_9_can_read_it() -> None:
    ast.parse(VERIFIER.read_text(encoding="utf-8"), feature_version=(3, 9))
