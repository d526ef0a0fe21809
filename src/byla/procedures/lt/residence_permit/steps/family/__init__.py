"""A holder's family: who belongs to it, and how far a withdrawal reaches."""

from byla.procedures.lt.residence_permit.steps.family.checking import CHECK_ANOTHER_GROUND, CHECK_DEPENDANTS
from byla.procedures.lt.residence_permit.steps.family.linking import (
    LINK_FAMILY_MEMBER,
    UNLINK_FAMILY_MEMBER,
)

__all__ = ["CHECK_ANOTHER_GROUND", "CHECK_DEPENDANTS", "LINK_FAMILY_MEMBER", "UNLINK_FAMILY_MEMBER"]
