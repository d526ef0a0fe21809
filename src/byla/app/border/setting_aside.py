"""What an official says of a match that is another person, at whichever door: set aside, or taken back."""

from __future__ import annotations

from collections.abc import Iterator

from byla.access import SEARCH
from byla.app.border import pairs
from byla.app.border.question import OldQuestion, Question
from byla.app.moment import now, today
from byla.app.national_list import rows
from byla.app.national_list.searching import at_the_list
from byla.app.registry import book
from byla.app.store.who import Who
from byla.border import PairSetAside, PairUnfit, Reason, note_problem, pair_of, stands_until
from byla.national_list import understood
from byla.words import Words, words


class Unsaid(ValueError):
    """What the official says cannot be kept as it is: by field (`reason`, `note`), what is wrong with it."""

    def __init__(self, *problems: tuple[str, Words]) -> None:
        super().__init__("; ".join(f"{field}: {said.code}" for field, said in problems))
        self.problems = problems


def set_aside(question: Question, entry: str, reason: str, note: str, who: Who) -> PairSetAside:
    """Remembers that the traveller of the question is not the person of the entry. Raises Unsaid, OldQuestion where the
    entry was not among the matches, was changed or has left the list, MayNotSee.
    """
    circumstances = at_the_list(who, SEARCH)
    if problems := list(_problems(reason, note)):
        raise Unsaid(*problems)
    # What was no match is not asked for: a database refuses some signs that anybody can send.
    listed = rows.entries(who.authority, [entry]).get(entry) if entry in question.entries else None
    if listed is None or not question.showed(entry, listed.identity):
        raise OldQuestion
    try:
        pair = pair_of(understood(question.asked, today()).query, entry, listed.identity.written())
    except PairUnfit as unfit:
        raise Unsaid(("reason", unfit.said)) from unfit
    return pairs.keep(
        pair,
        authority=who.authority,
        reason=Reason(reason),
        note=note,
        by=who.user,
        at=circumstances.now,
        until=stands_until(book().on(circumstances.on, known=circumstances.on)),
    )


def take_back(pair: str, note: str, who: Who) -> PairSetAside:
    """From now on the match is shown like any other. Raises Unsaid, pairs.NotStanding, MayNotSee."""
    at_the_list(who, SEARCH)
    if problem := note_problem(note):
        raise Unsaid(("note", problem))
    return pairs.take_back(pair, authority=who.authority, note=note, by=who.user, at=now(), on=today())


def _problems(reason: str, note: str) -> Iterator[tuple[str, Words]]:
    if reason not in {one.value for one in Reason}:
        allowed = ", ".join(one.value for one in Reason)
        yield "reason", words("border.no_reason_of" if reason else "border.no_reason", allowed=allowed)
    if problem := note_problem(note):
        yield "note", problem
