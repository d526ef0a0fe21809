"""Recording a change that the holder of a permit notified (UTPI 36). Late is late; no ground comes of it by itself."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from byla.casefile import (
    File,
    Files,
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
from byla.procedures.lt.residence_permit.clocks import NOTIFY
from byla.procedures.lt.residence_permit.codes import ChangeKind
from byla.procedures.lt.residence_permit.entries import ChangeNotified
from byla.procedures.lt.residence_permit.matter import Matter


@form
class RecordChange:
    """What changed, when it happened, and when it was notified."""

    kind: ChangeKind = choice()
    said: str = text(longest=4000)
    happened_on: date = day()
    notified_on: date = day()


def _no_permit(file: File[Matter], situation: Situation) -> Iterator[Refusal]:
    if file.matter.permit is None:
        yield refusal("residence_permit.no_permit_here", NOTIFY)


def _notified_before_it_happened(
    file: File[Matter], form: RecordChange, situation: Situation, others: Files
) -> Iterator[Refusal]:
    if form.notified_on < form.happened_on:
        yield refusal(
            "residence_permit.notified_early", NOTIFY, happened=form.happened_on, notified=form.notified_on
        )


def _changed(file: File[Matter], form: RecordChange, situation: Situation, others: Files) -> Iterator[Record]:
    changed = ChangeNotified(kind=form.kind, happened=form.happened_on, said=form.said)
    yield Record(body=changed, true_from=form.notified_on)


RECORD_CHANGE: Step[Matter, RecordChange] = Step(
    code="record_change",
    form=RecordChange,
    roles=frozenset({Role.CASEWORKER}),
    under=(NOTIFY,),
    bars=_no_permit,
    objections=_notified_before_it_happened,
    records=_changed,
)
