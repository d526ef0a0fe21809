"""What a file makes of the words of a court that it was told: of each decision the newest counts."""

from __future__ import annotations

from collections.abc import Iterator

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


def asking(told: Words) -> Standing[Contested] | None:
    """The newest word by which something was undone and that asks for answers before the same is decided again."""
    return next((one for one in reversed(told) if one.says.asks), None)


def answered(told: Words, answers: tuple[Standing[PointAnswered], ...]) -> dict[str, str | None]:
    """What the newest word that asks wants answered, with the newest answer to each."""
    found = asking(told)
    if found is None:
        return {}
    given = {one.says.point: one.says.answer for one in answers if one.says.remitted == found.number}
    return {point: given.get(place) for place, point in enumerate(found.says.asks, start=1)}


def nobody_returned_meanwhile(waits: Standing[Contested] | None) -> Iterator[Refusal]:
    """Refuses a return while a court looks at it and the law, or the court, lets it wait."""
    if waits is not None:
        yield refusal("lt.waits_for_the_court", *waits.says.under, case=waits.says.case)
