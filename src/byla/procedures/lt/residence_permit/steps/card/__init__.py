"""From the fee to the card, and what its holder notifies afterwards."""

from byla.procedures.lt.residence_permit.steps.card.changing import RECORD_CHANGE
from byla.procedures.lt.residence_permit.steps.card.collecting import COLLECT_CARD, LAPSE_PERMIT, ORDER_CARD
from byla.procedures.lt.residence_permit.steps.card.paying import RECORD_BIOMETRICS, RECORD_FEE

__all__ = [
    "COLLECT_CARD",
    "LAPSE_PERMIT",
    "ORDER_CARD",
    "RECORD_BIOMETRICS",
    "RECORD_CHANGE",
    "RECORD_FEE",
]
