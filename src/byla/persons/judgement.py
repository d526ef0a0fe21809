"""Judgement: what an official holds of two identity records."""

from enum import StrEnum


class Judgement(StrEnum):
    """Whether two records are of one person. Only a named official judges; a likeness found by a machine is
    no judgement.
    """

    SAME = "same"
    DIFFERENT = "different"
    NOT_DECIDED = "not_decided"
    """Looked at, and neither could be held; it is written down so that nobody looks in vain again."""
