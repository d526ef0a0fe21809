"""How a court's word reaches the files that it is about: a decision as somebody takes it to court, what each file is
told of that, and what a remittal asks before anything like it is signed again.

The procedure of appeal knows no other procedure, and none knows it; they meet in the entries here, which each declares.
"""

from byla.procedures.lt.courts.contest import (
    answered,
    closed_by,
    newest,
    nobody_returned_meanwhile,
    pauses,
    suspended,
)
from byla.procedures.lt.courts.decided import (
    Appealable,
    Contestable,
    Fault,
    Kind,
    as_contestable,
    contestable,
)
from byla.procedures.lt.courts.entries import UNDONE, Contested, CourtOutcome, PointAnswered
from byla.procedures.lt.courts.points import answering, unanswered_points

APPEAL = "appeal.appeal"
"""What an appeal is to the file of the decision that it contests."""

__all__ = [
    "APPEAL",
    "UNDONE",
    "Appealable",
    "Contestable",
    "Contested",
    "CourtOutcome",
    "Fault",
    "Kind",
    "PointAnswered",
    "answered",
    "answering",
    "as_contestable",
    "closed_by",
    "contestable",
    "newest",
    "nobody_returned_meanwhile",
    "pauses",
    "suspended",
    "unanswered_points",
]
