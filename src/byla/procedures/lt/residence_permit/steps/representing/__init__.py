"""Who acts for the person: recording a representative, and the end of the power."""

from byla.procedures.lt.residence_permit.steps.representing.ending import END_REPRESENTATIVE
from byla.procedures.lt.residence_permit.steps.representing.recording import RECORD_REPRESENTATIVE

__all__ = ["END_REPRESENTATIVE", "RECORD_REPRESENTATIVE"]
