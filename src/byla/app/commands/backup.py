"""Write one file that holds the record, the accounts and the uploads; the server may go on running."""

from __future__ import annotations

import argparse
import sys
from datetime import UTC, datetime
from pathlib import Path

from django.conf import settings

from byla.app.backups import read_manifest, write_backup
from byla.app.erasures.listed import BadList, copy_beside


def run(arguments: list[str]) -> int:
    """Writes the backup, reads it back, and prints where it lies."""
    parser = argparse.ArgumentParser(prog="./byla backup", description=__doc__)
    default = settings.BYLA_STATE / "backups" / f"byla-{datetime.now(UTC):%Y%m%dT%H%M%SZ}.zip"
    parser.add_argument(
        "file", nargs="?", type=Path, default=default, help="default: below BYLA_STATE, by its time"
    )
    path = parser.parse_args(arguments).file.absolute()
    path.parent.mkdir(parents=True, exist_ok=True)
    write_backup(path, settings.BYLA_STATE)
    files = read_manifest(path).sha256
    try:
        beside = copy_beside(path)
    except BadList as bad:
        print(bad, file=sys.stderr)
        return 1
    print(path)
    print(
        f"What was erased stands in {beside}: keep the newest copy of it with every backup.", file=sys.stderr
    )
    key = (
        "the key that Byla made is among them" if "secret_key" in files else "keep SECRET_KEY too, it is not"
    )
    print(
        f"{len(files)} files, read back and equal; {key}. The special key never is: keep it apart.",
        file=sys.stderr,
    )
    return 0
