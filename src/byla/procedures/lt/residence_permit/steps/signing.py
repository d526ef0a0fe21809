"""Signing the decision, or sending the draft back. Only a named official with a mandate signs."""

from __future__ import annotations

from collections.abc import Iterator

from byla.casefile import (
    File,
    FileId,
    Files,
    Nothing,
    Record,
    Refusal,
    Role,
    Situation,
    Step,
    form,
    held,
    refusal,
    text,
)
from byla.persons import PersonRecord
from byla.procedures.lt.courts import nobody_returned_meanwhile, suspended, unanswered_elsewhere
from byla.procedures.lt.decisions import drafter_signs
from byla.procedures.lt.free_movement import restricted_98_1
from byla.procedures.lt.residence_permit.admissibility import FOREIGNER, LITHUANIA
from byla.procedures.lt.residence_permit.codes import DECISIONS, NothingLeft, Operative
from byla.procedures.lt.residence_permit.consequences import Decided, consequences
from byla.procedures.lt.residence_permit.document import MANDATE, document, hash_of, signs_as
from byla.procedures.lt.residence_permit.entries import DecisionSigned, DraftReturned
from byla.procedures.lt.residence_permit.gates import not_held, nothing_left, under_way, was_withdrawn
from byla.procedures.lt.residence_permit.grounds import TAKES_FAMILY_ALONG
from byla.procedures.lt.residence_permit.matter import Matter, ordered
from byla.procedures.lt.residence_permit.required import missing
from byla.procedures.lt.residence_permit.required.conclusions import threats_relied_on


@form
class ReturnDraft:
    """Why the draft is not signed."""

    because: str = text(longest=4000)


def _no_draft(file: File[Matter], situation: Situation) -> Iterator[Refusal]:
    yield from under_way(file, situation)
    if file.matter.draft is None:
        yield refusal("residence_permit.no_draft", "lt/vai:10", settled_by="draft_decision")


def _returned(file: File[Matter], form: ReturnDraft, situation: Situation, others: Files) -> Iterator[Record]:
    yield Record(body=DraftReturned(draft=held(file.matter.draft).number, because=form.because))


RETURN_DRAFT: Step[Matter, ReturnDraft] = Step(
    code="return_draft",
    form=ReturnDraft,
    roles=frozenset({Role.SIGNATORY}),
    under=("lt/vai:10",),
    bars=_no_draft,
    records=_returned,
)


def _person_permits_and_campaign(file: File[Matter], form: Nothing) -> tuple[FileId, ...]:
    matter = file.matter
    campaign = None if matter.withdrawal is None else matter.withdrawal.says.campaign
    follows = None if matter.family.follows is None else matter.family.follows.says.permit
    named = (matter.person, matter.earlier, follows, campaign)
    return tuple(one for one in named if one is not None)


def _person(file: File[Matter], form: Nothing) -> tuple[FileId, ...]:
    return (held(file.matter.person),)


def _lacks(file: File[Matter], situation: Situation) -> Iterator[Refusal]:
    """Everything that the decision lacks, at once; see `required`."""
    if file.matter.answered is not None:
        yield from under_way(file, situation)
        return
    yield from missing(file, situation)


def _gone_meanwhile(
    file: File[Matter], form: Nothing, situation: Situation, others: Files
) -> Iterator[Refusal]:
    """A permit that was replaced or withdrawn meanwhile is neither renewed nor withdrawn again; it can be left, and an
    application for it refused. Of a citizen of Lithuania nothing is decided here.
    """
    operative = held(file.matter.draft).says.operative
    yield from _moves_freely_98_1(file.matter, others, situation)
    yield from _became_a_citizen_2(others[held(file.matter.person)], situation)
    yield from unanswered_elsewhere(
        file, held(file.matter.person), ordered(held(file.matter.draft).says), situation
    )
    if operative in (Operative.REFUSE, Operative.LEAVE_IN_FORCE):
        return
    if file.matter.earlier is not None:
        ends = None if file.matter.withdrawal is None else "end_withdrawal"
        yield from not_held(others[file.matter.earlier], settled_by=ends)
        if operative is Operative.WITHDRAW:
            yield from _expired_50_1(file.matter, others[file.matter.earlier], situation)
            yield from _family_is_another(file.matter, others[file.matter.earlier])
            yield from _follows_nothing_any_more(file.matter, others)


def _expired_50_1(matter: Matter, permit: File[Matter], situation: Situation) -> Iterator[Refusal]:
    """Art. 50(1) speaks of permits that are held: what has run out cannot be taken."""
    if matter.withdrawal is None or nothing_left(permit.matter, situation.on) is not NothingLeft.EXPIRED:
        return
    yield refusal(
        "residence_permit.expired_already",
        "lt/utpi:50(1)",
        settled_by="end_withdrawal",
        permit=permit.number,
        day=held(permit.matter.held_until),
    )


def _became_a_citizen_2(record: File[PersonRecord], situation: Situation) -> Iterator[Refusal]:
    """Art. 2: a foreigner is who is no citizen of Lithuania, on the day of the decision too."""
    if LITHUANIA in record.matter.citizenships_on(situation.on):
        yield refusal("residence_permit.became_citizen", FOREIGNER, settled_by="end_regime")


def _moves_freely_98_1(matter: Matter, others: Files, situation: Situation) -> Iterator[Refusal]:
    """Art. 98^1: a threat is weighed as that article asks, where the identity record says who it is about. Another
    ground is one of the permit, which is none of the right to move freely.
    """
    draft, hearing = held(matter.draft).says, matter.hearing
    if draft.operative is not held(matter.question).adverse or not threats_relied_on(matter):
        return
    yield from restricted_98_1(
        held(matter.person),
        matter.restriction,
        None if hearing is None else hearing.heard or hearing.lapsed,
        others,
        situation,
        threat=True,
        otherwise="draft_decision",
    )


def _follows_nothing_any_more(matter: Matter, others: Files) -> Iterator[Refusal]:
    """Arts. 50(3), 54(3): a family member's permit follows one that is still withdrawn when theirs is decided on."""
    follows = matter.family.follows
    relied_on = {one.citation for one in held(matter.draft).says.grounds}
    if follows is None or follows.says.under not in relied_on:
        return
    permit = others[follows.says.permit]
    if permit.matter.waits(permit.matter.withdrawn):
        told = suspended(permit.matter.contested, held(permit.matter.withdrawn).says.decision)
        yield from nobody_returned_meanwhile(told)
    if not was_withdrawn(permit.matter):
        yield refusal(
            "residence_permit.follows_nothing_withdrawn",
            follows.says.under,
            settled_by="draft_decision",
        )


def _family_is_another(matter: Matter, permit: File[Matter]) -> Iterator[Refusal]:
    """Arts. 50(3), 54(3): the family members who are linked now are those who were looked at."""
    looked_at = held(matter.family.dependants).says.permits
    if set(looked_at) != set(permit.matter.family.permits):
        kind = held(matter.question).kind
        cited = TAKES_FAMILY_ALONG[kind]
        yield refusal("residence_permit.dependants_changed", cited, settled_by="check_dependants")


def _signed(file: File[Matter], form: Nothing, situation: Situation, others: Files) -> Iterator[Record]:
    draft, number = held(file.matter.draft), situation.numbers[DECISIONS.code]
    written = document(file, situation, number=number)
    signed = DecisionSigned(
        draft=draft.number,
        number=number,
        operative=draft.says.operative,
        grounds=draft.says.grounds,
        signatory=situation.actor.id,
        signed_under=signs_as(situation),
        law=situation.law().hash,
        document=hash_of(written),
        written=written,
    )
    yield Record(body=signed)
    decided = Decided(
        matter=file.matter,
        file=file.id,
        number=number,
        on=situation.on,
        valid_until=draft.says.valid_until,
    )
    yield from consequences(draft.says.operative, decided)


SIGN_DECISION: Step[Matter, Nothing] = Step(
    code="sign_decision",
    form=Nothing,
    roles=frozenset({Role.SIGNATORY}),
    under=(
        "lt/vai:10",
        "lt/utpi:51(2)",
        "lt/utpi:55(2)",
        "lt/utpi:35(1)",
        "lt/utpi:50(1)",
        "lt/utpi:54(1)",
        "lt/utpi:4(4)",
    ),
    adverse=True,
    mandate=MANDATE,
    draws=(DECISIONS,),
    bars=_lacks,
    forbids=drafter_signs,
    touches=_person_permits_and_campaign,
    concerns=_person,
    objections=_gone_meanwhile,
    records=_signed,
)
