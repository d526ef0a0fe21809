"""What a file makes of the words of a court that it was told: of each decision the newest counts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from byla.calendars import Pause
from byla.casefile import Refusal, Standing, refusal
from byla.procedures.lt.courts.entries import UNDONE, Contested, PointAnswered

Words = tuple[Standing[Contested], ...]


def newest(told: Words, decision: str | None) -> Standing[Contested] | None:
    """The last that was told of the decision of that number."""
    return next((one for one in reversed(told) if one.says.decision == decision), None)


def closed_by(told: Words, *decisions: str | None) -> Standing[Contested] | None:
    """The word by which a court undid one of these decisions and nobody is asked to decide again; None where none of
    them is undone, and where a higher court put it back.
    """
    found = (newest(told, one) for one in decisions)
    return next((one for one in found if one is not None and one.says.outcome in UNDONE), None)


def suspended(told: Words, *decisions: str | None, returning: bool = False) -> Standing[Contested] | None:
    """The word by which one of these decisions waits for the court; of a return, also that by which nobody is returned
    (ECHR 3).
    """
    for one in (newest(told, each) for each in decisions):
        if one is not None and (one.says.suspended or (returning and one.says.suspends_return)):
            return one
    return None


def pauses(told: Words, *decisions: str | None) -> Iterator[Pause]:
    """The days on which nobody need leave, for at least one of these decisions waits for the court."""
    since, waiting = None, set()
    for one in told:
        if one.says.decision not in decisions:
            continue
        if one.says.suspends_return:
            waiting.add(one.says.decision)
            since = since or one
        else:
            waiting.discard(one.says.decision)
        if since is not None and not waiting:
            yield Pause(since=since.day, until=one.day, article=since.says.under[0])
            since = None
    if since is not None:
        yield Pause(since=since.day, article=since.says.under[0])


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """Something for which a decision of the file fell, and what the authority answers to it."""

    word: Standing[Contested]
    """By which the file was told."""
    place: int
    """Its place in what that word asks, from 1."""
    answer: str | None
    """The newest; None while there is none."""

    @property
    def asked(self) -> str:
        """What is to be answered, as the court or the official wrote it."""
        return self.word.says.asks[self.place - 1]


def points(told: Words, answers: tuple[Standing[PointAnswered], ...]) -> tuple[Point, ...]:
    """What is to be answered before anything like what was undone is signed again: of each decision, what the newest
    word that asks something wants; in the order in which these were told.
    """
    given = {(one.says.remitted, one.says.point): one.says.answer for one in answers}
    asking = {one.says.decision: one for one in told if one.says.asks}
    return tuple(
        Point(word=word, place=place, answer=given.get((word.number, place)))
        for word in sorted(asking.values(), key=lambda one: one.number)
        for place in range(1, len(word.says.asks) + 1)
    )


def nobody_returned_meanwhile(waits: Standing[Contested] | None) -> Iterator[Refusal]:
    """Refuses a return while a court looks at it and the law, or the court, lets it wait."""
    if waits is not None:
        yield refusal("lt.waits_for_the_court", *waits.says.under, case=waits.says.case)
