"""The clocks of a permit. Each runs under the law in force on the day of the event that started it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from byla.calendars import NATIONAL_LT, Clock, Extension, Pause, Period, Trigger, Unit
from byla.casefile import Body, Situation, held
from byla.procedures.lt import decisions
from byla.procedures.lt.residence_permit.codes import Act, Basis, HearingMethod, PermitKind
from byla.procedures.lt.residence_permit.entries import (
    ApplicationLodged,
    ChangeNotified,
    DecisionServed,
    ExplanationAsked,
    NoticeReceived,
    RepresentativeRecorded,
    WithdrawalOpened,
)
from byla.procedures.lt.residence_permit.grounds import NOTICE_UNDER
from byla.procedures.lt.residence_permit.matter import Assessment, DataRequest, Hearing, Matter, Standing
from byla.words import words

DECIDE, MISSING_DATA, ASSESS = "lt/utpi:33", "lt/utpi:33(4)", "lt/utpi:4(4)"
REASSESSED_WITHIN = {"first_term": "period", "longest_term": "ceiling"}
"""Which term of 4(4) a body has when its conclusion is returned, by the reading that is followed."""
EXPLANATION = "eu/charter:41"
HEARING, APPEAL, APPLY_AGAIN = "eu/charter:41", "lt/utpi:138(1)", "lt/utpi:35(2)"
POWER_TERM = "lt/civil-code:2.142"
COLLECT, NOTIFY = "lt/utpi:52(9)", "lt/utpi:36"
RESEARCHERS_AND_STUDENTS = "lt/utpi:33#first-issue-researchers-students"
DECIDE_FIRST_ISSUE = {
    Basis.RESEARCH: RESEARCHERS_AND_STUDENTS,
    Basis.STUDIES: RESEARCHERS_AND_STUDENTS,
    Basis.HIGHLY_QUALIFIED_WORK: "lt/utpi:33#first-issue-highly-qualified",
    Basis.INVESTMENT: "lt/utpi:33#first-issue-highly-qualified",
    Basis.SHORTAGE_OCCUPATION: "lt/utpi:33#first-issue-shortage-occupation",
}
"""The shorter terms for a first temporary permit; on every other basis it is the general one."""
ON_NOTICE_UNDER_PROTECTION = "lt/utpi:4(7)"


def to_decide(
    lodged: Standing[ApplicationLodged], requests: tuple[DataRequest, ...], situation: Situation
) -> Clock:
    """UTPI 33: so long from filing, for each permit and act. 33(4): it stands from the dispatch of a letter that asks
    for missing data until they arrive.
    """
    article = decided_under(lodged.says)
    return Clock(
        code="decision",
        article=article,
        trigger=_by(lodged),
        period=Period.of(situation.law(lodged.day).period(article)),
        reckoning=NATIONAL_LT,
        pauses=tuple(
            Pause(since=one.asked.day, until=_day(one.received), article=MISSING_DATA) for one in requests
        ),
    )


def decided_under(application: ApplicationLodged) -> str:
    """The part of UTPI 33 that says how long the authority has."""
    if application.kind is PermitKind.PERMANENT:
        renewed = application.act is Act.RENEWAL
        return "lt/utpi:33#permanent-replacement" if renewed else "lt/utpi:33#permanent-issue"
    if application.act is Act.RENEWAL:
        return "lt/utpi:33#renewal"
    return DECIDE_FIRST_ISSUE.get(application.basis, "lt/utpi:33#first-issue-general")


def to_decide_on_notice(
    notice: Standing[NoticeReceived], withdrawal: WithdrawalOpened, situation: Situation
) -> Clock:
    """UTPI 4(5), 4(6): 14 days from receipt of the notice; 4(7) for holders of protection, who are heard in them."""
    protected = withdrawal.basis is Basis.SUBSIDIARY_PROTECTION
    article = ON_NOTICE_UNDER_PROTECTION if protected else NOTICE_UNDER[notice.says.interest]
    return Clock(
        code="decision_on_notice",
        article=article,
        trigger=_by(notice),
        period=Period.of(situation.law(notice.day).period(article)),
        reckoning=NATIONAL_LT,
    )


def to_ask_for_data(lodged: Standing[ApplicationLodged], situation: Situation) -> Clock:
    """UTPI 33(4): within a month the authority says what is missing; for the card of a permanent permit, within ten
    working days.
    """
    article = asked_for_data_under(lodged.says)
    return Clock(
        code="data_request",
        article=article,
        trigger=_by(lodged),
        period=Period.of(situation.law(lodged.day).period(article)),
        reckoning=NATIONAL_LT,
    )


def asked_for_data_under(application: ApplicationLodged) -> str:
    """The part of UTPI 33(4) that says by when the letter goes."""
    card = application.kind is PermitKind.PERMANENT and application.act is Act.RENEWAL
    return "lt/utpi:33(4)#permanent-replacement" if card else MISSING_DATA


def to_supply_data(request: DataRequest) -> Clock:
    """The day that the letter set."""
    return _until_set_day("data_answer", MISSING_DATA, request.asked, request.asked.says.answer_until)


def to_assess(
    assessment: Assessment, lodged: Standing[ApplicationLodged] | None, situation: Situation
) -> Iterator[Clock]:
    """UTPI 4(4): 14 days, 28 in all after a notice of important reasons. It has one word, `prašymas`, for what starts
    it: the request, or the application. A named reading says which; under the first it does not run before receipt.
    """
    if assessment.notice is not None:
        return
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


def to_reassess(assessment: Assessment, situation: Situation) -> Clock:
    """UTPI 4(4), which says nothing of a return: from its day the body has a term of the same article once more.
    Raises LookupError where nothing was returned.
    """
    returned = held(assessment.returned)
    law = situation.law(returned.day)
    term = REASSESSED_WITHIN[law.reading("lt/utpi:4(4)#reassessment")]
    return Clock(
        code=f"reassessment_{assessment.interest.value}",
        article=ASSESS,
        trigger=_by(returned),
        period=Period.of(law.period(ASSESS, term)),
        reckoning=NATIONAL_LT,
    )


def to_answer(hearing: Hearing) -> Clock:
    """The day that the invitation set for being heard."""
    said = hearing.invitation.says
    return _until_set_day(
        "hearing_answer",
        HEARING,
        hearing.invitation,
        said.answer_until,
        rolls_over=said.method is not HearingMethod.ORAL,
    )


def to_explain(letter: Standing[ExplanationAsked]) -> Clock:
    """The day that the letter set for an explanation."""
    return _until_set_day("explanation_answer", EXPLANATION, letter, letter.says.answer_until)


def to_appeal(served: date, situation: Situation) -> Clock:
    """UTPI 138(1): from service, never from the day of the decision."""
    return decisions.to_appeal(DecisionServed, served, situation)


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


def to_collect(matter: Matter, situation: Situation) -> Clock | None:
    """UTPI 52(9): six months from the decision, for the card of a temporary permit that was granted here. In doubt the
    day rolls over, for the person: after it the permit is invalid.
    """
    if matter.granted is None or matter.signed is None or matter.granted.says.kind is PermitKind.PERMANENT:
        return None
    return Clock(
        code="collect_card",
        article=COLLECT,
        trigger=_by(matter.signed),
        period=Period.of(situation.law(matter.signed.day).period(COLLECT)),
        reckoning=NATIONAL_LT,
    )


def last_day_to_collect(matter: Matter, situation: Situation) -> date | None:
    """The last day on which the card could be collected in time."""
    clock = to_collect(matter, situation)
    return None if clock is None else clock.read(situation.calendar, situation.on).day


def to_notify(change: Standing[ChangeNotified], situation: Situation) -> Clock:
    """UTPI 36: within seven days of the change."""
    happened = change.says.happened
    return Clock(
        code="notify_change",
        article=NOTIFY,
        trigger=Trigger(words(ChangeNotified.TYPE.code), happened),
        period=Period.of(situation.law(happened).period(NOTIFY)),
        reckoning=NATIONAL_LT,
    )


def last_day_of_power(given: date, situation: Situation) -> date | None:
    """Civil Code 2.142: a power of attorney that names no term holds for a year from the day on which it was made."""
    clock = Clock(
        code="power",
        article=POWER_TERM,
        trigger=Trigger(words(RepresentativeRecorded.TYPE.code), given),
        period=Period.of(situation.law().period(POWER_TERM)),
        reckoning=NATIONAL_LT,
        rolls_over=False,
    )
    return clock.read(situation.calendar, situation.on).day


def _until_set_day(
    code: str, article: str, by: Standing[Body], until: date, *, rolls_over: bool = True
) -> Clock:
    """A clock to a day that a letter named: a term that ends on a day that is no working day ends on the next one; an
    appointment stays where it was set.
    """
    period = Period((until - by.day).days, Unit.DAYS)
    return Clock(
        code=code,
        article=article,
        trigger=_by(by),
        period=period,
        reckoning=NATIONAL_LT,
        rolls_over=rolls_over,
    )


def _by(cause: Standing[Body]) -> Trigger:
    return Trigger(words(type(cause.says).TYPE.code), cause.day)


def _day(happened: Standing[Body] | None) -> date | None:
    return None if happened is None else happened.day
