"""How a court's word reaches the files that it is about: a decision as somebody takes it to court, what each file is
told of that, and what a remittal asks before anything like it is signed again.

The procedure of appeal knows no other procedure, and none knows it; they meet in the entries here, which each declares.
"""

from byla.procedures.lt.courts.again import (
    Ordered,
    Overturned,
    answering_earlier,
    fell,
    overturned,
    unanswered_elsewhere,
)
from byla.procedures.lt.courts.contest import (
    closed_by,
    newest,
    nobody_returned_meanwhile,
    pauses,
    suspended,
)
from byla.procedures.lt.courts.decided import (
    DECIDES,
    Appealable,
    Contestable,
    Fault,
    Kind,
    as_contestable,
    contestable,
    contestables,
)
from byla.procedures.lt.courts.entries import (
    TOLD_BY_COURTS,
    UNDONE,
    Contested,
    CourtOutcome,
    EarlierPointAnswered,
    FaultLookedAt,
    FaultPut,
    Finding,
    PointAnswered,
)
from byla.procedures.lt.courts.points import answering, unanswered_points
from byla.procedures.lt.courts.practice import LOOK_AT_FAULT, fault_deadlines, faults_to_look_at, waiting
from byla.procedures.lt.courts.reaching import follows_instead, reached
from byla.procedures.lt.courts.shown import points_said
from byla.procedures.lt.courts.written import points_written

APPEAL = "appeal.appeal"
"""What an appeal is to the file of the decision that it contests."""

__all__ = [
    "APPEAL",
    "DECIDES",
    "LOOK_AT_FAULT",
    "TOLD_BY_COURTS",
    "UNDONE",
    "Appealable",
    "Contestable",
    "Contested",
    "CourtOutcome",
    "EarlierPointAnswered",
    "Fault",
    "FaultLookedAt",
    "FaultPut",
    "Finding",
    "Kind",
    "Ordered",
    "Overturned",
    "PointAnswered",
    "answering",
    "answering_earlier",
    "as_contestable",
    "closed_by",
    "contestable",
    "contestables",
    "fault_deadlines",
    "faults_to_look_at",
    "fell",
    "follows_instead",
    "newest",
    "nobody_returned_meanwhile",
    "overturned",
    "pauses",
    "points_said",
    "points_written",
    "reached",
    "suspended",
    "unanswered_elsewhere",
    "unanswered_points",
    "waiting",
]
