"""Put a backup into an empty database, of either kind; check every seal, and make the projections again."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from django.conf import settings

from byla.app.backups import BadBackup, NewerSchema, NotEmpty, SchemaPassed, restore
from byla.app.commands import verify
from byla.app.commands.upgrade import bring_up_to_date
from byla.app.moment import now
from byla.app.store.models import StoredFile
from byla.app.store.upkeep import rebuild
from byla.app.store.who import by_job, situation


def run(arguments: list[str]) -> int:
    """0 where all of it is here and as it was written; 1 where nothing was changed, or the backup holds a broken
    record, which is then said entry by entry.
    """
    parser = argparse.ArgumentParser(prog="./byla restore", description=__doc__)
    parser.add_argument("file", type=Path)
    asked = parser.parse_args(arguments)
    settings.BYLA_STATE.mkdir(parents=True, exist_ok=True)
    try:
        manifest = restore(asked.file.absolute(), settings.BYLA_STATE)
    except (BadBackup, NotEmpty, NewerSchema, SchemaPassed) as no:
        print(no, file=sys.stderr)
        return 1
    bring_up_to_date(print)
    if verify.run([]):
        return 1
    for authority in StoredFile.objects.order_by("authority").values_list("authority", flat=True).distinct():
        rebuild(authority, situation(by_job(authority, "restore"), now()))
    print(f"restored as of {manifest.made}")
    return 0
