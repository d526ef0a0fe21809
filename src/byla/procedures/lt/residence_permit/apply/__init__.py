"""What each entry does to the matter; see `dispatch`. Each module says it for the entries of its stage."""

from byla.procedures.lt.residence_permit.apply import (
    alert_elsewhere,
    application,
    assessment,
    card,
    clearance,
    contradiction,
    court,
    decision,
    disagreement,
    ending,
    family,
    free_movement,
    hearing,
    law,
    permit,
    questionnaire,
    reasoning,
    regime,
    representation,
    translation,
    union_citizen,
    weighing,
)
from byla.procedures.lt.residence_permit.apply.dispatch import apply

STAGES = (
    permit,
    application,
    questionnaire,
    contradiction,
    assessment,
    disagreement,
    reasoning,
    hearing,
    weighing,
    law,
    clearance,
    decision,
    ending,
    court,
    regime,
    card,
    family,
    representation,
    translation,
    union_citizen,
    free_movement,
    alert_elsewhere,
)
"""The modules in which an entry finds what it does."""

__all__ = ["STAGES", "apply"]
