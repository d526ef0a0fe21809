"""Taking over a list of another source at the console, in the name of an official who answers for it."""

from __future__ import annotations

import re
import sys
from pathlib import Path

from django.conf import settings

from byla.access import SEE
from byla.app.console.asker import official
from byla.app.console.proving import NotProved, prove
from byla.app.moment import today
from byla.app.national_list.importing import MOST_FAULTS, Unfit, import_list
from byla.app.national_list.searching import at_the_list
from byla.app.registry import catalogue
from byla.app.store.show import MayNotSee

SOURCE = re.compile(r"[a-z][a-z0-9_-]{0,39}")


def run(path: Path, *, source: str, by: str | None, whole: bool) -> int:
    """0 where every line is on the list; 1 where none is, and each fault is said; 2 asked wrongly."""
    if by is None or not SOURCE.fullmatch(source):
        _say(
            "Name the --source (small letters, digits, - and _), and the official who answers for it with --by."
        )
        return 2
    try:
        if settings.BYLA_PRODUCTION:
            prove(by)
        who = official(by)
        at_the_list(who, SEE)
        tally = import_list(path, source, authority=who.authority, by=by, on=today(), whole=whole)
    except Unfit as unfit:
        for fault in unfit.faults:
            _say(f"line {fault.line}{fault.field and f', {fault.field}'}: {catalogue().say(fault.said)}")
        more = f" Only the first {MOST_FAULTS} are said." if len(unfit.faults) == MOST_FAULTS else ""
        _say(f"Nothing was taken over.{more}")
        return 1
    except OSError as error:
        _say(f"{error.filename} cannot be read: {error.strerror}.")
        return 2
    except (MayNotSee, NotProved) as no:
        _say(catalogue().say(no.verdict.words) if isinstance(no, MayNotSee) else str(no))
        return 2
    _say(f"{tally.entries} entries: {tally.changed} new or changed, {tally.withdrawn} withdrawn")
    return 0


def _say(said: str) -> None:
    sys.stderr.write(f"{said}\n")
