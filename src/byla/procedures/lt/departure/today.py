"""What the file of a departure says of the day: until when the person may stay, and what bars a return."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from byla.casefile import File, Situation, Standing
from byla.procedures.lt.departure.gates import ASYLUM
from byla.procedures.lt.departure.matter import Departure
from byla.procedures.lt.departure.term import TERM, last_day
from byla.procedures.lt.today import Answer, Ground, Question
from byla.words import Words, words

EXPELLED, OVERDUE = "lt/utpi:127(2)", "lt/utpi:126(1)(1)"


def today(file: File[Departure], situation: Situation) -> Iterator[Ground]:
    """What the file says towards each question."""
    matter = file.matter
    asylum = matter.asylum
    if asylum is not None and (matter.asylum_pending or matter.protected):
        how = "pending" if matter.asylum_pending else "granted"
        said = words(f"lt.today.asylum.{how}", since=asylum.day)
        yield replace(_stay(Answer.NOT_KNOWN, said, ASYLUM, asylum), may_bar=True)
    if matter.departed is not None:
        said = words("lt.today.left", day=matter.departed.day)
        yield _stay(Answer.NOT_KNOWN, said, TERM, matter.departed)
    elif matter.expelled is not None:
        said = words("lt.today.expelled", decision=matter.expelled.says.number)
        yield _stay(Answer.NO, said, EXPELLED, matter.expelled)
    elif matter.waits is not None:
        said = words("lt.today.return_waits", case=matter.waits.says.case)
        yield _stay(Answer.YES, said, matter.waits.says.under[0], matter.waits)
    elif matter.fallen is None:
        yield from _ordered(matter, situation)


def _ordered(matter: Departure, situation: Situation) -> Iterator[Ground]:
    """Until the last day the person may stay, to leave; from then on not."""
    ordered, served, last = matter.ordered, matter.served, last_day(matter, situation)
    if ordered is None:
        return
    number = ordered.says.number
    if served is None or last is None:
        yield _stay(Answer.NOT_KNOWN, words("lt.today.order_not_served", decision=number), TERM, ordered)
    elif situation.on <= last:
        yield _stay(Answer.YES, words("lt.today.leaves_by", decision=number, last=last), TERM, served)
    else:
        yield _stay(Answer.NO, words("lt.today.overdue", decision=number, last=last), OVERDUE, served)


def _stay(answer: Answer, said: Words, article: str, of: Standing[Any]) -> Ground:
    return Ground(question=Question.STAY, answer=answer, said=said, article=article, entry=of.number)
