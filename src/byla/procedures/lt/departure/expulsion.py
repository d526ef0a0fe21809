"""The expulsion as a document: made from the record alone, and kept as it was signed."""

from __future__ import annotations

from typing import Any

from byla.casefile import File, Situation, encode, held
from byla.procedures.lt.decisions import cited
from byla.procedures.lt.departure.against import EXPELLED_UNDER
from byla.procedures.lt.departure.codes import Expelled
from byla.procedures.lt.departure.document import awaits, of_the_file
from byla.procedures.lt.departure.matter import Departure
from byla.procedures.lt.departure.refoulement import TORTURE
from byla.procedures.lt.free_movement import under_98_1

Document = dict[str, Any]
SHAPE = 2
"""Goes up when what a document holds changes; those of shape 1 said nothing of Art. 98^1."""
AT_ONCE, WEIGHED, APPEAL = "lt/utpi:127(2)", "lt/utpi:128(1)", "lt/utpi:138(1)"


def rests_on(ground: Expelled) -> tuple[str, ...]:
    """The provisions that an expulsion rests on."""
    return (EXPELLED_UNDER[ground], AT_ONCE, WEIGHED, TORTURE, APPEAL)


def can_be_written(matter: Departure) -> bool:
    """Whether the record holds all that the document is made of: a part may not have come yet, or be erased."""
    draft = matter.expulsion_draft
    if matter.opened is None or draft is None or matter.heard is None:
        return False
    return matter.check_of(draft.says.country) is not None


def expulsion(file: File[Departure], situation: Situation, *, number: str) -> Document:
    """The expulsion that the acting official would sign today on the draft that stands. Raises LookupError without one,
    and where nobody was heard or looked at the country.
    """
    draft, law = held(file.matter.expulsion_draft).says, situation.law()
    return {
        "shape": SHAPE,
        **of_the_file(file, situation, number=number),
        "refoulement": awaits(held(file.matter.check_of(draft.country)).says),
        "weighed": encode(draft.weighed),
        "law": cited(law, (*rests_on(draft.ground), *under_98_1(file.matter.restriction))),
        "reasons": draft.reasons,
        "operative_part": {"order": "expel", "country": draft.country, "ground": draft.ground.value},
        "remedy": draft.remedy.court_cited,
        "court": draft.remedy.court,
        "term": {draft.remedy.unit: draft.remedy.count},
    }
