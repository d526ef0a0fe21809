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
    refusal,
    text,
)
from byla.procedures.lt.courts.contest import Point, points
from byla.procedures.lt.courts.entries import PointAnswered
from byla.words import words

BOUND = "lt/abti:#bound"


def _points(file: File[Any], situation: Situation) -> Sequence[Option]:
    return [
        Option(str(place), words("lt.point", place=place, point=one.asked))
        for place, one in enumerate(_of(file), start=1)
    ]


def _of(file: File[Any]) -> tuple[Point, ...]:
    return points(file.matter.contested, file.matter.answers)


@form
class AnswerPoint:
    """Which point of the court, and what the authority answers to it."""

    point: str = choice(_points)
    answer: str = text(longest=20_000)


def _answered(file: File[Any], form: AnswerPoint, situation: Situation, others: Files) -> Iterator[Record]:
    one = _of(file)[int(form.point) - 1]
    yield Record(body=PointAnswered(remitted=one.word.number, point=one.place, answer=form.answer))


def answering(bars: Callable[[File[Any], Situation], Iterable[Refusal]]) -> Step[Any, AnswerPoint]:
    """The step by which a file that a court sent back, and that decides again, answers one of its points."""

    def nothing_to_answer(file: File[Any], situation: Situation) -> Iterator[Refusal]:
        yield from bars(file, situation)
        if not _of(file):
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


def unanswered_points(file: File[Any], *decisions: str) -> Iterator[Refusal]:
    """A decision that repeats some which courts undid is signed once each point about them is answered."""
    left = [one.asked for one in _of(file) if one.word.says.decision in decisions and one.answer is None]
    if left:
        yield refusal("lt.points_unanswered", BOUND, settled_by="answer_point", points=" · ".join(left))
