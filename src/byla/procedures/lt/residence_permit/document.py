"""The decision as a document: made from the record alone, so that anyone can make it again and compare its hash.

It is a JSON value of codes, texts and days in a fixed shape; a letter turns it into prose in a language. What is
withheld is not in it: the essence is.
"""

from __future__ import annotations

from datetime import date
from typing import Any

from byla.casefile import File, Situation, UserId, encode
from byla.law import Law
from byla.ledger import digest
from byla.procedures.lt.residence_permit.codes import Operative
from byla.procedures.lt.residence_permit.entries import DecisionDrafted
from byla.procedures.lt.residence_permit.matter import Assessment, Matter

PARTS = ("facts", "law", "weighing", "operative_part", "court", "remedy", "term", "day", "signatory")
"""What a decision must contain (Public Administration Law 10)."""
UNDER = {
    Operative.RENEW: ("lt/utpi:4(4)", "lt/utpi:40(4)", "lt/utpi:51(2)"),
    Operative.REFUSE: ("lt/utpi:51(2)", "lt/utpi:128(1)"),
}
"""The provisions that every decision of the kind rests on, beside its grounds."""

Document = dict[str, Any]


def document(file: File[Matter], situation: Situation, *, number: str) -> Document:
    """The decision that the acting official would sign today on the draft that stands."""
    return _written(file, number=number, day=situation.on, law=situation.law(), signatory=situation.actor.id)


def written_again(file: File[Matter], situation: Situation) -> Document:
    """The signed decision once more. `file` must be folded as known at the moment of signing.

    Its hash is the one that was signed, or the record was changed.
    """
    signed = file.matter.signed
    if signed is None:
        raise ValueError(
            f"file {file.number} holds no signed decision; sign one first, or fold the file as known later"
        )
    law = situation.book.on(signed.day, known=signed.day)
    return _written(file, number=signed.says.number, day=signed.day, law=law, signatory=signed.says.signatory)


def hash_of(written: Document) -> str:
    """SHA-256 over the document's canonical bytes."""
    return digest(written)


def _written(file: File[Matter], *, number: str, day: date, law: Law, signatory: UserId) -> Document:
    matter = file.matter
    if matter.draft is None or matter.application is None:
        raise ValueError(f"file {file.number} holds no draft to write a decision from; draft one first")
    draft = matter.draft.says
    return {
        "authority": file.authority,
        "file": file.number,
        "number": number,
        "day": day.isoformat(),
        "applicant": matter.application.says.applicant,
        "lodged": matter.application.day.isoformat(),
        "facts": _facts(matter, draft),
        "reasons": [encode(reason.says) for reason in matter.reasons]
        if draft.operative is Operative.REFUSE
        else [],
        "circumstances": encode(matter.circumstances.says) if matter.circumstances is not None else None,
        "hearing": _hearing(matter),
        "law": _law(draft, law),
        "law_hash": law.hash,
        "weighing": draft.weighing,
        "operative_part": {"order": draft.operative.value, "valid_until": encode(draft.valid_until)},
        "remedy": draft.remedy.court_cited,
        "court": draft.remedy.court,
        "term": {draft.remedy.unit: draft.remedy.count},
        "signatory": signatory,
    }


def _facts(matter: Matter, draft: DecisionDrafted) -> list[Document]:
    """The conclusions; for a refusal also each statement that a reason rests on, as far as it may be told."""
    concluded = [_conclusion(one) for one in matter.assessments if one.conclusion is not None]
    if draft.operative is Operative.RENEW:
        return concluded
    used = sorted({number for reason in matter.reasons for number in reason.says.facts})
    facts = [fact for number in used if (fact := matter.fact(number)) is not None]
    return concluded + [
        {
            "entry": fact.number,
            "statement": fact.says.told,
            "source": fact.says.source,
            "dated": fact.says.dated.isoformat(),
            "nature": fact.says.nature.value,
            "reliability": fact.says.reliability.value,
        }
        for fact in facts
    ]


def _conclusion(assessment: Assessment) -> Document:
    if assessment.conclusion is None:
        return {}
    said = assessment.conclusion.says
    return {
        "agency": said.agency.value,
        "interest": said.interest.value,
        "outcome": said.outcome.value,
        "reasons": said.reasons,
        "essence": said.essence,
        "weighed": None if assessment.weighed is None else assessment.weighed.says.assessment,
    }


def _hearing(matter: Matter) -> Document | None:
    if matter.hearing is None:
        return None
    heard, lapsed = matter.hearing.heard, matter.hearing.lapsed
    return {
        "invited": matter.hearing.invitation.day.isoformat(),
        "heard": None if heard is None else heard.day.isoformat(),
        "answer": None if heard is None else heard.says.answer,
        "lapsed": None if lapsed is None else lapsed.day.isoformat(),
    }


def _law(draft: DecisionDrafted, law: Law) -> list[Document]:
    grounds = {one.citation: one.threshold for one in draft.grounds}
    cited = dict.fromkeys((*grounds, *UNDER[draft.operative]))
    return [
        {"citation": one, "text": law.provision(one).text, "threshold": grounds.get(one)} for one in cited
    ]
