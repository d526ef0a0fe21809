"""Until when somebody may appeal, by when the court decides, and when its word is the last. All of it is computed."""

from __future__ import annotations

from datetime import date

from byla.calendars import NATIONAL_LT, Clock, Period, Trigger
from byla.casefile import Situation
from byla.law import Law
from byla.procedures.lt.appeal.entries import ComplaintLodged
from byla.procedures.lt.appeal.matter import Appeal
from byla.procedures.lt.courts import Kind
from byla.words import words

ROUTES = {
    Kind.REFUSE: "lt/utpi:136#refuse",
    Kind.WITHDRAW: "lt/utpi:136#withdraw",
    Kind.RETURN: "lt/utpi:136#return",
    Kind.EXPEL: "lt/utpi:136#expel",
    Kind.BAN: "lt/utpi:136#ban",
}
"""Where the law says of each kind of decision to whom, how and until when one can complain of it."""
DECIDE = "lt/utpi:140(2)"
RESTORED, FINAL, BOUND = "lt/abti:#restored-term", "lt/abti:#final", "lt/abti:#bound"


def term(kind: Kind, law: Law) -> str:
    """The provision that sets the term to complain of such a decision."""
    return f"lt/utpi:{law.code(ROUTES[kind], 'term')}"


def further(kind: Kind, law: Law) -> str:
    """The provision that sets the term to go on to the Supreme Administrative Court."""
    return f"lt/utpi:{law.code(ROUTES[kind], 'further')}"


def to_lodge(said: ComplaintLodged, situation: Situation) -> Clock | None:
    """The term to complain, from service; None where the person was not served."""
    if said.served is None:
        return None
    law = situation.law(said.served)
    article = term(said.kind, law)
    return _clock("lodge", article, Trigger(words("appeal.served"), said.served), law)


def last_day(said: ComplaintLodged, situation: Situation) -> date | None:
    """The last day to complain; None while none runs."""
    clock = to_lodge(said, situation)
    return None if clock is None else clock.read(situation.calendar, situation.on).day


def is_late(appeal: Appeal, situation: Situation) -> bool:
    """Whether the complaint came after the last day."""
    if appeal.lodged is None:
        return False
    last = last_day(appeal.lodged.says, situation)
    return last is not None and appeal.lodged.day > last


def to_decide(appeal: Appeal, situation: Situation) -> Clock | None:
    """The court's own term, from admission (140(2)). None before."""
    ruled = appeal.admission
    if ruled is None or not ruled.says.admitted:
        return None
    return _clock(
        "court", DECIDE, Trigger(words("appeal.admission_ruled"), ruled.day), situation.law(ruled.day)
    )


def to_go_on(appeal: Appeal, situation: Situation) -> Clock | None:
    """The term to go on to the Supreme Administrative Court, from pronouncement (140(4)). None before."""
    if appeal.first is None or appeal.lodged is None:
        return None
    law, pronounced = situation.law(appeal.first.day), appeal.first.day
    article = further(appeal.lodged.says.kind, law)
    return _clock("further", article, Trigger(words("appeal.outcome_pronounced"), pronounced), law)


def last_day_to_go_on(appeal: Appeal, situation: Situation) -> date | None:
    """The last day of that term."""
    clock = to_go_on(appeal, situation)
    return None if clock is None else clock.read(situation.calendar, situation.on).day


def final_on(appeal: Appeal, situation: Situation) -> date | None:
    """The day on which the last word was spoken: of the Supreme Administrative Court; else the last day on which
    somebody could have gone on, once it has passed; else that the complaint was taken back or turned away. None before.
    """
    if appeal.supreme is not None:
        return appeal.supreme.day
    gone = appeal.taken_back or appeal.turned_away
    if gone is not None:
        return gone.day
    last = last_day_to_go_on(appeal, situation)
    if last is None or appeal.further is not None or situation.on <= last:
        return None
    return last


def _clock(code: str, article: str, trigger: Trigger, law: Law) -> Clock:
    return Clock(
        code=code,
        article=article,
        trigger=trigger,
        period=Period.of(law.period(article)),
        reckoning=NATIONAL_LT,
    )
