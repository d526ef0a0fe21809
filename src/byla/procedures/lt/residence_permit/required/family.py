"""What a withdrawal must have looked at for the holder's family, and a family member's own withdrawal for them."""

from __future__ import annotations

from collections.abc import Iterator

from byla.casefile import File, Refusal, Situation, refusal
from byla.procedures.lt.residence_permit.grounds import TAKES_FAMILY_ALONG
from byla.procedures.lt.residence_permit.matter import Matter


def dependants_checked_50_3(file: File[Matter], situation: Situation) -> Iterator[Refusal]:
    """Arts. 50(3), 54(3): before a permit is withdrawn somebody has looked at whose permits hang on it."""
    question = file.matter.question
    if question is not None and file.matter.family.dependants is None:
        yield refusal(
            "residence_permit.dependants_not_checked",
            TAKES_FAMILY_ALONG[question.kind],
            "coe/echr:8",
            settled_by="check_dependants",
        )


def no_other_ground_50_3(file: File[Matter], situation: Situation) -> Iterator[Refusal]:
    """Arts. 50(3), 54(3): a family member's permit follows only where an official looked, and found no other ground."""
    family = file.matter.family
    if family.follows is None:
        return
    if family.another_ground is None:
        yield refusal(
            "residence_permit.another_ground_not_checked",
            family.follows.says.under,
            "coe/echr:8",
            settled_by="check_another_ground",
        )
    elif family.spared:
        yield refusal(
            "residence_permit.has_another_ground", family.follows.says.under, settled_by="draft_decision"
        )
