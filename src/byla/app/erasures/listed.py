"""The list itself: a file of lines that are only ever added to, in the folder of the backups and beside each of them.

An erasure is noted once it is committed. Whoever's machine stopped between the two lacks a line; the night, each backup
and each start of the server compare the list with the database and add what it lacks.
"""

from __future__ import annotations

import fcntl
import logging
import os
from collections.abc import Iterable
from pathlib import Path

from django.conf import settings

from byla.app.erasures.gone import Gone, gone_of_line, recorded

NAME = "erasures.jsonl"
log = logging.getLogger("byla.erasures")


class BadList(ValueError):
    """The list holds a line that no Byla writes. Put a whole copy in its place; nothing was changed."""


def own_list() -> Path:
    """Where this installation keeps it."""
    return Path(settings.BYLA_STATE) / "backups" / NAME


def read_list(path: Path) -> list[Gone]:
    """What a list says, each thing once; nothing where there is none. Raises BadList."""
    if not path.exists():
        return []
    found: dict[Gone, None] = {}
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        try:
            found[gone_of_line(line)] = None
        except (ValueError, TypeError) as bad:
            raise BadList(f"{path}, line {number} is no line of a list of erasures: {line[:80]!r}") from bad
    return list(found)


def add(path: Path, several: Iterable[Gone]) -> None:
    """Adds lines, and returns once they are on the disk."""
    lines = "".join(one.line() for one in several)
    if not lines:
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    descriptor = os.open(path, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
    with os.fdopen(descriptor, "a", encoding="utf-8") as held:
        fcntl.flock(held, fcntl.LOCK_EX)
        held.write(lines)
        held.flush()
        os.fsync(held.fileno())


def note(several: Iterable[Gone]) -> None:
    """Notes what was erased just now. Where the disk does not take it the erasure stands, and the night notes it."""
    try:
        add(own_list(), several)
    except OSError:
        log.exception("an erasure is not in the list beside the backups yet")


def complete() -> int:
    """Adds to this installation's list what the database says beyond it, and says how much that was. Raises BadList,
    OSError.
    """
    noted = set(read_list(own_list()))
    lacking = [one for one in recorded() if one not in noted]
    add(own_list(), lacking)
    return len(lacking)


def copy_beside(backup: Path) -> Path:
    """The whole list beside a backup that was just made. Raises BadList, OSError."""
    complete()
    beside = backup.parent / NAME
    there = set(read_list(beside))
    add(beside, [one for one in read_list(own_list()) if one not in there])
    own_list().parent.mkdir(parents=True, exist_ok=True)
    for held in (beside, own_list()):
        held.touch(mode=0o600)
    return beside
