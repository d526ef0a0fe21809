"""An appeal (UTPI 136-140): a decision against a person in court, from the complaint to the last word.

What it suspends follows from the decision's grounds, from what is claimed and from what the court orders (`effect`);
nobody chooses it. What a court decided reaches every file that the decision is about in one act (`steps/carrying_out`),
through the entries of `byla.procedures.lt.courts`, which these files declare.
"""

from byla.casefile import GENERAL_ENTRIES, GENERAL_STEPS, Count, Procedure
from byla.procedures.lt.appeal import course
from byla.procedures.lt.appeal.entries import (
    ENTRIES,
    ComplaintLodged,
    FaultPassedOn,
    FilesTold,
    OutcomePronounced,
    OutcomeTold,
)
from byla.procedures.lt.appeal.matter import Appeal
from byla.procedures.lt.appeal.shown import sections
from byla.procedures.lt.appeal.steps import STEPS
from byla.procedures.lt.appeal.term import BOUND
from byla.procedures.lt.appeal.to_its_person import to_its_person
from byla.procedures.lt.courts import CourtOutcome
from byla.procedures.lt.keeping import keeping
from byla.procedures.lt.whom import Whom

APPEAL: Procedure[Appeal] = Procedure(
    code="appeal",
    letters="AP",
    begins=Appeal(),
    apply=keeping(Appeal),
    entries=(*ENTRIES, *GENERAL_ENTRIES),
    steps=(*STEPS, *GENERAL_STEPS),
    stage=course.stage,
    deadlines=course.deadlines,
    next_step=course.next_step,
    aim=course.aim,
    subjects=course.subjects,
    links=course.links,
    telling=to_its_person,
    known_by=course.known_by,
    end_of_matter=course.end_of_matter,
    sections=sections,
    counts=(
        Count(code="lodged", entry=ComplaintLodged, cited=("lt/utpi:136",)),
        *(
            Count(
                code=outcome.value,
                entry=OutcomePronounced,
                having={"outcome": outcome.value},
                cited=("lt/utpi:140(2)", "lt/utpi:140(4)"),
            )
            for outcome in CourtOutcome
        ),
        Count(code="passed_on", entry=FaultPassedOn, cited=(BOUND,)),
        Count(code="told_of_outcome", entry=OutcomeTold, cited=(BOUND,)),
    ),
    tells={FilesTold: Whom.OTHER_FILES, FaultPassedOn: Whom.OFFICIAL, OutcomeTold: Whom.PERSON},
    tasks=course.tasks,
    ahead=course.ahead,
)

__all__ = ["APPEAL", "Appeal"]
