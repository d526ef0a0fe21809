"""Before it is signed, the open text goes to the service that classified; only its signed answer comes back."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

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
    form,
    held,
    refusal,
    text,
)
from byla.ledger.note import NotSigned
from byla.procedures.lt.residence_permit.clearance.note import checked_text, hash_of_text
from byla.procedures.lt.residence_permit.clearance.open_text import open_text
from byla.procedures.lt.residence_permit.clearance.rests_on import concluded, rests_on_withheld
from byla.procedures.lt.residence_permit.clearance.stands import Clears, clears, key_of, signed_answer
from byla.procedures.lt.residence_permit.codes import Agency
from byla.procedures.lt.residence_permit.entries import ClearanceAnswered, ClearanceAsked, EssenceMarked
from byla.procedures.lt.residence_permit.gates import under_way
from byla.procedures.lt.residence_permit.matter import ClearanceRequest, Matter
from byla.procedures.lt.residence_permit.required.clearance import LEADS_ON
from byla.words import words

SECRETS, ESSENCE = "lt/utpi:140(5)", "eu/cjeu:c-300-11"


def rests_on_nothing_withheld(file: File[Matter], situation: Situation) -> Iterator[Refusal]:
    """Bars a step unless a draft rests on a conclusion of which a part is withheld."""
    yield from under_way(file, situation)
    if file.matter.draft is None:
        yield refusal("residence_permit.no_draft", "lt/vai:10", settled_by="draft_decision")
    elif not rests_on_withheld(file.matter):
        yield refusal("residence_permit.nothing_withheld", ESSENCE)


def relied_on(file: File[Matter], situation: Situation) -> Sequence[Option]:
    """The withheld conclusions on which the draft rests."""
    return [
        Option(str(concluded(one)), words(f"residence_permit.interest.{one.interest.value}"))
        for one in rests_on_withheld(file.matter)
    ]


def _passages(file: File[Matter], situation: Situation) -> Sequence[Option]:
    return [
        Option(str(number), words("residence_permit.numbered", number=number, text=one))
        for number, one in enumerate(open_text(file, situation), start=1)
    ]


@form
class MarkEssence:
    """Which passage of the open text is the essence of which conclusion's grounds."""

    conclusion: str = choice(relied_on)
    passage: str = choice(_passages)


def _marked(file: File[Matter], form: MarkEssence, situation: Situation, others: Files) -> Iterator[Record]:
    body = EssenceMarked(
        draft=held(file.matter.draft).number,
        conclusion=int(form.conclusion),
        passage=open_text(file, situation)[int(form.passage) - 1],
    )
    yield Record(body=body)


def _services(file: File[Matter], situation: Situation) -> Sequence[Option]:
    """The services that classified what the draft rests on."""
    agencies = dict.fromkeys(one.agency for one in rests_on_withheld(file.matter))
    return [Option(one.value, words(f"residence_permit.agency.{one.value}")) for one in agencies]


@form
class AskClearance:
    """The service to which the open text goes."""

    agency: str = choice(_services)


def _asked_already(
    file: File[Matter], form: AskClearance, situation: Situation, others: Files
) -> Iterator[Refusal]:
    """The same text goes to the same service once, unless a head decided to ask again."""
    agency = Agency(form.agency)
    found, said = clears(file, situation, agency), words(f"residence_permit.agency.{form.agency}")
    if found is Clears.CLEARED:
        yield refusal("residence_permit.cleared_already", SECRETS, agency=said)
    elif found in (Clears.AWAITED, Clears.REFUSED):
        code, step = LEADS_ON[found]
        yield refusal(code, SECRETS, ESSENCE, settled_by=step, agency=said)


def _asks(file: File[Matter], form: AskClearance, situation: Situation, others: Files) -> Iterator[Record]:
    passages = open_text(file, situation)
    yield Record(
        body=ClearanceAsked(
            agency=Agency(form.agency),
            draft=held(file.matter.draft).number,
            passages=passages,
            hash=hash_of_text(passages),
        )
    )


def open_requests(file: File[Matter], situation: Situation) -> tuple[ClearanceRequest, ...]:
    """The texts that wait for an answer; to a service, those that went to it."""
    agency = situation.actor.reader.agency
    return tuple(
        one
        for one in file.matter.clearance.requests
        if one.answered is None and agency in (None, one.asked.says.agency)
    )


def _nothing_to_clear(file: File[Matter], situation: Situation) -> Iterator[Refusal]:
    yield from under_way(file, situation)
    if not open_requests(file, situation):
        yield refusal("residence_permit.no_text_to_clear", SECRETS, settled_by="ask_clearance")


@form
class AnswerClearance:
    """The signed note, as the service's own checker wrote it."""

    note: str = text(longest=2000)


def _answers(file: File[Matter], form: AnswerClearance, situation: Situation) -> ClearanceRequest | None:
    """The newest open request that the note answers. Raises NotSigned."""
    note = checked_text(form.note)
    for one in reversed(open_requests(file, situation)):
        answer = signed_answer(note, one.asked.says.agency, situation)
        if (answer.file, answer.hash) == (file.number, one.asked.says.hash):
            last = len(one.asked.says.passages)
            if answer.day < one.asked.day or answer.day > situation.on:
                raise NotSigned(f"its day is {answer.day}, and the text was sent on {one.asked.day}")
            if any(number > last for number in answer.passages):
                raise NotSigned(f"the text has {last} passages")
            return one
    return None


def _no_answer(
    file: File[Matter], form: AnswerClearance, situation: Situation, others: Files
) -> Iterator[Refusal]:
    try:
        answered = _answers(file, form, situation)
    except NotSigned as error:
        yield refusal("residence_permit.note_not_signed", SECRETS, why=str(error))
        return
    if answered is None:
        yield refusal("residence_permit.note_of_another_text", SECRETS)


def _answered(
    file: File[Matter], form: AnswerClearance, situation: Situation, others: Files
) -> Iterator[Record]:
    request, note = held(_answers(file, form, situation)), checked_text(form.note)
    agency = request.asked.says.agency
    answer = signed_answer(note, agency, situation)
    body = ClearanceAnswered(
        asked=request.asked.number,
        cleared=answer.cleared,
        passages=answer.passages,
        note=note,
        key=key_of(note, agency, situation),
    )
    yield Record(body=body, true_from=answer.day)


MARK_ESSENCE: Step[Matter, MarkEssence] = Step(
    code="mark_essence",
    form=MarkEssence,
    roles=frozenset({Role.CASEWORKER}),
    under=(ESSENCE, "eu/cjeu:c-420-22"),
    bars=rests_on_nothing_withheld,
    records=_marked,
)
ASK_CLEARANCE: Step[Matter, AskClearance] = Step(
    code="ask_clearance",
    form=AskClearance,
    roles=frozenset({Role.CASEWORKER}),
    under=(SECRETS, ESSENCE),
    bars=rests_on_nothing_withheld,
    objections=_asked_already,
    records=_asks,
)
ANSWER_CLEARANCE: Step[Matter, AnswerClearance] = Step(
    code="answer_clearance",
    form=AnswerClearance,
    roles=frozenset({Role.ASSESSOR}),
    under=(SECRETS,),
    bars=_nothing_to_clear,
    objections=_no_answer,
    records=_answered,
)
