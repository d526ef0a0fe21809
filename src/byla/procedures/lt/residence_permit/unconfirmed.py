"""The provisions under which a draft decides and which no lawyer has confirmed, and who answers for that."""

from __future__ import annotations

from byla.casefile import File, Situation, stood, unconfirmed_of
from byla.law import Provision
from byla.procedures.lt.residence_permit.document import derived_under, noticed_under, rests_on
from byla.procedures.lt.residence_permit.matter import Matter

Provisions = tuple[Provision, ...]


def decided_under(file: File[Matter], situation: Situation) -> Provisions:
    """What the draft rests on and is unconfirmed, or amended since it was read; nothing without a draft."""
    draft, question = file.matter.draft, file.matter.question
    if draft is None or question is None:
        return ()
    cited = (
        *(one.citation for one in draft.says.grounds),
        *rests_on(question, draft.says.operative),
        *noticed_under(file.matter),
        *derived_under(file.matter),
    )
    return unconfirmed_of(situation.law(), cited)


def nobody_accepted(file: File[Matter], situation: Situation) -> Provisions:
    """Those that no standing acceptance of the house covers as they stand today."""
    law = situation.law()
    return tuple(
        one
        for one in decided_under(file, situation)
        if not any(acceptance.covers(one, law) for acceptance in situation.accepted_law)
    )


def not_signed_over(file: File[Matter], situation: Situation) -> Provisions:
    """Those for which the head gave no leave in this very file, or not as they stand today."""
    leave = file.matter.law_accepted
    return tuple(
        one
        for one in decided_under(file, situation)
        if leave is None or one.id not in leave.says.provisions or not stood(one, situation.book, leave.day)
    )
