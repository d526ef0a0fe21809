"""The outlook of a file: what must happen next, what may happen, by whom, and what stands in the way of the
rest.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from byla.access import Policy
from byla.casefile.decide import not_permitted
from byla.casefile.file import File
from byla.casefile.general import GENERAL_STEPS
from byla.casefile.refusal import Refusal
from byla.casefile.situation import Situation
from byla.casefile.step import Step


@dataclass(frozen=True, slots=True, kw_only=True)
class Prospect:
    """One step as it looks today: `bars` hold for everybody, `forbidden` for the one who asks."""

    step: Step[Any, Any]
    bars: tuple[Refusal, ...]
    forbidden: tuple[Refusal, ...]

    @property
    def open(self) -> bool:
        """Whether somebody may take it today."""
        return not self.bars

    @property
    def mine(self) -> bool:
        """Whether the one who asks may take it today."""
        return not self.bars and not self.forbidden


def prospects(file: File[Any], situation: Situation, policy: Policy) -> tuple[Prospect, ...]:
    """Every step of the procedure that does not open a file, in the procedure's order."""
    return tuple(
        Prospect(
            step=step,
            bars=tuple(step.bars(file, situation)),
            forbidden=tuple(not_permitted(step, file, situation, policy)),
        )
        for step in file.procedure.steps
        if not step.opens
    )


def next_step(file: File[Any], situation: Situation, policy: Policy) -> str | None:
    """The code of the one step that must happen next; for an outside body, its own that leads furthest, or None."""
    if situation.actor.reader.agency is None:
        return file.procedure.next_step(file, situation)
    own = [one for one in prospects(file, situation, policy) if one.mine and one.step not in GENERAL_STEPS]
    return own[-1].step.code if own else None


def reason(file: File[Any], situation: Situation, code: str) -> Refusal | None:
    """What in this very file asks for a step: the first thing in the way of what the matter aims at that the step takes
    away. None where nothing stands there any more, and for a file that aims at nothing.
    """
    aim = file.procedure.aim(file.matter)
    bars = () if aim is None else file.procedure.step(aim).bars(file, situation)
    return next((one for one in bars if one.settled_by == code), None)
