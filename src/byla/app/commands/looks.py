"""Who looked: by official, person and day; the files opened in an emergency; and what a person is answered."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator

from byla.app.console.asker import add_asker, official
from byla.app.console.finding import NotFound, file_called
from byla.app.console.said import text
from byla.app.looks import glass
from byla.app.looks.answering import NoSuchPower, answered
from byla.app.looks.looking import looking
from byla.app.looks.searching import BadSearch, Search, search
from byla.app.looks.store import NotRecorded
from byla.app.moment import JURISDICTION
from byla.app.store.read import NoSuchFile
from byla.app.store.show import MayNotSee
from byla.app.store.who import Who


def run(arguments: list[str]) -> int:
    """Prints a line for each. 2 where it cannot be asked so, 1 where there is nothing for this official, or nobody
    could record that they looked.
    """
    asked = _parser().parse_args(arguments)
    try:
        with looking(official(asked.user), "./byla looks"):
            lines = list(asked.lines(asked, official(asked.user)))
    except BadSearch as bad:
        print(f"{bad.name}: {bad}", file=sys.stderr)
        return 2
    except (NotFound, NotRecorded, NoSuchPower) as no:
        print(no, file=sys.stderr)
        return 1
    except (NoSuchFile, MayNotSee):
        print(f"There are no such looks that {asked.user} may see.", file=sys.stderr)
        return 1
    for line in lines:
        print(line)
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="./byla looks", description=__doc__)
    kinds = parser.add_subparsers(required=True)
    found = kinds.add_parser("search", help="looks, the newest first")
    found.add_argument("--official", default="", help="by this official")
    found.add_argument("--person", default="", help="at the person of this identity record")
    found.add_argument("--day", default="", help="on this day, such as 2026-01-15")
    found.add_argument("--before", default="", help="the next page, as the page before said")
    found.set_defaults(lines=_found)
    glasses = kinds.add_parser("glasses", help="files opened in an emergency, the newest first")
    glasses.set_defaults(lines=_glasses)
    told = kinds.add_parser("told", help="what a person is answered who asks who looked")
    told.add_argument("person", help="the number or the id of the identity record")
    told.add_argument("--to", default="", help="to this representative, as the page names them")
    told.set_defaults(lines=_told)
    for one in (found, glasses, told):
        add_asker(one)
    return parser


def _found(asked: argparse.Namespace, who: Who) -> Iterator[str]:
    query = {name: getattr(asked, name) for name in ("official", "person", "day", "before")}
    found = search(Search.read(query), who)
    for look in found.looks:
        files = ", ".join(found.named(look).values()) or f"{len(look.files)} files"
        place = look.agency or look.unit or "-"
        yield "\t".join(
            (
                f"{look.at.astimezone(JURISDICTION):%Y-%m-%d %H:%M:%S}",
                look.user,
                place,
                text(f"looks.purpose.{look.occasion.value}"),
                files,
                look.key or "-",
            )
        )
    if found.next:
        print(f"More: --before {found.next}", file=sys.stderr)


def _glasses(asked: argparse.Namespace, who: Who) -> Iterator[str]:
    for one in glass.broken(who):
        review = "not reviewed" if one.review is None else f"{one.review.by}: {one.review.note}"
        seen = f"{len(glass.behind(one))} looks"
        at = f"{one.at.astimezone(JURISDICTION):%Y-%m-%d %H:%M:%S}"
        yield "\t".join((at, one.user, one.number, one.reason, seen, review))


def _told(asked: argparse.Namespace, who: Who) -> Iterator[str]:
    found = answered(file_called(asked.person, procedure="person"), who, to=asked.to)
    for one in found.answer.told:
        at = f"{one.at.astimezone(JURISDICTION):%Y-%m-%d %H:%M}"
        yield "\t".join((at, one.agency or one.unit or "-", text(f"looks.occasion.{one.occasion.value}")))
    for under, count in found.answer.waiting.items():
        print(f"{count} looks wait under {under}; this is for you, not for the person.", file=sys.stderr)
