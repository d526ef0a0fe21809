"""A departure (UTPI 125-130^1): a decision that the person returns, or departs for the state whose permit they hold;
7 to 30 days from service, more in writing; proof that they left; expulsion where they did not, or for a threat.

Before any of it a named official looks at what awaits the person, and nothing lifts what torture bars. What a court
says is no step here: the procedure of appeal records it in this file, where `term` says until when somebody must leave.
"""

from byla.casefile import GENERAL_ENTRIES, GENERAL_STEPS, Count, Procedure
from byla.procedures.lt.alert import COUNTS_OF_AN_ALERT, TOLD_OF_AN_ALERT, alert_steps
from byla.procedures.lt.alert import ENTRIES as OF_THE_ALERT
from byla.procedures.lt.courts import TOLD_BY_COURTS
from byla.procedures.lt.departure import course
from byla.procedures.lt.departure.alerting import ALERT
from byla.procedures.lt.departure.apply import apply
from byla.procedures.lt.departure.correcting import not_by_correction
from byla.procedures.lt.departure.entries import (
    ENTRIES,
    DepartureOpened,
    DepartureProved,
    ExpulsionOrdered,
    ExpulsionServed,
    ExpulsionSuspended,
    HumanitarianOffered,
    ReturnOrdered,
    ReturnServed,
    SuspensionEnded,
    TermExtended,
)
from byla.procedures.lt.departure.matter import Departure
from byla.procedures.lt.departure.passages import passages
from byla.procedures.lt.departure.shown import sections
from byla.procedures.lt.departure.steps import STEPS
from byla.procedures.lt.departure.to_its_person import TO_ITS_PERSON, known_to_person
from byla.procedures.lt.free_movement import ENTRIES as OF_FREE_MOVEMENT
from byla.procedures.lt.union_citizen import ENTRIES as OF_UNION_CITIZENS
from byla.procedures.lt.whom import Whom

DEPARTURE: Procedure[Departure] = Procedure(
    code="departure",
    letters="DP",
    begins=Departure(),
    apply=apply,
    entries=(
        *ENTRIES,
        *OF_THE_ALERT,
        *OF_UNION_CITIZENS,
        *OF_FREE_MOVEMENT,
        *TOLD_BY_COURTS,
        *GENERAL_ENTRIES,
    ),
    steps=(*STEPS, *alert_steps(ALERT), *GENERAL_STEPS),
    stage=course.stage,
    deadlines=course.deadlines,
    next_step=course.next_step,
    aim=course.aim,
    subjects=course.subjects,
    links=course.links,
    telling=TO_ITS_PERSON,
    known_by=course.known_by,
    end_of_matter=course.end_of_matter,
    # The authority begins it of its own motion.
    begun_against=lambda matter: True,
    known_to_person=known_to_person,
    tasks=course.tasks,
    not_by_correction=not_by_correction,
    passages=passages,
    sections=sections,
    counts=(
        Count(code="opened", entry=DepartureOpened, cited=("lt/utpi:125(1)(2)",)),
        Count(
            code="ordered_to_return",
            entry=ReturnOrdered,
            having={"order": "return"},
            cited=("eu/862-2007:7",),
        ),
        Count(
            code="ordered_to_depart",
            entry=ReturnOrdered,
            having={"order": "depart"},
            cited=("lt/utpi:125(2)",),
        ),
        Count(code="expelled", entry=ExpulsionOrdered, cited=("lt/utpi:126(1)(1)", "lt/utpi:126(1)(3)")),
        Count(code="suspended", entry=ExpulsionSuspended, cited=("lt/utpi:128(2)",)),
        Count(code="extended", entry=TermExtended, cited=("lt/utpi:127(3^2)",)),
        Count(code="left", entry=DepartureProved, cited=("eu/862-2007:7",)),
        *COUNTS_OF_AN_ALERT,
    ),
    tells={
        HumanitarianOffered: Whom.PERSON,
        ReturnServed: Whom.PERSON,
        ExpulsionServed: Whom.PERSON,
        TermExtended: Whom.PERSON,
        ExpulsionSuspended: Whom.PERSON,
        SuspensionEnded: Whom.PERSON,
        **TOLD_OF_AN_ALERT,
    },
)

__all__ = ["DEPARTURE", "Departure"]
