"""What the bodies must have concluded, and what the official must have made of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from byla.casefile import File, Refusal, Situation, held, refusal
from byla.procedures.lt.residence_permit.codes import Interest, Outcome
from byla.procedures.lt.residence_permit.conclusions import AGE, expired
from byla.procedures.lt.residence_permit.disagreement import LEADS_ON, Stands, stands
from byla.procedures.lt.residence_permit.grounds import assessed_by, offered
from byla.procedures.lt.residence_permit.matter import Assessment, Matter
from byla.procedures.lt.residence_permit.silence import head_to_be_told, silent_since
from byla.words import Words, words


def no_threat_concluded_4_4(file: File[Matter], situation: Situation) -> Iterator[Refusal]:
    """Art. 4(4): a permit is issued only after every body concluded on no threat, or what it concluded was set aside.
    Silence concludes nothing.
    """
    # Whoever has not been asked comes first: both bodies can work at the same time.
    for interest in sorted(
        assessed_by(situation.law()), key=lambda one: file.matter.assessment(one) is not None
    ):
        assessment = file.matter.assessment(interest)
        if assessment is None or assessment.outcome is None:
            yield _no_conclusion(interest, assessment, file.matter, situation)
        elif assessment.outcome is Outcome.THREAT:
            yield from _stands_in_the_way(assessment, situation, "lt/utpi:4(4)")
        elif expired(assessment, situation):
            yield _expired(interest)


def no_threat_passed_over_4_5(file: File[Matter], situation: Situation) -> Iterator[Refusal]:
    """Art. 4(5), 4(6): a body's notice, or a threat that it concluded on, is not passed over: it was taken back, or was
    set aside. Where a conclusion with reasons binds, it cannot be.
    """
    for assessment in file.matter.assessments:
        if assessment.outcome is Outcome.THREAT:
            yield from _stands_in_the_way(assessment, situation, "lt/utpi:4(5)")
        elif assessment.conclusion is None:
            yield _no_conclusion(assessment.interest, assessment, file.matter, situation)


def _stands_in_the_way(assessment: Assessment, situation: Situation, cited: str) -> Iterator[Refusal]:
    """A conclusion of threat stands in the way of a decision for the person, unless it was set aside."""
    found = stands(assessment, situation)
    if found is Stands.EXPIRED:
        yield _expired(assessment.interest)
    elif found is not Stands.SET_ASIDE:
        yield refusal(
            "residence_permit.threat_concluded",
            cited,
            settled_by=LEADS_ON[found],
            interest=_said(assessment.interest),
        )


def concluded_on_each_threat_4_3(file: File[Matter], situation: Situation) -> Iterator[Refusal]:
    """Art. 4(3): whether there is a threat is for the body to assess; a ground of threat needs its conclusion."""
    for interest in _relied_on(file.matter):
        assessment = file.matter.assessment(interest)
        if assessment is None or assessment.outcome is None:
            yield _no_conclusion(interest, assessment, file.matter, situation)
        elif assessment.outcome is Outcome.NO_THREAT:
            yield refusal(
                "residence_permit.no_threat_was_concluded",
                "lt/utpi:4(3)",
                settled_by="draft_decision",
                interest=_said(interest),
            )


def threshold_was_concluded_35_1_50_1(file: File[Matter], situation: Situation) -> Iterator[Refusal]:
    """Arts. 35(1)(1), 50(1)(14), 54(1)(2): who “may threaten” does not yet “pose a threat”. What a body concluded on
    the lower threshold carries no ground of the higher one.
    """
    draft, question = file.matter.draft, file.matter.question
    if draft is None or question is None:
        return
    today = offered(situation.law(), question)
    thresholds = {one.citation: one.threshold for one in today}
    for ground in (one for one in draft.says.grounds if one in today):
        found = None if ground.interest is None else file.matter.assessment(ground.interest)
        if found is None or found.conclusion is None or found.outcome is not Outcome.THREAT:
            continue
        named = found.conclusion.says.ground
        if named is not None and (ground.threshold, thresholds.get(named)) == HIGHER:
            yield refusal(
                "residence_permit.lower_threshold_concluded",
                ground.citation,
                settled_by="draft_decision",
                named=named,
                ground=ground.citation,
            )


def conclusion_carries_c_420_22(file: File[Matter], situation: Situation) -> Iterator[Refusal]:
    """C-420/22, C-300/11: a conclusion carries a decision against the person once its reasons, or their essence, are
    told and the deciding official made an assessment of their own. It does not decide; see `disagreement`.
    """
    for assessment in threats_relied_on(file.matter):
        found = stands(assessment, situation)
        if found is not Stands.CARRIES:
            code, cited = CARRIES_NOT[found]
            yield refusal(code, *cited, settled_by=LEADS_ON[found], interest=_said(assessment.interest))


HIGHER = ("poses", "may_threaten")
"""What a ground asks for, and what the body concluded on: the one is more than the other."""
NW_AND_PQ = ("eu/cjeu:c-420-22",)
CARRIES_NOT: Mapping[Stands, tuple[str, tuple[str, ...]]] = {
    Stands.EXPIRED: ("residence_permit.conclusion_expired", (AGE,)),
    Stands.RETURNED: ("residence_permit.conclusion_returned_to_its_body", NW_AND_PQ),
    Stands.UNANSWERED: ("residence_permit.reassessment_unanswered", NW_AND_PQ),
    Stands.BARE: ("residence_permit.conclusion_bare", (*NW_AND_PQ, "eu/cjeu:c-300-11")),
    Stands.BARE_AGAIN: ("residence_permit.conclusion_bare_again", (*NW_AND_PQ, "eu/cjeu:c-300-11")),
    Stands.NOT_WEIGHED: ("residence_permit.conclusion_not_weighed", NW_AND_PQ),
    Stands.DOES_NOT_CARRY: ("residence_permit.conclusion_does_not_carry", NW_AND_PQ),
    Stands.DISPUTED: ("residence_permit.conclusion_disputed", NW_AND_PQ),
    Stands.SET_ASIDE: ("residence_permit.conclusion_set_aside", NW_AND_PQ),
}
"""Why a conclusion of threat carries no decision against the person, and which text says so."""


def _relied_on(matter: Matter) -> tuple[Interest, ...]:
    """The interests that the draft's grounds name; without a draft, those on which a body concluded or gave notice."""
    if matter.draft is None:
        noticed = (one for one in matter.assessments if one.notice is not None and one.conclusion is None)
        return tuple(one.interest for one in (*matter.threats, *noticed))
    return tuple(one.interest for one in matter.draft.says.grounds if one.interest is not None)


def threats_relied_on(matter: Matter) -> tuple[Assessment, ...]:
    """The conclusions of threat that the decision in preparation rests on."""
    return tuple(one for one in matter.threats if one.interest in _relied_on(matter))


def _no_conclusion(
    interest: Interest, assessment: Assessment | None, matter: Matter, situation: Situation
) -> Refusal:
    step, so_far = _so_far(assessment)
    if assessment is not None and head_to_be_told(assessment, matter, situation):
        step, so_far = "remind_body", _silent(assessment, matter, situation)
    return refusal(
        "residence_permit.no_conclusion",
        "lt/utpi:4(4)",
        settled_by=step,
        interest=_said(interest),
        so_far=so_far,
    )


def _silent(assessment: Assessment, matter: Matter, situation: Situation) -> Words:
    """Which body is late and since when, and that time gives no answer: a head is told."""
    agency = words(f"residence_permit.agency.{assessment.agency.value}")
    since = silent_since(assessment, matter, situation)
    return words("residence_permit.body_silent", agency=agency, day=held(since))


def _so_far(assessment: Assessment | None) -> tuple[str, Words]:
    """The step that leads to a conclusion, and how far things are: whose answer is waited for, and since when."""
    if assessment is None:
        return "request_assessment", words("residence_permit.nobody_asked")
    agency = words(f"residence_permit.agency.{assessment.agency.value}")
    if (gone := assessment.withdrawn) is not None:
        return "request_assessment", words("residence_permit.body_took_it_back", agency=agency, day=gone.day)
    if (begun := assessment.begun) is not None:
        return "give_conclusion", words("residence_permit.body_at_work", agency=agency, day=begun.day)
    asked = words("residence_permit.body_asked", agency=agency, day=assessment.request.day)
    return "acknowledge_request", asked


def _expired(interest: Interest) -> Refusal:
    """Neither the one decision nor the other rests on what the body would no longer say."""
    return refusal(
        "residence_permit.conclusion_expired",
        AGE,
        settled_by=LEADS_ON[Stands.EXPIRED],
        interest=_said(interest),
    )


def _said(interest: Interest) -> Words:
    return words(f"residence_permit.interest.{interest.value}")
