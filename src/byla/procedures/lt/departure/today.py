"""What the file of a departure says of the day: until when the person may stay, and what bars a return."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from byla.calendars import REGULATION_1182_71, Direction, Period
from byla.casefile import File, Situation, Standing
from byla.procedures.lt.departure.entries import AsylumApplied, ExpulsionSuspended
from byla.procedures.lt.departure.gates import ASYLUM
from byla.procedures.lt.departure.matter import Departure
from byla.procedures.lt.departure.term import TERM, last_day
from byla.procedures.lt.today import Answer, Ground, Question
from byla.words import Words, words

ILLEGAL, POSTPONED, TRAVEL = "eu/2009-52:3(1)", "eu/2009-52:3(3)", "eu/cisa:21(1)"
RECEPTION, PROTECTED = "eu/2013-33:15", "eu/2011-95:26"
EXPELLED, OVERDUE, SUSPENDED = "lt/utpi:127(2)", "lt/utpi:126(1)(1)", "lt/utpi:128(2)"


def today(file: File[Departure], situation: Situation) -> Iterator[Ground]:
    """What the file says towards each question."""
    matter = file.matter
    asylum = matter.asylum
    if asylum is not None and (matter.asylum_pending or matter.protected):
        how = "pending" if matter.asylum_pending else "granted"
        said = words(f"lt.today.asylum.{how}", since=asylum.day)
        yield replace(_stay(Answer.NOT_KNOWN, said, ASYLUM, asylum), may_bar=True)
        yield _work_of_asylum(matter, asylum, situation)
    yield from _other_permit(matter, situation)
    if matter.departed is not None:
        said = words("lt.today.left", day=matter.departed.day)
        yield _stay(Answer.NOT_KNOWN, said, TERM, matter.departed)
    elif matter.fallen is not None:
        return
    elif matter.waits is not None:
        said = words("lt.today.return_waits", case=matter.waits.says.case)
        yield _stay(Answer.YES, said, matter.waits.says.under[0], matter.waits)
        yield _postponed(matter.waits)
    elif matter.suspended:
        yield from (_suspended(one, situation) for one in matter.suspended)
        yield _postponed(matter.suspended[0])
    elif matter.expelled is not None and not _has_days_left(matter, situation):
        said = words("lt.today.expelled", decision=matter.expelled.says.number)
        yield _stay(Answer.NO, said, EXPELLED, matter.expelled)
        yield _work(Answer.NO, words("lt.today.no_work_without_stay"), ILLEGAL, matter.expelled)
    else:
        yield from _ordered(matter, situation)


def _has_days_left(matter: Departure, situation: Situation) -> bool:
    """Whether somebody who is expelled may still leave in their own time (2004/38, 30(3))."""
    last = last_day(matter, situation)
    return last is not None and situation.on <= last


def _postponed(by: Standing[Any]) -> Ground:
    return _work(Answer.NOT_KNOWN, words("lt.today.work_while_waiting"), POSTPONED, by)


def _suspended(one: Standing[ExpulsionSuspended], situation: Situation) -> Ground:
    """Past the day by which somebody was to look, nobody is expelled before they did; whether the person may stay is
    then not known.
    """
    until = one.says.until
    ground = words(f"departure.suspended_for.{one.says.ground.value}")
    if until is None:
        return _stay(Answer.YES, words("lt.today.suspended", ground=ground), SUSPENDED, one)
    answer = Answer.NOT_KNOWN if situation.on > until else Answer.YES
    return _stay(answer, words("lt.today.suspended_until", ground=ground, until=until), SUSPENDED, one)


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
    if served is not None and not (matter.asylum_pending or matter.protected):
        yield _work(Answer.NO, words("lt.today.no_work_without_stay"), ILLEGAL, served)


def _work_of_asylum(matter: Departure, asylum: Standing[AsylumApplied], situation: Situation) -> Ground:
    """Who was granted protection may work; whose application is pending, after months that the directive names."""
    if matter.protected:
        return _work(Answer.YES, words("lt.today.asylum.work_granted"), PROTECTED, asylum)
    months = Period.of(situation.law(asylum.day).period(RECEPTION))
    day = REGULATION_1182_71.plain_end(months, asylum.day, situation.calendar, Direction.AFTER)
    if situation.on <= day:
        return _work(Answer.NOT_KNOWN, words("lt.today.asylum.work_pending", day=day), RECEPTION, asylum)
    return _work(Answer.YES, words("lt.today.asylum.work_after", day=day), RECEPTION, asylum)


def _other_permit(matter: Departure, situation: Situation) -> Iterator[Ground]:
    found = matter.other_permit_on(situation.on)
    if found is not None:
        state = words(f"person.country.{found.says.state}")
        said = words("lt.today.other_permit", state=state, until=found.says.valid_until)
        yield replace(_work(Answer.YES, said, TRAVEL, found), question=Question.TRAVEL)


def _work(answer: Answer, said: Words, article: str, of: Standing[Any]) -> Ground:
    return replace(_stay(answer, said, article, of), question=Question.WORK)


def _stay(answer: Answer, said: Words, article: str, of: Standing[Any]) -> Ground:
    return Ground(question=Question.STAY, answer=answer, said=said, article=article, entry=of.number)
