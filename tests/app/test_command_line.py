"""./byla and its commands, as a newcomer types them."""

from __future__ import annotations

import os
import re
import socket
import subprocess
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

from byla.app.cli import commands

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def environment(tmp_path: Path) -> dict[str, str]:
    """The caller's own, without what the tests have set for themselves."""
    theirs = {name: value for name, value in os.environ.items() if name != "DJANGO_SETTINGS_MODULE"}
    return {**theirs, "BYLA_STATE": str(tmp_path / "state")}


def byla(environment: dict[str, str], *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [ROOT / "byla", *arguments],
        env=environment,
        cwd="/",
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


@pytest.fixture
def port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


@pytest.fixture
def running(environment: dict[str, str], port: int, tmp_path: Path) -> Iterator[str]:
    """The address of a server that ./byla up began, once it is ready."""
    with (tmp_path / "output").open("w") as output:
        server = subprocess.Popen([ROOT / "byla", "up", "--port", str(port)], env=environment, stdout=output)
        try:
            yield wait_until_ready(f"http://127.0.0.1:{port}", server)
        finally:
            server.terminate()
        assert server.wait(timeout=20) == 0


def wait_until_ready(address: str, server: subprocess.Popen) -> str:
    for _ in range(300):
        assert server.poll() is None, "the server ended"
        try:
            with urllib.request.urlopen(f"{address}/readyz", timeout=5) as answer:
                assert answer.status == 200
            return address
        except OSError:
            time.sleep(0.1)
    pytest.fail("not ready within 30 s")


@pytest.mark.slow
def test_up_serves_pages_and_styles_and_prints_sign_ins(
    running: str, environment: dict[str, str], tmp_path: Path
) -> None:
    with urllib.request.urlopen(f"{running}/accounts/login/") as answer:
        page = answer.read().decode()
    (style,) = re.findall(r'href="([^"]+\.css)"', page)
    with urllib.request.urlopen(f"{running}{style}") as answer:
        assert answer.headers["Content-Type"].startswith("text/css")
    printed = (tmp_path / "output").read_text()
    for username in ("ruta", "jonas", "ona", "admin"):
        assert username in printed
    code = byla(environment, "code", "ruta").stdout.strip()
    assert code.isdigit()
    assert len(code) == 6


@pytest.mark.slow
def test_up_says_which_port_is_taken(running: str, environment: dict[str, str], port: int) -> None:
    said = byla(environment, "up", "--port", str(port))
    assert said.returncode == 1
    assert f"--port {port + 1}" in said.stderr


def test_help_names_every_command_with_its_purpose(environment: dict[str, str]) -> None:
    said = byla(environment, "help")
    assert said.returncode == 0
    for name, purpose in commands().items():
        assert name in said.stdout
        assert purpose.endswith((".", ";")), f"{name} needs a docstring whose first line is a sentence"


def test_an_unknown_command_is_told_what_there_is(environment: dict[str, str]) -> None:
    said = byla(environment, "pu")
    assert said.returncode == 2
    assert "up" in said.stderr
    assert "Traceback" not in said.stderr


def test_production_tells_all_that_is_missing(environment: dict[str, str]) -> None:
    del environment["BYLA_STATE"]
    said = byla({**environment, "BYLA_PRODUCTION": "1"}, "upgrade")
    assert said.returncode == 2
    assert said.stderr.count("is not set") == 7
    assert "Traceback" not in said.stderr


@pytest.mark.parametrize("command", [("up",), ("code", "ruta")])
def test_demo_commands_are_refused_in_production(environment: dict[str, str], tmp_path, command) -> None:
    production = {
        "BYLA_PRODUCTION": "1",
        "BYLA_AUTHORITY": "lt-example",
        "DATABASE_URL": f"sqlite:///{tmp_path}/real.sqlite3",
        "SECRET_KEY": "k" * 50,
        "BYLA_SPECIAL_KEY": "s" * 50,
        "ALLOWED_HOSTS": "byla.example",
        "BYLA_PUBLIC_URL": "https://byla.example",
    }
    assert byla({**environment, **production}, *command).returncode == 2
    assert not (tmp_path / "real.sqlite3").exists()
