"""The folder in which the files of a log lie, written so that a power cut leaves each as it was or as it should be."""

from __future__ import annotations

import fcntl
import os
import shutil
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from byla.ledger.tiles import Place, bundle, unbundled
from byla.ledger.tree import HASH_BYTES

CHECKPOINT = "checkpoint"
PART = ".p/"
BUNDLES = "tile/entries/"
HALF_MADE = ".half-made"
LOCK = ".lock"


class Taken(RuntimeError):
    """Another process writes this log."""


@dataclass(frozen=True, slots=True)
class Folder:
    """A shelf on disk (see `byla.ledger.tiles.Shelf`)."""

    path: Path

    def read(self, path: str) -> bytes | None:
        """The file of that path; where a partial one has made room for the full one, its part of that one."""
        try:
            return (self.path / path).read_bytes()
        except FileNotFoundError:
            full, part, width = path.partition(PART)
            content = self.read(full) if part else None
            return None if content is None else cut(full, content, int(width))

    def write(self, files: Mapping[str, bytes]) -> None:
        """Writes them so that they are on the disk, names and all, when it returns; none is ever seen half."""
        folders: set[Path] = set()
        for path, content in files.items():
            target = self.path / path
            target.parent.mkdir(parents=True, exist_ok=True)
            half = target.with_name(target.name + HALF_MADE)
            _written(half, content)
            half.replace(target)
            folders |= {self.path / above for above in Path(path).parents}
        # A folder that an earlier start made is synced too: it may have ended before it came to that.
        for folder in sorted({self.path.parent, *folders}):
            _synced(folder)

    def drop_parts(self, places: Iterable[Place]) -> None:
        """Removes the partial files of those that are full."""
        for place in places:
            parts = self.path / f"{place.path}{PART}"
            if parts.is_dir():
                shutil.rmtree(parts)

    @contextmanager
    def held(self, *, wait: bool = False) -> Iterator[None]:
        """Nobody else holds it meanwhile. Raises Taken where somebody does, unless told to wait."""
        self.path.mkdir(parents=True, exist_ok=True)
        with (self.path / LOCK).open("wb") as lock:
            try:
                fcntl.flock(lock, fcntl.LOCK_EX | (0 if wait else fcntl.LOCK_NB))
            except BlockingIOError as error:
                raise Taken(
                    f"Another process writes the log in {self.path}, and covers what waits; nothing is to be done."
                ) from error
            yield


def cut(path: str, content: bytes, width: int) -> bytes:
    """The first `width` places of a tile or bundle. Raises NotATile."""
    if path.startswith(BUNDLES):
        return bundle(unbundled(content)[:width])
    return content[: width * HASH_BYTES]


def _written(path: Path, content: bytes) -> None:
    with path.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
        # So that whoever reads it next reads the disk, and not what memory still holds.
        os.posix_fadvise(file.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)


def _synced(folder: Path) -> None:
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
