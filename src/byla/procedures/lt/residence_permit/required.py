"""What a decision must have before it can be signed: one small function for each element, named after what the law asks.

`missing` gives every element that is not there, in the order in which an official would see to them; the first names the step
that must happen next. Nothing here says what to decide.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import fields

from byla.casefile import File, Refusal, Situation, refusal
from byla.procedures.lt.residence_permit.codes import Interest, Operative, Outcome, Weight
from byla.procedures.lt.residence_permit.document import PARTS, document
from byla.procedures.lt.residence_permit.entries import CircumstancesRecorded
from byla.procedures.lt.residence_permit.gates import under_way
from byla.procedures.lt.residence_permit.grounds import assessed_by, offered, remedy
from byla.procedures.lt.residence_permit.matter import Assessment, Matter
from byla.procedures.lt.residence_permit.reasons import unsound
from byla.procedures.lt.residence_permit.validity import unfit_validity
from byla.words import Words, words

Element = Callable[[File[Matter], Situation], Iterator[Refusal]]
DATA_NOT_SUPPLIED = "lt/utpi:35(1)(13)"


def missing(file: File[Matter], situation: Situation) -> Iterator[Refusal]:
    """Every element that the decision in preparation lacks today."""
    if file.matter.application is None:
        yield from under_way(file, situation)
        return
    for element in ELEMENTS[file.matter.heads_for]:
        yield from element(file, situation)


def registered(file: File[Matter], situation: Situation) -> Iterator[Refusal]:
    """The application has its place in the register."""
    if file.matter.registered is None:
        yield refusal("residence_permit.not_registered", settled_by="register_application")


def complete_26_1(file: File[Matter], situation: Situation) -> Iterator[Refusal]:
    """Art. 26(1): the application has what it must have, unless its incompleteness is what it is refused for."""
    matter = file.matter
    if matter.draft is not None and any(
        one.citation == DATA_NOT_SUPPLIED for one in matter.draft.says.grounds
    ):
        yield from data_were_asked_for_33_4(file, situation)
    elif (waiting := matter.open_data_request) is not None:
        until = waiting.asked.says.answer_until
        yield refusal(
            "residence_permit.data_awaited", "lt/utpi:33(4)", settled_by="record_data_received", until=until
        )
    elif matter.checked is None or any(
        one.received is not None and one.received.number > matter.checked.number
        for one in matter.data_requests
    ):
        yield refusal("residence_permit.not_checked", "lt/utpi:26(1)(6)", settled_by="check_completeness")
    elif matter.checked.says.missing:
        yield refusal("residence_permit.data_missing", "lt/utpi:33(4)", settled_by="request_missing_data")


def data_were_asked_for_33_4(file: File[Matter], situation: Situation) -> Iterator[Refusal]:
    """Art. 35(1)(13) needs a term that was set in writing under Art. 33(4) and that has passed without the data."""
    waiting = file.matter.open_data_request
    if waiting is None:
        yield refusal("residence_permit.no_term_set", "lt/utpi:33(4)", settled_by="request_missing_data")
    elif situation.on <= waiting.asked.says.answer_until:
        until = waiting.asked.says.answer_until
        yield refusal(
            "residence_permit.data_awaited", "lt/utpi:33(4)", settled_by="record_data_received", until=until
        )


def no_threat_concluded_4_4(file: File[Matter], situation: Situation) -> Iterator[Refusal]:
    """Art. 4(4): a permit is issued only after every body concluded that there is no threat. Silence concludes nothing."""
    for interest in assessed_by(situation.law()):
        assessment = file.matter.assessment(interest)
        if assessment is None or assessment.outcome is None:
            yield _no_conclusion(interest, assessment)
        elif assessment.outcome is Outcome.THREAT:
            yield refusal("residence_permit.threat_concluded", "lt/utpi:4(4)", interest=_said(interest))


def grounds_offered_35_1(file: File[Matter], situation: Situation) -> Iterator[Refusal]:
    """Art. 35(1): each ground, with its threshold, is one that the law of the day of signing has for this very act."""
    draft = file.matter.draft
    if draft is None:
        return
    if not draft.says.grounds:
        yield refusal("residence_permit.no_ground", "lt/utpi:35(1)", settled_by="draft_decision")
    today = offered(situation.law())
    for ground in draft.says.grounds:
        if ground not in today:
            threshold = ground.threshold or "-"
            yield refusal(
                "residence_permit.ground_not_offered",
                "lt/utpi:35(1)",
                settled_by="draft_decision",
                ground=ground.code,
                threshold=threshold,
            )


def concluded_on_each_threat_4_3(file: File[Matter], situation: Situation) -> Iterator[Refusal]:
    """Art. 4(3): whether there is a threat is for the body to assess; a ground of threat needs its conclusion of threat."""
    for interest in _relied_on(file.matter):
        assessment = file.matter.assessment(interest)
        if assessment is None or assessment.outcome is None:
            yield _no_conclusion(interest, assessment)
        elif assessment.outcome is Outcome.NO_THREAT:
            yield refusal(
                "residence_permit.no_threat_was_concluded", "lt/utpi:4(3)", interest=_said(interest)
            )


def conclusion_not_bare_c_420_22(file: File[Matter], situation: Situation) -> Iterator[Refusal]:
    """C-420/22: a conclusion without reasons or at least their essence carries no refusal."""
    for assessment in _threats_relied_on(file.matter):
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
    for assessment in _threats_relied_on(file.matter):
        if assessment.weighed is None:
            code, step = "residence_permit.conclusion_not_weighed", "assess_conclusion"
        elif assessment.weighed.says.weight is Weight.DOES_NOT_CARRY:
            code, step = "residence_permit.conclusion_does_not_carry", "request_assessment"
        else:
            continue
        yield refusal(code, "eu/cjeu:c-420-22", settled_by=step, interest=_said(assessment.interest))


def reasons_vai_10(file: File[Matter], situation: Situation) -> Iterator[Refusal]:
    """Public Administration Law 10: there are reasons, and each is sound."""
    if not file.matter.reasons:
        step = "add_reason" if file.matter.facts else "record_fact"
        yield refusal("residence_permit.no_reason", "lt/vai:10", settled_by=step)
    for reason in file.matter.reasons:
        yield from unsound(reason.says, file.matter)


def circumstances_128_1(file: File[Matter], situation: Situation) -> Iterator[Refusal]:
    """UTPI 128(1), ECHR 8: every one of the person's circumstances was looked at."""
    sheet = file.matter.circumstances
    for field in fields(CircumstancesRecorded):
        if sheet is None or getattr(sheet.says, field.name) is None:
            yield refusal(
                "residence_permit.circumstance_missing",
                "lt/utpi:128(1)",
                "coe/echr:8",
                settled_by="record_circumstances",
                circumstance=words(f"residence_permit.record_circumstances.{field.name}"),
            )


def heard_charter_41(file: File[Matter], situation: Situation) -> Iterator[Refusal]:
    """Charter 41: the person was invited to be heard, and answered or let the day pass."""
    hearing = file.matter.hearing
    if hearing is None:
        yield refusal("residence_permit.not_invited", "eu/charter:41", settled_by="invite_to_hearing")
    elif not hearing.over:
        until = hearing.invitation.says.answer_until
        step = "lapse_hearing" if situation.on > until else "record_hearing"
        yield refusal("residence_permit.hearing_open", "eu/charter:41", settled_by=step, until=until)


def heard_on_every_fact_charter_41(file: File[Matter], situation: Situation) -> Iterator[Refusal]:
    """Charter 41: what the decision rests on was on file when the person was invited; on anything newer they are invited again."""
    hearing = file.matter.hearing
    if hearing is None or not hearing.over:
        return
    for number in sorted({number for reason in file.matter.reasons for number in reason.says.facts}):
        fact = file.matter.fact(number)
        if fact is not None and number > hearing.invitation.number:
            yield refusal(
                "residence_permit.not_heard_on_fact",
                "eu/charter:41",
                settled_by="invite_to_hearing",
                fact=fact.says.told,
            )


def validity_40_4_52(file: File[Matter], situation: Situation) -> Iterator[Refusal]:
    """Arts. 40(4) and 52: the permit is not longer than its basis and the travel document allow."""
    draft, application = file.matter.draft, file.matter.application
    if draft is not None and draft.says.valid_until is not None and application is not None:
        yield from unfit_validity(draft.says.valid_until, application.says, situation)


def drafted(file: File[Matter], situation: Situation) -> Iterator[Refusal]:
    """There is a draft, it is newer than all that it must take in, and nothing that it stands on was corrected since."""
    draft = file.matter.draft
    if draft is None:
        yield refusal("residence_permit.no_draft", "lt/vai:10", settled_by="draft_decision")
    elif draft.number < file.matter.substance:
        yield refusal("residence_permit.draft_out_of_date", "lt/vai:10", settled_by="draft_decision")
    elif draft.number in file.history.shaken:
        yield refusal("residence_permit.draft_shaken", "lt/vai:10", settled_by="draft_decision")


def remedy_of_the_day_136(file: File[Matter], situation: Situation) -> Iterator[Refusal]:
    """Arts. 136-138: the draft names the court and the term that the law of the day of signing gives."""
    draft = file.matter.draft
    if draft is not None and draft.says.remedy != remedy(situation.law()):
        yield refusal(
            "residence_permit.remedy_changed", "lt/utpi:136", "lt/utpi:138(1)", settled_by="draft_decision"
        )


def every_part_vai_10(file: File[Matter], situation: Situation) -> Iterator[Refusal]:
    """Public Administration Law 10: facts, law, operative part, remedy, court, term, day, signatory; each must be there."""
    if file.matter.draft is None:
        return
    written = document(file, situation, number="-")
    for part in PARTS:
        if not written[part]:
            said = words(f"residence_permit.part.{part}")
            yield refusal(
                "residence_permit.part_missing", "lt/vai:10", settled_by="draft_decision", part=said
            )


def _relied_on(matter: Matter) -> tuple[Interest, ...]:
    """The interests that the draft's grounds name; without a draft, those that a body sees threatened."""
    if matter.draft is None:
        return tuple(one.interest for one in matter.threats)
    return tuple(one.interest for one in matter.draft.says.grounds if one.interest is not None)


def _threats_relied_on(matter: Matter) -> tuple[Assessment, ...]:
    return tuple(one for one in matter.threats if one.interest in _relied_on(matter))


def _no_conclusion(interest: Interest, assessment: Assessment | None) -> Refusal:
    if assessment is None:
        step = "request_assessment"
    else:
        step = "acknowledge_request" if assessment.acknowledged is None else "give_conclusion"
    return refusal(
        "residence_permit.no_conclusion", "lt/utpi:4(4)", settled_by=step, interest=_said(interest)
    )


def _said(interest: Interest) -> Words:
    return words(f"residence_permit.interest.{interest.value}")


DRAFT: tuple[Element, ...] = (drafted, remedy_of_the_day_136, every_part_vai_10)
ELEMENTS: dict[Operative, tuple[Element, ...]] = {
    Operative.RENEW: (registered, complete_26_1, no_threat_concluded_4_4, validity_40_4_52, *DRAFT),
    Operative.REFUSE: (
        registered,
        complete_26_1,
        grounds_offered_35_1,
        concluded_on_each_threat_4_3,
        conclusion_not_bare_c_420_22,
        weighed_by_the_official_c_420_22,
        reasons_vai_10,
        circumstances_128_1,
        heard_charter_41,
        heard_on_every_fact_charter_41,
        *DRAFT,
    ),
}
