"""Show a file as text: stage, next step, clocks with their reasons, and what stands in the way of the rest."""

from __future__ import annotations

import argparse
import sys
from datetime import UTC, datetime

from byla.app.console.asker import add_asker, official
from byla.app.console.finding import NotFound, file_called
from byla.app.console.view import view_lines
from byla.app.looks.looking import looking
from byla.app.looks.store import NotRecorded
from byla.app.store.read import NoSuchFile
from byla.app.store.show import MayNotSee, show
from byla.law import LawError


def run(arguments: list[str]) -> int:
    """0 shown; 1 where there is no such file, or none that the asker may see."""
    parser = argparse.ArgumentParser(prog="./byla show", description=__doc__)
    parser.add_argument("file", help="id, or official number such as RP-2026-000012")
    parser.add_argument("--procedure", help="of this procedure, where several files have the number")
    parser.add_argument("--known", type=_moment, help="as known at this moment (ISO 8601, UTC)")
    add_asker(parser)
    asked = parser.parse_args(arguments)
    try:
        lines = _lines(asked)
    except (NotFound, LawError, NotRecorded) as no:
        print(no, file=sys.stderr)
        return 1
    except (NoSuchFile, MayNotSee):
        print(f"There is no file {asked.file} that {asked.user} may see.", file=sys.stderr)
        return 1
    print("\n".join(lines))
    return 0


def _lines(asked: argparse.Namespace) -> list[str]:
    who = official(asked.user)
    with looking(who, "./byla show"):
        shown = show(file_called(asked.file, procedure=asked.procedure), who, known=asked.known)
        return list(view_lines(shown))


def _moment(given: str) -> datetime:
    moment = datetime.fromisoformat(given)
    return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)
