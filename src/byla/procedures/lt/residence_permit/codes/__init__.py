"""The closed lists of the procedure. Texts of each value stand at `residence_permit.<list>.<value>`."""

from byla.procedures.lt.decisions import DECISIONS, ServiceMethod
from byla.procedures.lt.questionnaire import Channel, Language, QuestionnaireDuty, QuestionnaireOutcome
from byla.procedures.lt.residence_permit.codes.application import (
    Act,
    Basis,
    Cause,
    ChangeKind,
    DocumentKind,
    EndedBy,
    PermitKind,
    Relation,
    Requirement,
    StopException,
)
from byla.procedures.lt.residence_permit.codes.assessment import (
    Absence,
    Agency,
    Duty,
    Ending,
    Interest,
    LinkKind,
    Outcome,
    ReturnedFor,
    Ruling,
    Weight,
)
from byla.procedures.lt.residence_permit.codes.decision import (
    Operative,
    ServiceFailure,
)
from byla.procedures.lt.residence_permit.codes.weighing import (
    Bearing,
    Classification,
    FactKind,
    FactWeight,
    HearingMethod,
    Nature,
    Reliability,
)

__all__ = [
    "DECISIONS",
    "Absence",
    "Act",
    "Agency",
    "Basis",
    "Bearing",
    "Cause",
    "ChangeKind",
    "Channel",
    "Classification",
    "DocumentKind",
    "Duty",
    "EndedBy",
    "Ending",
    "FactKind",
    "FactWeight",
    "HearingMethod",
    "Interest",
    "Language",
    "LinkKind",
    "Nature",
    "Operative",
    "Outcome",
    "PermitKind",
    "QuestionnaireDuty",
    "QuestionnaireOutcome",
    "Relation",
    "Reliability",
    "Requirement",
    "ReturnedFor",
    "Ruling",
    "ServiceFailure",
    "ServiceMethod",
    "StopException",
    "Weight",
]
