"""What a permit that is held lets its holder do: which work its basis allows, and where it lets them travel."""

from __future__ import annotations

from collections.abc import Iterator

from byla.casefile import Situation, Standing
from byla.law import Law
from byla.procedures.lt.residence_permit.codes import Basis
from byla.procedures.lt.residence_permit.entries import PermitRegistered
from byla.procedures.lt.residence_permit.grounds import LASTS_UNDER
from byla.procedures.lt.residence_permit.matter import Matter
from byla.procedures.lt.today import Answer, Ground, Question
from byla.words import Words, words

WORK = {
    "lt/utpi:#work-any": "work_any",
    "lt/utpi:#work-for-the-employer": "work_for_the_employer",
    "lt/utpi:#work-of-ones-own": "work_of_ones_own",
    "lt/utpi:#work-beside-studies": "work_beside_studies",
}
"""Which work each basis allows, by the provision that lists the bases."""
TRAVEL, ILLEGAL, POSTPONED = "eu/cisa:21(1)", "eu/2009-52:3(1)", "eu/2009-52:3(3)"


def work(permit: Standing[PermitRegistered], situation: Situation) -> Ground:
    """Which work the basis allows; not known of a basis that no provision names."""
    said = permit.says
    basis = words(f"residence_permit.basis.{said.basis.value}")
    under = _allows(said.basis, situation.law())
    if under is None:
        text = words("lt.today.work_by_basis", basis=basis)
        return _ground(Question.WORK, Answer.NOT_KNOWN, text, LASTS_UNDER[said.basis], permit)
    return _ground(Question.WORK, Answer.YES, words(f"lt.today.{WORK[under]}", basis=basis), under, permit)


def _allows(basis: Basis, law: Law) -> str | None:
    return next((under for under in WORK if basis.value in law.codes(under, "bases")), None)


def travel(matter: Matter, permit: Standing[PermitRegistered], situation: Situation) -> Ground:
    """Schengen Convention 21(1): with a valid permit and a valid travel document, so many days in so many."""
    until, law = permit.says.valid_until, situation.law()
    if situation.on > until:
        said = words("lt.today.card_ended", until=until)
        return _ground(Question.TRAVEL, Answer.NOT_KNOWN, said, TRAVEL, permit)
    days, within = law.period(TRAVEL, "stay")["days"], law.period(TRAVEL, "within")["days"]
    document = None if matter.application is None else matter.application.says.travel_document_until
    if document is None:
        said = words("lt.today.travel", days=days, within=within)
    elif document < situation.on:
        ended = words("lt.today.travel_document_ended", until=document)
        return _ground(Question.TRAVEL, Answer.NOT_KNOWN, ended, TRAVEL, permit)
    else:
        said = words("lt.today.travel_document", until=document, days=days, within=within)
    return _ground(Question.TRAVEL, Answer.YES, said, TRAVEL, permit)


def without_permit(decision: str, entry: int) -> Iterator[Ground]:
    """What falls with a permit that was withdrawn with effect."""
    gone = words("lt.today.no_travel_without_permit", decision=decision)
    for question, said, article in (
        (Question.WORK, words("lt.today.no_work_without_stay"), ILLEGAL),
        (Question.TRAVEL, gone, TRAVEL),
    ):
        yield Ground(question=question, answer=Answer.NO, said=said, article=article, entry=entry)


def _ground(
    question: Question, answer: Answer, said: Words, article: str, of: Standing[PermitRegistered]
) -> Ground:
    return Ground(question=question, answer=answer, said=said, article=article, entry=of.number)
