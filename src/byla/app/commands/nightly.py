"""The nightly job: lapses terms whose day has passed, and brings due dates up to the day. Safe to run again."""

from __future__ import annotations

import argparse
import sys

from django.conf import settings

from byla.app.jobs.nightly import Failed, Refreshed, Taken, night
from byla.app.jobs.tidying import tidy
from byla.app.moment import now
from byla.app.registry import catalogue
from byla.words import words


def run(arguments: list[str]) -> int:
    """Says each step that was taken, and what else was done. 1 where a file could not be seen to."""
    argparse.ArgumentParser(prog="./byla nightly", description=__doc__).parse_args(arguments)
    taken = refreshed = failed = 0
    for event in night(settings.BYLA_AUTHORITY):
        match event:
            case Taken(number=number, step=step):
                taken += 1
                print(f"{number}: {catalogue().say(words(step))}")
            case Refreshed():
                refreshed += 1
            case Failed(file=file, why=why):
                failed += 1
                said = why if isinstance(why, str) else "; ".join(catalogue().all_of(why))
                print(f"file {file}: {said}", file=sys.stderr)
    tidy(now())
    print(f"{taken} steps taken, {refreshed} files brought up to the day, {failed} failed")
    return 1 if failed else 0
