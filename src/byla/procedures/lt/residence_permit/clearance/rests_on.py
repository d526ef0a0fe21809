"""Which withheld conclusions a decision against the person rests on, and who must clear its text."""

from __future__ import annotations

from byla.casefile import held
from byla.procedures.lt.residence_permit.codes import Agency, ClearanceRuling
from byla.procedures.lt.residence_permit.matter import Assessment, Matter


def withholds(assessment: Assessment) -> bool:
    """Whether the body said, with its conclusion or since, where a part of its reasons is kept, or told the essence of
    one: an essence is of something that is withheld.
    """
    told = (assessment.conclusion, assessment.upheld)
    return any(one is not None and (one.says.withheld or one.says.essence) is not None for one in told)


def withheld_threats(matter: Matter) -> tuple[Assessment, ...]:
    """The conclusions of threat of which a part is withheld, and that were not set aside."""
    return tuple(one for one in matter.threats if withholds(one) and not one.set_aside)


def rests_on_withheld(matter: Matter) -> tuple[Assessment, ...]:
    """Those on which the decision in preparation rests: all of them, until a draft names its grounds."""
    if matter.draft is None:
        return withheld_threats(matter)
    relied_on = {ground.interest for ground in matter.draft.says.grounds}
    return tuple(one for one in withheld_threats(matter) if one.interest in relied_on)


def concluded(assessment: Assessment) -> int:
    """The number of the conclusion of a threat."""
    return held(assessment.conclusion).number


def asked_again(matter: Matter, agency: Agency, since: int) -> bool:
    """Whether a head decided, after that entry, that the service is asked again."""
    return any(
        one.number > since and one.says.ruling is ClearanceRuling.ASK_AGAIN
        for one in matter.clearance.decided
        for assessment in matter.threats
        if assessment.agency is agency and concluded(assessment) == one.says.conclusion
    )
