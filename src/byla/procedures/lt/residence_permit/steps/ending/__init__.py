"""Ends that are no decision on what was asked, and taking out a decision that does not stand."""

from byla.procedures.lt.residence_permit.steps.ending.declining import DECLINE_APPLICATION
from byla.procedures.lt.residence_permit.steps.ending.nothing_left import END_WITHDRAWAL
from byla.procedures.lt.residence_permit.steps.ending.recalling import RECALL_DECISION
from byla.procedures.lt.residence_permit.steps.ending.taking_back import TAKE_BACK_APPLICATION

__all__ = ["DECLINE_APPLICATION", "END_WITHDRAWAL", "RECALL_DECISION", "TAKE_BACK_APPLICATION"]
