"""Taking one step on many files: which files were chosen, what came of each."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from byla.app.desk.addresses import of_file
from byla.app.desk.present.form import StepForm
from byla.app.desk.present.next_steps import refusals
from byla.app.desk.present.said import named, say, why
from byla.app.desk.present.worklist import names_of
from byla.app.store.models import FileRow
from byla.app.store.show import Shown
from byla.app.store.who import Who
from byla.casefile import FileId, Refused, Step

Context = dict[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What came of one file: nothing stood in the way where `refused` is None."""

    shown: Shown
    refused: Refused | None = None


def batch_context(form: StepForm, chosen: list[Shown], who: Who) -> Context:
    """What desk/batch.html shows beside the form's own hidden fields."""
    code = form.shown.file.procedure.code
    return {
        "step": {"text": named(code, form.step), "why": why(code, form.step)},
        "form": form.context(),
        "files": [_file(one, who) for one in chosen],
    }


def outcomes_context(step: Step[Any, Any], outcomes: list[Outcome], who: Who) -> Context:
    """What desk/batch_done.html shows: which files the step was taken on, and why not on the others."""
    refused = [one for one in outcomes if one.refused is not None]
    return {
        "step": named(outcomes[0].shown.file.procedure.code, step),
        "taken": [_file(one.shown, who) for one in outcomes if one.refused is None],
        "refused": [_file(one.shown, who) | {"why": _why_not(one)} for one in refused],
    }


def _why_not(one: Outcome) -> list[str]:
    if one.refused is None:
        return []
    said = [say(problem.said) for problem in one.refused.problems]
    return [*said, *(str(each["text"]) for each in refusals(one.refused.refusals, one.shown))]


def _file(shown: Shown, who: Who) -> Context:
    rows = list(FileRow.objects.filter(file_id=shown.file.id, authority=who.authority))
    people = names_of(rows, who).get(shown.file.id, [])
    return {
        "id": FileId(shown.file.id),
        "number": shown.file.number,
        "href": of_file(shown.file.id),
        "person": " · ".join(called.name for called in people if called.name),
    }
