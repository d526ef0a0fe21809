"""The clocks of a renewal. Each runs under the law in force on the day of the event that started it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from byla.calendars import NATIONAL_LT, Clock, Extension, Pause, Period, Trigger, Unit
from byla.casefile import Body, Bound, Deadline, File, Situation
from byla.procedures.lt.residence_permit.codes import Operative
from byla.procedures.lt.residence_permit.entries import ApplicationLodged, DecisionServed, DecisionSigned
from byla.procedures.lt.residence_permit.matter import Assessment, DataRequest, Hearing, Matter, Standing
from byla.words import words

DECIDE, MISSING_DATA, ASSESS = "lt/utpi:33#renewal", "lt/utpi:33(4)", "lt/utpi:4(4)"
HEARING, APPEAL, APPLY_AGAIN = "eu/charter:41", "lt/utpi:138(1)", "lt/utpi:35(2)"


def deadlines(file: File[Matter], situation: Situation) -> tuple[Deadline, ...]:
    """Every deadline that an entry of the file has started."""
    return tuple(_started(file.matter, situation))


def _started(matter: Matter, situation: Situation) -> Iterator[Deadline]:
    if matter.application is not None:
        clock = to_decide(matter.application, matter.data_requests, situation)
        yield Deadline(clock=clock, met=_day(matter.signed))
        yield from _to_ask_for_data(matter, matter.application, situation)
    for request in matter.data_requests[-1:]:
        yield Deadline(clock=to_supply_data(request), binds=Bound.PERSON, met=_day(request.received))
    for assessment in matter.assessments:
        for clock in to_assess(assessment, matter.application, situation):
            yield Deadline(clock=clock, binds=Bound.ASSESSOR, met=_day(assessment.conclusion))
    if matter.hearing is not None:
        met = _day(matter.hearing.heard or matter.hearing.lapsed)
        yield Deadline(clock=to_answer(matter.hearing), binds=Bound.PERSON, met=met)
    if matter.served is not None:
        yield _passing(to_appeal(matter.served.day, situation), situation)
    if matter.signed is not None and matter.signed.says.operative is Operative.REFUSE:
        yield _passing(to_apply_again(matter.signed.day, DecisionSigned, situation), situation)


def to_decide(
    lodged: Standing[ApplicationLodged], requests: tuple[DataRequest, ...], situation: Situation
) -> Clock:
    """UTPI 33: two months from filing. 33(4): it stands from the dispatch of a letter that asks for missing data
    until they arrive.
    """
    return Clock(
        code="decision",
        article=DECIDE,
        trigger=_by(lodged),
        period=Period.of(situation.law(lodged.day).period(DECIDE)),
        reckoning=NATIONAL_LT,
        pauses=tuple(
            Pause(since=one.asked.day, until=_day(one.received), article=MISSING_DATA) for one in requests
        ),
    )


def _to_ask_for_data(
    matter: Matter, lodged: Standing[ApplicationLodged], situation: Situation
) -> Iterator[Deadline]:
    """UTPI 33(4): within a month the authority says what is missing. Where nothing is, there is no such term."""
    if matter.checked is not None and not matter.checked.says.missing and not matter.data_requests:
        return
    clock = Clock(
        code="data_request",
        article=MISSING_DATA,
        trigger=_by(lodged),
        period=Period.of(situation.law(lodged.day).period(MISSING_DATA)),
        reckoning=NATIONAL_LT,
    )
    yield Deadline(clock=clock, met=matter.data_requests[0].asked.day if matter.data_requests else None)


def to_supply_data(request: DataRequest) -> Clock:
    """The day that the letter set."""
    return _until_set_day("data_answer", MISSING_DATA, request.asked, request.asked.says.answer_until)


def to_assess(
    assessment: Assessment, lodged: Standing[ApplicationLodged] | None, situation: Situation
) -> Iterator[Clock]:
    """UTPI 4(4): 14 days, 28 in all after a notice of important reasons. It has one word, `prašymas`, for what starts
    it: the request, or the application. A named reading says which; under the first it does not run before receipt.
    """
    reading = situation.law(assessment.request.day).reading("lt/utpi:4(4)#clock-starts")
    start = assessment.acknowledged if reading == "request_received" else lodged
    if start is None:
        return
    law, told = situation.law(start.day), assessment.extended
    ceiling = Period.of(law.period(ASSESS, "ceiling"))
    yield Clock(
        code=f"assessment_{assessment.interest.value}",
        article=ASSESS,
        trigger=_by(start),
        period=Period.of(law.period(ASSESS)),
        reckoning=NATIONAL_LT,
        extensions=()
        if told is None
        else (Extension(since=told.day, period=ceiling, article=ASSESS, total=True),),
        ceiling=ceiling,
        ceiling_article=ASSESS,
    )


def to_answer(hearing: Hearing) -> Clock:
    """The day that the invitation set for being heard."""
    return _until_set_day("hearing_answer", HEARING, hearing.invitation, hearing.invitation.says.answer_until)


def to_appeal(served: date, situation: Situation) -> Clock:
    """UTPI 138(1): from service, never from the day of the decision."""
    return Clock(
        code="appeal",
        article=APPEAL,
        trigger=Trigger(words(DecisionServed.TYPE.code), served),
        period=Period.of(situation.law(served).period(APPEAL)),
        reckoning=NATIONAL_LT,
    )


def to_apply_again(refused: date, by: type[Body], situation: Situation) -> Clock:
    """UTPI 35(2): a bar of one year from the day of the decision. It is no time to act in, so no holiday moves it."""
    return Clock(
        code="apply_again",
        article=APPLY_AGAIN,
        trigger=Trigger(words(by.TYPE.code), refused),
        period=Period.of(situation.law(refused).period(APPLY_AGAIN, "bar")),
        reckoning=NATIONAL_LT,
        rolls_over=False,
    )


def _until_set_day(code: str, article: str, by: Standing[Body], until: date) -> Clock:
    """A clock to a day that a letter named; the day stays as it was named."""
    period = Period((until - by.day).days, Unit.DAYS)
    return Clock(
        code=code, article=article, trigger=_by(by), period=period, reckoning=NATIONAL_LT, rolls_over=False
    )


def _passing(clock: Clock, situation: Situation) -> Deadline:
    """A term in which nobody owes anything: once it has passed it is over, and nobody is late."""
    last = clock.read(situation.calendar, situation.on).day
    passed = last is not None and situation.on > last
    return Deadline(clock=clock, binds=Bound.PERSON, met=last if passed else None)


def _by(cause: Standing[Body]) -> Trigger:
    return Trigger(words(type(cause.says).TYPE.code), cause.day)


def _day(happened: Standing[Body] | None) -> date | None:
    return None if happened is None else happened.day
