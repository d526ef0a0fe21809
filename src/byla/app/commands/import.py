"""Take over what comes in bulk: a register of permits, what a body concluded on requests, or a list of another source.

./byla import permits register.csv
./byla import conclusions answers.jsonl --by jonas
./byla import list entries.jsonl --source partner --by ona

Every line goes through the same steps as at the desk. Lines that cannot be taken stand in a file beside the one given,
with line, field and reason; all others are recorded. It may be stopped, and started again with the same command: a line
that was taken is passed over. A list (CSV, JSON Lines or FollowTheMoney) is taken over whole or not at all.
"""

from __future__ import annotations

import argparse
import sys
from dataclasses import replace
from pathlib import Path

from django.conf import settings

from byla.app.console import importing_list
from byla.app.console.asker import importing, official
from byla.app.console.proving import NotProved, prove
from byla.app.exchange import conclusions, permits
from byla.app.exchange.origin_file import OriginFile, origin_file
from byla.app.exchange.rejects import rejects_beside, rejects_path
from byla.app.exchange.take_over import take_over
from byla.app.store.decider import decider
from byla.app.store.second_process import ProcessEnded
from byla.app.store.who import Who

KINDS = ("permits", "conclusions", "list")


def run(arguments: list[str]) -> int:
    """0 where every line is in the record; 1 where some were rejected; 2 asked wrongly."""
    asked = _parser().parse_args(arguments)
    if asked.kind == "list":
        return importing_list.run(asked.file, source=asked.source, by=asked.by, whole=asked.whole)
    if (asked.by is not None) is not (asked.kind == "conclusions"):
        print("Conclusions are given --by a named official of the body; permits are not.", file=sys.stderr)
        return 2
    try:
        file = origin_file(asked.file)
        who = _who(file, asked.by)
        rows = permits.rows(file) if asked.kind == "permits" else conclusions.rows(file, who)
        # Only conclusions are each about a file of its own, so that another process can decide some of them.
        apart = file.lines if asked.kind == "conclusions" else 0
        with rejects_beside(asked.file) as rejects, decider(apart) as second:
            tally = take_over(rows, who, rejects, of=file.lines, say=_say, decider=second)
    except OSError as error:
        print(f"{error.filename} cannot be read or written: {error.strerror}.", file=sys.stderr)
        return 2
    except (permits.UnfitHeadings, conclusions.NotOfABody, NotProved, ProcessEnded) as wrong:
        print(wrong, file=sys.stderr)
        return 2
    _say(tally.said())
    if not tally.rejected:
        rejects_path(asked.file).unlink()
        return 0
    _say(f"what was rejected, and why: {rejects_path(asked.file)}")
    return 1


def _who(file: OriginFile, by: str | None) -> Who:
    """The import itself, or the official in whose name it is taken over. Raises NotProved."""
    if by is None:
        return replace(importing("permits"), source=file.source)
    if settings.BYLA_PRODUCTION:
        prove(by)
    return replace(official(by), source=file.source)


def _say(said: str) -> None:
    print(said, file=sys.stderr, flush=True)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="./byla import", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("kind", choices=KINDS)
    parser.add_argument(
        "file", type=Path, help="CSV for permits, JSON Lines for conclusions, both for a list"
    )
    parser.add_argument("--by", metavar="USER", help="the official who answers for it")
    parser.add_argument("--source", default="", metavar="NAME", help="whose list it is")
    parser.add_argument(
        "--whole",
        action="store_true",
        help="withdraw what the source listed before and the file does not hold",
    )
    return parser
