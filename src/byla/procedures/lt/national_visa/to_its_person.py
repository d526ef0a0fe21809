"""What the entries of an application for a national visa are to the applicant."""

from __future__ import annotations

from byla.access import Telling
from byla.procedures.lt.national_visa import entries as kinds
from byla.procedures.lt.to_its_person import ToItsPerson

TO_ITS_PERSON = ToItsPerson(
    by_kind={
        kinds.ApplicationLodged: Telling.TOLD,
        kinds.QuestionnaireAsked: Telling.TOLD,
        kinds.QuestionnaireAnswered: Telling.TOLD,
        kinds.QuestionnaireRefused: Telling.TOLD,
        kinds.NotAcceptedServed: Telling.TOLD,
        kinds.ApplicationTakenBack: Telling.TOLD,
        kinds.LawFound: Telling.WORK,
        kinds.QuestionnaireOrdered: Telling.WORK,
        kinds.SpecialAnswersRead: Telling.HOUSE,
        # The record does not say that the applicant was told.
        kinds.HandedOver: Telling.UNTOLD,
        # A document of the Foreign Ministry, or of whom it mediates for.
        kinds.MediationFound: Telling.OTHERS,
    },
    once_served=frozenset({kinds.ApplicationNotAccepted}),
)
