"""Non-refoulement (UTPI 130, ECHR 3): nobody is told or made to go where persecution or torture awaits them.

The exception of 130(3) lifts 130(1) alone. What says that torture or inhuman treatment threatens is looked at first,
and nothing in this module, no field of a form and no ground of a threat reaches past it.
"""

from __future__ import annotations

from collections.abc import Iterator

from byla.casefile import Refusal, refusal
from byla.procedures.lt.departure.matter import Departure
from byla.words import words

PERSECUTION, TORTURE, EXCEPTION = "lt/utpi:130(1)", "lt/utpi:130(2)", "lt/utpi:130(3)"
ARTICLE_3 = "coe/echr:3"


def barred_130(matter: Departure, country: str) -> Iterator[Refusal]:
    """Why the person is not sent to that country: nobody has looked, or what they found bars it."""
    check = matter.check_of(country)
    if check is None:
        yield refusal(
            "departure.refoulement_not_checked",
            PERSECUTION,
            TORTURE,
            settled_by="check_refoulement",
            country=words(f"person.country.{country}"),
        )
    elif check.says.torture:
        yield refusal(
            "departure.torture_threatens", TORTURE, ARTICLE_3, country=words(f"person.country.{country}")
        )
    elif check.says.persecution and check.says.lifted_because is None:
        yield refusal(
            "departure.persecution_threatens", PERSECUTION, country=words(f"person.country.{country}")
        )
