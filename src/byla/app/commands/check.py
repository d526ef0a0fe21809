"""Look for somebody on the national list: no match, or matches to compare with the document.

./byla check "Кавальчук Вольга" --born 1984-02-29
./byla check --mrz "P<BLRKAVALCHUK<<VOLHA…"
./byla check --same ENTRY --search NUMBER --compared "passport, photograph"
./byla check "Кавальчук Вольга" --born 1984-02-29 --document MP1234567 --aside ENTRY --reason face --note "Another face"
./byla check --take-back PAIR --note "Fingerprints say otherwise"

Each search is recorded, with who asked and what came of it. Only who has compared the document says that it is the same
person, and is told how the ban stands. A match that is another person is set aside for this traveller, and shown with
that from then on.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Mapping, Sequence

from byla.app.border import pairs
from byla.app.border.pairs import NotStanding
from byla.app.border.question import OldQuestion, of_answer
from byla.app.border.setting_aside import Unsaid, set_aside, take_back
from byla.app.console.asker import add_asker, official
from byla.app.looks.store import NotRecorded
from byla.app.moment import legal_day, today
from byla.app.national_list.comparing import NoSuchMatch, NotCompared, same_person
from byla.app.national_list.searching import search
from byla.app.registry import catalogue
from byla.app.store.show import MayNotSee
from byla.app.store.who import Who
from byla.border import PairSetAside, Reason
from byla.national_list import Answer, Asked, Candidate, Facts, Unfit, understood
from byla.words import Words, words

DOOR = "./byla check"


def run(arguments: list[str]) -> int:
    """0 answered; 1 where the official may not search, or it could not be recorded; 2 asked wrongly."""
    asked = _parser().parse_args(arguments)
    try:
        lines = list(_lines(asked, official(asked.user)))
    except (Unfit, NotCompared, Unsaid) as wrong:
        for field, said in _problems(wrong):
            print(f"{field}: {catalogue().say(said)}", file=sys.stderr)
        return 2
    except (NoSuchMatch, NotStanding, OldQuestion, MayNotSee, NotRecorded) as no:
        print(_why(no, asked.user), file=sys.stderr)
        return 1
    print("\n".join(lines))
    return 0


def _problems(wrong: Unfit | NotCompared | Unsaid) -> Sequence[tuple[str, Words]]:
    if isinstance(wrong, Unfit):
        return [(one.field.value, one.said) for one in wrong.problems]
    return wrong.problems if isinstance(wrong, Unsaid) else [("compared", wrong.said)]


def _why(no: Exception, user: str) -> str:
    if isinstance(no, MayNotSee):
        return catalogue().say(no.verdict.words)
    said = {
        NoSuchMatch: f"{user} had no such match in the last two hours. Search again.",
        NotStanding: "No such pair is remembered today: it was taken back, or its time is over.",
        OldQuestion: "The entry is none of the matches. Name one that the search shows.",
    }
    return said.get(type(no), str(no))


def _lines(asked: argparse.Namespace, who: Who) -> Iterator[str]:
    if asked.same:
        yield from _facts(same_person(asked.search, asked.same, asked.compared, who, door=DOOR))
        return
    if asked.take_back:
        held = take_back(asked.take_back, asked.note, who)
        yield f"{catalogue().say(words('border.taken_back'))} ({held.id})"
        return
    names = ("name", "born", "citizenship", "document", "sex", "mrz")
    question = Asked(**{name: getattr(asked, name) for name in names})
    answer = search(question, who, door=DOOR)
    if asked.aside:
        yield from _aside(set_aside(of_answer(question, answer), asked.aside, asked.reason, asked.note, who))
        return
    query = understood(question, today()).query
    yield from _answer(answer, pairs.of_answer(answer, query, authority=who.authority, on=today()))


def _answer(answer: Answer, asides: Mapping[str, PairSetAside]) -> Iterator[str]:
    yield f"{_said('outcome', answer.outcome.value)} (search {answer.search})"
    yield from catalogue().all_of(answer.notes)
    for candidate in answer.candidates:
        yield from _candidate(candidate)
        if candidate.entry in asides:
            yield from (f"  {line}" for line in _aside(asides[candidate.entry]))


def _aside(held: PairSetAside) -> Iterator[str]:
    why = words(f"border.reason.{held.reason.value}")
    yield catalogue().say(
        words("border.set_aside", by=held.by, on=legal_day(held.at), why=why, until=held.until)
    )
    yield f"{held.note} ({held.id})"


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
    parser.add_argument("--born", default="", help="YYYY, YYYY-MM, YYYY-MM-DD or DD.MM.YYYY")
    parser.add_argument("--citizenship", default="", help="three letters, such as BLR")
    parser.add_argument("--document", default="", help="the number of a document")
    parser.add_argument("--sex", default="", help="M or F")
    parser.add_argument("--mrz", default="", help="the lines of a machine-readable zone")
    parser.add_argument("--same", default="", metavar="ENTRY", help="this match is the person before you")
    parser.add_argument("--search", type=int, default=0, metavar="NUMBER", help="the search that gave it")
    parser.add_argument("--compared", default="", metavar="WHAT", help="which document you compared")
    parser.add_argument("--aside", default="", metavar="ENTRY", help="this match is another person")
    parser.add_argument("--reason", default="", help=", ".join(one.value for one in Reason))
    parser.add_argument("--note", default="", metavar="WHAT", help="what you saw, without any name")
    parser.add_argument("--take-back", default="", metavar="PAIR", help="show this pair like any other again")
    add_asker(parser)
    return parser
