"""The decision on a ban as a document: made from the record alone, and kept as it was signed."""

from __future__ import annotations

from typing import Any

from byla.casefile import File, Situation, encode, held
from byla.procedures.lt.courts import points_written
from byla.procedures.lt.decisions import cited, signed_under
from byla.procedures.lt.entry_ban.matter import Ban
from byla.procedures.lt.entry_ban.required import SHOWN
from byla.procedures.lt.free_movement import restriction_written, under_98_1

Document = dict[str, Any]
SHAPE = 3
"""Goes up when what a document holds changes; those of shape 1 said nothing of what a court had asked, those of
shape 2 nothing of Art. 98^1.
"""
MANDATE = "entry_ban.decision"
"""The kind of mandate under which a ban is signed, kept, shortened or lifted (Public Administration Law 10)."""


def can_be_written(ban: Ban) -> bool:
    """Whether the record holds all that the document is made of: a part may not have come yet, or be erased."""
    return None not in (ban.opened, ban.draft, ban.weighed)


def document(file: File[Ban], situation: Situation, *, number: str) -> Document:
    """The ban that the acting official would sign today on the draft that stands. Raises LookupError without one."""
    ban, law = file.matter, situation.law()
    opened, draft, weighed = held(ban.opened).says, held(ban.draft).says, held(ban.weighed).says
    return {
        "shape": SHAPE,
        "authority": file.authority,
        "file": file.number,
        "number": number,
        "day": situation.on.isoformat(),
        "person": opened.person,
        "facts": {"decision": opened.decision, "decided": opened.decided.isoformat()},
        "heard": None if ban.heard is None else ban.heard.says.said,
        "was_heard": ban.heard is not None,
        "circumstances": encode(weighed),
        "free_movement": restriction_written(ban.restriction),
        "court_points": points_written(ban),
        "law": cited(law, (draft.ground, *SHOWN, *under_98_1(ban.restriction))),
        "law_hash": law.hash,
        "reasons": draft.reasons,
        "operative_part": {"order": "ban_entry", "months": draft.months, "begins": draft.whereabouts.value},
        "why_so_long": draft.why_so_long,
        "remedy": draft.remedy.court_cited,
        "court": draft.remedy.court,
        "term": {draft.remedy.unit: draft.remedy.count},
        "signatory": situation.actor.id,
        "signed_under": encode(signed_under(situation, MANDATE)),
    }
