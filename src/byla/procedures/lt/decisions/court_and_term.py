"""What the person can do against a decision: the court, and until when."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from byla.calendars import NATIONAL_LT, Clock, Period, Trigger
from byla.casefile import Body, Situation
from byla.law import Law
from byla.words import words

APPEAL = "lt/utpi:138(1)"


@dataclass(frozen=True, slots=True, kw_only=True)
class Remedy:
    """What the person can do against the decision, derived from the law."""

    court: str
    court_cited: str
    count: int
    unit: str
    """With `count` the term for appeal, as the law data state it: 14, `days`."""
    term_cited: str


def remedy(law: Law) -> Remedy:
    """The court and the term for appeal against any decision under the law (UTPI 136, 137, 138(1))."""
    ((unit, count),) = law.period(APPEAL).items()
    return Remedy(
        court=law.code("lt/utpi:137", "court"),
        court_cited="lt/utpi:137",
        count=count,
        unit=unit,
        term_cited=APPEAL,
    )


def to_appeal(service: type[Body], on: date, situation: Situation, *, code: str = "appeal") -> Clock:
    """UTPI 138(1): from service, never from the day of the decision, under the law of that day. A file in which two
    decisions are served has a code for each.
    """
    return Clock(
        code=code,
        article=APPEAL,
        trigger=Trigger(words(service.TYPE.code), on),
        period=Period.of(situation.law(on).period(APPEAL)),
        reckoning=NATIONAL_LT,
    )
