"""Applications for a national visa, as far as the law that was read covers them: who must answer the questionnaire,
whose applications are stopped, and what is not accepted.

A visa is no permit. Nothing was read about deciding one (grounds, terms, deciders), so no step here decides: a file
ends when the application is handed over to whoever decides, not accepted, or taken back.
"""

from byla.casefile import GENERAL_ENTRIES, GENERAL_STEPS, Count, Procedure
from byla.procedures.lt.national_visa.apply import apply
from byla.procedures.lt.national_visa.correcting import not_by_correction
from byla.procedures.lt.national_visa.course import aim, deadlines, end_of_matter, next_step, stage, subjects
from byla.procedures.lt.national_visa.entries import (
    ENTRIES,
    ApplicationLodged,
    ApplicationNotAccepted,
    ApplicationTakenBack,
    HandedOver,
    NotAcceptedServed,
    QuestionnaireAsked,
)
from byla.procedures.lt.national_visa.matter import VisaApplication
from byla.procedures.lt.national_visa.shown import sections, wordings
from byla.procedures.lt.national_visa.steps import STEPS
from byla.procedures.lt.national_visa.to_its_person import TO_ITS_PERSON
from byla.procedures.lt.whom import Whom

NATIONAL_VISA: Procedure[VisaApplication] = Procedure(
    code="national_visa",
    letters="NV",
    begins=VisaApplication(),
    apply=apply,
    entries=(*ENTRIES, *GENERAL_ENTRIES),
    steps=(*STEPS, *GENERAL_STEPS),
    stage=stage,
    deadlines=deadlines,
    next_step=next_step,
    aim=aim,
    subjects=subjects,
    telling=TO_ITS_PERSON,
    end_of_matter=end_of_matter,
    not_by_correction=not_by_correction,
    wordings=wordings,
    sections=sections,
    counts=(
        Count(code="applications_lodged", entry=ApplicationLodged, cited=("lt/questionnaire:#persons",)),
        Count(code="handed_over", entry=HandedOver, cited=("lt/questionnaire:#persons",)),
        Count(code="not_accepted", entry=ApplicationNotAccepted, cited=("lt/questionnaire:#not-completed",)),
        Count(code="taken_back", entry=ApplicationTakenBack, cited=("lt/vai:10",)),
    ),
    tells={QuestionnaireAsked: Whom.PERSON, NotAcceptedServed: Whom.PERSON},
)

__all__ = ["NATIONAL_VISA", "VisaApplication"]
