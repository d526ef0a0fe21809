"""Answering the points of a court that sent a decision back, before anything like it is signed again."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

from byla.casefile import (
    File,
    Files,
    Option,
    Record,
    Refusal,
    Role,
    Situation,
    Step,
    choice,
    form,
    held,
    refusal,
    text,
)
from byla.procedures.lt.courts.contest import answered, asking
from byla.procedures.lt.courts.entries import PointAnswered
from byla.words import words

BOUND = "lt/abti:#bound"


def _points(file: File[Any], situation: Situation) -> Sequence[Option]:
    found = asking(file.matter.contested)
    points = () if found is None else found.says.asks
    return [
        Option(str(place), words("lt.point", place=place, point=point))
        for place, point in enumerate(points, start=1)
    ]


@form
class AnswerPoint:
    """Which point of the court, and what the authority answers to it."""

    point: str = choice(_points)
    answer: str = text(longest=20_000)


def _answered(file: File[Any], form: AnswerPoint, situation: Situation, others: Files) -> Iterator[Record]:
    sent_back = held(asking(file.matter.contested)).number
    yield Record(body=PointAnswered(remitted=sent_back, point=int(form.point), answer=form.answer))


def answering(bars: Callable[[File[Any], Situation], Iterable[Refusal]]) -> Step[Any, AnswerPoint]:
    """The step by which a file that a court sent back, and that decides again, answers one of its points."""

    def nothing_to_answer(file: File[Any], situation: Situation) -> Iterator[Refusal]:
        yield from bars(file, situation)
        if not answered(file.matter.contested, file.matter.answers):
            yield refusal("lt.nothing_remitted", BOUND)

    return Step(
        code="answer_point",
        form=AnswerPoint,
        roles=frozenset({Role.CASEWORKER}),
        under=(BOUND, "eu/charter:47"),
        texts="lt",
        bars=nothing_to_answer,
        records=_answered,
    )


def unanswered_points(file: File[Any]) -> Iterator[Refusal]:
    """A decision that repeats one which a court sent back is signed once each of its points is answered."""
    points = answered(file.matter.contested, file.matter.answers)
    left = [point for point, answer in points.items() if answer is None]
    if left:
        yield refusal("lt.points_unanswered", BOUND, settled_by="answer_point", points=" · ".join(left))
