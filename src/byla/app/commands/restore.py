"""Put a backup into an empty database, of either kind; check every seal, and erase again what was erased since.

./byla restore /srv/backups/tonight.byla
./byla restore /srv/backups/tonight.byla --erasures /mnt/elsewhere/erasures.jsonl
./byla restore --erase-again

The list of erasures is looked for beside the backup and below BYLA_STATE; --erasures names newer ones. Without any the
backup is refused, for nobody could tell what was erased since: --without-list says that you answer for that. The last
form is for a database that was put back by other means, such as those of PostgreSQL.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from django.conf import settings

from byla.app.backups import BadBackup, NewerSchema, NotEmpty, SchemaPassed, restore
from byla.app.commands import verify
from byla.app.commands.upgrade import bring_up_to_date
from byla.app.erasures.again import NotCarriedOut, carry_out
from byla.app.erasures.gone import Gone
from byla.app.erasures.listed import NAME, BadList, add, complete, own_list, read_list
from byla.app.moment import now
from byla.app.store.models import StoredFile
from byla.app.store.upkeep import rebuild
from byla.app.store.who import by_job, situation
from byla.app.store.write_back import write_back


def run(arguments: list[str]) -> int:
    """0 where all of it is here and as it was written, and what was erased is gone; 1 where nothing was changed, or the
    backup holds a broken record, which is then said entry by entry; 2 asked wrongly.
    """
    asked = _parser().parse_args(arguments)
    if (asked.file is None) is not asked.erase_again:
        print("Name a backup, or give --erase-again alone.", file=sys.stderr)
        return 2
    settings.BYLA_STATE.mkdir(parents=True, exist_ok=True)
    try:
        gone = _listed(asked)
        _keep(gone)
        if asked.file is not None and not _put_back(asked.file.absolute()):
            return 1
        return _erase_again(gone)
    except (BadBackup, BadList, NotEmpty, NewerSchema, SchemaPassed, NotCarriedOut) as no:
        print(no, file=sys.stderr)
        return 1


def _listed(asked: argparse.Namespace) -> list[Gone]:
    """What the lists say. Raises BadList, also where there is none and nobody answers for that."""
    beside = [] if asked.file is None else [asked.file.absolute().parent / NAME]
    paths = [
        path for path in (*asked.erasures, *beside, own_list()) if path.exists() or path in asked.erasures
    ]
    for path in asked.erasures:
        if not path.exists():
            raise BadList(f"There is no list of erasures at {path}.")
    if not paths and not asked.without_list:
        raise BadList(
            f"There is no list of erasures ({NAME}) beside the backup or below BYLA_STATE, so nobody can tell what was"
            " erased since. Name it by --erasures; or answer for restoring without it, by --without-list."
        )
    return list({one: None for path in paths for one in read_list(path)})


def _put_back(backup: Path) -> bool:
    """Whether the backup is here, every seal of it as it was written."""
    manifest = restore(backup, settings.BYLA_STATE)
    bring_up_to_date(print)
    if verify.run([]):
        return False
    for authority in StoredFile.objects.order_by("authority").values_list("authority", flat=True).distinct():
        rebuild(authority, situation(by_job(authority, "restore"), now()))
    print(f"restored as of {manifest.made}")
    return True


def _keep(gone: list[Gone]) -> None:
    """Puts them into the own list before anything else: where this is cut short, no server serves what came back."""
    noted = set(read_list(own_list()))
    add(own_list(), [one for one in gone if one not in noted])


def _erase_again(gone: list[Gone]) -> int:
    done = carry_out(gone)
    complete()
    write_back()
    newest = max((one.on for one in gone), default="no day")
    print(f"{done} things erased again, by lists that reach to {newest}")
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="./byla restore", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("file", type=Path, nargs="?")
    parser.add_argument(
        "--erasures", type=Path, action="append", default=[], help="a list of erasures from elsewhere"
    )
    parser.add_argument(
        "--without-list", action="store_true", help="nothing was erased since, you answer for it"
    )
    parser.add_argument(
        "--erase-again", action="store_true", help="no backup: erase what the list says is gone"
    )
    return parser
