"""Put a backup in the place of what is here. Stop the server first.

A database that already holds tables is replaced only with --replace.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from django.conf import settings

from byla.app.backups import BadBackup, restore
from byla.app.backups.databases import NoProgram, is_empty
from byla.app.commands.upgrade import bring_up_to_date


def run(arguments: list[str]) -> int:
    """Checks the backup, restores it, and brings it up to this code's schema."""
    parser = argparse.ArgumentParser(prog="./byla restore", description=__doc__)
    parser.add_argument("file", type=Path)
    parser.add_argument("--replace", action="store_true", help="lose what the database holds now")
    asked = parser.parse_args(arguments)
    settings.BYLA_STATE.mkdir(parents=True, exist_ok=True)
    if not asked.replace and not is_empty():
        print(
            "The database is not empty. Make a backup of it, then run this again with --replace.",
            file=sys.stderr,
        )
        return 1
    try:
        manifest = restore(asked.file.absolute(), settings.BYLA_STATE)
    except (BadBackup, NoProgram) as bad:
        print(bad, file=sys.stderr)
        return 1
    bring_up_to_date(print)
    print(f"restored as of {manifest.made}; check the record with ./byla verify")
    return 0
