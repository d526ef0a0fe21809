"""How a conclusion of threat stands on a day, and the one step that leads on from there.

Between UTPI 4(4), which allows a permit only after conclusions of no threat, and C-420/22, which lets no conclusion
decide alone, every state has a way on: the body is asked, the official weighs, the conclusion goes back, the body
answers or its time runs out, a head decides. Time alone changes who may act, and never what was concluded.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum, auto

from byla.casefile import Situation
from byla.procedures.lt.residence_permit.clocks import to_reassess
from byla.procedures.lt.residence_permit.codes import Ruling, Weight
from byla.procedures.lt.residence_permit.conclusions import expired
from byla.procedures.lt.residence_permit.matter import Assessment

BINDS = "lt/utpi:4(5)#threat-binds"


class Stands(Enum):
    """Where a conclusion of threat is between body and official."""

    EXPIRED = auto()
    RETURNED = auto()
    """The body has it back, and its time runs."""
    UNANSWERED = auto()
    """Its time has run out, and the conclusion does not bind. The body may still answer."""
    BARE = auto()
    BARE_AGAIN = auto()
    NOT_WEIGHED = auto()
    DOES_NOT_CARRY = auto()
    DISPUTED = auto()
    """The body stayed with it, or concluded on a threat anew, and the official finds again that it does not carry."""
    CARRIES = auto()
    SET_ASIDE = auto()


LEADS_ON: Mapping[Stands, str] = {
    Stands.EXPIRED: "request_assessment",
    Stands.RETURNED: "revise_conclusion",
    Stands.UNANSWERED: "decide_disagreement",
    Stands.BARE: "return_conclusion",
    Stands.BARE_AGAIN: "decide_disagreement",
    Stands.NOT_WEIGHED: "assess_conclusion",
    Stands.DOES_NOT_CARRY: "return_conclusion",
    Stands.DISPUTED: "decide_disagreement",
    Stands.CARRIES: "draft_decision",
    Stands.SET_ASIDE: "draft_decision",
}
"""What settles it. A body that has it back has three ways; concluding anew is the one that prejudges nothing."""
FOR_THE_HEAD = frozenset({Stands.UNANSWERED, Stands.BARE_AGAIN, Stands.DISPUTED})


def stands(assessment: Assessment, situation: Situation) -> Stands:
    """How the conclusion of threat of this assessment stands today."""
    if expired(assessment, situation):
        return Stands.EXPIRED
    if assessment.left_out is not None:
        return Stands.SET_ASIDE
    if ruling_holds(assessment, situation):
        return Stands.SET_ASIDE if assessment.set_aside else Stands.CARRIES
    if assessment.awaits_reassessment and not ran_out(assessment, situation):
        return Stands.RETURNED
    bound = binds(situation) and not assessment.bare
    if assessment.awaits_reassessment and not bound:
        return Stands.UNANSWERED
    if assessment.bare:
        return Stands.BARE_AGAIN if assessment.reassessed else Stands.BARE
    return _weighed(assessment, bound=bound)


def _weighed(assessment: Assessment, *, bound: bool) -> Stands:
    if assessment.weighed is None:
        return Stands.NOT_WEIGHED
    if bound or assessment.weighed.says.weight is Weight.CARRIES:
        return Stands.CARRIES
    return Stands.DISPUTED if assessment.reassessed else Stands.DOES_NOT_CARRY


def binds(situation: Situation) -> bool:
    """Whether the law is read so that a conclusion of threat binds, once its reasons are told (UTPI 4(5))."""
    return situation.law().reading(BINDS) == "binds"


def may_rule(ruling: Ruling, assessment: Assessment, situation: Situation) -> bool:
    """Nobody follows a bare conclusion (C-420/22); where one with reasons binds, nobody sets it aside."""
    if ruling is Ruling.FOLLOW:
        return not assessment.bare
    return assessment.bare or not binds(situation)


def ruling_holds(assessment: Assessment, situation: Situation) -> bool:
    """Whether a head decided, and could decide so today."""
    return assessment.ruled is not None and may_rule(assessment.ruled.says.ruling, assessment, situation)


def ran_out(assessment: Assessment, situation: Situation) -> bool:
    """Whether the last day of the reassessment has passed."""
    last = to_reassess(assessment, situation).read(situation.calendar, situation.on).day
    return last is not None and situation.on > last
