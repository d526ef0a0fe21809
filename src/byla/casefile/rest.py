"""A file at rest: nothing of its content is left, and nothing is asked of anybody any more.

What stays are the headers, what was erased and under which article, and who may see the file. Its matter folds to the
one before the first entry; without this it would count as just begun, with clocks and a next step.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from byla.casefile.aside import AsidesErased
from byla.casefile.custody import AccessLimited, Assigned, ConflictDeclared
from byla.casefile.entry import Body, Entry
from byla.casefile.erasure import Erased

if TYPE_CHECKING:
    from byla.casefile.deadline import Deadline
    from byla.casefile.file import File
    from byla.casefile.procedure import Procedure
    from byla.casefile.situation import Situation
    from byla.casefile.task import Task

AT_REST = "at_rest"
"""The stage of such a file; text at `<procedure>.stage.at_rest`."""
TELL_OF_ERASURE: tuple[type[Body], ...] = (Erased, AsidesErased)
"""What says what is gone, when, and under which article."""
KEEP_OUT: tuple[type[Body], ...] = (Assigned, AccessLimited, ConflictDeclared)
"""What decides who may see the file: erased, it would let somebody back in."""
KEPT_FOR_EVER = (*TELL_OF_ERASURE, *KEEP_OUT)
OPEN_STEPS = frozenset({"assign", "declare_conflict", "limit_access"})
"""What may still happen: somebody must be answerable for what is left."""


def at_rest(entries: Sequence[Entry]) -> bool:
    """Whether nothing is left but what is kept for ever, and something was there."""
    if not entries or entries[0].body is not None:
        return False
    return all(one.body is None or isinstance(one.body, KEPT_FOR_EVER) for one in entries)


def resting(procedure: Procedure[Any]) -> Procedure[Any]:
    """The procedure as a file at rest has it: no clock, no task, no next step, and no step but those of custody."""
    return replace(
        procedure,
        stage=_stage,
        deadlines=_no_deadlines,
        next_step=_no_step,
        aim=_no_aim,
        tasks=_no_tasks,
        sections=_no_sections,
        end_of_matter=_no_end,
        steps=tuple(one for one in procedure.steps if one.code in OPEN_STEPS),
        topics={},
    )


def _stage(matter: object) -> str:
    return AT_REST


def _no_deadlines(file: File[Any], situation: Situation) -> tuple[Deadline, ...]:
    return ()


def _no_step(file: File[Any], situation: Situation) -> str | None:
    return None


def _no_aim(matter: object) -> str | None:
    return None


def _no_tasks(file: File[Any], situation: Situation) -> tuple[Task, ...]:
    return ()


def _no_sections(file: File[Any], situation: Situation) -> tuple[Any, ...]:
    return ()


def _no_end(file: File[Any], situation: Situation) -> None:
    return None
