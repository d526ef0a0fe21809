"""The facts of a decision: what the file began with, what bodies concluded, what is held against and for the person."""

from __future__ import annotations

from byla.casefile import encode
from byla.procedures.lt.residence_permit.codes import Bearing, Interest, Outcome, Ruling
from byla.procedures.lt.residence_permit.document.shape import Document
from byla.procedures.lt.residence_permit.entries import (
    ApplicationLodged,
    Conclusion,
    ConclusionUpheld,
    DecisionDrafted,
    DisagreementDecided,
    NoticeReceived,
    WithdrawalOpened,
)
from byla.procedures.lt.residence_permit.grounds import NOTICE_UNDER
from byla.procedures.lt.residence_permit.matter import Assessment, Matter, Standing
from byla.procedures.lt.residence_permit.question import Question
from byla.procedures.lt.residence_permit.represented import name_of


def facts_of(matter: Matter, draft: DecisionDrafted, question: Question) -> list[Document]:
    """What the file began with; the conclusions, as `_is_told` says. Against the person
    also each statement that a reason rests on, and each that speaks for them, as far as it may be told.
    """
    began = [_lodged(matter.application)] if matter.application is not None else []
    began += [_opened(matter.withdrawal, matter)] if matter.withdrawal is not None else []
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
            "is_essence": fact.says.statement is None,
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
        "language": found.asked.says.language.value,
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


def _is_told(assessment: Assessment, grounds: set[Interest | None]) -> bool:
    """A conclusion of no threat; one of threat where a ground rests on it, or where it was set aside."""
    if assessment.outcome is Outcome.THREAT:
        return assessment.interest in grounds or assessment.set_aside
    return assessment.outcome is Outcome.NO_THREAT


def _lodged(application: Standing[ApplicationLodged]) -> Document:
    day = application.day.isoformat()
    return {"began_with": "application", "found": None, "day": day, "notices": []}


def _opened(withdrawal: Standing[WithdrawalOpened], matter: Matter) -> Document:
    said = withdrawal.says
    return {
        "began_with": said.cause.value,
        "found": said.found,
        "day": withdrawal.day.isoformat(),
        "notices": [_notice(one.notice) for one in matter.assessments if one.notice is not None],
    }


def _notice(notice: Standing[NoticeReceived]) -> Document:
    """UTPI 4(5), 4(6): which body told of which threat, and when it arrived; not the number in its registry."""
    said = notice.says
    return {
        "agency": said.agency.value,
        "interest": said.interest.value,
        "received": notice.day.isoformat(),
        "under": NOTICE_UNDER[said.interest],
    }


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
        "ruled": _ruling(assessment),
    }


def _told(upheld: ConclusionUpheld) -> Document:
    return {"reasons": upheld.reasons, "essence": upheld.essence}


def _ruling(assessment: Assessment) -> Document | None:
    """What a head decided: on what body and official differ about, or that it is left out for it may not be told."""
    if assessment.left_out is not None:
        said = assessment.left_out.says
        return {"ruling": Ruling.SET_ASIDE.value, "reasons": said.reasons, "head": said.head}
    return None if assessment.ruled is None else _ruled(assessment.ruled.says)


def _ruled(decided: DisagreementDecided) -> Document:
    return {"ruling": decided.ruling.value, "reasons": decided.reasons, "head": decided.head}
