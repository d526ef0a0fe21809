"""List the files that an official may see, the most urgent first; words search by name or number."""

from __future__ import annotations

import argparse
import sys

from byla.app.console.asker import add_asker, official
from byla.app.console.said import text
from byla.app.looks.looking import looking
from byla.app.looks.store import NotRecorded
from byla.app.store import listing, person_names
from byla.app.store.models import FileRow
from byla.app.store.who import Who
from byla.casefile import FileId


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="./byla files", description=__doc__)
    parser.add_argument("words", nargs="*", help="found in a name, a number or a document number")
    parser.add_argument("--procedure", help="only of this procedure")
    parser.add_argument(
        "--view",
        choices=listing.VIEWS,
        help="in your hands, of your unit, to be signed, with content due to be erased, or all",
    )
    parser.add_argument("--after", help="the next page, as the page before said")
    add_asker(parser)
    return parser


def run(arguments: list[str]) -> int:
    """Prints a page; to standard error how to get the next one. 2 where the list cannot be given so, 1 where
    it cannot be recorded who looked.
    """
    asked = _parser().parse_intermixed_args(arguments)
    query = {
        "procedure": asked.procedure,
        "view": asked.view,
        "after": asked.after,
        "q": " ".join(asked.words),
    }
    try:
        question = listing.Asked.read({name: value for name, value in query.items() if value})
    except listing.BadQuestion as bad:
        print(f"{bad.name}: {bad}", file=sys.stderr)
        return 2
    try:
        page, lines = _read(question, official(asked.user))
    except NotRecorded as no:
        print(no, file=sys.stderr)
        return 1
    for line in lines:
        print(line)
    if page.after is not None:
        print(f"More: --after {page.after}", file=sys.stderr)
    return 0


def _read(question: listing.Asked, who: Who) -> tuple[listing.Page, list[str]]:
    with looking(who, "./byla files"):
        page = listing.page(question, who)
        called = person_names.of_files([row.file_id for row in page.rows], authority=who.authority)
        called |= _of_persons(page.rows, who.authority)
    return page, [_line(row, ", ".join(one.name for one in called.get(row.file_id, ()))) for row in page.rows]


def _of_persons(rows: list[FileRow], authority: str) -> dict[str, list[person_names.Called]]:
    """Identity records are called by their own name."""
    records = [FileId(row.file_id) for row in rows]
    return {str(file): [one] for file, one in person_names.of_records(records, authority=authority).items()}


def _what(row: FileRow) -> str:
    return text(f"{row.procedure}.clock.{row.due_clock}") if row.due_clock else "at once, since"


def _line(row: FileRow, called: str) -> str:
    due = f"{_what(row)} {row.due}" if row.due is not None else "-"
    stage = text(f"{row.procedure}.stage.{row.stage}")
    parts = (
        row.procedure,
        row.number,
        stage,
        called,
        due,
        row.next_step or "-",
        row.assignee or "-",
        row.file_id,
    )
    return "\t".join(parts)
