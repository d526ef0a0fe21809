"""Consultations between two states: under which article, until when, and what silence means there.

Silence is no objection where the article itself says so (2018/1861, 27(c); 2018/1860, 9(1)(c)), and nowhere else.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

from byla.calendars import REGULATION_1182_71, Clock, Extension, Period, Trigger, Unit
from byla.casefile import Body, Citation, File, Option, Refusal, Situation, Standing, refusal
from byla.law import Law
from byla.procedures.lt.alert.codes import AlertKind, Because, Occasion, Outcome
from byla.procedures.lt.alert.matter import Alert, Consultation
from byla.procedures.lt.alert.wanted import Cause, cause
from byla.procedures.lt.gates import LITHUANIA
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
STATES = "eu/2018-1860:14(2)#states"
OPEN = (Outcome.OBJECTED, Outcome.NOT_OBJECTED)
"""After our answer we still wait for what the other state does."""


def outcomes_of(occasion: Occasion) -> tuple[Outcome, ...]:
    """How a consultation on that occasion can end."""
    return OURS.get(occasion, THEIRS)


def to_answer(one: Consultation, situation: Situation) -> Clock | None:
    """The term of its article, with more days where they were asked for. None for an article that sets no term."""
    under = TERM_OF.get(one.begun.says.article, one.begun.says.article)
    more = None if one.extended is None else (one.extended.day, one.extended.says.days)
    return term_of(under, one.begun, situation, more)


def term_of(
    under: Citation, begun: Standing[Body], situation: Situation, more: tuple[date, int] | None = None
) -> Clock | None:
    """Calendar days from receipt, as that article sets them; `more` are the day on which more were asked for, and how
    many. None for an article that sets no term.
    """
    law = situation.law(begun.day)
    if "period" not in law.provision(under).values:
        return None
    extensions = (
        () if more is None else (Extension(since=more[0], period=Period(more[1], Unit.DAYS), article=under),)
    )
    return Clock(
        code="consultation",
        article=under,
        trigger=Trigger(words(type(begun.says).TYPE.code), begun.day),
        period=Period.of(law.period(under)),
        reckoning=REGULATION_1182_71,
        extensions=extensions,
    )


def too_many_days(
    days: int, under: Citation, begun: Standing[Body], clock: Clock | None, situation: Situation
) -> Iterator[Refusal]:
    """2018/1861, 28(e), 29(e); 2018/1860, 10(e), 11(e): so many more at most, once, and only while the term (`clock`)
    runs.
    """
    law = situation.law(begun.day)
    most = law.period(under, "extension")["days"] if "extension" in law.provision(under).values else 0
    if clock is None or clock.extensions or days > most:
        yield refusal("alert.more_days_than_allowed", under, days=days, allowed=most)
        return
    last = clock.read(situation.calendar, situation.on).day
    if last is not None and situation.on > last:
        yield refusal("alert.term_over", under, day=last)


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


def of_free_movement(file: File[Any], situation: Situation) -> Sequence[Option]:
    """The states whose citizens move freely, as the law data name them."""
    found = situation.law().codes(STATES, "states")
    return [Option(one, words(f"person.country.{one}")) for one in found]


def states(file: File[Any], situation: Situation) -> Sequence[Option]:
    """Those but ours, which can have an alert, or ask about one: they all use SIS, save some of the Union."""
    return [one for one in of_free_movement(file, situation) if one.code != LITHUANIA]
