"""Check that the record is as it was written: every seal, commitment, number, erasure and document."""

from __future__ import annotations

import argparse
import sys

from django.db import DatabaseError, connection

from byla.app.store.verifying import broken


def run(arguments: list[str]) -> int:
    """0 where all is as written; 1 with file and entry of each thing that is not, one a line."""
    argparse.ArgumentParser(prog="./byla verify", description=__doc__).parse_args(arguments)
    found = 0
    try:
        for one in broken():
            found += 1
            entry = "" if one.entry is None else f" entry {one.entry}"
            print(f"file {one.number} ({one.file}){entry}: {one.said}")
    except (DatabaseError, UnicodeDecodeError) as error:
        found += 1
        print(f"the database cannot be read: {error}")
    if found:
        print(f"{found} things are not as they were written. Keep this database apart, and", file=sys.stderr)
        print("restore the newest backup that passes this check.", file=sys.stderr)
        return 1
    print(f"{_entries()} entries are as they were written")
    return 0


def _entries() -> int:
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM entry")
        counted: int = cursor.fetchone()[0]
        return counted
