"""What the person knows of a file, and who may ask about it for them."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from byla.procedures.lt.residence_permit.codes.representation import Scope
from byla.procedures.lt.residence_permit.matter import Matter
from byla.procedures.lt.residence_permit.representation import representing


def begun_against(matter: Matter) -> bool:
    """A withdrawal is begun by the authority, on a notice or of its own motion (UTPI 4(5), 4(6))."""
    return matter.withdrawal is not None


def known_to_person(matter: Matter) -> bool:
    """The person was invited to be heard, asked to explain, or served; or nothing is decided any more."""
    asked = any(one.asked is not None for one in matter.contradictions)
    return bool(matter.hearings) or asked or matter.served is not None or matter.ended is not None


def speak_for(matter: Matter, on: date) -> Mapping[int, str]:
    """Those whose power covers everything in the matter (Civil Code 2.132); who may only lodge or be heard may not ask
    about the rest.
    """
    return {one.number: one.name for one in representing(matter, on, Scope.EVERYTHING)}
