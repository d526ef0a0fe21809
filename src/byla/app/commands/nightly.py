"""The nightly job: lapses terms whose day has passed, brings due dates up to the day, says what is due to be erased."""

from __future__ import annotations

import argparse
import sys
from collections import Counter

from django.conf import settings

from byla.app.erasures.listed import BadList, complete
from byla.app.jobs.nightly import NAME, Failed, Refreshed, Taken, night
from byla.app.jobs.tidying import tidy
from byla.app.log.sequencer import of_this_installation
from byla.app.log.stamping import stamp
from byla.app.moment import now, today
from byla.app.registry import catalogue
from byla.app.store.due import due_files
from byla.app.store.who import by_job, situation
from byla.app.store.write_back import write_back
from byla.ledger.timestamp import NotStamped
from byla.words import words


def run(arguments: list[str]) -> int:
    """Says each step that was taken, and what else was done; safe to run again. 1 where a file could not be seen to."""
    argparse.ArgumentParser(prog="./byla nightly", description=__doc__).parse_args(arguments)
    done = Counter(_told(event) for event in night(settings.BYLA_AUTHORITY))
    tidy(now())
    failed = done[Failed] + _emptied() + _listed()
    due = _due()
    if due:
        print(f"{due} files have content that is due to be erased; ./byla erase lists them")
    failed += _stamped()
    print(f"{done[Taken]} steps taken, {done[Refreshed]} files brought up to the day, {failed} failed")
    return 1 if failed else 0


def _told(event: Taken | Refreshed | Failed) -> type[Taken | Refreshed | Failed]:
    """Says what somebody should read of it; of what kind it is."""
    match event:
        case Taken(number=number, step=step):
            print(f"{number}: {catalogue().say(words(step))}")
        case Failed(file=file, why=why):
            said = why if isinstance(why, str) else "; ".join(catalogue().all_of(why))
            print(f"file {file}: {said}", file=sys.stderr)
    return type(event)


def _emptied() -> int:
    """Empties SQLite's log, in which what was erased may stand; how often it failed."""
    if write_back():
        return 0
    print("SQLite's log could not be emptied, for somebody is reading; run this again.", file=sys.stderr)
    return 1


def _listed() -> int:
    """Adds to the list of erasures what it lacks; how often it failed."""
    try:
        complete()
    except (BadList, OSError) as no:
        print(no, file=sys.stderr)
        return 1
    return 0


def _stamped() -> int:
    """Has the log's checkpoint of today stamped, where a service is named; how often it failed."""
    if not settings.BYLA_TIMESTAMP_URL:
        return 0
    try:
        stamp(of_this_installation(), settings.BYLA_TIMESTAMP_URL, today())
    except NotStamped as no:
        print(f"the log was not stamped: {no}", file=sys.stderr)
        return 1
    return 0


def _due() -> int:
    """The files in which somebody may erase what is due; the night itself erases no content."""
    today = situation(by_job(settings.BYLA_AUTHORITY, NAME), now())
    return sum(1 for _ in due_files(settings.BYLA_AUTHORITY, today))
