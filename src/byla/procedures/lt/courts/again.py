"""Deciding again, in another file, what a court undid: what an earlier decision about the person fell for is answered
first, wherever it was decided.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any, Protocol, runtime_checkable

from byla.casefile import (
    File,
    FileId,
    Files,
    Record,
    Refusal,
    Role,
    Situation,
    Standing,
    Step,
    file_of,
    form,
    number,
    refusal,
    text,
)
from byla.procedures.lt.courts.contest import Words, newest
from byla.procedures.lt.courts.decided import DECIDES
from byla.procedures.lt.courts.entries import UNDONE, Contested, EarlierPointAnswered
from byla.procedures.lt.courts.points import BOUND

LONGEST_LIST = 1000


@dataclass(frozen=True, slots=True, kw_only=True)
class Ordered:
    """What a decision orders, and what it rests on: its grounds; of an order to leave, whereto."""

    order: str
    on: frozenset[str]

    def repeats(self, earlier: Ordered) -> bool:
        """Whether it is the same order on nothing on which the earlier one did not rest. Facts of two files bear no
        common number, so no fact makes it another one: what is new about them is an answer to the court.
        """
        return self.order == earlier.order and self.on <= earlier.on


@dataclass(frozen=True, slots=True, kw_only=True)
class Overturned:
    """A decision that a court undid and after which nothing new was signed in its file."""

    number: str
    ordered: Ordered
    by: Standing[Contested]


@runtime_checkable
class DecidesAgain(Protocol):
    """A matter in which something was decided that a court can undo."""

    @property
    def overturned(self) -> tuple[Overturned, ...]:
        """What a court undid of it, in the order in which it was told."""


def overturned(told: Words, number: str, ordered: Ordered) -> tuple[Overturned, ...]:
    """The decision of that number, where the newest word about it undid it; nothing where none did."""
    found = newest(told, number)
    undone = found is not None and found.says.outcome in UNDONE
    return (Overturned(number=number, ordered=ordered, by=found),) if found is not None and undone else ()


def fell(matter: object) -> bool:
    """Whether a court undid something that the matter decided, and said for what."""
    return bool(_asked(matter))


def _asked(matter: object) -> list[tuple[Overturned, str]]:
    """Each thing that is to be answered, with the decision that fell for it."""
    found = matter.overturned if isinstance(matter, DecidesAgain) else ()
    return [(one, point) for one in found for point in one.by.says.asks]


def unanswered_elsewhere(
    file: File[Any], person: FileId, ordered: Ordered, situation: Situation
) -> Iterator[Refusal]:
    """What an earlier decision about the person fell for in another file, where this one would repeat it and has not
    answered yet. Raises LookupError where the step does not concern the person.
    """
    answers = {(one.says.file, one.says.decision, one.says.asked) for one in file.matter.earlier_answers}
    for other in situation.about(person):
        if other.id == file.id:
            continue
        left = [
            (str(place), one)
            for place, (one, point) in enumerate(_asked(other.matter), start=1)
            if ordered.repeats(one.ordered) and (other.id, one.number, point) not in answers
        ]
        if left:
            yield refusal(
                "lt.earlier_points_unanswered",
                BOUND,
                settled_by="answer_earlier_point",
                decision=left[0][1].number,
                case=left[0][1].by.says.case,
                file=other.number,
                points=", ".join(place for place, _ in left),
            )


@form
class AnswerEarlierPoint:
    """The file in which the earlier decision fell, which of its points by its place there, and the answer."""

    earlier: FileId = file_of(*DECIDES, suits=fell)
    point: int = number(least=1, most=LONGEST_LIST)
    answer: str = text(longest=20_000)


def _earlier(file: File[Any], form: AnswerEarlierPoint) -> tuple[FileId, ...]:
    return (form.earlier,)


def _no_such_point(
    file: File[Any], form: AnswerEarlierPoint, situation: Situation, others: Files
) -> Iterator[Refusal]:
    """Only what a court asked about this very person, in a matter of this kind."""
    found = others.get(form.earlier)
    same = found is not None and found.procedure is file.procedure and found.id != file.id
    if found is None or not same or found.matter.person != file.matter.person:
        yield refusal("lt.no_earlier_decision", BOUND, given=form.earlier)
        return
    asked = len(_asked(found.matter))
    if form.point > asked:
        yield refusal("lt.no_such_point", BOUND, given=form.point, asked=asked)


def _answered(
    file: File[Any], form: AnswerEarlierPoint, situation: Situation, others: Files
) -> Iterator[Record]:
    one, point = _asked(others[form.earlier].matter)[form.point - 1]
    body = EarlierPointAnswered(
        file=form.earlier, decision=one.number, point=form.point, asked=point, answer=form.answer
    )
    yield Record(body=body)


def answering_earlier(
    bars: Callable[[File[Any], Situation], Iterable[Refusal]],
) -> Step[Any, AnswerEarlierPoint]:
    """The step by which a file answers what an earlier decision about the person fell for in another file."""
    return Step(
        code="answer_earlier_point",
        form=AnswerEarlierPoint,
        roles=frozenset({Role.CASEWORKER}),
        under=(BOUND, "eu/charter:47"),
        texts="lt",
        bars=bars,
        touches=_earlier,
        objections=_no_such_point,
        records=_answered,
    )
