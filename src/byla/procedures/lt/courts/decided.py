"""A signed decision as somebody takes it to court. A file shows its own, and the appeal reads nothing else of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any, Protocol, runtime_checkable

from byla.casefile import File, FileId, Standing, UserId
from byla.procedures.lt.decisions import Signed

DECIDES = ("residence_permit", "departure", "entry_ban")
"""The procedures in which something is decided that a court can look at."""


class Kind(StrEnum):
    """What is contested. The law has a remedy for each (`lt/utpi:136`)."""

    REFUSE = "refuse"
    WITHDRAW = "withdraw"
    RETURN = "return"
    EXPEL = "expel"
    BAN = "ban"


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """Something that the decision rests on and a court can find faulty: a reason, in the official's words."""

    entry: int
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Contestable:
    """A decision that was signed against a person."""

    entry: int
    """The number of the signed entry in its file."""
    number: str
    kind: Kind
    day: date
    served: date | None
    person: FileId
    grounds: tuple[str, ...]
    """Its provisions."""
    threat: bool
    """Whether it found a threat to state security or public order."""
    reasons: tuple[Fault, ...]
    signatory: UserId
    unit: str | None
    """The unit of whoever signed."""
    permit: FileId | None
    """The file of the permit that it took or did not renew; None where there is none."""


def as_contestable(
    signed: Standing[Signed],
    *,
    kind: Kind,
    served: date | None,
    person: FileId,
    ground: str,
    threat: bool,
    reasons: Fault,
) -> Contestable:
    """A decision on one ground that is about no permit, as its signature tells it."""
    said = signed.says
    return Contestable(
        entry=signed.number,
        number=said.number,
        kind=kind,
        day=signed.day,
        served=served,
        person=person,
        grounds=(ground,),
        threat=threat,
        reasons=(reasons,),
        signatory=said.signatory,
        unit=None if said.signed_under is None else said.signed_under.unit,
        permit=None,
    )


@runtime_checkable
class Appealable(Protocol):
    """A matter in which something can be decided against a person."""

    @property
    def contestables(self) -> tuple[Contestable, ...]:
        """Each decision against the person that counts, the newest first."""


def contestables(file: File[Any] | None) -> tuple[Contestable, ...]:
    """What of that file can be taken to court, the newest first."""
    return file.matter.contestables if file is not None and isinstance(file.matter, Appealable) else ()


def contestable(file: File[Any] | None, number: str | None, *, by: date) -> Contestable | None:
    """The decision of that number; without one the newest that was signed by that day, else the newest. None where the
    file holds none such.
    """
    found = contestables(file)
    if number is not None:
        return next((one for one in found if one.number == number), None)
    return next((one for one in found if one.day <= by), next(iter(found), None))
