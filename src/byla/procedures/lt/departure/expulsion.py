"""The expulsion as a document: made from the record and from what whoever signs it says, and kept as it was signed."""

from __future__ import annotations

from typing import Any

from byla.casefile import File, Situation, encode, held
from byla.procedures.lt.decisions import Remedy, cited
from byla.procedures.lt.departure.against import EXPELLED_UNDER
from byla.procedures.lt.departure.codes import Expelled
from byla.procedures.lt.departure.document import awaits, of_the_file
from byla.procedures.lt.departure.entries import Weighed128
from byla.procedures.lt.departure.matter import Departure
from byla.procedures.lt.departure.refoulement import TORTURE

Document = dict[str, Any]
SHAPE = 1
AT_ONCE, WEIGHED, APPEAL = "lt/utpi:127(2)", "lt/utpi:128(1)", "lt/utpi:138(1)"


def rests_on(ground: Expelled) -> tuple[str, ...]:
    """The provisions that an expulsion rests on."""
    return (EXPELLED_UNDER[ground], AT_ONCE, WEIGHED, TORTURE, APPEAL)


def expulsion(
    file: File[Departure],
    situation: Situation,
    *,
    number: str,
    ground: Expelled,
    country: str,
    reasons: str,
    weighed: Weighed128,
    remedy: Remedy,
) -> Document:
    """The expulsion that the acting official signs. Raises LookupError where nobody was heard, or looked at the
    country.
    """
    law = situation.law()
    return {
        "shape": SHAPE,
        **of_the_file(file, situation, number=number),
        "refoulement": awaits(held(file.matter.check_of(country)).says),
        "weighed": encode(weighed),
        "law": cited(law, rests_on(ground)),
        "reasons": reasons,
        "operative_part": {"order": "expel", "country": country, "ground": ground.value},
        "remedy": remedy.court_cited,
        "court": remedy.court,
        "term": {remedy.unit: remedy.count},
    }
