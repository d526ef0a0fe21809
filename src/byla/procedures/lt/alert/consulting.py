"""Consultations between two states: under which article, until when, and what silence means there.

Silence is no objection where the article itself says so (2018/1861, 27(c); 2018/1860, 9(1)(c)), and nowhere else.
"""

from __future__ import annotations

from byla.calendars import REGULATION_1182_71, Clock, Extension, Period, Trigger, Unit
from byla.casefile import Citation, Situation
from byla.law import Law
from byla.procedures.lt.alert.codes import AlertKind, Because, Occasion, Outcome
from byla.procedures.lt.alert.matter import Alert, Consultation
from byla.procedures.lt.alert.wanted import Cause, cause
from byla.words import words

ARTICLES: dict[tuple[AlertKind, Occasion], Citation] = {
    (AlertKind.REFUSAL, Occasion.BEFORE_A_PERMIT): "eu/2018-1861:27",
    (AlertKind.REFUSAL, Occasion.BEFORE_THE_ALERT): "eu/2018-1861:28",
    (AlertKind.REFUSAL, Occasion.AFTER_THE_ALERT): "eu/2018-1861:29",
    (AlertKind.REFUSAL, Occasion.AFTER_A_HIT): "eu/2018-1861:30",
    (AlertKind.RETURN, Occasion.BEFORE_A_PERMIT): "eu/2018-1860:9(1)",
    (AlertKind.RETURN, Occasion.PERMIT_INTENDED): "eu/2018-1860:9(2)",
    (AlertKind.RETURN, Occasion.BEFORE_THE_ALERT): "eu/2018-1860:10",
    (AlertKind.RETURN, Occasion.AFTER_THE_ALERT): "eu/2018-1860:11",
    (AlertKind.RETURN, Occasion.AFTER_A_HIT): "eu/2018-1860:12",
}
TERM_OF = {"eu/2018-1861:30": "eu/2018-1861:29", "eu/2018-1860:12": "eu/2018-1860:11"}
"""After a hit the consultation of another article is begun, and its term runs."""
OURS = {
    Occasion.BEFORE_A_PERMIT: (
        Outcome.OBJECTED,
        Outcome.NOT_OBJECTED,
        Outcome.PERMIT_GRANTED,
        Outcome.PERMIT_NOT_GRANTED,
    ),
    Occasion.PERMIT_INTENDED: (Outcome.PERMIT_GRANTED, Outcome.PERMIT_NOT_GRANTED),
}
THEIRS = (Outcome.PERMIT_KEPT, Outcome.PERMIT_WITHDRAWN)
OPEN = (Outcome.OBJECTED, Outcome.NOT_OBJECTED)
"""After our answer we still wait for what the other state does."""


def outcomes_of(occasion: Occasion) -> tuple[Outcome, ...]:
    """How a consultation on that occasion can end."""
    return OURS.get(occasion, THEIRS)


def to_answer(one: Consultation, situation: Situation) -> Clock | None:
    """The term of the article, in calendar days from receipt, with more days where they were asked for. None for an
    article that sets no term.
    """
    begun = one.begun
    under = TERM_OF.get(begun.says.article, begun.says.article)
    law = situation.law(begun.day)
    if "period" not in law.provision(under).values:
        return None
    extended = one.extended
    more = (
        ()
        if extended is None
        else (Extension(since=extended.day, period=Period(extended.says.days, Unit.DAYS), article=under),)
    )
    return Clock(
        code="consultation",
        article=under,
        trigger=Trigger(words(type(begun.says).TYPE.code), begun.day),
        period=Period.of(law.period(under)),
        reckoning=REGULATION_1182_71,
        extensions=more,
    )


def outcome_of(one: Consultation, situation: Situation) -> Outcome | None:
    """How it ended; where nobody answered in time, what the article says of silence. None while it is open."""
    if one.answers:
        return one.answers[-1].says.outcome
    clock = to_answer(one, situation)
    last = None if clock is None else clock.read(situation.calendar, situation.on).day
    if clock is None or last is None or situation.on <= last:
        return None
    return Outcome.NOT_OBJECTED if silence_consents(clock.article, situation.law(one.begun.day)) else None


def silence_consents(article: Citation, law: Law) -> bool:
    """Whether the article itself says that no answer is no objection."""
    return law.provision(article).values.get("silence") == "no_objection"


def is_open(one: Consultation, situation: Situation) -> bool:
    """Whether something is still to come: our answer, or what the other state does."""
    found = outcome_of(one, situation)
    return found is None or found in OPEN


def ended_by(alert: Alert) -> Cause | None:
    """That another state grants or keeps a permit: no alert is entered, and the one that is there is deleted."""
    for one in alert.consultations:
        for answer in one.answers:
            if answer.says.outcome in (Outcome.PERMIT_GRANTED, Outcome.PERMIT_KEPT):
                return cause(answer, Because.PERMIT_ELSEWHERE, one.begun.says.article)
    return None
