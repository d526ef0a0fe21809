"""What an appeal does to the decision while the court looks at it: derived from ground, claim and the court's orders.

Nothing here is chosen by anybody. Who complains says what they claim, the decision says its grounds, the court says
what it orders; the law says what follows.
"""

from __future__ import annotations

from dataclasses import dataclass

from byla.casefile import Situation, held
from byla.procedures.lt.appeal.codes import Claim
from byla.procedures.lt.appeal.matter import Appeal
from byla.procedures.lt.appeal.term import FINAL, RESTORED, final_on, is_late
from byla.procedures.lt.courts import UNDONE, CourtOutcome, Kind

AUTOMATIC, BY_ORDER = "lt/utpi:139(1)(1)", "lt/utpi:139(2)"
REFOULEMENT = ("coe/echr:3", "coe/echr:13", "eu/charter:19(2)", "eu/charter:47")
BARS_REMOVAL = frozenset({Claim.ARTICLE_3, Claim.CHARTER_19_2})
RETURNS = frozenset({Kind.RETURN, Kind.EXPEL})
REMAIN = "lt/utpi:5(4)"


@dataclass(frozen=True, slots=True, kw_only=True)
class Effect:
    """How the decision stands today."""

    suspended: bool
    suspends_return: bool
    under: tuple[str, ...]
    outcome: CourtOutcome | None = None
    measure: int | None = None


def effect(appeal: Appeal, situation: Situation) -> Effect:
    """What the files that the decision is about are to be told."""
    spoken = appeal.outcomes[-1] if appeal.outcomes else None
    final = final_on(appeal, situation) is not None
    if spoken is not None and (final or spoken.says.at_once):
        said = spoken.says
        return Effect(
            suspended=False,
            suspends_return=False,
            under=(FINAL,),
            outcome=said.outcome,
            measure=said.measure,
        )
    if final or waits_for_admission(appeal, situation):
        return Effect(suspended=False, suspends_return=False, under=(FINAL if final else RESTORED,))
    return _pending(appeal, situation)


def waits_for_admission(appeal: Appeal, situation: Situation) -> bool:
    """A late complaint does nothing before the court restored the term."""
    restored = appeal.admission is not None and appeal.admission.says.restored
    return is_late(appeal, situation) and not restored


def _pending(appeal: Appeal, situation: Situation) -> Effect:
    returning = claims_refoulement(appeal)
    if appeal.interim is not None:
        ordered = appeal.interim.says.suspends
        return Effect(suspended=ordered, suspends_return=ordered, under=(BY_ORDER,))
    if suspends_by_itself(appeal, situation):
        return Effect(suspended=True, suspends_return=True, under=(AUTOMATIC,))
    of_itself = returning and held(appeal.lodged).says.kind in RETURNS
    return Effect(
        suspended=of_itself,
        suspends_return=returning,
        under=REFOULEMENT if returning else (BY_ORDER,),
    )


def claims_refoulement(appeal: Appeal) -> bool:
    """Whether who complains says that torture or inhuman treatment awaits them. It counts as arguable until the court
    says otherwise, by an order that nothing waits (ECHR 13 with 3; Charter 19(2), 47).
    """
    return appeal.lodged is not None and bool(BARS_REMOVAL & set(appeal.lodged.says.claims))


def suspends_by_itself(appeal: Appeal, situation: Situation) -> bool:
    """139(1)(1): an appeal suspends the withdrawal of a permit, save where one of its grounds is excepted."""
    if appeal.lodged is None or appeal.lodged.says.kind is not Kind.WITHDRAW:
        return False
    said, law = appeal.lodged.says, situation.law(appeal.lodged.day)
    excepted = {f"lt/utpi:{one}" for one in law.codes(AUTOMATIC, "except")}
    return not excepted & set(said.grounds)


def may_remain(appeal: Appeal, situation: Situation) -> tuple[bool, tuple[str, ...]]:
    """Whether the person may stay while the court looks at it, and under what: 5(4), save where the decision found a
    threat; where the decision or every return waits, that comes first.
    """
    now = effect(appeal, situation)
    if now.suspends_return or now.outcome in UNDONE:
        return True, now.under
    if now.outcome is not None or final_on(appeal, situation) is not None:
        return False, (FINAL,)
    threat = appeal.lodged is None or appeal.lodged.says.threat
    ruled = appeal.interim is not None
    return not threat and not ruled and not waits_for_admission(appeal, situation), (REMAIN,)
