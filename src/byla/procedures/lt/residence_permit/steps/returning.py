"""Returning a conclusion of threat to its body, for reasons."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from byla.casefile import (
    File,
    Files,
    Option,
    Record,
    Refusal,
    Role,
    Situation,
    Step,
    choice,
    day,
    form,
    held,
    refusal,
    text,
)
from byla.procedures.lt.gates import in_order
from byla.procedures.lt.residence_permit.codes import ReturnedFor, Weight
from byla.procedures.lt.residence_permit.conclusions import expired
from byla.procedures.lt.residence_permit.entries import ConclusionReturned
from byla.procedures.lt.residence_permit.gates import under_way
from byla.procedures.lt.residence_permit.matter import Assessment, Matter
from byla.words import words

NW_AND_PQ = "eu/cjeu:c-420-22"


def _returnable(file: File[Matter], situation: Situation) -> Sequence[Option]:
    """Conclusions of threat that serve and were never returned: what was reassessed once is for the head."""
    return [
        Option(str(one.conclusion.number), words(f"residence_permit.interest.{one.interest.value}"))
        for one in file.matter.threats
        if one.conclusion is not None and one.returned is None and not expired(one, situation)
    ]


def _documents(file: File[Matter], situation: Situation) -> Sequence[Option]:
    return [
        Option(
            str(one.number),
            words("residence_permit.numbered", number=one.number, text=one.says.document.name),
        )
        for one in file.matter.documents
    ]


@form
class ReturnConclusion:
    """Which conclusion goes back, when and why; and the document that it contradicts, if it does."""

    conclusion: str = choice(_returnable)
    why_returned: ReturnedFor = choice()
    document: str | None = choice(_documents, required=False)
    because: str = text(longest=10_000)
    returned_on: date = day()


def _nothing_to_return(file: File[Matter], situation: Situation) -> Iterator[Refusal]:
    yield from under_way(file, situation)
    if not _returnable(file, situation):
        yield refusal("residence_permit.nothing_to_return", NW_AND_PQ)


def _returned_for_something_else(
    file: File[Matter], form: ReturnConclusion, situation: Situation, others: Files
) -> Iterator[Refusal]:
    assessment = concluded_in(file.matter, int(form.conclusion))
    yield from in_order(ConclusionReturned, form.returned_on, assessment.conclusion)
    weighed = assessment.weighed
    if form.why_returned is ReturnedFor.BARE and not assessment.bare:
        yield refusal("residence_permit.conclusion_not_bare", NW_AND_PQ)
    if form.why_returned is ReturnedFor.REASONS_DO_NOT_CARRY and (
        weighed is None or weighed.says.weight is not Weight.DOES_NOT_CARRY
    ):
        yield refusal("residence_permit.not_found_wanting", NW_AND_PQ, settled_by="assess_conclusion")
    if (form.why_returned is ReturnedFor.CONTRADICTS_DOCUMENT) is (form.document is None):
        yield refusal("residence_permit.document_not_named", "lt/vai:10")


def _returned(
    file: File[Matter], form: ReturnConclusion, situation: Situation, others: Files
) -> Iterator[Record]:
    assessment = concluded_in(file.matter, int(form.conclusion))
    returned = ConclusionReturned(
        request=assessment.request.number,
        conclusion=int(form.conclusion),
        why=form.why_returned,
        document=None if form.document is None else int(form.document),
        because=form.because,
        official=situation.actor.id,
    )
    yield Record(body=returned, true_from=form.returned_on)


def concluded_in(matter: Matter, number: int) -> Assessment:
    """The assessment whose conclusion that entry holds. Raises LookupError."""
    found = (
        one for one in matter.assessments if one.conclusion is not None and one.conclusion.number == number
    )
    return held(next(found, None))


RETURN_CONCLUSION: Step[Matter, ReturnConclusion] = Step(
    code="return_conclusion",
    form=ReturnConclusion,
    roles=frozenset({Role.CASEWORKER}),
    under=(NW_AND_PQ, "eu/cjeu:c-300-11", "lt/utpi:4(4)"),
    bars=_nothing_to_return,
    objections=_returned_for_something_else,
    records=_returned,
)
