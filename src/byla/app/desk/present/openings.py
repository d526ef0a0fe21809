"""Steps that open a file, from the page of the file or person that they begin with: nobody types an id."""

from __future__ import annotations

from typing import Any

from byla.app.desk.addresses import of_opening
from byla.app.desk.present.choosing import chosen_file
from byla.app.desk.present.citation import citations
from byla.app.desk.present.said import named, why
from byla.app.registry import POLICY, PROCEDURES, step_called
from byla.app.store.read import unopened
from byla.app.store.show import Shown
from byla.casefile import Asks, Field, FileId, Procedure, Step, Task, fields_of, not_permitted
from byla.persons import PERSON

Context = dict[str, Any]


def openings(shown: Shown) -> list[Context]:
    """What may be begun from this file, its own fields filled in."""
    found = []
    for procedure in PROCEDURES.values():
        for step in procedure.steps:
            chosen = _filled(procedure, step, shown)
            if step.opens and chosen and may_open(procedure, step, shown):
                found.append(_opening(procedure, step, shown, chosen))
    return found


def free_openings(shown: Shown) -> list[Context]:
    """What may be begun from nowhere: steps that ask for no other file."""
    return [
        _opening(procedure, step, shown, {})
        for procedure in PROCEDURES.values()
        for step in procedure.steps
        if step.opens and not _asks_for_files(step) and may_open(procedure, step, shown)
    ]


def opening_from(shown: Shown, task: Task) -> str:
    """Where the reader may open, from this file, what the task asks for; empty where they may not."""
    procedure, step = step_called(task.settled_by, own=shown.file.procedure.code)
    chosen = task.given or _filled(procedure, step, shown)
    if not step.opens or not chosen or not may_open(procedure, step, shown):
        return ""
    return of_opening(procedure.code, step.code, **chosen)


def may_open(procedure: Procedure[Any], step: Step[Any, Any], shown: Shown) -> bool:
    """Whether the reader may take a step that opens a file of the procedure."""
    new = unopened(FileId(""), procedure, authority=shown.file.authority)
    if any(not_permitted(step, new, shown.situation, POLICY)):
        return False
    return not any(step.bars(new, shown.situation))


def files_given(shown: Shown, task: Task) -> list[Context]:
    """The other files that the task is about, as far as the reader may see them."""
    asked = _asks_for_files(step_called(task.settled_by, own=shown.file.procedure.code)[1])
    others = {name: one for name, one in task.given.items() if name in asked and one != shown.file.id}
    found = [chosen_file(asked[name], one, shown) for name, one in others.items()]
    return [one for one in found if one is not None]


def _filled(procedure: Procedure[Any], step: Step[Any, Any], shown: Shown) -> dict[str, str]:
    """The first field that takes a file of this kind; on a file about one person, the person as well."""
    file = shown.file
    asked = _asks_for_files(step)
    own = next((name for name, one in asked.items() if file.procedure.code in one.procedures), None)
    if own is None or not asked[own].suits(file.matter):
        return {}
    filled = {own: str(file.id)}
    subjects = file.procedure.subjects(file.matter)
    for name, one in asked.items():
        if PERSON.code in one.procedures and name not in filled and len(subjects) == 1:
            filled[name] = str(subjects[0])
    return filled


def _asks_for_files(step: Step[Any, Any]) -> dict[str, Field]:
    return {name: one for name, one in fields_of(step.form).items() if one.asks is Asks.FILE}


def _opening(
    procedure: Procedure[Any], step: Step[Any, Any], shown: Shown, chosen: dict[str, str]
) -> Context:
    return {
        "text": named(procedure.code, step),
        "hint": why(procedure.code, step),
        "href": of_opening(procedure.code, step.code, **chosen),
        "citations": citations(step.under, shown.situation.law()),
    }
