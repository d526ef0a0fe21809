"""What a file's page says of the points for which a decision fell, here or in another file, and of the answers."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from byla.procedures.lt.courts.contest import points
from byla.words import Words, words


def points_said(matter: Any) -> Iterator[Words]:
    """Each point for which what was decided here fell, by its place, with its answer; and what is answered here of
    another file. Nothing in a file that a court's word merely reached.
    """
    decides = matter.overturned or matter.answers
    own = points(matter.contested, matter.answers) if decides else ()
    for place, one in enumerate(own, start=1):
        answer = one.answer or words("lt.unanswered")
        yield words("lt.point_and_answer", place=place, point=one.asked, answer=answer)
    for elsewhere in matter.earlier_answers:
        said = elsewhere.says
        yield words(
            "lt.earlier_point_and_answer", decision=said.decision, point=said.asked, answer=said.answer
        )
