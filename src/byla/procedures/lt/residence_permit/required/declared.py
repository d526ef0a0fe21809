"""Row 58: what contradicts the person carries nothing before it was noted and put to them; and what is called untrue is
tied to the reason that shows it.
"""

from __future__ import annotations

from collections.abc import Iterator

from byla.casefile import File, Refusal, Situation, refusal
from byla.procedures.lt.residence_permit.codes import Declared
from byla.procedures.lt.residence_permit.declared import HEARD, INFORMATION, UNTRUE, link_beside_declared
from byla.procedures.lt.residence_permit.matter import Assessment, Matter
from byla.procedures.lt.residence_permit.required.conclusions import threats_relied_on
from byla.words import words

OF_UNTRUTH = frozenset({UNTRUE, "lt/utpi:50(1)(1)", "lt/utpi:54(1)(1)"})
"""The grounds that somebody said what is not true, or came by the permit by fraud."""


def reason_shows_the_untruth_35_1_2(file: File[Matter], situation: Situation) -> Iterator[Refusal]:
    """Arts. 35(1)(2), 50(1)(1), 54(1)(1): a ground of untruth rests on a reason that says what is untrue, forged or
    sham; what each such reason must rest on, `reasons` says.
    """
    draft = file.matter.draft
    if draft is None or any(one.says.shows is not None for one in file.matter.reasons):
        return
    for ground in draft.says.grounds:
        if ground.citation in OF_UNTRUTH:
            yield refusal("residence_permit.untruth_without_reason", ground.citation, settled_by="add_reason")


def link_beside_what_was_declared_35_1_2(file: File[Matter], situation: Situation) -> Iterator[Refusal]:
    """Arts. 26(1)(6), 35(1)(2): a threat whose link contradicts what the person declared is relied on only once the
    contradiction was noted and the person could explain it.
    """
    for one in threats_relied_on(file.matter):
        yield from _of(one, file.matter)


def _of(one: Assessment, matter: Matter) -> Iterator[Refusal]:
    if one.conclusion is None or one.weighed is None:
        return
    agency, declared = words(f"residence_permit.agency.{one.agency.value}"), one.weighed.says.declared
    if not link_beside_declared(one.conclusion.says, matter):
        return
    if declared is None:
        yield refusal(
            "residence_permit.link_declared_not_said", INFORMATION, UNTRUE, settled_by="assess_conclusion"
        )
    elif declared is Declared.OTHERWISE:
        noted = [
            each for each in matter.contradictions if each.noted.says.documented == one.conclusion.number
        ]
        if not noted:
            step = "note_contradiction"
        elif any(each.put_to_the_person for each in noted):
            return
        else:
            step = "record_explanation" if any(each.awaited for each in noted) else "ask_explanation"
        yield refusal(
            "residence_permit.link_contradiction_unexplained", UNTRUE, HEARD, settled_by=step, agency=agency
        )
