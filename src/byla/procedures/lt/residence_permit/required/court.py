"""What a court that sent a decision back wants answered before anything like it is signed again."""

from __future__ import annotations

from collections.abc import Iterator

from byla.casefile import File, Refusal, Situation
from byla.procedures.lt.courts import unanswered_points
from byla.procedures.lt.residence_permit.matter import Matter, Undone


def points_of_the_court_answered(file: File[Matter], situation: Situation) -> Iterator[Refusal]:
    """Law on Administrative Proceedings: the same order on the same facts and grounds waits until each point of the
    court is answered.
    """
    undone = file.matter.undone.items()
    yield from unanswered_points(file, *(number for number, one in undone if _repeats(file.matter, one)))


def _repeats(matter: Matter, undone: Undone) -> bool:
    """Whether the draft orders the same, on no ground and no fact that the undone decision did not rest on."""
    draft, before, signed = matter.draft, undone.draft, undone.signed
    if draft is None or before is None or signed is None:
        return False
    known = set(before.says.stands_on)
    rested_on = {fact for one in matter.reasons for fact in one.says.facts}
    return (
        draft.says.operative is signed.says.operative
        and set(draft.says.grounds) <= set(signed.says.grounds)
        and rested_on <= known
    )
