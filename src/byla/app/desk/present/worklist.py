"""The worklist as its page shows it."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlencode

from django.urls import reverse
from django.utils.translation import gettext as _

from byla.app.desk.addresses import of_file
from byla.app.desk.present.batches import IN_BATCHES, offered_batches
from byla.app.desk.present.clock import of_row
from byla.app.desk.present.must import next_named
from byla.app.desk.present.openings import free_openings
from byla.app.desk.present.outcomes import of_signatory
from byla.app.desk.present.said import text
from byla.app.registry import PROCEDURES, step_called
from byla.app.store import person_names
from byla.app.store.listing import Asked, Page
from byla.app.store.models import FileRow
from byla.app.store.person_names import Called
from byla.app.store.read import unopened
from byla.app.store.show import Shown
from byla.app.store.who import Who
from byla.casefile import FileId, Role, Situation, UnknownStep

Context = dict[str, Any]
LISTED = ("residence_permit", "national_visa", "departure", "entry_ban", "appeal", "person")
"""The procedures by which the list can be narrowed down."""


def worklist(asked: Asked, page: Page, who: Who, now: Situation) -> Context:
    """The context of desk/worklist.html."""
    names = names_of(page.rows, who)
    chosen = {
        "view": asked.view,
        "procedure": asked.procedure or "",
        "held_by": asked.held_by or "",
        "q": asked.words,
    }
    house = PROCEDURES["office"]
    reader = Shown(file=unopened(FileId(""), house, authority=who.authority), situation=now)
    return {
        "heading": _("Search") if asked.words.strip() else _("Worklist"),
        "filters": [_whose(chosen, now.actor.reader.roles), _procedures(chosen)],
        "search": {
            "action": reverse("desk:worklist"),
            "name": "q",
            "value": asked.words,
            "kept": [(name, chosen[name]) for name in ("procedure", "held_by") if chosen[name]],
        },
        "batches": offered_batches(now.actor.reader.roles),
        "openings": free_openings(reader),
        "files": [row(one, names.get(one.file_id, []), now) for one in page.rows],
        "outcomes": _of_what_was_signed(asked, who, now),
        "count": "",
        "next": _address(chosen | {"after": page.after}) if page.after else "",
        "previous": _address(chosen) if asked.after is not None else "",
    }


def _of_what_was_signed(asked: Asked, who: Who, now: Situation) -> list[Context]:
    """On the first page of their list, to whoever signs."""
    first = asked.after is None and not asked.words.strip()
    return of_signatory(who, now) if first and Role.SIGNATORY in now.actor.reader.roles else []


def row(one: FileRow, people: list[Called], now: Situation) -> Context:
    """One file of a list. A campaign is about nobody; a file is about somebody, who may have no name in it yet."""
    known = [called for called in people if called.name]
    return {
        "id": one.file_id if one.procedure == IN_BATCHES else "",
        "href": of_file(one.file_id),
        "number": one.number,
        "person": " · ".join(called.name for called in known) or (_("Nobody named yet") if people else "–"),
        "original": known[0].original if len(known) == 1 else "",
        "matter": matter(one),
        "stage": text(f"{one.procedure}.stage.{one.stage}"),
        "colour": "",
        "next_step": _next_step(one),
        "turn": text(f"desk.turn.{one.turn}") if one.turn else "",
        "clock": of_row(one, now.on),
        "tasks": one.tasks,
    }


def matter(one: FileRow) -> str:
    """What a file of a list is about."""
    if one.asks:
        return text(f"{one.procedure}.question.{one.asks}")
    return text(f"desk.matter.{one.procedure}")


def _next_step(one: FileRow) -> str:
    """The name of the next step; of one that a newer Byla no longer has, nothing."""
    if not one.next_step:
        return ""
    try:
        kind, step = step_called(one.next_step, one.procedure)
        return next_named(kind.code, one.stage, step)
    except UnknownStep:
        return ""


def names_of(rows: list[FileRow], who: Who) -> dict[str, list[Called]]:
    """Whom each file is about; an identity record is about its own person."""
    persons = {FileId(one.file_id) for one in rows if one.procedure == "person"}
    names = person_names.of_files((one.file_id for one in rows), authority=who.authority)
    own = person_names.of_records(persons, authority=who.authority) if persons else {}
    return names | {str(file): [called] for file, called in own.items()}


def _whose(chosen: dict[str, str], roles: frozenset[str]) -> Context:
    unit = _("My unit, and of no unit yet") if Role.UNIT_LEAD in roles else _("My unit")
    choices = {"mine": _("Mine"), "unit": unit, "all": _("All that I may see")}
    if Role.SIGNATORY in roles:
        choices = {"sign": _("To be signed"), **choices}
    if Role.DATA_PROTECTION in roles:
        choices = {**choices, "erase": _("Due to be erased")}
    return {
        "heading": _("Whose"),
        "choices": [
            {"text": said, "href": _address(chosen | {"view": view}), "current": chosen["view"] == view}
            for view, said in choices.items()
        ],
    }


def _procedures(chosen: dict[str, str]) -> Context:
    said = {"": _("All files")} | {code: text(f"desk.matter.{code}") for code in LISTED}
    return {
        "heading": _("Matter"),
        "choices": [
            {
                "text": name,
                "href": _address(
                    chosen | {"procedure": code} | ({"view": "all"} if code == "person" else {})
                ),
                "current": chosen["procedure"] == code,
            }
            for code, name in said.items()
        ],
    }


def _address(chosen: dict[str, Any]) -> str:
    given = {name: value for name, value in chosen.items() if value}
    return f"{reverse('desk:worklist')}?{urlencode(given)}"
