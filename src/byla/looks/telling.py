"""What a person learns of the looks at their data: when, which unit, what for (Article 15(1) GDPR, C-579/21).

Never who: the employee's name is given only where the person needs it to exercise rights, and that is for the data
protection officer. What would tell the person of a matter of which nobody has told them waits, if the law is so read.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from byla.law import Law
from byla.looks.look import Look, Occasion

WHEN_TOLD = "eu/gdpr:15(1)#looks"
RESTRICTED = "eu/gdpr:23"
NUMBER_SAID = "eu/gdpr:23(2)(h)#waiting-looks"


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A look as the person learns of it: nothing about the one who looked but unit or body."""

    at: datetime
    unit: str
    agency: str
    occasion: Occasion


@dataclass(frozen=True, slots=True, kw_only=True)
class Concerned:
    """A matter about the person that a look showed: whether the authority began it against them, and whether they were
    told in it what is held against them, or it is over.
    """

    begun_against: bool
    known: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What the person learns, the newest look first, and under which provisions how many looks wait.

    The numbers are for whoever answers; the person learns them only where `counted`.
    """

    told: tuple[Told, ...]
    waiting: Mapping[str, int]
    counted: bool


def tell(look: Look, law: Law, matters: Collection[Concerned]) -> Told | str:
    """The look as the person learns of it; or the provision under which it waits.

    It waits where all that it showed of the person would give something away: a look by somebody who assesses, or at a
    matter begun against them, while they know nothing. Raises NoLawInForce where nothing says when looks are told.
    """
    assessed = look.occasion is Occasion.ASSESSMENT
    given_away = [(assessed or one.begun_against) and not one.known for one in matters] or [assessed]
    if all(given_away) and law.reading(WHEN_TOLD) == "after_told":
        return RESTRICTED
    return Told(at=look.at, unit=look.unit, agency=look.agency, occasion=look.occasion)


def answer(looks: Iterable[tuple[Look, Collection[Concerned]]], law: Law) -> Answer:
    """What the person is answered about looks, each with the matters about them that it showed. Raises NoLawInForce."""
    said = [tell(look, law, matters) for look, matters in looks]
    return Answer(
        told=tuple(one for one in said if isinstance(one, Told)),
        waiting=Counter(one for one in said if isinstance(one, str)),
        counted=law.reading(NUMBER_SAID) == "counted",
    )
