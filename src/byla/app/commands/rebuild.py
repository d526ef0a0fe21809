"""Make the projections (lists, search, access) again from the record; --check only compares.

Due dates and next steps follow the calendar: run ./byla nightly before --check, or the days that passed show as
differences.
"""

from __future__ import annotations

import argparse
import sys

from django.conf import settings

from byla.app.moment import now
from byla.app.store.upkeep import differences, rebuild
from byla.app.store.who import by_job, situation


def run(arguments: list[str]) -> int:
    """0 rebuilt, or nothing differs; 1 with every difference on standard output."""
    parser = argparse.ArgumentParser(prog="./byla rebuild", description=__doc__)
    parser.add_argument("--check", action="store_true", help="compare, and change nothing")
    check = parser.parse_args(arguments).check
    authority: str = settings.BYLA_AUTHORITY
    today = situation(by_job(authority, "rebuild"), now())
    if not check:
        print(f"{rebuild(authority, today)} files: projections made again from the record")
        return 0
    found = 0
    for one in differences(authority, today):
        found += 1
        print(f"{one.file}: {one.what} is {_said(one.stored)}, the record makes {_said(one.expected)}")
    if found:
        print(f"{found} differences. ./byla rebuild makes the projections again.", file=sys.stderr)
    return 1 if found else 0


def _said(facet: object) -> str:
    if isinstance(facet, frozenset):
        return "{" + ", ".join(sorted(map(str, facet))) + "}"
    return "nothing" if facet is None else repr(facet)
