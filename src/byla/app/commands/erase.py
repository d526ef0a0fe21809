"""Lists content whose term of retention is over; an official who names files erases it in them, for ever.

./byla erase --as dalia
./byla erase RP-2026-000012 RP-2026-000015 --as dalia --reason "Looked at both; nobody needs them"
./byla erase RP-2026-000012 --entries 3 7 --article "eu/gdpr:17(1)(e)" --as dalia --reason "Order of the court, I-7"

Without a file nothing is erased. With --entries it is single entries that go, on an order: of a court, or of the person
where no law keeps them. Each erasure is an entry of its file; headers and seals stay.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Sequence
from typing import Any

from byla.app.console.asker import add_asker, official
from byla.app.console.finding import NotFound, file_called
from byla.app.console.said import refusal_lines
from byla.app.looks.looking import looking
from byla.app.looks.store import NotRecorded
from byla.app.moment import now
from byla.app.registry import catalogue
from byla.app.store.act import Done, Request, act
from byla.app.store.due import due_files
from byla.app.store.read import NoSuchFile
from byla.app.store.show import MayNotSee, show
from byla.app.store.who import Who, situation
from byla.app.store.write_back import write_back
from byla.casefile import Due, File, Refused

DOOR = "./byla erase"


def run(arguments: list[str]) -> int:
    """0 listed, or erased in every file that was named; 1 where one was refused, and the others are done; 2 asked
    wrongly.
    """
    asked = _parser().parse_args(arguments)
    wrong = _asked_wrongly(asked)
    if wrong:
        print(wrong, file=sys.stderr)
        return 2
    who = official(asked.user)
    try:
        return _in_files(asked, who) if asked.files else _list(who)
    except NotRecorded as no:
        print(no, file=sys.stderr)
        return 1


def _asked_wrongly(asked: argparse.Namespace) -> str:
    """What is missing or too much; empty where nothing is."""
    if not asked.files:
        too_much = asked.entries is not None or asked.article is not None or asked.reason is not None
        return "Name the files in which it is to be erased." if too_much else ""
    if (asked.entries is None) != (asked.article is None) or asked.reason is None:
        return "Say --reason; and --entries with --article, or neither."
    if asked.entries is not None and len(asked.files) > 1:
        return "Single entries are erased in one file at a time."
    return ""


def _in_files(asked: argparse.Namespace, who: Who) -> int:
    with looking(who, DOOR):
        status = max(_erase(one, asked, who) for one in asked.files)
    if not write_back():
        print(
            "Somebody is reading: what was erased stands in SQLite's log until the next night.",
            file=sys.stderr,
        )
    return status


def _list(who: Who) -> int:
    with looking(who, DOOR):
        waiting = due_files(who.authority, situation(who, now()))
        listed = [list(_lines(file, found)) for file, found in waiting if _seen(file, who)]
    for lines in listed:
        print("\n".join(lines))
    print(f"{len(listed)} files; nothing was erased", file=sys.stderr)
    return 0


def _seen(file: File[Any], who: Who) -> bool:
    try:
        show(file.id, who)
    except MayNotSee:
        return False
    return True


def _lines(file: File[Any], found: Sequence[Due]) -> Iterator[str]:
    for one in found:
        entries = ", ".join(map(str, one.entries))
        yield f"{file.procedure.code} {file.number}: due since {one.since} under {one.article}; entries {entries}"
        yield from (f"    {step}" for step in catalogue().all_of(one.steps))


def _erase(given: str, asked: argparse.Namespace, who: Who) -> int:
    try:
        shown = show(file_called(given, procedure=asked.procedure), who)
    except NotFound as no:
        print(no, file=sys.stderr)
        return 1
    except (NoSuchFile, MayNotSee):
        print(f"There is no file {given} that {asked.user} may see.", file=sys.stderr)
        return 1
    file, step = shown.file, "erase_due"
    answers: dict[str, object] = {"reason": asked.reason}
    if asked.entries is not None:
        step, answers = "erase_entries", answers | {"entries": asked.entries, "article": asked.article}
    request = Request(procedure=file.procedure.code, step=step, file=file.id, answers=answers)
    return _tell(act(request, who), file)


def _tell(result: object, file: File[Any]) -> int:
    if isinstance(result, Done):
        written = ", ".join(map(str, result.entries[file.id]))
        print(f"{file.procedure.code} {file.number}: erased, as entry {written} says")
        return 0
    if isinstance(result, Refused):
        for line in refusal_lines(result.refusals, file.procedure.code):
            print(f"{file.number}: {line}", file=sys.stderr)
        for one in result.problems:
            print(f"{file.number}: {one.field}: {catalogue().say(one.said)}", file=sys.stderr)
    return 1


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="./byla erase", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("files", nargs="*", metavar="FILE", help="id or official number")
    parser.add_argument("--entries", nargs="+", metavar="NUMBER", help="single entries, with --article")
    parser.add_argument("--article", help="that orders it: eu/gdpr:17(1)(e)")
    parser.add_argument("--reason", help="why now; it stands in the entry")
    parser.add_argument("--procedure", help="of this procedure, where several files have the number")
    add_asker(parser)
    return parser
