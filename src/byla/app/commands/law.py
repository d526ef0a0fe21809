"""Shows the law in force on a day, lists what no lawyer has confirmed, and publishes law files.

./byla law show lt/utpi:33 --on 2026-01-15 [--known 2025-12-01]
./byla law unconfirmed [--on 2026-01-15]
./byla law changes
./byla law publish --reason "why"
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from byla.app import registry
from byla.app.moment import today
from byla.law import (
    Book,
    LawError,
    Parameter,
    Provision,
    changes,
    publish,
    show,
    unconfirmed,
)
from byla.words import Catalogue

PUBLISHED = "published.toml"


def run(arguments: list[str]) -> int:
    """0 shown or published; 1 no such law, or a published file has changed."""
    given = arguments_of(arguments)
    try:
        lines, status = answer(
            given, registry.book(), english=registry.catalogue(), root=registry.LAW, today=today()
        )
    except LawError as error:
        print(error, file=sys.stderr)
        return 1
    print("\n".join(lines))
    return status


def answer(
    given: argparse.Namespace, book: Book, *, english: Catalogue, root: Path, today: date
) -> tuple[list[str], int]:
    """The lines to print, and the exit status. Raises LawError."""
    if given.what == "changes":
        found = english.all_of(changes(root))
        return found or ["Every file of law is as it was published."], 1 if found else 0
    if given.what == "publish":
        (root / PUBLISHED).write_text(publish(root, on=today, reason=given.reason), encoding="utf-8")
        return [f"Written: {PUBLISHED}"], 0
    law = book.on(given.on or today, known=given.known)
    if given.what == "show":
        return english.all_of(show(law, given.citation)), 0
    return [line for act, open_ in unconfirmed(law).items() for line in _listed(act, open_)], 0


def arguments_of(arguments: list[str]) -> argparse.Namespace:
    """What was asked. Exits with 2 where it cannot be understood."""
    return _parser().parse_args(arguments)


def _listed(act: str, several: tuple[Provision | Parameter, ...]) -> Iterator[str]:
    if several:
        yield f"{act}: {len(several)} to be confirmed"
    for one in several:
        yield f"  {one.id}: {one.text if isinstance(one, Provision) else one.question}"


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="./byla law", description=__doc__.partition("\n")[0])
    what = parser.add_subparsers(dest="what", required=True)
    shown = what.add_parser("show", help="a provision with all its parts")
    shown.add_argument("citation", help="lt/utpi:33, or a whole act: lt/utpi")
    for asked in (shown, what.add_parser("unconfirmed", help="what no lawyer has confirmed yet, by act")):
        asked.add_argument("--on", type=date.fromisoformat, help="in force on this day (today)")
        asked.add_argument("--known", type=date.fromisoformat, help="as known on this day (now)")
    what.add_parser("changes", help="law files that are not as they were published")
    what.add_parser("publish", help="publish new and changed law files").add_argument(
        "--reason", required=True
    )
    return parser
