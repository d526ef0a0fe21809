"""Residence permits under security review: first issue, renewal (keitimas) and withdrawal of temporary and permanent
permits, from lodging or opening to service.

Read it in this order: `question` (what a file asks, and how it can end), `codes` and `entries` (what can be said),
`matter` and `apply` (what it amounts to), `steps` (who may do what, when), `required` (what a decision must have),
`consequences`, `clocks`, `document`. Everything here is pure; the law's values come from `law/`, and each rule is named
after its article.
"""

from byla.casefile import GENERAL_ENTRIES, GENERAL_STEPS, Procedure
from byla.procedures.lt.alert_elsewhere import ENTRIES as OF_ALERTS_ELSEWHERE
from byla.procedures.lt.courts import TOLD_BY_COURTS
from byla.procedures.lt.free_movement import ENTRIES as OF_FREE_MOVEMENT
from byla.procedures.lt.residence_permit.answers_shown import wordings
from byla.procedures.lt.residence_permit.apply import apply
from byla.procedures.lt.residence_permit.correcting import not_by_correction
from byla.procedures.lt.residence_permit.counts import COUNTS
from byla.procedures.lt.residence_permit.course import (
    agencies,
    aim,
    asks,
    known_by,
    links,
    next_step,
    stage,
    subjects,
)
from byla.procedures.lt.residence_permit.deadlines import deadlines
from byla.procedures.lt.residence_permit.end import end_of_matter
from byla.procedures.lt.residence_permit.entries import ENTRIES
from byla.procedures.lt.residence_permit.learned import begun_against, known_to_person, speak_for
from byla.procedures.lt.residence_permit.matter import Matter
from byla.procedures.lt.residence_permit.owed import owed
from byla.procedures.lt.residence_permit.passages import passages
from byla.procedures.lt.residence_permit.sections import sections
from byla.procedures.lt.residence_permit.steps import STEPS, TOPICS
from byla.procedures.lt.residence_permit.telling import telling
from byla.procedures.lt.residence_permit.tells import TELLS
from byla.procedures.lt.residence_permit.told import told_to
from byla.procedures.lt.union_citizen import ENTRIES as OF_UNION_CITIZENS

RESIDENCE_PERMIT: Procedure[Matter] = Procedure(
    code="residence_permit",
    letters="RP",
    begins=Matter(),
    apply=apply,
    entries=(
        *ENTRIES,
        *OF_UNION_CITIZENS,
        *OF_FREE_MOVEMENT,
        *OF_ALERTS_ELSEWHERE,
        *TOLD_BY_COURTS,
        *GENERAL_ENTRIES,
    ),
    steps=(*STEPS, *GENERAL_STEPS),
    topics=TOPICS,
    stage=stage,
    asks=asks,
    deadlines=deadlines,
    next_step=next_step,
    aim=aim,
    subjects=subjects,
    agencies=agencies,
    told_to=told_to,
    telling=telling,
    end_of_matter=end_of_matter,
    begun_against=begun_against,
    known_to_person=known_to_person,
    speak_for=speak_for,
    tasks=owed,
    known_by=known_by,
    links=links,
    not_by_correction=not_by_correction,
    passages=passages,
    wordings=wordings,
    sections=sections,
    counts=COUNTS,
    tells=TELLS,
)

__all__ = ["RESIDENCE_PERMIT", "Matter"]
