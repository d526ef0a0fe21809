"""A complaint of somebody who was taken at the border for a person on the national list: received, looked into by a
named official, and answered, with what was corrected or why nothing was.

Whether the complaint is right is judged by a person; nothing is corrected by this file itself, which names the entry in
which the correction stands.
"""

from byla.casefile import GENERAL_ENTRIES, GENERAL_STEPS, Count, Procedure
from byla.procedures.lt.match_complaint.course import (
    deadlines,
    end_of_matter,
    next_step,
    not_by_correction,
    stage,
    telling,
)
from byla.procedures.lt.match_complaint.entries import ComplaintAnswered, ComplaintDecided, ComplaintReceived
from byla.procedures.lt.match_complaint.matter import Complaint, apply, links, subjects, title
from byla.procedures.lt.match_complaint.shown import sections
from byla.procedures.lt.match_complaint.steps import STEPS
from byla.procedures.lt.whom import Whom

MATCH_COMPLAINT: Procedure[Complaint] = Procedure(
    code="match_complaint",
    letters="MC",
    begins=Complaint(),
    apply=apply,
    title=title,
    entries=(ComplaintReceived, ComplaintDecided, ComplaintAnswered, *GENERAL_ENTRIES),
    steps=(*STEPS, *GENERAL_STEPS),
    stage=stage,
    deadlines=deadlines,
    next_step=next_step,
    subjects=subjects,
    links=links,
    telling=telling,
    known_to_person=lambda complaint: True,
    end_of_matter=end_of_matter,
    not_by_correction=not_by_correction,
    sections=sections,
    counts=(
        Count(code="received", entry=ComplaintReceived, cited=("eu/gdpr:16",)),
        Count(
            code="entry_corrected",
            entry=ComplaintDecided,
            having={"outcome": "entry_corrected"},
            cited=("eu/gdpr:16",),
        ),
        Count(
            code="pair_set_aside",
            entry=ComplaintDecided,
            having={"outcome": "pair_set_aside"},
            cited=("eu/gdpr:16",),
        ),
        Count(
            code="nothing_to_correct",
            entry=ComplaintDecided,
            having={"outcome": "nothing_to_correct"},
            cited=("eu/gdpr:12(4)",),
        ),
    ),
    tells={ComplaintAnswered: Whom.PERSON},
)

__all__ = ["MATCH_COMPLAINT", "Complaint"]
