"""What several steps ask alike."""

from __future__ import annotations

from collections.abc import Iterator

from byla.casefile import File, Refusal, Situation, refusal
from byla.procedures.lt.appeal.matter import Appeal
from byla.procedures.lt.appeal.term import DECIDE, FINAL, final_on


def pending(file: File[Appeal], situation: Situation) -> Iterator[Refusal]:
    """Bars a step unless a complaint waits for the court's last word."""
    appeal = file.matter
    if appeal.lodged is None:
        yield refusal("appeal.nothing_lodged", "lt/utpi:136", settled_by="record_complaint")
        return
    final = final_on(appeal, situation)
    if final is not None:
        yield refusal("appeal.final_already", FINAL, day=final)


def admitted(file: File[Appeal], situation: Situation) -> Iterator[Refusal]:
    """Bars a step unless the court admitted the complaint and has not spoken its last word."""
    yield from pending(file, situation)
    if file.matter.lodged is not None and file.matter.admission is None:
        yield refusal("appeal.not_admitted_yet", DECIDE, settled_by="record_admission")
