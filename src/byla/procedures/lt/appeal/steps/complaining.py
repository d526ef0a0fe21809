"""Recording that somebody took a decision to court, or took the complaint back."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

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
    Standing,
    Step,
    attachment,
    changed,
    choice,
    choices,
    day,
    file_of,
    form,
    held,
    line,
    refusal,
)
from byla.procedures.lt.appeal.codes import Claim
from byla.procedures.lt.appeal.effect import AUTOMATIC, BY_ORDER, REFOULEMENT
from byla.procedures.lt.appeal.entries import ComplaintLodged, ComplaintTakenBack
from byla.procedures.lt.appeal.gates import pending
from byla.procedures.lt.appeal.matter import Appeal
from byla.procedures.lt.appeal.telling import told
from byla.procedures.lt.appeal.term import ROUTES
from byla.procedures.lt.courts import (
    APPEAL,
    DECIDES,
    Appealable,
    Contestable,
    contestable,
    contestables,
    newest,
)
from byla.procedures.lt.gates import in_order, own_units
from byla.words import words

EVERY = "lt/utpi:136"
TAKEN_BACK = "lt/abti:#taken-back"


def can_be_contested(matter: object) -> bool:
    """Whether the matter decided something against a person that counts."""
    return isinstance(matter, Appealable) and bool(matter.contestables)


@form
class RecordComplaint:
    """The file of the decision, and its number where the file holds several; when the person went to court, the court's
    number, what they claim, and the complaint.
    """

    decision: FileId = file_of(*DECIDES, suits=can_be_contested)
    number: str | None = line(required=False)
    lodged_on: date = day()
    case: str = line()
    claims: tuple[Claim, ...] = choices()
    complaint: Attachment = attachment()
    unit: str = choice(own_units)


def _of_decision(file: File[Appeal], form: RecordComplaint) -> tuple[FileId, ...]:
    return (form.decision,)


def _contested(form: RecordComplaint, others: Files) -> Contestable | None:
    """Charter 47: also an order to leave that an expulsion followed; its own term runs on."""
    return contestable(others.get(form.decision), form.number, by=form.lodged_on)


def _not_contestable(
    file: File[Appeal], form: RecordComplaint, situation: Situation, others: Files
) -> Iterator[Refusal]:
    """UTPI 136: a decision that stands, once; and not before it was signed."""
    found = others.get(form.decision)
    held_there, decided = contestables(found), _contested(form, others)
    if not held_there:
        yield refusal("appeal.nothing_to_contest", EVERY, given=form.decision)
    elif decided is None:
        numbers = ", ".join(one.number for one in held_there)
        yield refusal("appeal.no_such_decision", EVERY, given=held(form.number), numbers=numbers)
    elif newest(held(found).matter.contested, decided.number) is not None:
        yield refusal("appeal.contested_already", EVERY, decision=decided.number)
    elif form.lodged_on < decided.day:
        yield refusal(
            "lt.before_its_cause",
            ROUTES[decided.kind],
            effect=words(ComplaintLodged.TYPE.code),
            day=form.lodged_on,
            cause=words("appeal.decision", number=decided.number),
            cause_day=decided.day,
        )


def _lodged(
    file: File[Appeal], form: RecordComplaint, situation: Situation, others: Files
) -> Iterator[Record]:
    decided = held(_contested(form, others))
    body = ComplaintLodged(
        person=decided.person,
        contests=form.decision,
        decision=decided.number,
        kind=decided.kind,
        act=decided.entry,
        decided=decided.day,
        served=decided.served,
        grounds=decided.grounds,
        threat=decided.threat,
        reasons=decided.reasons,
        signatory=decided.signatory,
        unit=decided.unit,
        permit=decided.permit,
        case=form.case,
        claims=form.claims,
        complaint=form.complaint,
    )
    yield Record(body=body, true_from=form.lodged_on)
    yield Record(body=Assigned(unit=form.unit, to=situation.actor.id))
    yield Record(body=FileLinked(other=file.id, role=APPEAL, why=form.case), file=form.decision)
    appeal = changed(file.matter, lodged=Standing(1, form.lodged_on, body))
    yield from told(file, appeal, situation, form.lodged_on, others)


RECORD_COMPLAINT: Step[Appeal, RecordComplaint] = Step(
    code="record_complaint",
    form=RecordComplaint,
    roles=frozenset({Role.CASEWORKER}),
    under=(EVERY, "lt/utpi:137", "lt/utpi:138(1)", AUTOMATIC, BY_ORDER, *REFOULEMENT),
    opens=True,
    touches=_of_decision,
    objections=_not_contestable,
    records=_lodged,
)


@form
class TakeBackComplaint:
    """When the person took the complaint back, and the document that says so."""

    taken_back_on: date = day()
    document: Attachment = attachment()


def _before_lodging(
    file: File[Appeal], form: TakeBackComplaint, situation: Situation, others: Files
) -> Iterator[Refusal]:
    yield from in_order(ComplaintTakenBack, form.taken_back_on, file.matter.lodged, TAKEN_BACK)


def _decided_already(file: File[Appeal], situation: Situation) -> Iterator[Refusal]:
    yield from pending(file, situation)
    if file.matter.first is not None:
        yield refusal("appeal.decided_already", TAKEN_BACK, day=file.matter.first.day)


def _taken_back(
    file: File[Appeal], form: TakeBackComplaint, situation: Situation, others: Files
) -> Iterator[Record]:
    yield Record(body=ComplaintTakenBack(document=form.document), true_from=form.taken_back_on)


TAKE_BACK_COMPLAINT: Step[Appeal, TakeBackComplaint] = Step(
    code="take_back_complaint",
    form=TakeBackComplaint,
    roles=frozenset({Role.CASEWORKER}),
    under=(TAKEN_BACK,),
    adverse=True,
    bars=_decided_already,
    objections=_before_lodging,
    records=_taken_back,
)
