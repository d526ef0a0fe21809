"""The order to leave as a document: made from the record alone, and kept as it was signed."""

from __future__ import annotations

from typing import Any

from byla.casefile import File, Situation, encode, held
from byla.procedures.lt.courts import points_written
from byla.procedures.lt.decisions import cited, signed_under
from byla.procedures.lt.departure.entries import RefoulementChecked
from byla.procedures.lt.departure.matter import Departure
from byla.procedures.lt.departure.required import rests_on
from byla.procedures.lt.free_movement import restriction_written, under_98_1
from byla.procedures.lt.union_citizen import derived_right_written

Document = dict[str, Any]
SHAPE = 4
"""Goes up when what a document holds changes; those of shape 1 said nothing of a derived right, those of shape 2
nothing of what a court had asked, those of shape 3 nothing of Art. 98^1.
"""
MANDATE = "departure.decision"
"""The kind of mandate under which somebody is told to leave, given more days, or expelled."""


def can_be_written(matter: Departure) -> bool:
    """Whether the record holds all that the document is made of: a part may not have come yet, or be erased."""
    if matter.opened is None or matter.draft is None or matter.heard is None:
        return False
    return matter.check_of(matter.draft.says.country) is not None


def document(file: File[Departure], situation: Situation, *, number: str) -> Document:
    """The order that the acting official would sign today on the draft that stands. Raises LookupError without one."""
    matter, law = file.matter, situation.law()
    opened, draft = held(matter.opened).says, held(matter.draft).says
    check = held(matter.check_of(draft.country)).says
    return {
        "shape": SHAPE,
        **of_the_file(file, situation, number=number),
        "refoulement": awaits(check),
        "absconding": [one.says.fact for one in matter.absconding],
        "weighing": {
            "possibility": draft.possibility,
            "cooperation": draft.cooperation,
            "circumstances": draft.circumstances,
        },
        "law": cited(law, (*rests_on(draft.order, opened), *under_98_1(matter.restriction))),
        "reasons": draft.reasons,
        "operative_part": {"order": draft.order.value, "country": draft.country, "days": draft.days},
        "remedy": draft.remedy.court_cited,
        "court": draft.remedy.court,
        "term": {draft.remedy.unit: draft.remedy.count},
    }


def awaits(check: RefoulementChecked) -> Document:
    """What awaits the person in the country, as the document of whatever sends them there holds it."""
    return {"country": check.country, "sources": check.sources, "reasons": check.reasons}


def of_the_file(file: File[Departure], situation: Situation, *, number: str) -> Document:
    """What the order and the expulsion say alike: of which file, about whom, what it follows on, what the person said,
    and who signs under which law. Raises LookupError of a file in which nobody was heard.
    """
    matter = file.matter
    opened = held(matter.opened).says
    return {
        "authority": file.authority,
        "file": file.number,
        "number": number,
        "day": situation.on.isoformat(),
        "person": opened.person,
        "facts": {"decision": opened.decision, "decided": opened.decided.isoformat()},
        "heard": held(matter.heard).says.said,
        "derived_right": derived_right_written(matter.derived),
        "free_movement": restriction_written(matter.restriction),
        "court_points": points_written(matter),
        "law_hash": situation.law().hash,
        "signatory": situation.actor.id,
        "signed_under": encode(signed_under(situation, MANDATE)),
    }
