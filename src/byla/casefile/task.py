"""Tasks that the record itself opens: something that was relied on or told has changed, or something is owed without a
term, and a named official must see to it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from byla.casefile.file import File
from byla.casefile.retention import due
from byla.casefile.situation import Situation
from byla.words import Words, words


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """A date that was told beside the date as computed today, from the corrected history and the law as known
    now.
    """

    clock: str
    told: date
    computed: date
    entry: int
    """The number of the entry that told it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """What a named official must look at, and the step that settles it."""

    said: Words
    settled_by: str
    owed: bool = False
    """Whether it is owed without a term, so that nobody can be late with it."""
    since: date | None = None
    """Since when it is owed at once, where the law says so: that day is then what a list goes by."""
    given: Mapping[str, str] = field(default_factory=dict)
    """The answers of that step that the task settles already, by field."""


def differences(file: File[Any], situation: Situation) -> tuple[Difference, ...]:
    """The newest told date of each clock where today's computation gives another, and nobody has settled that
    yet.
    """
    if not file.custody.told:
        return ()
    computed = {
        one.code: one.read(situation.calendar, situation.on).day
        for one in file.procedure.deadlines(file, situation)
    }
    newest = {told.clock: (number, told) for number, told in file.custody.told}
    settled = {(one.clock, one.told, one.computed) for one in file.custody.settled}
    return tuple(
        Difference(clock=clock, told=told.day, computed=now, entry=number)
        for clock, (number, told) in newest.items()
        if (now := computed.get(clock)) is not None
        and now != told.day
        and (clock, told.day, now) not in settled
    )


def shaken_acts(file: File[Any]) -> dict[int, tuple[int, ...]]:
    """Signed acts that rest on entries corrected since, where somebody still has to weigh a correction, and the
    numbers of all the corrections that shake them.
    """
    past, shaken = file.history, file.history.shaken
    found = {}
    for entry in past.standing:
        if entry.body is None or not entry.body.SIGNED or entry.number not in shaken:
            continue
        corrections = tuple(sorted(past.corrected[number] for number in shaken[entry.number]))
        review = file.custody.reviewed.get(entry.number)
        if review is None or not set(corrections) <= set(review.corrections):
            found[entry.number] = corrections
    return found


def tasks(file: File[Any], situation: Situation) -> tuple[Task, ...]:
    """Everything in the file that waits for a named official's look."""
    own = file.procedure.tasks(file, situation)
    return (*_of_differences(file, situation), *_of_shaken_acts(file), *_of_retention(file, situation), *own)


def _of_differences(file: File[Any], situation: Situation) -> Iterator[Task]:
    for one in differences(file, situation):
        clock = words(f"{file.procedure.code}.clock.{one.clock}")
        said = words("casefile.told_differs", clock=clock, told=one.told, computed=one.computed)
        yield Task(said=said, settled_by="settle_difference")


def _of_retention(file: File[Any], situation: Situation) -> Iterator[Task]:
    # Most matters have not ended; only of the others is it worth to look at every entry.
    if file.procedure.end_of_matter(file, situation) is None:
        return
    found = due(file, situation)
    if found:
        said = words("casefile.content_due", since=found[0].since, article=found[0].article)
        yield Task(said=said, settled_by="erase_due", owed=True)


def _of_shaken_acts(file: File[Any]) -> Iterator[Task]:
    for number, corrections in shaken_acts(file).items():
        said = words("casefile.act_shaken", entry=number, corrections=", ".join(map(str, corrections)))
        yield Task(said=said, settled_by="review_shaken_act")
