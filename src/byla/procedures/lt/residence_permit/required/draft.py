"""What the draft itself must be: there, lawful today, in one piece, and up to date."""

from __future__ import annotations

from collections.abc import Iterator

from byla.casefile import File, Refusal, Situation, refusal
from byla.procedures.lt.decisions import remedy
from byla.procedures.lt.residence_permit.document import PARTS, document
from byla.procedures.lt.residence_permit.grounds import half_of_what_turned_out_50_1_2, listed_under, offered
from byla.procedures.lt.residence_permit.matter import Matter
from byla.procedures.lt.residence_permit.validity import unfit_validity
from byla.words import words


def grounds_offered_35_1(file: File[Matter], situation: Situation) -> Iterator[Refusal]:
    """Arts. 35(1), 50(1), 54(1): each ground, with its threshold, is one that the law of the day of signing has for
    this very act.
    """
    draft, question = file.matter.draft, file.matter.question
    if draft is None or question is None:
        return
    listed = listed_under(question)
    if not draft.says.grounds:
        yield refusal("residence_permit.no_ground", listed, settled_by="draft_decision")
    yield from half_of_what_turned_out_50_1_2(draft.says.grounds, question)
    today = offered(situation.law(), question, file.matter.follows_under)
    for ground in draft.says.grounds:
        if ground not in today:
            threshold = ground.threshold or "-"
            yield refusal(
                "residence_permit.ground_not_offered",
                listed,
                settled_by="draft_decision",
                ground=ground.code,
                threshold=threshold,
            )


def validity_40_4(file: File[Matter], situation: Situation) -> Iterator[Refusal]:
    """Art. 40(4) and the length of validity: the permit is not longer than its basis and the travel document allow."""
    draft, application = file.matter.draft, file.matter.application
    if draft is not None and draft.says.valid_until is not None and application is not None:
        yield from unfit_validity(draft.says.valid_until, application.says, situation)


def drafted(file: File[Matter], situation: Situation) -> Iterator[Refusal]:
    """There is a draft, newer than all that it must take in, and nothing was corrected since.

    Not only what it stands on: a correction may bring back a reason, or change what spoke for the person.
    """
    draft = file.matter.draft
    if draft is None:
        yield refusal("residence_permit.no_draft", "lt/vai:10", settled_by="draft_decision")
    elif draft.number < file.matter.substance:
        yield refusal("residence_permit.draft_out_of_date", "lt/vai:10", settled_by="draft_decision")
    elif any(correction > draft.number for correction in file.history.corrected.values()):
        yield refusal("residence_permit.draft_shaken", "lt/vai:10", settled_by="draft_decision")


def remedy_of_the_day_136(file: File[Matter], situation: Situation) -> Iterator[Refusal]:
    """Arts. 136-138: the draft names the court and the term that the law of the day of signing gives."""
    draft = file.matter.draft
    if draft is not None and draft.says.remedy != remedy(situation.law()):
        yield refusal(
            "residence_permit.remedy_changed", "lt/utpi:136", "lt/utpi:138(1)", settled_by="draft_decision"
        )


def every_part_vai_10(file: File[Matter], situation: Situation) -> Iterator[Refusal]:
    """Public Administration Law 10: facts, law, operative part, remedy, court, term, day, signatory are all there."""
    if file.matter.draft is None:
        return
    written = document(file, situation, number="-")
    for part in PARTS:
        if not written[part]:
            said = words(f"residence_permit.part.{part}")
            yield refusal(
                "residence_permit.part_missing", "lt/vai:10", settled_by="draft_decision", part=said
            )
