"""The permits that hung on one that was withdrawn: which of them are looked into, and by when that is decided."""

from __future__ import annotations

from collections.abc import Iterator

from byla.calendars import NATIONAL_LT, Clock, Period, Trigger
from byla.casefile import File, Situation, Task
from byla.procedures.lt.courts import suspended
from byla.procedures.lt.residence_permit.codes import Cause
from byla.procedures.lt.residence_permit.entries import WithdrawalFollows
from byla.procedures.lt.residence_permit.grounds import TAKES_FAMILY_ALONG
from byla.procedures.lt.residence_permit.matter import Matter, Standing
from byla.procedures.lt.what_follows import decided_against
from byla.words import words

WITHIN = "lt/utpi:50(3)#within"
TERM_OF = {"as_a_renewal": "lt/utpi:33#renewal", "as_on_notice": "lt/utpi:4(5)"}
"""Whose term the examination has, by the reading that is followed."""


def dependants_owed(file: File[Matter], situation: Situation) -> Iterator[Task]:
    """Arts. 50(3), 54(3): once the holder was served with a withdrawal that does not wait for a court, each permit that
    hung on theirs is looked into in a file of its own; none falls by itself.
    """
    decided, question = decided_against(file), file.matter.question
    if decided is None or question is None or decided.served is None or decided.order != "withdraw":
        return
    if suspended(file.matter.contested, decided.number) is not None:
        return
    said = words(
        "residence_permit.dependant_proposed",
        article=TAKES_FAMILY_ALONG[question.kind],
        decision=decided.number,
    )
    for permit in file.matter.family.not_looked_into:
        given = {"permit": permit, "cause": Cause.FAMILY.value, "follows": file.id}
        yield Task(said=said, settled_by="residence_permit.open_withdrawal", owed=True, given=given)


def to_decide_on_dependant(follows: Standing[WithdrawalFollows], situation: Situation) -> Clock:
    """By when it is decided whether a family member keeps their permit. No provision that was read says so."""
    law = situation.law(follows.day)
    article = TERM_OF[law.reading(WITHIN)]
    return Clock(
        code="decision_on_dependant",
        article=article,
        trigger=Trigger(words(type(follows.says).TYPE.code), follows.day),
        period=Period.of(law.period(article)),
        reckoning=NATIONAL_LT,
    )
