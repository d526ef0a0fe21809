"""The steps of a complaint: it is received, decided by a named official, and answered."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import Any

from byla.casefile import (
    Assigned,
    Attachment,
    File,
    FileId,
    FileLinked,
    Files,
    Record,
    Refusal,
    Role,
    Situation,
    Step,
    attachment,
    choice,
    day,
    file_of,
    form,
    held,
    line,
    no_such_unit,
    refusal,
    text,
)
from byla.procedures.lt.match_complaint.entries import (
    ComplaintAnswered,
    ComplaintDecided,
    ComplaintReceived,
    Outcome,
)
from byla.procedures.lt.match_complaint.matter import Complaint

RECTIFIED, TOLD_WHY = "eu/gdpr:16", "eu/gdpr:12(4)"
OF_THE_HOUSE = frozenset({Role.CASEWORKER, Role.UNIT_LEAD, Role.DATA_PROTECTION})
ACT = TOLD_WHY.partition(":")[0]
"""By whose law the day of the answer is reckoned."""
COMPLAINT = "match_complaint.complaint"
"""What a complaint is to the file in which something was corrected."""
PAIR = re.compile(r"[0-9a-f]{32}")


@form
class ReceiveComplaint:
    """Who complains and where the answer goes, in their words; what they know of the check."""

    complainant: str = line()
    contact: str = text(longest=500)
    complaint: str = text(longest=4000)
    received_on: date = day()
    matched_with: str | None = line(longest=160, required=False)
    checked_on: date | None = day(required=False)
    checked_at: str | None = line(required=False)
    person: FileId | None = file_of("person", required=False)
    unit: str | None = line(longest=60, required=False)


def _received_unfit(
    file: File[Complaint], form: ReceiveComplaint, situation: Situation, others: Files
) -> Iterator[Refusal]:
    if form.unit is not None:
        yield from no_such_unit(form.unit, situation)
    if situation.book.version(ACT, day=form.received_on, known=situation.on) is None:
        yield refusal("match_complaint.no_law_for_day", day=form.received_on)
    if form.checked_on is not None and form.checked_on > form.received_on:
        yield refusal(
            "match_complaint.checked_after_receipt", received=form.received_on, checked=form.checked_on
        )


def _received(
    file: File[Complaint], form: ReceiveComplaint, situation: Situation, others: Files
) -> Iterator[Record]:
    body = ComplaintReceived(
        complainant=form.complainant,
        contact=form.contact,
        complaint=form.complaint,
        matched_with=form.matched_with,
        checked_on=form.checked_on,
        checked_at=form.checked_at,
        person=form.person,
    )
    yield Record(body=body, true_from=form.received_on)
    if form.unit is not None:
        yield Record(body=Assigned(unit=form.unit, to=None))


@form
class DecideComplaint:
    """What was compared, what follows and why, where the correction stands, and what the person can do."""

    outcome: Outcome = choice()
    compared: str = text(longest=4000)
    reasons: str = text(longest=4000)
    corrected: FileId | None = file_of("entry_ban", "person", required=False)
    pair: str | None = line(longest=32, required=False)
    remedy: str = text(longest=1000)


def _decided_already(file: File[Complaint], situation: Situation) -> Iterator[Refusal]:
    if file.matter.decided is not None:
        yield refusal("match_complaint.decided_already", TOLD_WHY, day=file.matter.decided.day)


def _in_which_file(file: File[Complaint], form: DecideComplaint) -> tuple[FileId, ...]:
    return () if form.corrected is None else (form.corrected,)


def _no_correction_behind(
    file: File[Complaint], form: DecideComplaint, situation: Situation, others: Files
) -> Iterator[Refusal]:
    """An outcome says what was done, and it was done."""
    if form.outcome is Outcome.ENTRY_CORRECTED:
        found = None if form.corrected is None else others.get(form.corrected)
        if found is None or not _changed_since(found, file):
            yield refusal("match_complaint.nothing_was_corrected", RECTIFIED)
    elif form.outcome is Outcome.PAIR_SET_ASIDE and not PAIR.fullmatch(form.pair or ""):
        yield refusal("match_complaint.no_pair", RECTIFIED)


def _changed_since(corrected: File[Any], complaint: File[Complaint]) -> bool:
    """Whether anything was recorded in that file after the complaint was."""
    began = complaint.entries[0].header.known_from
    return any(entry.header.known_from > began for entry in corrected.entries)


def _decided(
    file: File[Complaint], form: DecideComplaint, situation: Situation, others: Files
) -> Iterator[Record]:
    body = ComplaintDecided(
        outcome=form.outcome,
        compared=form.compared,
        reasons=form.reasons,
        corrected=form.corrected,
        pair=form.pair,
        remedy=form.remedy,
    )
    yield Record(body=body)
    if form.corrected is not None:
        yield Record(body=FileLinked(other=file.id, role=COMPLAINT, why=form.compared), file=form.corrected)


@form
class AnswerComplaint:
    """The answer as it went, where to, and when."""

    answer: Attachment = attachment()
    sent_to: str = line(longest=500)
    answered_on: date = day()


def _not_to_be_answered(file: File[Complaint], situation: Situation) -> Iterator[Refusal]:
    if file.matter.decided is None:
        yield refusal("match_complaint.not_decided", TOLD_WHY, settled_by="decide_complaint")
    elif file.matter.answered is not None:
        yield refusal("match_complaint.answered_already", TOLD_WHY, day=file.matter.answered.day)


def _answered_too_early(
    file: File[Complaint], form: AnswerComplaint, situation: Situation, others: Files
) -> Iterator[Refusal]:
    decided = held(file.matter.decided)
    if form.answered_on < decided.day:
        yield refusal("match_complaint.answered_before_decision", TOLD_WHY, decided=decided.day)


def _answered(
    file: File[Complaint], form: AnswerComplaint, situation: Situation, others: Files
) -> Iterator[Record]:
    body = ComplaintAnswered(answer=form.answer, sent_to=form.sent_to)
    yield Record(body=body, true_from=form.answered_on)


RECEIVE_COMPLAINT: Step[Complaint, ReceiveComplaint] = Step(
    code="receive_complaint",
    form=ReceiveComplaint,
    roles=OF_THE_HOUSE | {Role.BORDER_OFFICER},
    under=(RECTIFIED,),
    opens=True,
    objections=_received_unfit,
    records=_received,
)
DECIDE_COMPLAINT: Step[Complaint, DecideComplaint] = Step(
    code="decide_complaint",
    form=DecideComplaint,
    roles=OF_THE_HOUSE,
    under=(RECTIFIED, TOLD_WHY, "eu/gdpr:22"),
    adverse=True,
    touches=_in_which_file,
    bars=_decided_already,
    objections=_no_correction_behind,
    records=_decided,
)
ANSWER_COMPLAINT: Step[Complaint, AnswerComplaint] = Step(
    code="answer_complaint",
    form=AnswerComplaint,
    roles=OF_THE_HOUSE,
    under=("eu/gdpr:12(3)", TOLD_WHY),
    bars=_not_to_be_answered,
    objections=_answered_too_early,
    records=_answered,
)
STEPS: tuple[Step[Complaint, Any], ...] = (RECEIVE_COMPLAINT, DECIDE_COMPLAINT, ANSWER_COMPLAINT)
