"""Look for somebody on the national list: no match, or matches to compare with the document.

./byla check "Кавальчук Вольга" --born 1984-02-29
./byla check --mrz "P<BLRKAVALCHUK<<VOLHA…"
./byla check --same ENTRY --search NUMBER --compared "passport, photograph"

Each search is recorded, with who asked and what came of it. Only who has compared the document says that it is the same
person, and is told how the ban stands.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator

from byla.app.console.asker import add_asker, official
from byla.app.looks.store import NotRecorded
from byla.app.national_list.comparing import NoSuchMatch, NotCompared, same_person
from byla.app.national_list.searching import search
from byla.app.registry import catalogue
from byla.app.store.show import MayNotSee
from byla.app.store.who import Who
from byla.national_list import Answer, Asked, Candidate, Facts, Unfit
from byla.words import words

DOOR = "./byla check"


def run(arguments: list[str]) -> int:
    """0 answered; 1 where the official may not search, or it could not be recorded; 2 asked wrongly."""
    asked = _parser().parse_args(arguments)
    try:
        lines = list(_lines(asked, official(asked.user)))
    except Unfit as unfit:
        for one in unfit.problems:
            print(f"{one.field.value}: {catalogue().say(one.said)}", file=sys.stderr)
        return 2
    except NotCompared as wrong:
        print(f"compared: {catalogue().say(wrong.said)}", file=sys.stderr)
        return 2
    except NoSuchMatch:
        print(f"{asked.user} had no such match in the last two hours. Search again.", file=sys.stderr)
        return 1
    except MayNotSee as hidden:
        print(catalogue().say(hidden.verdict.words), file=sys.stderr)
        return 1
    except NotRecorded as no:
        print(no, file=sys.stderr)
        return 1
    print("\n".join(lines))
    return 0


def _lines(asked: argparse.Namespace, who: Who) -> Iterator[str]:
    if asked.same:
        yield from _facts(same_person(asked.search, asked.same, asked.compared, who, door=DOOR))
        return
    names = ("name", "born", "citizenship", "document", "sex", "mrz")
    yield from _answer(search(Asked(**{name: getattr(asked, name) for name in names}), who, door=DOOR))


def _answer(answer: Answer) -> Iterator[str]:
    yield f"{_said('outcome', answer.outcome.value)} (search {answer.search})"
    yield from catalogue().all_of(answer.notes)
    for candidate in answer.candidates:
        yield from _candidate(candidate)


def _candidate(one: Candidate) -> Iterator[str]:
    known = one.identity
    yield ""
    yield f"entry {one.entry}" + (f", of {one.source}" if one.source else "")
    for values in (known.names, known.births, known.citizenships, known.documents):
        if values:
            yield f"  {'; '.join(values)}"
    yield from (f"  - {said}" for said in catalogue().all_of(one.reasons))


def _facts(facts: Facts) -> Iterator[str]:
    yield _said("state", facts.state.value)
    told = {
        "decision": facts.decision,
        "call": facts.call,
        "begins": facts.begins,
        "ends": facts.ends,
        "suspended": _suspended(facts),
        "permits": None if facts.permits is None else ", ".join(facts.permits) or _said("told", "none"),
        "asylum_asked": None
        if facts.asylum_asked is None
        else _said("told", "yes" if facts.asylum_asked else "no"),
    }
    for name, value in told.items():
        yield f"{_said('label', name)}: {value or _said('told', 'not_known')}"


def _suspended(facts: Facts) -> str | None:
    if facts.suspended is None:
        return None
    word = facts.suspension
    if word is None:
        return _said("told", "no")
    said = words(
        "national_list.told.suspended", since=word.since, case=word.case, under=", ".join(word.under)
    )
    return catalogue().say(said)


def _said(kind: str, code: str) -> str:
    return catalogue().say(words(f"national_list.{kind}.{code}"))


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="./byla check", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("name", nargs="?", default="", help="in any script, its words in any order")
    parser.add_argument("--born", default="", help="YYYY, YYYY-MM or YYYY-MM-DD")
    parser.add_argument("--citizenship", default="", help="three letters, such as BLR")
    parser.add_argument("--document", default="", help="the number of a document")
    parser.add_argument("--sex", default="", help="M or F")
    parser.add_argument("--mrz", default="", help="the lines of a machine-readable zone")
    parser.add_argument("--same", default="", metavar="ENTRY", help="this match is the person before you")
    parser.add_argument("--search", type=int, default=0, metavar="NUMBER", help="the search that gave it")
    parser.add_argument("--compared", default="", metavar="WHAT", help="which document you compared")
    add_asker(parser)
    return parser
