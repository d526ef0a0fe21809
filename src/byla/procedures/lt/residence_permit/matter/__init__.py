"""The matter of a file, and its parts."""

from byla.casefile import Standing
from byla.procedures.lt.residence_permit.matter.application import DataRequest
from byla.procedures.lt.residence_permit.matter.assessment import Assessment
from byla.procedures.lt.residence_permit.matter.card import Card
from byla.procedures.lt.residence_permit.matter.clearance import Clearance, ClearanceRequest
from byla.procedures.lt.residence_permit.matter.contradiction import Contradiction
from byla.procedures.lt.residence_permit.matter.court import Undone, ordered
from byla.procedures.lt.residence_permit.matter.hearing import Hearing
from byla.procedures.lt.residence_permit.matter.matter import Matter
from byla.procedures.lt.residence_permit.matter.questionnaire import QuestionnaireState
from byla.procedures.lt.residence_permit.matter.representative import Representative
from byla.procedures.lt.residence_permit.matter.sheet import Sheet
from byla.procedures.lt.residence_permit.matter.translation import Translation

__all__ = [
    "Assessment",
    "Card",
    "Clearance",
    "ClearanceRequest",
    "Contradiction",
    "DataRequest",
    "Hearing",
    "Matter",
    "QuestionnaireState",
    "Representative",
    "Sheet",
    "Standing",
    "Translation",
    "Undone",
    "ordered",
]
