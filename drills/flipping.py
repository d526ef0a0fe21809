"""Changes bytes of an installation, one at a time, and asks its own checks: run by `drills.flips` in a process of its
own, whose environment is that installation's. The same seed changes the same bytes.
"""

from __future__ import annotations

import io
import json
import random
import sys
import zipfile
import zlib
from pathlib import Path

import django

django.setup()
sys.path.append(str(Path(__file__).parents[1] / "verifier"))

import byla_verify  # noqa: E402

from byla.app.archive.contents import archive  # noqa: E402
from byla.app.log.folder import CHECKPOINT, LOCK  # noqa: E402
from byla.app.store.driver import ask  # noqa: E402
from byla.app.store.who import Who  # noqa: E402
from byla.casefile import FileId, UserId  # noqa: E402
from drills.flipping_record import LOG, holds, in_postgresql, in_sqlite  # noqa: E402
from drills.tally import Tally, changed  # noqa: E402

SEED = 6962
UNIT = "vilnius"
"""That of the caseworker who takes the archive out."""


def in_the_log(flips: int, drawn: random.Random) -> Tally:
    """Tiles, bundles, and the checkpoint, each of whose bytes is among them."""
    tally = Tally("files of the log")
    paths = [one for one in sorted(LOG.folder.path.rglob("*")) if one.is_file() and one.name != LOCK]
    note = LOG.folder.path / CHECKPOINT
    places = [(note, at) for at in range(note.stat().st_size)][:flips]
    while len(places) < flips:
        [path] = drawn.choices(paths, [one.stat().st_size for one in paths])
        places.append((path, drawn.randrange(path.stat().st_size)))
    for path, at in places:
        content = path.read_bytes()
        path.write_bytes(changed(content, at, drawn))
        tally.count(holds(), f"{path.name}, byte {at}")
        path.write_bytes(content)
    return tally


def in_an_archive(flips: int, drawn: random.Random) -> Tally:
    """Any byte of one with documents; the control is a zip's own checksums."""
    tally = Tally("an archive")
    [(file,)] = ask(
        "SELECT d.file_id FROM document d JOIN file_row r ON r.file_id = d.file_id"
        " WHERE r.procedure = 'residence_permit' AND r.unit = %s ORDER BY d.file_id LIMIT 1",
        [UNIT],
    )
    true = archive(FileId(file), Who(authority=LOG.authority, user=UserId("ruta")))
    keys = byla_verify.read_keys("\n".join(one.written() for one in LOG.keys().public))
    for _ in range(flips):
        at = drawn.randrange(len(true))
        raw = changed(true, at, drawn)
        tally.count(_archive_holds(raw, keys), f"byte {at} of {len(true)}")
        tally.count_control(_unzips(raw))
    return tally


def _archive_holds(raw: bytes, keys: list[byla_verify.Key]) -> bool:
    found = byla_verify.Found()
    try:
        byla_verify.check_archive(found, raw, keys)
    except byla_verify.Fault:
        return False
    return not found.faults


def _unzips(raw: bytes) -> bool:
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as opened:
            return opened.testzip() is None
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, RuntimeError):
        return False


KINDS = {"log": in_the_log, "archive": in_an_archive, "sqlite": in_sqlite, "postgresql": in_postgresql}


def main(kind: str, flips: str) -> None:
    """Prints the tally as JSON."""
    tally = KINDS[kind](int(flips), random.Random(SEED))
    json.dump({**vars(tally), "flips": int(flips)}, sys.stdout, sort_keys=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
