"""What a decision must have that rests on a conclusion of which a part is withheld: reference, name, essence and
clearance. Where nothing is withheld, nothing of it is asked.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from byla.casefile import File, Refusal, Situation, refusal
from byla.procedures.lt.residence_permit.clearance.open_text import open_text
from byla.procedures.lt.residence_permit.clearance.rests_on import concluded, rests_on_withheld
from byla.procedures.lt.residence_permit.clearance.stands import Clears, clears
from byla.procedures.lt.residence_permit.matter import Assessment, Matter
from byla.words import Words, words

ESSENCE, NW_AND_PQ, SECRETS = "eu/cjeu:c-300-11", "eu/cjeu:c-420-22", "lt/utpi:140(5)"
LEADS_ON: Mapping[Clears, tuple[str, str]] = {
    Clears.NOT_ASKED: ("residence_permit.clearance_not_asked", "ask_clearance"),
    Clears.AWAITED: ("residence_permit.clearance_awaited", "answer_clearance"),
    Clears.REFUSED: ("residence_permit.text_not_cleared", "draft_decision"),
    Clears.NO_LONGER_SIGNED: ("residence_permit.clearance_no_longer_signed", "ask_clearance"),
}
"""Why the text may not be told yet, and the step that leads on."""


def annex_referenced_140_5(file: File[Matter], situation: Situation) -> Iterator[Refusal]:
    """UTPI 140(5): the court takes up what is secret with the service; for that it must be found, and be the same."""
    for one in rests_on_withheld(file.matter):
        if file.matter.clearance.annex(concluded(one)) is None:
            yield refusal(
                "residence_permit.annex_missing", SECRETS, settled_by="record_annex", interest=_said(one)
            )


def shortened_by_name_c_300_11(file: File[Matter], situation: Situation) -> Iterator[Refusal]:
    """C-300/11: whether secrecy is justified can be verified only where somebody says who withheld what, and why."""
    for one in rests_on_withheld(file.matter):
        if not file.matter.clearance.shortened_of(concluded(one)):
            yield refusal(
                "residence_permit.shortening_unexplained",
                ESSENCE,
                settled_by="shorten_grounds",
                interest=_said(one),
            )


def essence_told_c_300_11(file: File[Matter], situation: Situation) -> Iterator[Refusal]:
    """C-300/11, C-420/22: the essence of the grounds stands in the text that the person gets, always."""
    draft = file.matter.draft
    if draft is None:
        return
    told = open_text(file, situation) if rests_on_withheld(file.matter) else ()
    for one in rests_on_withheld(file.matter):
        if not any(
            (mark.says.draft, mark.says.conclusion) == (draft.number, concluded(one))
            and mark.says.passage in told
            for mark in file.matter.clearance.essences
        ):
            yield refusal(
                "residence_permit.essence_not_marked",
                ESSENCE,
                NW_AND_PQ,
                settled_by="mark_essence",
                interest=_said(one),
            )


def cleared_140_5(file: File[Matter], situation: Situation) -> Iterator[Refusal]:
    """UTPI 140(5): the service that classified says of this very text that nothing secret stands in it. Its silence
    says nothing.
    """
    if file.matter.draft is None:
        return
    for agency in dict.fromkeys(one.agency for one in rests_on_withheld(file.matter)):
        found = clears(file, situation, agency)
        if found is not Clears.CLEARED:
            code, step = LEADS_ON[found]
            said = words(f"residence_permit.agency.{agency.value}")
            yield refusal(code, SECRETS, ESSENCE, settled_by=step, agency=said)


def _said(one: Assessment) -> Words:
    return words(f"residence_permit.interest.{one.interest.value}")
