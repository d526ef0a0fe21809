"""The backup file: a zip of `manifest.json`, `database` and what the state folder keeps."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import tempfile
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path

from byla.app.backups import databases

MANIFEST = "manifest.json"
DATABASE = "database"
# The key lies in the state folder only where Byla made it; an installation that sets SECRET_KEY keeps it elsewhere.
KEPT = ("uploads", "secret_key")
FORM = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Manifest:
    """What a backup says of itself: when it was made, the kind of database, and the digest of each of its files."""

    form: int
    made: str
    database: str
    sha256: dict[str, str]


class BadBackup(ValueError):
    """The file is no backup, is damaged, or does not fit this installation. Nothing was changed."""


def write_backup(path: Path, state: Path) -> Manifest:
    """Writes a backup to `path`, readable by its owner alone, and returns its manifest. The server may go on running.

    The database is copied first: what an entry refers to among the uploads is never younger than the entry.
    """
    with tempfile.TemporaryDirectory(prefix="byla-backup-", dir=path.parent) as made:
        folder = Path(made)
        databases.dump(folder / DATABASE)
        for name in KEPT:
            _copy(state / name, folder / name)
        manifest = Manifest(
            form=FORM,
            made=datetime.now(UTC).isoformat(timespec="seconds"),
            database=databases.kind(),
            sha256={str(file.relative_to(folder)): _sha256(file) for file in _files(folder)},
        )
        (folder / MANIFEST).write_text(json.dumps(asdict(manifest), indent=2), encoding="utf-8")
        half_made = folder.with_suffix(".half-made")
        try:
            _pack(folder, half_made)
            half_made.replace(path)
        finally:
            half_made.unlink(missing_ok=True)
    return manifest


def read_manifest(path: Path) -> Manifest:
    """The manifest of a backup, every file of which has been checked against it. Raises BadBackup."""
    with _unpacked(path) as (_, manifest):
        return manifest


def restore(path: Path, state: Path) -> Manifest:
    """Puts the backup in the place of what is there. The server must be stopped. Raises BadBackup."""
    with _unpacked(path) as (folder, manifest):
        here = databases.kind()
        if manifest.database != here:
            raise BadBackup(f"{path} holds a {manifest.database} database; DATABASE_URL names a {here} one")
        databases.load(folder / DATABASE)
        for name in KEPT:
            if (folder / name).is_dir():
                shutil.rmtree(state / name, ignore_errors=True)
            _copy(folder / name, state / name)
        return manifest


@contextmanager
def _unpacked(path: Path) -> Iterator[tuple[Path, Manifest]]:
    with tempfile.TemporaryDirectory(prefix="byla-restore-") as made:
        folder = Path(made)
        try:
            with zipfile.ZipFile(path) as packed:
                packed.extractall(folder)
            manifest = Manifest(**json.loads((folder / MANIFEST).read_text(encoding="utf-8")))
        except (OSError, EOFError, zlib.error, zipfile.BadZipFile, ValueError, TypeError) as bad:
            raise BadBackup(f"{path} is no backup of Byla, or it is damaged: {bad}") from bad
        found = {
            str(file.relative_to(folder)): _sha256(file) for file in _files(folder) if file.name != MANIFEST
        }
        if manifest.form != FORM or found != manifest.sha256:
            raise BadBackup(f"{path} is damaged: its files are not those of its manifest")
        yield folder, manifest


def _pack(folder: Path, path: Path) -> None:
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "wb") as raw:
        with zipfile.ZipFile(raw, "w", zipfile.ZIP_DEFLATED) as packed:
            for file in _files(folder):
                packed.write(file, file.relative_to(folder))
        raw.flush()
        os.fsync(raw.fileno())


def _copy(source: Path, target: Path) -> None:
    if source.is_dir():
        shutil.copytree(source, target)
    elif source.exists():
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy2(source, target)


def _files(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*") if path.is_file())


def _sha256(path: Path) -> str:
    with path.open("rb") as content:
        return hashlib.file_digest(content, "sha256").hexdigest()
