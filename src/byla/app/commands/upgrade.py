"""Bring the database and the collected static files to the state of this code; nothing happens where they are."""

from __future__ import annotations

import argparse
import hashlib
import sys
from collections.abc import Callable
from pathlib import Path

from django.conf import settings
from django.contrib.staticfiles.finders import get_finders
from django.core.management import call_command
from django.db import connection
from django.db.migrations.executor import MigrationExecutor

from byla.app.backups.schema import NewerSchema, refuse_newer

Say = Callable[[str], None]


def run(arguments: list[str]) -> int:
    """Applies the waiting migrations and collects the static files. 1 where a newer Byla made the database."""
    argparse.ArgumentParser(prog="./byla upgrade", description=__doc__).parse_args(arguments)
    try:
        bring_up_to_date(print)
    except NewerSchema as newer:
        print(newer, file=sys.stderr)
        return 1
    print("up to date")
    return 0


def bring_up_to_date(say: Say) -> None:
    """Migrations first: a server must never start on an older schema. Raises NewerSchema."""
    _migrate(say)
    _collect_static_files(say)


def _migrate(say: Say) -> None:
    settings.BYLA_STATE.mkdir(parents=True, exist_ok=True)
    executor = MigrationExecutor(connection)
    seen = (".".join(one) for one in executor.loader.applied_migrations)
    refuse_newer("The database", seen, executor.loader)
    waiting = executor.migration_plan(executor.loader.graph.leaf_nodes())
    if waiting:
        say(f"database: applying {len(waiting)} migrations")
        call_command("migrate", interactive=False, verbosity=0)


def _collect_static_files(say: Say) -> None:
    stamp = Path(settings.STATIC_ROOT) / ".collected"
    current = _fingerprint()
    if stamp.exists() and stamp.read_text(encoding="ascii") == current:
        return
    say("static files: collecting")
    call_command("collectstatic", interactive=False, verbosity=0, clear=True)
    stamp.write_text(current, encoding="ascii")


def _fingerprint() -> str:
    digest = hashlib.sha256()
    for finder in get_finders():
        for name, storage in finder.list([]):
            status = Path(storage.path(name)).stat()
            digest.update(f"{name} {status.st_size} {status.st_mtime_ns}\n".encode())
    return digest.hexdigest()
