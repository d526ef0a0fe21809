"""What the bodies must have concluded, and what the official must have made of it."""

from __future__ import annotations

from collections.abc import Iterator

from byla.casefile import File, Refusal, Situation, refusal
from byla.procedures.lt.residence_permit.codes import Interest, Outcome, Weight
from byla.procedures.lt.residence_permit.conclusions import expired
from byla.procedures.lt.residence_permit.grounds import assessed_by
from byla.procedures.lt.residence_permit.matter import Assessment, Matter
from byla.words import Words, words


def no_threat_concluded_4_4(file: File[Matter], situation: Situation) -> Iterator[Refusal]:
    """Art. 4(4): a permit is issued only after every body concluded on no threat. Silence concludes nothing."""
    # Whoever has not been asked comes first: both bodies can work at the same time.
    for interest in sorted(
        assessed_by(situation.law()), key=lambda one: file.matter.assessment(one) is not None
    ):
        assessment = file.matter.assessment(interest)
        if assessment is None or assessment.outcome is None:
            yield _no_conclusion(interest, assessment)
        elif expired(assessment, situation):
            yield _expired(interest)
        elif assessment.outcome is Outcome.THREAT:
            yield refusal(
                "residence_permit.threat_concluded",
                "lt/utpi:4(4)",
                settled_by=_after_a_threat(assessment),
                interest=_said(interest),
            )


def concluded_on_each_threat_4_3(file: File[Matter], situation: Situation) -> Iterator[Refusal]:
    """Art. 4(3): whether there is a threat is for the body to assess; a ground of threat needs its conclusion."""
    for interest in _relied_on(file.matter):
        assessment = file.matter.assessment(interest)
        if assessment is None or assessment.outcome is None:
            yield _no_conclusion(interest, assessment)
        elif expired(assessment, situation):
            yield _expired(interest)
        elif assessment.outcome is Outcome.NO_THREAT:
            yield refusal(
                "residence_permit.no_threat_was_concluded",
                "lt/utpi:4(3)",
                settled_by="draft_decision",
                interest=_said(interest),
            )


def conclusion_not_bare_c_420_22(file: File[Matter], situation: Situation) -> Iterator[Refusal]:
    """C-420/22: a conclusion without reasons or at least their essence carries no refusal."""
    for assessment in threats_relied_on(file.matter):
        if assessment.conclusion is not None and assessment.conclusion.says.bare:
            yield refusal(
                "residence_permit.conclusion_bare",
                "eu/cjeu:c-420-22",
                "eu/cjeu:c-300-11",
                settled_by="request_assessment",
                interest=_said(assessment.interest),
            )


def weighed_by_the_official_c_420_22(file: File[Matter], situation: Situation) -> Iterator[Refusal]:
    """C-420/22: the deciding official makes an assessment of their own; the conclusion does not decide."""
    for assessment in threats_relied_on(file.matter):
        if assessment.weighed is None:
            code, step = "residence_permit.conclusion_not_weighed", "assess_conclusion"
        elif assessment.weighed.says.weight is Weight.DOES_NOT_CARRY:
            code, step = "residence_permit.conclusion_does_not_carry", "request_assessment"
        else:
            continue
        yield refusal(code, "eu/cjeu:c-420-22", settled_by=step, interest=_said(assessment.interest))


def threats_weighed_4_5(file: File[Matter], situation: Situation) -> Iterator[Refusal]:
    """Art. 4(5), 4(6): a body's notice, or a threat that it concluded on, is not passed over: whoever leaves the permit
    has its conclusion, and said what they make of it. Where a conclusion binds, it cannot be left.
    """
    binds = situation.law().reading("lt/utpi:4(5)#threat-binds") == "binds"
    for assessment in file.matter.assessments:
        if assessment.outcome is None:
            yield _no_conclusion(assessment.interest, assessment)
        elif assessment.outcome is not Outcome.THREAT:
            continue
        elif expired(assessment, situation):
            yield _expired(assessment.interest)
        elif assessment.weighed is None:
            yield refusal(
                "residence_permit.conclusion_not_weighed",
                "eu/cjeu:c-420-22",
                settled_by="assess_conclusion",
                interest=_said(assessment.interest),
            )
        elif binds or assessment.weighed.says.weight is Weight.CARRIES:
            yield refusal(
                "residence_permit.threat_concluded",
                "lt/utpi:4(5)",
                settled_by="draft_decision",
                interest=_said(assessment.interest),
            )


def _relied_on(matter: Matter) -> tuple[Interest, ...]:
    """The interests that the draft's grounds name; without a draft, those on which a body concluded or gave notice."""
    if matter.draft is None:
        noticed = (one for one in matter.assessments if one.notice is not None and one.outcome is None)
        return tuple(one.interest for one in (*matter.threats, *noticed))
    return tuple(one.interest for one in matter.draft.says.grounds if one.interest is not None)


def threats_relied_on(matter: Matter) -> tuple[Assessment, ...]:
    """The conclusions of threat that the decision in preparation rests on."""
    return tuple(one for one in matter.threats if one.interest in _relied_on(matter))


def _after_a_threat(assessment: Assessment) -> str:
    """What leads on from a conclusion of threat: asking again, an assessment of one's own, or drafting a refusal."""
    if assessment.may_be_asked_again:
        return "request_assessment"
    return "assess_conclusion" if assessment.weighed is None else "draft_decision"


def _no_conclusion(interest: Interest, assessment: Assessment | None) -> Refusal:
    step, so_far = _so_far(assessment)
    return refusal(
        "residence_permit.no_conclusion",
        "lt/utpi:4(4)",
        settled_by=step,
        interest=_said(interest),
        so_far=so_far,
    )


def _so_far(assessment: Assessment | None) -> tuple[str, Words]:
    """The step that leads to a conclusion, and how far things are: whose answer is waited for, and since when."""
    if assessment is None:
        return "request_assessment", words("residence_permit.nobody_asked")
    agency = words(f"residence_permit.agency.{assessment.agency.value}")
    if (begun := assessment.begun) is not None:
        return "give_conclusion", words("residence_permit.body_at_work", agency=agency, day=begun.day)
    asked = words("residence_permit.body_asked", agency=agency, day=assessment.request.day)
    return "acknowledge_request", asked


def _expired(interest: Interest) -> Refusal:
    """Neither the one decision nor the other rests on what the body would no longer say."""
    return refusal(
        "residence_permit.conclusion_expired",
        "lt/utpi:4(4)#conclusion-age",
        settled_by="request_assessment",
        interest=_said(interest),
    )


def _said(interest: Interest) -> Words:
    return words(f"residence_permit.interest.{interest.value}")
