"""What a permit lacks before it is granted or extended to somebody under another state's alert."""

from __future__ import annotations

from collections.abc import Iterator

from byla.casefile import File, Refusal, Situation
from byla.procedures.lt.alert_elsewhere import consulted, searched
from byla.procedures.lt.residence_permit.matter import Matter
from byla.procedures.lt.residence_permit.question import CARD


def sis_searched_35_1_3(file: File[Matter], situation: Situation) -> Iterator[Refusal]:
    """UTPI 35(1)(3): nothing is granted before somebody looked whether another state entered an alert."""
    yield from searched(file.matter.elsewhere)


def state_consulted_27(file: File[Matter], situation: Situation) -> Iterator[Refusal]:
    """2018/1861, 27; 2018/1860, 9(1). Where a permanent permit's card is replaced an alert is no ground (35(4))."""
    yield from consulted(
        file.matter.elsewhere,
        situation,
        listed=file.matter.question != CARD,
        otherwise="draft_decision",
    )
