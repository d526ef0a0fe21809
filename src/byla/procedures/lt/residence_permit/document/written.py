"""The decision as a document: made from the record alone, and kept as it was signed.

It is a JSON value of codes, texts and days in a fixed shape; a letter turns it into prose in a language. What is
withheld is not in it: the essence is. While the shape is the same, anyone can make it again and compare.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from byla.casefile import File, LawAcceptance, Situation, UserId, encode
from byla.law import Law
from byla.ledger import digest
from byla.procedures.lt.courts import points_written
from byla.procedures.lt.decisions import SignedUnder
from byla.procedures.lt.free_movement import restriction_written
from byla.procedures.lt.residence_permit.document.facts import facts_of
from byla.procedures.lt.residence_permit.document.heard import hearing_of, not_heard
from byla.procedures.lt.residence_permit.document.law import (
    accepted_law,
    derived_under,
    law_of,
    noticed_under,
    rests_on,
    signed_over,
)
from byla.procedures.lt.residence_permit.document.shape import SHAPE, Document
from byla.procedures.lt.residence_permit.document.signatory import signs_as
from byla.procedures.lt.residence_permit.document.withheld import withheld_of
from byla.procedures.lt.residence_permit.entries import DecisionDrafted
from byla.procedures.lt.residence_permit.matter import Matter
from byla.procedures.lt.residence_permit.represented import represented_by
from byla.procedures.lt.union_citizen import derived_right_written

PARTS = ("facts", "law", "weighing", "operative_part", "court", "remedy", "term", "day", "signatory")
"""What a decision must contain (Public Administration Law 10)."""


def document(file: File[Matter], situation: Situation, *, number: str) -> Document:
    """The decision that the acting official would sign today on the draft that stands."""
    return _written(
        file,
        number=number,
        day=situation.on,
        law=situation.law(),
        accepted=situation.accepted_law,
        signatory=situation.actor.id,
        under=signs_as(situation),
    )


def written_again(file: File[Matter], situation: Situation) -> Document:
    """The signed decision made once more, to compare. `file` must be folded as known at the moment of signing, and
    `situation` know what the house had accepted then.

    Where the shape is today's, its hash is the one that was signed, or the record was changed.
    """
    signed = file.matter.signed
    if signed is None:
        raise ValueError(
            f"file {file.number} holds no signed decision; sign one first, or fold the file as known later"
        )
    law = situation.book.on(signed.day, known=signed.day)
    return _written(
        file,
        number=signed.says.number,
        day=signed.day,
        law=law,
        accepted=situation.accepted_law,
        signatory=signed.says.signatory,
        under=signed.says.signed_under,
    )


def hash_of(written: Document) -> str:
    """SHA-256 over the document's canonical bytes."""
    return digest(written)


def _written(
    file: File[Matter],
    *,
    number: str,
    day: date,
    law: Law,
    accepted: Sequence[LawAcceptance],
    signatory: UserId,
    under: SignedUnder | None,
) -> Document:
    matter = file.matter
    question, opened = matter.question, matter.opened
    if matter.draft is None or question is None or opened is None:
        raise ValueError(f"file {file.number} holds no draft to write a decision from; draft one first")
    draft = matter.draft.says
    cited = (*rests_on(question, draft.operative), *noticed_under(matter), *derived_under(matter))
    adverse = draft.operative is question.adverse
    return {
        "shape": SHAPE,
        "authority": file.authority,
        "file": file.number,
        "number": number,
        "day": day.isoformat(),
        "person": matter.person,
        "represented_by": represented_by(matter, day),
        "permit": question.kind.value,
        "act": question.act.value,
        "opened": opened.day.isoformat(),
        "facts": facts_of(matter, draft, question),
        "circumstances": encode(matter.circumstances.says) if matter.circumstances is not None else None,
        "hearings": [hearing_of(one, matter) for one in matter.hearings],
        "not_heard": not_heard(matter, adverse=adverse),
        "law": law_of(draft, law, cited),
        "law_hash": law.hash,
        "accepted_law": accepted_law((*(one.citation for one in draft.grounds), *cited), law, accepted),
        **_against(matter, adverse=adverse),
        **_decided(draft, signatory),
        "signed_under": encode(under),
    }


def _against(matter: Matter, *, adverse: bool) -> Document:
    """What a decision against the person has beside the rest; another has nothing in its place."""
    if not adverse:
        nothing: Document = {
            "withheld": [],
            "counterbalance": [],
            "derived_right": None,
            "free_movement": None,
            "court_points": [],
        }
        return {"reasons": [], "proportionality": None, "signed_over": None, **nothing}
    return {
        "reasons": [encode(reason.says) for reason in matter.reasons],
        "proportionality": _proportionality(matter),
        "signed_over": signed_over(matter),
        "derived_right": derived_right_written(matter.derived),
        "free_movement": restriction_written(matter.restriction),
        "court_points": points_written(matter),
        **withheld_of(matter),
    }


def _decided(draft: DecisionDrafted, signatory: UserId) -> Document:
    """What is ordered, why on the whole, where one may appeal and until when, and by whom."""
    return {
        "weighing": draft.weighing,
        "operative_part": {"order": draft.operative.value, "valid_until": encode(draft.valid_until)},
        "remedy": draft.remedy.court_cited,
        "court": draft.remedy.court,
        "term": {draft.remedy.unit: draft.remedy.count},
        "signatory": signatory,
    }


def _proportionality(matter: Matter) -> Document | None:
    found = matter.sheet.proportionality
    if found is None:
        return None
    return {name: getattr(found.says, name) for name in ("aim", "suitability", "alternatives", "balance")}
