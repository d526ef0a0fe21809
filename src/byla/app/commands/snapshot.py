"""A signed snapshot of the national list for a post's own machine, for one shift; and bringing in what was searched.

./byla snapshot make FILE --officer marius --hours 12 --call "+370 5 271 7112, duty officer" --as egle
./byla snapshot key
./byla snapshot bring-in JOURNAL --as egle
"""

from __future__ import annotations

import argparse
import sqlite3
import sys
from pathlib import Path

from byla.app.border.post.bringing_in import bring_in
from byla.app.border.post.journal import Broken
from byla.app.border.snapshots import make, signing_keys
from byla.app.console.asker import add_asker, official
from byla.app.log.keys import BadKeys
from byla.app.looks.store import NotRecorded
from byla.app.registry import catalogue
from byla.app.store.show import MayNotSee
from byla.border.snapshot import BadShift, NotASnapshot


def run(arguments: list[str]) -> int:
    """0 done; 1 not done, with why; 2 asked wrongly."""
    asked = _parser().parse_args(arguments)
    try:
        print(asked.does(asked))
    except BadShift as bad:
        print(bad, file=sys.stderr)
        return 2
    except NotASnapshot as no:
        print(catalogue().say(no.said), file=sys.stderr)
        return 1
    except MayNotSee as hidden:
        print(catalogue().say(hidden.verdict.words), file=sys.stderr)
        return 1
    except (BadKeys, Broken, NotRecorded, OSError, sqlite3.Error) as error:
        print(error, file=sys.stderr)
        return 1
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="./byla snapshot", description=__doc__)
    kinds = parser.add_subparsers(required=True)
    made = kinds.add_parser("make", help="write a snapshot of the list as it stands now")
    made.add_argument("file", type=Path)
    made.add_argument("--officer", action="append", required=True, help="who may ask it; once for each")
    made.add_argument("--hours", type=int, default=12, help="length of the shift, at most 24; default 12")
    made.add_argument("--call", required=True, help="whom to ask for live confirmation, in a line")
    made.set_defaults(does=_make)
    key = kinds.add_parser("key", help="the key that a post's machine trusts")
    key.set_defaults(does=_key)
    brought = kinds.add_parser(
        "bring-in", help="take over what was searched at a post; a second time nothing"
    )
    brought.add_argument("journal", type=Path)
    brought.set_defaults(does=_bring_in)
    for one in (made, brought):
        add_asker(one)
    return parser


def _make(asked: argparse.Namespace) -> str:
    file = make(official(asked.user), hours=asked.hours, officers=tuple(asked.officer), call=asked.call)
    asked.file.write_bytes(file)
    return f"Written: {asked.file.name}, {len(file):,} bytes, for {asked.hours} hours from now."


def _key(asked: argparse.Namespace) -> str:
    return "\n".join(one.written() for one in signing_keys().public)


def _bring_in(asked: argparse.Namespace) -> str:
    taken = bring_in(asked.journal, official(asked.user))
    return f"Brought in: {taken.new} searches; {taken.known} were there already."
