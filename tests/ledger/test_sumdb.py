"""Our served log, checked by what the Go project wrote for its own log: nothing in that check is ours but its call."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest
from tests.verifier.making import ORIGIN, public, secret

from byla.app.log.folder import CHECKPOINT, Folder
from byla.ledger.checkpoint import Checkpoint
from byla.ledger.note import signed
from byla.ledger.tiles import Log, files

PROGRAM = Path(__file__).parent / "sumdb" / "main.go"
LIBRARIES = Path("/usr/share/gocode")
SIZE = 600


@pytest.fixture(scope="session")
def program(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The check, built against Debian's golang.org/x/mod."""
    if shutil.which("go") is None or not (LIBRARIES / "src/golang.org/x/mod/sumdb").is_dir():
        pytest.skip("NOT CHECKED by Go: it is not here (Debian: golang-go, golang-golang-x-mod-dev)")
    folder = tmp_path_factory.mktemp("sumdb")
    own = {
        "GOPATH": str(LIBRARIES),
        "GO111MODULE": "off",
        "GOCACHE": str(folder / "cache"),
        "HOME": str(folder),
    }
    build = ["go", "build", "-o", str(folder / "check"), str(PROGRAM)]
    built = subprocess.run(
        build, env={**os.environ, **own}, cwd=folder, capture_output=True, text=True, check=False
    )
    assert built.returncode == 0, built.stderr
    return folder / "check"


@pytest.fixture
def folder(tmp_path: Path, settings) -> Folder:
    """A log of two full tiles and a partial one, served at /log."""
    settings.BYLA_LOG = tmp_path / "log"
    made = Folder(settings.BYLA_LOG)
    made.write(files([number.to_bytes(32, "big") for number in range(SIZE)], Log(made, 0)))
    text = Checkpoint(ORIGIN, SIZE, Log(made, SIZE).root()).text()
    made.write({CHECKPOINT: signed(text, ORIGIN, secret(ORIGIN)).encode()})
    return made


def checked(program: Path, site: str, key: str = public(ORIGIN)) -> tuple[int, str]:
    ran = subprocess.run([program, f"{site}/log", key], capture_output=True, text=True, check=False)
    return ran.returncode, ran.stdout + ran.stderr


def test_golang_sumdb_proves_every_entry_and_the_growth_of_our_served_log(
    program: Path, folder: Folder, site: str
) -> None:
    assert checked(program, site) == (0, f"{ORIGIN}: {SIZE} entries and 60 earlier trees are proven\n")


@pytest.mark.parametrize(
    "path", [CHECKPOINT, "tile/0/001", "tile/0/002.p/88", "tile/1/000.p/2", "tile/entries/000"]
)
def test_golang_sumdb_finds_one_changed_byte_in_each_kind_of_file(
    program: Path, folder: Folder, site: str, path: str
) -> None:
    file = folder.path / path
    content = file.read_bytes()
    file.write_bytes(content[:40] + bytes([content[40] ^ 1]) + content[41:])
    assert checked(program, site)[0] != 0


def test_golang_sumdb_takes_no_other_key(program: Path, folder: Folder, site: str) -> None:
    status, said = checked(program, site, public(ORIGIN, of="another"))
    assert (status, "no verifiable signatures" in said) == (1, True)
