"""A translation of the main elements: that it was asked for, and that it was given."""

from byla.procedures.lt.residence_permit.steps.translating.asking import RECORD_TRANSLATION_REQUEST
from byla.procedures.lt.residence_permit.steps.translating.giving import RECORD_TRANSLATION

__all__ = ["RECORD_TRANSLATION", "RECORD_TRANSLATION_REQUEST"]
