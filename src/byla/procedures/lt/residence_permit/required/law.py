"""Nobody signs under law that no lawyer has confirmed unless somebody answers for it by name."""

from __future__ import annotations

from collections.abc import Iterator

from byla.casefile import File, Refusal, Situation, refusal
from byla.procedures.lt.residence_permit.matter import Matter
from byla.procedures.lt.residence_permit.unconfirmed import nobody_accepted, not_signed_over


def law_accepted_vai_10(file: File[Matter], situation: Situation) -> Iterator[Refusal]:
    """Public Administration Law 10: a decision rests on legal norms. Where nobody has confirmed how one reads, the
    authority says by name that it applies it so (an order of its office).
    """
    found = [one.id for one in nobody_accepted(file, situation)]
    if found:
        yield refusal(
            "residence_permit.law_not_accepted",
            "lt/vai:10",
            *found,
            settled_by="office.accept_unconfirmed_law",
        )


def signed_over_by_the_head_vai_10(file: File[Matter], situation: Situation) -> Iterator[Refusal]:
    """Against a person that is not enough: the head gives leave in the very file, for a reason that they read."""
    found = [one.id for one in not_signed_over(file, situation)]
    if found:
        yield refusal(
            "residence_permit.law_not_signed_over",
            "lt/vai:10",
            *found,
            settled_by="sign_over_unconfirmed_law",
        )
