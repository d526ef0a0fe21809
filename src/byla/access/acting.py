"""Acting in a role: having it, for a purpose that it serves, and on a step that is open to it."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from byla.access.attribute import Act, Who
from byla.access.codes import Purpose
from byla.access.condition import AllOf, AnyOf, Condition, Has, IsEmpty

PURPOSES: Mapping[str, frozenset[Purpose]] = {
    "caseworker": frozenset({Purpose.CASE_WORK}),
    "signatory": frozenset({Purpose.CASE_WORK, Purpose.SIGNING}),
    "unit_lead": frozenset({Purpose.CASE_WORK, Purpose.SUPERVISION}),
    "assessor": frozenset({Purpose.ASSESSMENT}),
    "auditor": frozenset({Purpose.AUDIT}),
    "data_protection": frozenset({Purpose.DATA_PROTECTION}),
    "office_keeper": frozenset({Purpose.SUPPORT}),
    "border_officer": frozenset({Purpose.BORDER_CHECK}),
}
"""What each role may be used for (Article 5(1)(b) GDPR: data serves the purpose it was collected for)."""


def acting_as(role: str) -> Condition:
    """The reader has the role, is here for a purpose of it, and the step, if it is one, is open to that role.

    The last part matters for people with two roles: an auditor sees every file, and must not thereby take a
    caseworker's step on a file of another unit.
    """
    purposes: frozenset[str] = frozenset(PURPOSES[role])
    return AllOf(
        Has(Who.roles, role),
        Has(purposes, Who.purpose),
        AnyOf(IsEmpty(Act.roles), Has(Act.roles, role)),
    )


def purposes_of(roles: Collection[str]) -> tuple[Purpose, ...]:
    """The purposes that somebody with these roles may declare, the usual one first; none for a machine."""
    served = (purpose for role, purposes in PURPOSES.items() if role in roles for purpose in purposes)
    return tuple(sorted(set(served), key=list(Purpose).index))


ACTING_IN_A_UNIT = AnyOf(acting_as("caseworker"), acting_as("unit_lead"))
AT_THE_LIST = AnyOf(acting_as("border_officer"), ACTING_IN_A_UNIT, acting_as("signatory"))
"""Who checks at the border, and who decides on stays."""
