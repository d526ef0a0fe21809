"""Making the pack by which an alert is changed or deleted, and recording what SIS said to a pack."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from byla.casefile import (
    File,
    Files,
    Nothing,
    Record,
    Refusal,
    Role,
    Situation,
    Step,
    choice,
    day,
    form,
    held,
    line,
    refusal,
    text,
)
from byla.procedures.lt.alert.codes import AlertKind, PackAct, SisAnswer
from byla.procedures.lt.alert.due import Due
from byla.procedures.lt.alert.entries import PackAnswered
from byla.procedures.lt.alert.gates import answered_first, of_person, owed, record_of
from byla.procedures.lt.alert.pack import Pack, basis_of, pack_made, pack_of, unfit_pack
from byla.procedures.lt.alert.wanted import Source
from byla.procedures.lt.gates import in_order

CHANGED = {
    AlertKind.RETURN: ("eu/2018-1860:3(4)", "eu/2018-1860:3(5)", "eu/2018-1860:6(2)", "eu/2018-1860:14(1)"),
    AlertKind.REFUSAL: ("eu/2018-1861:39", "eu/2018-1861:40"),
}
ONLY_WE = "eu/2018-1861:44"


def change_alert(source: Source) -> Step[Any, Any]:
    """The step that makes the pack which is due, whatever happened in the file."""

    def bars(file: File[Any], situation: Situation) -> Iterator[Refusal]:
        if _due(source, file, situation) is None:
            yield refusal("alert.nothing_to_change", *CHANGED[source.kind])
        yield from answered_first(file)

    def objections(file: File[Any], form: Nothing, situation: Situation, others: Files) -> Iterator[Refusal]:
        yield from unfit_pack(_pack(source, file, situation, others), source.kind, situation)

    def records(file: File[Any], form: Nothing, situation: Situation, others: Files) -> Iterator[Record]:
        pack = _pack(source, file, situation, others)
        yield Record(body=pack_made(held(_due(source, file, situation)), pack, by=situation.actor.id))

    return Step(
        code="change_alert",
        texts="alert",
        form=Nothing,
        roles=frozenset({Role.CASEWORKER}),
        under=CHANGED[source.kind],
        adverse=True,
        bars=bars,
        touches=of_person,
        objections=objections,
        records=records,
    )


def _due(source: Source, file: File[Any], situation: Situation) -> Due | None:
    return owed(source, file, situation, PackAct.UPDATE, PackAct.DELETE)


def _pack(source: Source, file: File[Any], situation: Situation, others: Files) -> Pack:
    """What the alert rests on stays as it was said when it was entered."""
    before = basis_of(held(file.matter.alert.in_sis).says.written)
    return pack_of(
        file,
        source.kind,
        held(_due(source, file, situation)),
        record_of(file, others),
        situation,
        decision=held(source.wanted(file, situation)).decision,
        basis=None if before is None else before.value,
    )


@form
class RecordSisAnswer:
    """What SIS said to the pack that was given to it, on which day, what it calls the alert, or why it refused."""

    answer: SisAnswer = choice()
    answered_on: date = day()
    reference: str | None = line(longest=100, required=False)
    because: str | None = text(longest=4000, required=False)


def _nothing_given(file: File[Any], situation: Situation) -> Iterator[Refusal]:
    if file.matter.alert.unanswered is None:
        yield refusal("alert.no_pack", ONLY_WE)


def _half_an_answer(
    file: File[Any], form: RecordSisAnswer, situation: Situation, others: Files
) -> Iterator[Refusal]:
    pack = held(file.matter.alert.unanswered)
    yield from in_order(PackAnswered, form.answered_on, pack)
    taken = form.answer is SisAnswer.TAKEN
    if taken and pack.says.act is PackAct.ENTER and not form.reference:
        yield refusal("alert.no_reference", ONLY_WE)
    if not taken and not form.because:
        yield refusal("alert.no_reason_of_sis", ONLY_WE)


def _answered(
    file: File[Any], form: RecordSisAnswer, situation: Situation, others: Files
) -> Iterator[Record]:
    body = PackAnswered(
        pack=held(file.matter.alert.unanswered).number,
        answer=form.answer,
        reference=form.reference,
        because=form.because,
    )
    yield Record(body=body, true_from=form.answered_on)


RECORD_SIS_ANSWER: Step[Any, RecordSisAnswer] = Step(
    code="record_sis_answer",
    texts="alert",
    form=RecordSisAnswer,
    roles=frozenset({Role.CASEWORKER}),
    under=(ONLY_WE,),
    bars=_nothing_given,
    objections=_half_an_answer,
    records=_answered,
)
