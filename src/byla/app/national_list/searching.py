"""Searching the list on behalf of an official: recorded before anything is shown.

    answer = search(Asked(name="Кавальчук Вольга", born="1984-02-29"), who, door="border")
    answer.outcome      # `no match` or `look`: a machine says nothing more
    answer.candidates   # identity as recorded, and in words where it agrees with what was asked and where not

What was searched for and what came of it stands in the record of who looked, which is there to check that searches were
lawful, and is kept as long as the law says. The next step is `comparing.same_person`.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from django.db import DatabaseError

from byla.access import LISTED, SEARCH, Action, Item, Reader
from byla.app.looks import rows as looks
from byla.app.looks.store import NotRecorded
from byla.app.moment import now
from byla.app.national_list import rows
from byla.app.national_list.replica import replica
from byla.app.registry import POLICY
from byla.app.store.show import MayNotSee
from byla.app.store.who import Who, situation
from byla.casefile import Situation
from byla.looks import Look, Way, occasion_of
from byla.national_list import Answer, Asked, Candidate, Listed, Understood, all_understood
from byla.screening import Match
from byla.screening.said import reasons_said

SHOWN = 10
"""Matches of one search; whoever has more before them asks with a date of birth."""
MOST_AT_ONCE = 500
"""Questions that are answered together."""


class TooMany(ValueError):
    """More questions at once than `MOST_AT_ONCE`."""

    def __init__(self, given: int) -> None:
        super().__init__(f"{given} searches at once are too many. Send at most {MOST_AT_ONCE}.")


def search(asked: Asked, who: Who, *, door: str) -> Answer:
    """What the list says to one question of an official; `who` has the purpose, which follows from their role.

    `door` is the address or command. Raises Unfit where the question cannot be searched for, MayNotSee where the
    official may not search the list, NotRecorded where it cannot be recorded: then nothing is shown.
    """
    return search_many([asked], who, door=door)[0]


def search_many(asked: Sequence[Asked], who: Who, *, door: str) -> list[Answer]:
    """The same for several questions, in their order, as one search in the record. Raises TooMany beside the others."""
    if len(asked) > MOST_AT_ONCE:
        raise TooMany(len(asked))
    circumstances = at_the_list(who, SEARCH)
    questions = all_understood(asked, circumstances.on)
    found = _found(questions, who.authority, circumstances)
    listed = rows.entries(who.authority, sorted({match.id for matches in found for match in matches}))
    candidates = [list(_candidates(matches, listed)) for matches in found]
    key = "\n".join(_recorded(one, some) for one, some in zip(asked, candidates, strict=True))
    look = look_of(listed.values(), who, circumstances, way=Way.SEARCH, door=door, key=key)
    number = looks.keep(look, at_once=True)
    return [
        Answer(search=number, at=circumstances.now, notes=question.notes, candidates=tuple(some))
        for question, some in zip(questions, candidates, strict=True)
    ]


def at_the_list(who: Who, action: Action) -> Situation:
    """The circumstances of an official who may do that with the list. Raises MayNotSee."""
    circumstances = situation(who, now())
    verdict = POLICY.judge(circumstances.actor.reader, action, Item(authority=who.authority, kind=LISTED))
    if not verdict.allowed:
        raise MayNotSee(verdict)
    return circumstances


def look_of(
    listed: Iterable[Listed], who: Who, circumstances: Situation, *, way: Way, door: str, key: str
) -> Look:
    """What is recorded of a search, or of a hit."""
    reader: Reader = circumstances.actor.reader
    shown = list(listed)
    return Look(
        authority=who.authority,
        at=circumstances.now,
        user=who.user,
        unit=min(reader.units, default=""),
        agency=reader.agency or "",
        occasion=occasion_of(Way.SEARCH, purpose=reader.purpose, in_hand=False, glass=False),
        way=way,
        door=door,
        key=key,
        files=tuple(one.id for one in shown),
        persons=tuple(dict.fromkeys(one.person for one in shown if one.person)),
    )


def _found(questions: Sequence[Understood], authority: str, circumstances: Situation) -> list[list[Match]]:
    queries = [one.query for one in questions]
    try:
        return replica(authority).search(queries, on=circumstances.on, limit=SHOWN)
    except DatabaseError as broken:
        raise NotRecorded(str(broken)) from broken


def _candidates(matches: Iterable[Match], listed: dict[str, Listed]) -> Iterable[Candidate]:
    """What has left the list since the index was asked is left out."""
    for match in matches:
        one = listed.get(match.id)
        if one is not None:
            yield Candidate(
                entry=one.id, identity=one.identity, reasons=reasons_said(match), source=one.source
            )


def _recorded(asked: Asked, candidates: Sequence[Candidate]) -> str:
    """A question as it was put, and what came of it."""
    given = ", ".join(f"{name}: {' '.join(text.split())}" for name, text in asked.given().items())
    return f"{given} → {'look' if candidates else 'no match'}"
