"""The terms of a consultation, counted in calendar days from receipt as the articles set them, and what silence means.

Silence is no objection under 2018/1861, 27(c) and 2018/1860, 9(1)(c); we ourselves have no article under which our
silence would say anything.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from byla.calendars import Clock
from byla.casefile import Bound, Deadline, Situation
from byla.procedures.lt.alert import silence_consents, term_of
from byla.procedures.lt.alert_elsewhere.matter import AlertsElsewhere, Consultation, Request

RECORDING = frozenset({"record_reply"})
REPLYING = frozenset({"consider_withdrawal", "reply_to_state"})


def to_reply(one: Consultation, situation: Situation) -> Clock | None:
    """The ten days of the state that entered the alert. None for one that was not asked."""
    return None if one.asked is None else term_of(one.asked.says.article, one.asked, situation)


def silent_since(one: Consultation, situation: Situation) -> date | None:
    """The last day of a term in which the other state said nothing, where its article reads that as no objection; None
    while the term runs, and where it replied.
    """
    clock = to_reply(one, situation)
    if clock is None or one.asked is None or one.reply is not None:
        return None
    last = clock.read(situation.calendar, situation.on).day
    if last is None or situation.on <= last:
        return None
    return last if silence_consents(clock.article, situation.law(one.asked.day)) else None


def is_over(one: Consultation, situation: Situation) -> bool:
    """Whether the state that was asked has replied, or let pass the term after which its silence is no objection."""
    return one.reply is not None or silent_since(one, situation) is not None


def to_answer(one: Request, situation: Situation) -> Clock | None:
    """Our fourteen days, with those that we asked for. None for an article that sets no term."""
    more = None if one.extended is None else (one.extended.day, one.extended.says.days)
    return term_of(one.received.says.article, one.received, situation, more)


def consulting_deadlines(
    elsewhere: AlertsElsewhere, situation: Situation, answered: date | None
) -> Iterator[Deadline]:
    """Those of the states that we asked, and ours to states that ask us. `answered` is the day on which what is asked
    in the file was decided or ended: then no reply is awaited any more.
    """
    for one in elsewhere.consultations:
        clock = to_reply(one, situation)
        if clock is not None:
            met = one.reply.day if one.reply is not None else silent_since(one, situation) or answered
            yield Deadline(clock=clock, binds=Bound.ANOTHER_STATE, met=met, kept_by=RECORDING)
    for request in elsewhere.requests:
        ours = to_answer(request, situation)
        if ours is not None:
            met = None if request.replied is None else request.replied.day
            yield Deadline(clock=ours, met=met, kept_by=REPLYING)
