"""The bar at the head of every page about a file: which file is this, and whose."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _

from byla.app.desk.present.people import People
from byla.app.desk.present.said import text, written_day
from byla.app.store.read import NoSuchFile, load
from byla.persons import PartialDay, PersonRecord

Context = dict[str, Any]


def identity(people: People) -> Context:
    """Number, person, matter, stage, and what tells this person from another of the same name."""
    file = people.shown.file
    procedure, asks = file.procedure.code, file.procedure.asks(file.matter)
    matter = text(f"{procedure}.question.{asks}" if asks else f"desk.matter.{procedure}")
    return {
        "number": file.number,
        "person": people.called.name or file.procedure.title(file.matter) or matter,
        "original": people.called.original,
        "matter": matter,
        "stage": text(f"{procedure}.stage.{file.procedure.stage(file.matter)}") if people.shown.whole else "",
        "facts": [*of_person(people), *_of_custody(people)],
    }


def of_opening(procedure: str) -> Context:
    """The bar of a page on which a file is about to be opened."""
    matter = text(f"desk.matter.{procedure}")
    return {"number": "", "person": matter, "original": "", "matter": matter, "stage": _("New"), "facts": []}


def of_person(people: People) -> list[Context]:
    """Born when, citizen of what, as the record says today; nothing where a file is about nobody or about several."""
    if len(people.subjects) != 1:
        return []
    file = people.shown.file
    try:
        record = load(people.subjects[0], authority=file.authority, known=people.shown.situation.now).matter
    except NoSuchFile:
        return []
    if not isinstance(record, PersonRecord):
        return []
    held = sorted(record.citizenships_on(people.shown.situation.on))
    facts = [{"key": _("Born"), "value": _written(record.birth)}] if record.birth is not None else []
    if held:
        countries = ", ".join(text(f"person.country.{one}") for one in held)
        facts.append({"key": _("Citizen of"), "value": countries})
    return facts


def _written(birth: PartialDay) -> str:
    return written_day(birth.first) if birth.day is not None else str(birth)


def _of_custody(people: People) -> list[Context]:
    custody = people.shown.file.custody
    facts = []
    if custody.unit:
        facts.append({"key": _("Unit"), "value": people.unit(custody.unit)})
        name = people.official(custody.assignee) if custody.assignee else _("Nobody yet")
        facts.append({"key": _("In the hands of"), "value": name})
    return facts
