"""The answers of the national list as JSON, with what was set aside before of each match."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from byla.app.border import pairs
from byla.app.border.question import of_answer
from byla.app.moment import today
from byla.app.registry import catalogue
from byla.app.store.who import Who
from byla.border import Pair, PairSetAside
from byla.national_list import Answer, Asked, Candidate, understood
from byla.words import words

Json = dict[str, Any]
At = tuple[int, str]
"""The place of a question among several, and an entry."""


def answers_json(asked: Sequence[Asked], answers: Sequence[Answer], who: Who) -> list[Json]:
    """Each answer, in the order of the questions."""
    asides = _asides(asked, answers, who)
    return [
        _answer(question, answer, who, {entry: held for (at, entry), held in asides.items() if at == place})
        for place, (question, answer) in enumerate(zip(asked, answers, strict=True))
    ]


def _asides(asked: Sequence[Asked], answers: Sequence[Answer], who: Who) -> dict[At, PairSetAside]:
    made: dict[At, Pair] = {}
    for place, (question, answer) in enumerate(zip(asked, answers, strict=True)):
        if answer.candidates:
            found = pairs.pairs_of(answer, understood(question, today()).query)
            made |= {(place, entry): pair for entry, pair in found.items()}
    return pairs.standing(made, authority=who.authority, on=today())


def _answer(question: Asked, answer: Answer, who: Who, asides: dict[str, PairSetAside]) -> Json:
    return {
        "search": answer.search,
        "at": answer.at.isoformat(),
        "outcome": answer.outcome.value,
        "said": catalogue().say(words(f"national_list.outcome.{answer.outcome.value}")),
        "notes": catalogue().all_of(answer.notes),
        "matches": [_candidate(one, asides.get(one.entry)) for one in answer.candidates],
        "question": of_answer(question, answer).sent_out(who) if answer.candidates else "",
    }


def _candidate(one: Candidate, aside: PairSetAside | None) -> Json:
    reasons = [{"code": said.code, "said": catalogue().say(said)} for said in one.reasons]
    return {
        "entry": one.entry,
        "identity": asdict(one.identity),
        "reasons": reasons,
        "source": one.source,
        "aside": None if aside is None else aside_json(aside),
    }


def aside_json(aside: PairSetAside) -> Json:
    """That somebody looked at the pair before, and found another person."""
    return {
        "pair": aside.id,
        "reason": aside.reason.value,
        "said": catalogue().say(words(f"border.reason.{aside.reason.value}")),
        "note": aside.note,
        "by": aside.by,
        "at": aside.at.isoformat(),
        "until": aside.until.isoformat(),
        "taken_back": aside.taken_back is not None,
    }
