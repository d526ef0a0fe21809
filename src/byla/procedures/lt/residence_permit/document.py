"""The decision as a document: made from the record alone, and kept as it was signed.

It is a JSON value of codes, texts and days in a fixed shape; a letter turns it into prose in a language. What is
withheld is not in it: the essence is. While the shape is the same, anyone can make it again and compare.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from byla.casefile import File, LawAcceptance, Situation, UserId, encode, unconfirmed_of
from byla.law import Law
from byla.ledger import digest
from byla.procedures.lt.residence_permit.codes import Act, Bearing, Interest, Operative, Outcome, PermitKind
from byla.procedures.lt.residence_permit.entries import (
    ApplicationLodged,
    Conclusion,
    ConclusionUpheld,
    DecisionDrafted,
    DisagreementDecided,
    WithdrawalOpened,
)
from byla.procedures.lt.residence_permit.matter import Assessment, Hearing, Matter, Standing
from byla.procedures.lt.residence_permit.question import CARD, GRANTS, Question
from byla.procedures.lt.residence_permit.represented import name_of, represented_by

PARTS = ("facts", "law", "weighing", "operative_part", "court", "remedy", "term", "day", "signatory")
"""What a decision must contain (Public Administration Law 10)."""
UNDER = {
    Operative.ISSUE: ("lt/utpi:4(4)",),
    Operative.RENEW: ("lt/utpi:4(4)",),
    Operative.REFUSE: ("lt/utpi:128(1)", "lt/utpi:35(2)"),
    Operative.WITHDRAW: ("lt/utpi:128(1)",),
    Operative.LEAVE_IN_FORCE: (),
}
DECIDED_UNDER = {PermitKind.TEMPORARY: "lt/utpi:51(2)", PermitKind.PERMANENT: "lt/utpi:55(2)"}
LASTS = {PermitKind.TEMPORARY: "lt/utpi:40(4)", PermitKind.PERMANENT: "lt/utpi:53(4)"}

Document = dict[str, Any]
SHAPE = 7
"""Goes up when what a document holds changes; documents of earlier shapes stay as they were signed."""
SINCE_SHAPE_3: Document = {"link": None, "upheld": None, "ruled": None}
"""What earlier documents did not tell of a conclusion."""
SINCE_SHAPE_6: Document = {"by": None}
"""What earlier documents did not tell of an answer: which representative gave it."""


def document(file: File[Matter], situation: Situation, *, number: str) -> Document:
    """The decision that the acting official would sign today on the draft that stands."""
    return _written(
        file,
        number=number,
        day=situation.on,
        law=situation.law(),
        accepted=situation.accepted_law,
        signatory=situation.actor.id,
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
    )


def rests_on(question: Question, operative: Operative) -> tuple[str, ...]:
    """The provisions that a decision rests on beside its grounds, and those that say what follows for the person: until
    when to appeal and, after a refusal, from when to apply again.
    """
    under = ("lt/utpi:35(4)",) if question == CARD else UNDER[operative]
    lasts = (LASTS[question.kind],) if operative in GRANTS else ()
    return (*under, *lasts, DECIDED_UNDER[question.kind], "lt/utpi:138(1)")


def read(written: Document) -> Document:
    """A document of any shape as one of today's shape, to show it. What was signed, and its hash, is `written`."""
    if written["shape"] == 1:
        asked = {"permit": PermitKind.TEMPORARY.value, "act": Act.RENEWAL.value}
        written = {**written, **asked, "opened": written["lodged"], "person": written["applicant"]}
    facts = [_as_of_today(one) for one in written["facts"]]
    hearings = [{**SINCE_SHAPE_6, **one} for one in written["hearings"]]
    later: Document = {"proportionality": None, "signed_over": None, "represented_by": [], "accepted_law": []}
    return {**later, **written, "facts": facts, "hearings": hearings}


def _as_of_today(fact: Document) -> Document:
    if "agency" in fact:
        return {**SINCE_SHAPE_3, **fact}
    if "statement" not in fact:
        return fact
    explained = fact.get("explanation")
    return {**fact, "explanation": None if explained is None else {**SINCE_SHAPE_6, **explained}}


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
) -> Document:
    matter = file.matter
    question, opened = matter.question, matter.opened
    if matter.draft is None or question is None or opened is None:
        raise ValueError(f"file {file.number} holds no draft to write a decision from; draft one first")
    draft = matter.draft.says
    under = rests_on(question, draft.operative)
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
        "facts": _facts(matter, draft, question),
        "reasons": [encode(reason.says) for reason in matter.reasons]
        if draft.operative is question.adverse
        else [],
        "circumstances": encode(matter.circumstances.says) if matter.circumstances is not None else None,
        "hearings": [_hearing(one, matter) for one in matter.hearings],
        "proportionality": _proportionality(matter) if draft.operative is question.adverse else None,
        "law": _law(draft, law, under),
        "law_hash": law.hash,
        "accepted_law": _accepted_law((*(one.citation for one in draft.grounds), *under), law, accepted),
        "signed_over": _signed_over(matter) if draft.operative is question.adverse else None,
        "weighing": draft.weighing,
        "operative_part": {"order": draft.operative.value, "valid_until": encode(draft.valid_until)},
        "remedy": draft.remedy.court_cited,
        "court": draft.remedy.court,
        "term": {draft.remedy.unit: draft.remedy.count},
        "signatory": signatory,
    }


def _facts(matter: Matter, draft: DecisionDrafted, question: Question) -> list[Document]:
    """What the file began with; the conclusions, as `_is_told` says. Against the person
    also each statement that a reason rests on, and each that speaks for them, as far as it may be told.
    """
    began = [_lodged(matter.application)] if matter.application is not None else []
    began += [_opened(matter.withdrawal)] if matter.withdrawal is not None else []
    grounds = {ground.interest for ground in draft.grounds}
    concluded = [
        _conclusion(one, one.conclusion.says)
        for one in matter.assessments
        if one.conclusion is not None and _is_told(one, grounds)
    ]
    if draft.operative is question.favourable:
        return began + concluded
    used = {number for reason in matter.reasons for number in reason.says.facts}
    facts = [one for one in matter.facts if one.number in used or one.says.bearing is Bearing.FOR]
    return [*began, *concluded] + [
        {
            "entry": fact.number,
            "statement": fact.says.told,
            "source": fact.says.source,
            "dated": fact.says.dated.isoformat(),
            "nature": fact.says.nature.value,
            "reliability": fact.says.reliability.value,
            "bearing": fact.says.bearing.value,
            "weighed": _weighed(matter, fact.number),
            "explanation": _explanation(matter, fact.number),
        }
        for fact in facts
    ]


def _explanation(matter: Matter, fact: int) -> Document | None:
    """Of a statement that an answer is documented otherwise: what the person was asked, and said to it."""
    found = matter.contradiction_of(fact)
    if found is None or found.asked is None:
        return None
    return {
        "asked": found.asked.day.isoformat(),
        "until": found.asked.says.answer_until.isoformat(),
        "said": None if found.given is None else found.given.says.explanation,
        "by": None if found.given is None else name_of(matter, found.given.says.representative),
    }


def _weighed(matter: Matter, fact: int) -> Document | None:
    """What the official made of a statement: the person's answer, what speaks against it, a word and its reason."""
    found = matter.sheet.of(fact)
    if found is None:
        return None
    said = found.says
    return {
        "answer": said.answer,
        "set_against": list(said.counter_facts),
        "weight": said.weight.value,
        "because": said.because,
    }


def _proportionality(matter: Matter) -> Document | None:
    found = matter.sheet.proportionality
    if found is None:
        return None
    return {name: getattr(found.says, name) for name in ("aim", "suitability", "alternatives", "balance")}


def _is_told(assessment: Assessment, grounds: set[Interest | None]) -> bool:
    """A conclusion of no threat; one of threat where a ground rests on it, or where it was set aside."""
    if assessment.outcome is Outcome.THREAT:
        return assessment.interest in grounds or assessment.set_aside
    return assessment.outcome is Outcome.NO_THREAT


def _lodged(application: Standing[ApplicationLodged]) -> Document:
    return {"began_with": "application", "found": None, "day": application.day.isoformat()}


def _opened(withdrawal: Standing[WithdrawalOpened]) -> Document:
    said = withdrawal.says
    return {"began_with": said.cause.value, "found": said.found, "day": withdrawal.day.isoformat()}


def _conclusion(assessment: Assessment, said: Conclusion) -> Document:
    return {
        "agency": said.agency.value,
        "interest": said.interest.value,
        "outcome": said.outcome.value,
        "reasons": said.reasons,
        "essence": said.essence,
        "for_the_person": said.facts_for_the_person,
        "link": encode(said.link),
        "upheld": None if assessment.upheld is None else _told(assessment.upheld.says),
        "weighed": None if assessment.weighed is None else assessment.weighed.says.assessment,
        "ruled": None if assessment.ruled is None else _ruled(assessment.ruled.says),
    }


def _told(upheld: ConclusionUpheld) -> Document:
    return {"reasons": upheld.reasons, "essence": upheld.essence}


def _ruled(decided: DisagreementDecided) -> Document:
    return {"ruling": decided.ruling.value, "reasons": decided.reasons, "head": decided.head}


def _hearing(hearing: Hearing, matter: Matter) -> Document:
    heard, lapsed = hearing.heard, hearing.lapsed
    return {
        "invited": hearing.invitation.day.isoformat(),
        "heard": None if heard is None else heard.day.isoformat(),
        "answer": None if heard is None else heard.says.answer,
        "by": None if heard is None else name_of(matter, heard.says.representative),
        "lapsed": None if lapsed is None else lapsed.day.isoformat(),
    }


def _signed_over(matter: Matter) -> Document | None:
    """Who gave leave to decide under unconfirmed law, of which provisions, and why."""
    leave = matter.law_accepted
    if leave is None:
        return None
    said = leave.says
    return {
        "by": said.by,
        "day": leave.day.isoformat(),
        "provisions": list(said.provisions),
        "reason": said.reason,
    }


def _accepted_law(cited: Iterable[str], law: Law, accepted: Sequence[LawAcceptance]) -> list[Document]:
    """Who answers for the house that provisions are applied which no lawyer has confirmed, until when, and why: of
    several orders the first, so that a later one changes no document.
    """
    found: dict[LawAcceptance, list[str]] = {}
    for provision in unconfirmed_of(law, cited):
        order = next((one for one in accepted if one.covers(provision, law)), None)
        if order is not None:
            found.setdefault(order, []).append(provision.id)
    return [
        {
            "by": order.by,
            "since": order.since.isoformat(),
            "until": order.until.isoformat(),
            "provisions": provisions,
            "reason": order.reason,
        }
        for order, provisions in found.items()
    ]


def _law(draft: DecisionDrafted, law: Law, under: tuple[str, ...]) -> list[Document]:
    grounds = {one.citation: one.threshold for one in draft.grounds}
    threatened: dict[str, list[str]] = {}
    for ground in draft.grounds:
        if ground.interest is not None:
            threatened.setdefault(ground.citation, []).append(ground.interest.value)
    return [
        {
            "citation": one,
            "text": law.provision(one).text,
            "confirmed": law.provision(one).confirmed,
            "threshold": grounds.get(one),
            "interests": threatened.get(one, []),
        }
        for one in dict.fromkeys((*grounds, *under))
    ]
