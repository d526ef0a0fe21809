"""What a person learns of the looks at their data: when, which unit, what for (Article 15(1) GDPR, C-579/21).

Never who: the employee's name is given only where the person needs it to exercise rights, and that is for the data
protection officer. What would tell the person of a matter of which nobody has told them waits, if the law is so read.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from byla.law import Law
from byla.looks.look import Look, Occasion

WHEN_TOLD = "eu/gdpr:15(1)#looks"
RESTRICTED = "eu/gdpr:23"


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A look as the person learns of it: nothing about the one who looked but unit or body."""

    at: datetime
    unit: str
    agency: str
    occasion: Occasion


def tell(look: Look, law: Law, *, of_matter: bool, told: bool) -> Told | str:
    """The look as the person learns of it; or the provision under which it waits.

    `of_matter` is whether the authority opened the matter that was looked at against the person, `told` whether the
    person was told something in it. Raises NoLawInForce where nothing says when looks are told.
    """
    gives_away = look.occasion is Occasion.ASSESSMENT or of_matter
    if gives_away and not told and law.reading(WHEN_TOLD) == "after_told":
        return RESTRICTED
    return Told(at=look.at, unit=look.unit, agency=look.agency, occasion=look.occasion)
