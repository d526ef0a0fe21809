"""The backup file: a zip of `manifest.json`, `record.jsonl` and what the state folder keeps."""

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

from byla.app.backups import schema, tables
from byla.app.looks import backup as looks

MANIFEST = "manifest.json"
RECORD = "record.jsonl"
LOOKS = "looks.jsonl"
# The key lies in the state folder only where Byla made it; an installation that sets SECRET_KEY keeps it elsewhere.
# The special key is never among them: whoever has the backup must not thereby have what lies apart.
KEPT = ("uploads", "secret_key")
FORM = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Manifest:
    """What a backup says of itself: when it was made, under which migrations, and the digest of each of its files."""

    form: int
    made: str
    migrations: list[str]
    sha256: dict[str, str]


class BadBackup(ValueError):
    """The file is no backup, is damaged, or does not fit this installation. Nothing was changed."""


class NotEmpty(RuntimeError):
    """The database holds something already. A backup is restored into an empty one alone, so that nothing is lost."""


def write_backup(path: Path, state: Path) -> Manifest:
    """Writes a backup to `path`, readable by its owner alone, and returns its manifest. The server may go on running.

    The database is read first: what an entry refers to among the uploads is never younger than the entry.
    """
    with tempfile.TemporaryDirectory(prefix="byla-backup-", dir=path.parent) as made:
        folder = Path(made)
        tables.write(folder / RECORD)
        looks.write(folder / LOOKS)
        for name in KEPT:
            _copy(state / name, folder / name)
        manifest = Manifest(
            form=FORM,
            made=datetime.now(UTC).isoformat(timespec="seconds"),
            migrations=schema.applied(),
            sha256={str(file.relative_to(folder)): _sha256(file) for file in _files(folder)},
        )
        (folder / MANIFEST).write_text(json.dumps(asdict(manifest), indent=2), encoding="utf-8")
        half_made = folder.with_suffix(".half-made")
        try:
            _pack(folder, half_made)
            half_made.replace(path)
        finally:
            half_made.unlink(missing_ok=True)
    _keep_name(path.parent)
    return manifest


def read_manifest(path: Path) -> Manifest:
    """The manifest of a backup, every file of which has been checked against it. Raises BadBackup."""
    with _unpacked(path) as (_, manifest):
        return manifest


def restore(path: Path, state: Path) -> Manifest:
    """Puts the backup into this empty database, under the schema of the day on which it was made.

    Raises BadBackup, NotEmpty, schema.NewerSchema, schema.SchemaPassed.
    """
    used = tables.in_use()
    if used:
        raise NotEmpty(f"The database is not empty ({', '.join(used)}). Give an empty one by DATABASE_URL.")
    with _unpacked(path) as (folder, manifest):
        models = schema.bring_to(manifest.migrations)
        try:
            tables.read(folder / RECORD, models.__getitem__)
        except (ValueError, TypeError, LookupError) as bad:
            raise BadBackup(f"{path} holds a line that no Byla writes: {bad}") from bad
        looks.read(folder / LOOKS)
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


def _keep_name(folder: Path) -> None:
    """The name of a new file outlives a power cut only once its folder is written too."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


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
