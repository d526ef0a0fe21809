"""What a decision against the person lacks while a Union citizen may depend on them (Article 20 TFEU)."""

from __future__ import annotations

from collections.abc import Iterator

from byla.casefile import File, Refusal, Situation
from byla.procedures.lt.residence_permit.matter import Matter
from byla.procedures.lt.residence_permit.required.conclusions import threats_relied_on
from byla.procedures.lt.union_citizen import looked_for, right_respected


def union_citizen_looked_for_20(file: File[Matter], situation: Situation) -> Iterator[Refusal]:
    """Article 20 TFEU: of their own motion, before any permit is refused or withdrawn, and after the hearing."""
    hearing = file.matter.hearing
    over = None if hearing is None else hearing.heard or hearing.lapsed
    yield from looked_for(file.matter.derived, over)


def derived_right_respected_c_420_22(file: File[Matter], situation: Situation) -> Iterator[Refusal]:
    """C-420/22: a derived right gives way to a threat alone. That its conclusion is not bare is asked of every one."""
    yield from right_respected(
        file.matter.derived,
        situation,
        threat=bool(threats_relied_on(file.matter)),
        removes=False,
        otherwise="draft_decision",
    )
