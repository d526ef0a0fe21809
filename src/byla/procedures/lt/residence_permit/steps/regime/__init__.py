"""Whom the law lets apply, and for whom it ends."""

from byla.procedures.lt.residence_permit.steps.regime.admitting import CHECK_ADMISSIBILITY, FIND_EXCEPTION
from byla.procedures.lt.residence_permit.steps.regime.naturalising import END_REGIME

__all__ = ["CHECK_ADMISSIBILITY", "END_REGIME", "FIND_EXCEPTION"]
