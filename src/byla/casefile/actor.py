"""Who acts: a person with roles and mandates that hold today, or a machine that may do little."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from byla.access import Reader
from byla.casefile.entry import UserId


class Kind(StrEnum):
    """What stands behind an act. Only a person may take a step that is adverse to somebody."""

    PERSON = "person"
    JOB = "job"
    IMPORT = "import"
    SIMULATOR = "simulator"


@dataclass(frozen=True, slots=True, kw_only=True)
class Mandate:
    """An authorisation to sign decisions of one kind, given to a named official for a time (Public
    Administration Law).
    """

    id: str
    kind: str
    """What may be signed, as a step names it: `residence_permit.decision`."""
    holder: UserId
    """In whose hand it is on the day."""
    given_to: UserId
    """Whom the order names: the holder, or somebody absent for whom the holder signs."""
    basis: str
    """The order that gave it."""
    since: date
    until: date | None = None
    """The last day; open-ended where None."""

    def holds(self, on: date) -> bool:
        """In force on that day."""
        return self.since <= on and (self.until is None or on <= self.until)


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor:
    """Who takes a step, as the office stands on the day of the act."""

    id: UserId
    kind: Kind
    reader: Reader
    """What access knows of the actor: authority, roles, units, agency, clearance, purpose."""
    mandates: tuple[Mandate, ...] = ()
    stands_in_for: frozenset[UserId] = frozenset()
    """Officials who are absent today and whom this one replaces."""

    def mandate(self, kind: str, on: date) -> Mandate | None:
        """The actor's own mandate of that kind that holds on the day, or None. Who stands in for a signatory
        signs under a mandate of their own.
        """
        own = (one for one in self.mandates if one.holder == self.id)
        return next((one for one in own if one.kind == kind and one.holds(on)), None)
