"""Asking the bodies of UTPI 4(3) for an assessment, and weighing what they conclude."""

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
    refusal,
    text,
)
from byla.procedures.lt.gates import in_order
from byla.procedures.lt.residence_permit.codes import Agency, Declared, Interest, Weight
from byla.procedures.lt.residence_permit.conclusions import may_be_asked_again
from byla.procedures.lt.residence_permit.declared import INFORMATION, UNTRUE, link_beside_declared
from byla.procedures.lt.residence_permit.disagreement import ruling_holds
from byla.procedures.lt.residence_permit.entries import (
    AssessmentRequested,
    Conclusion,
    ConclusionAssessed,
)
from byla.procedures.lt.residence_permit.gates import under_way
from byla.procedures.lt.residence_permit.grounds import assessed_by
from byla.procedures.lt.residence_permit.matter import Assessment, Matter, Standing
from byla.words import Words, words


def _bodies(file: File[Matter], situation: Situation) -> Sequence[Option]:
    """The bodies for every interest on which a question is still to be put."""
    return [
        Option(agency.value, words(f"residence_permit.agency.{agency.value}"))
        for interest, agencies in assessed_by(situation.law()).items()
        if _to_be_asked(file.matter, interest, situation)
        for agency in agencies
    ]


def _to_be_asked(matter: Matter, interest: Interest, situation: Situation) -> bool:
    asked = matter.assessment(interest)
    return asked is None or may_be_asked_again(asked, situation)


@form
class RequestAssessment:
    """Which body is asked, about what, and when the request was sent."""

    agency: str = choice(_bodies)
    question: str = text(longest=4000)
    requested_on: date = day()


def _all_asked(file: File[Matter], situation: Situation) -> Iterator[Refusal]:
    yield from under_way(file, situation)
    if not _bodies(file, situation):
        yield refusal(
            "residence_permit.all_asked", "lt/utpi:4(3)#state-security", "lt/utpi:4(3)#public-order"
        )


def _asked_after_opening(
    file: File[Matter], form: RequestAssessment, situation: Situation, others: Files
) -> Iterator[Refusal]:
    yield from in_order(AssessmentRequested, form.requested_on, file.matter.opened)


def _requested(
    file: File[Matter], form: RequestAssessment, situation: Situation, others: Files
) -> Iterator[Record]:
    agency = Agency(form.agency)
    interests = assessed_by(situation.law())
    interest = next(one for one, agencies in interests.items() if agency in agencies)
    requested = AssessmentRequested(agency=agency, interest=interest, question=form.question)
    yield Record(body=requested, true_from=form.requested_on)


REQUEST_ASSESSMENT: Step[Matter, RequestAssessment] = Step(
    code="request_assessment",
    form=RequestAssessment,
    roles=frozenset({Role.CASEWORKER}),
    under=("lt/utpi:4(3)#state-security", "lt/utpi:4(3)#public-order", "lt/utpi:4(4)"),
    bars=_all_asked,
    objections=_asked_after_opening,
    records=_requested,
)


def _concluded(one: Assessment, conclusion: Standing[Conclusion]) -> Words:
    """What is weighed, as the body told it: nobody weighs a conclusion from memory."""
    said = conclusion.says
    nothing = words("residence_permit.nothing_told")
    return words(
        "residence_permit.as_concluded",
        agency=words(f"residence_permit.agency.{one.agency.value}"),
        day=conclusion.day,
        told=said.reasons or said.essence or nothing,
        for_the_person=said.facts_for_the_person or nothing,
    )


def _threats(file: File[Matter], situation: Situation) -> Sequence[Option]:
    """Those on which the official's word counts: no head has spoken on what the body says now."""
    return [
        Option(
            str(one.conclusion.number),
            words(f"residence_permit.interest.{one.interest.value}"),
            _concluded(one, one.conclusion),
        )
        for one in file.matter.threats
        if one.conclusion is not None and not ruling_holds(one, situation)
    ]


@form
class AssessConclusion:
    """What a conclusion of threat means for this very person, in the official's own words, and whether it carries."""

    conclusion: str = choice(_threats)
    assessment: str = text()
    weight: Weight = choice()
    declared: Declared | None = choice(required=False)


def _no_threat_concluded(file: File[Matter], situation: Situation) -> Iterator[Refusal]:
    yield from under_way(file, situation)
    if not _threats(file, situation):
        yield refusal("residence_permit.no_threat_to_weigh", "eu/cjeu:c-420-22")


def _link_beside_declared(
    file: File[Matter], form: AssessConclusion, situation: Situation, others: Files
) -> Iterator[Refusal]:
    """UTPI 26(1)(6), 35(1)(2): what link a body names stands beside what the person declared."""
    concluded = (one.conclusion for one in file.matter.threats if one.conclusion is not None)
    said = next(one.says for one in concluded if str(one.number) == form.conclusion)
    if form.declared is None and link_beside_declared(said, file.matter):
        yield refusal("residence_permit.link_declared_not_said", INFORMATION, UNTRUE)


def _assessed(
    file: File[Matter], form: AssessConclusion, situation: Situation, others: Files
) -> Iterator[Record]:
    body = ConclusionAssessed(
        conclusion=int(form.conclusion),
        weight=form.weight,
        assessment=form.assessment,
        declared=form.declared,
    )
    yield Record(body=body)


ASSESS_CONCLUSION: Step[Matter, AssessConclusion] = Step(
    code="assess_conclusion",
    form=AssessConclusion,
    roles=frozenset({Role.CASEWORKER}),
    under=("eu/cjeu:c-420-22", "lt/vai:10"),
    bars=_no_threat_concluded,
    objections=_link_beside_declared,
    records=_assessed,
)
