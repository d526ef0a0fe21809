"""Correcting an entry: what is wrong is pointed at where it stands, and asked for as its own step asks for it."""

from __future__ import annotations

import types
from collections.abc import Iterator
from dataclasses import fields
from datetime import date
from enum import Enum
from typing import Any, get_args, get_type_hints

from django.utils.translation import gettext as _

from byla.app.desk.addresses import of_step
from byla.app.desk.present.choosing import offered
from byla.app.desk.present.people import People
from byla.app.desk.present.recorded import Recorded
from byla.app.desk.present.said import say
from byla.app.desk.present.timeline import title
from byla.app.store.show import Shown
from byla.casefile import Asks, Entry, Field, encode, fields_of
from byla.casefile.steps_of_correction import CORRECT_ENTRY, DAY, STRUCK

Context = dict[str, Any]
WIDGETS = {Asks.LINE: "line", Asks.TEXT: "text", Asks.CHOICE: "choice"}


def correctable(shown: Shown) -> frozenset[str]:
    """What may be corrected, as the step's form takes it: `<entry>.<field>`."""
    options = fields_of(CORRECT_ENTRY.form)["what"].options
    found = options(shown.file, shown.situation) if options else ()
    return frozenset(one.code for one in found)


def numbers_to_correct(shown: Shown) -> frozenset[int]:
    """The entries of which something may be corrected."""
    return frozenset(int(code.partition(".")[0]) for code in correctable(shown))


def entries_to_correct(shown: Shown, opened: str) -> list[Context]:
    """Each entry of which something may be corrected, the newest first, with all that it says."""
    may = correctable(shown)
    people = People(shown=shown)
    numbers = {int(code.partition(".")[0]) for code in may}
    return [
        _entry(one, people, may) | {"open": str(one.number) == opened}
        for one in reversed(shown.file.history.standing)
        if one.number in numbers
    ]


def _entry(entry: Entry, people: People, may: frozenset[str]) -> Context:
    recorded = Recorded(people, entry.header.step)
    return {
        "number": entry.number,
        "title": title(entry),
        "day": entry.header.true_from,
        "rows": list(_rows(entry, recorded, may)),
        "strike": _address(entry, STRUCK, people.shown),
    }


def _rows(entry: Entry, recorded: Recorded, may: frozenset[str]) -> Iterator[Context]:
    """What the entry says, empty fields too: each with a way to correct it, where there is one."""
    shown = recorded.people.shown
    yield {
        "key": _("True from"),
        "value": recorded.value(entry.header.true_from),
        "href": _address(entry, DAY, shown),
        "action": _("Correct"),
    }
    said = {row["key"]: row["value"] for row in recorded.rows(entry.body)}  # type: ignore[arg-type]
    for one in fields(entry.body):  # type: ignore[arg-type]
        label, may_be = recorded.label(one.name), f"{entry.number}.{one.name}" in may
        if may_be:
            href = _address(entry, one.name, shown)
            yield {"key": label, "value": said.get(label), "href": href, "action": _("Correct")}
        elif label in said:
            yield {"key": label, "value": said[label]}


def _address(entry: Entry, name: str, shown: Shown) -> str:
    return f"{of_step(shown.file.id, CORRECT_ENTRY.code)}?what={entry.number}.{name}"


def asked_of(shown: Shown, what: str, typed: str | None) -> list[Context]:
    """The fields that take the place of the core's two: what is corrected, hidden, and the value as its own step asks
    for it, with what stands there now. `typed` is what was typed before, if anything.
    """
    hidden = {"name": "what", "kind": "hidden", "value": what, "label": "", "error": ""}
    number, _dot, name = what.partition(".")
    entry = next(one for one in shown.file.history.standing if str(one.number) == number)
    if name == STRUCK:
        return [hidden]
    recorded = Recorded(People(shown=shown), entry.header.step)
    if name == DAY:
        value = entry.header.true_from.isoformat() if typed is None else typed
        return [
            hidden,
            {"kind": "day", "label": _("True from"), "required": True, "value": value},
        ]
    hint = get_type_hints(type(entry.body))[name]
    value = _written(encode(entry.body)[name]) if typed is None else typed
    return [
        hidden,
        {
            "label": recorded.label(name),
            "required": types.NoneType not in get_args(hint),
            "value": value,
            **_widget(entry, name, hint, value, recorded),
        },
    ]


def standing(shown: Shown, what: str) -> Context:
    """The entry as it stands, above the form: its title, number and day; and whether it is to be struck out."""
    number, _dot, name = what.partition(".")
    entry = next(one for one in shown.file.history.standing if str(one.number) == number)
    recorded = Recorded(People(shown=shown), entry.header.step)
    day = {"key": _("True from"), "value": recorded.value(entry.header.true_from)}
    rows = [day, *recorded.rows(entry.body)]  # type: ignore[arg-type]
    return {"number": entry.number, "title": title(entry), "rows": rows, "struck": name == STRUCK}


def _written(value: object) -> str:
    """A recorded value as a form writes it."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    return "" if value is None else str(value)


def _widget(entry: Entry, name: str, hint: Any, value: str, recorded: Recorded) -> Context:
    """The kind of field, with what one may choose from."""
    [kind] = [one for one in (get_args(hint) or (hint,)) if one is not types.NoneType]
    if issubclass(kind, bool):
        return {"kind": "yes_no"}
    if issubclass(kind, Enum):
        members = [(str(one.value), recorded.value(one), "", str(one.value) == value) for one in kind]
        return {"kind": "choice", "options": members}
    if issubclass(kind, date):
        return {"kind": "day"}
    if issubclass(kind, int):
        return {"kind": "number"}
    return _as_in_its_step(entry, name, value, recorded.people.shown)


def _as_in_its_step(entry: Entry, name: str, value: str, shown: Shown) -> Context:
    """A text as the step that made the entry asks for it; of what no form asks, a text of several lines."""
    asked, code = _field(entry, name, shown)
    called = offered(code, shown) or ()
    if asked is not None and asked.options is not None:
        called = [(one.code, say(one.label)) for one in asked.options(shown.file, shown.situation)]
    if called and any(one == value for one, _label in called):
        return {"kind": "choice", "options": [(one, label, "", one == value) for one, label in called]}
    kind = "text" if asked is None else WIDGETS.get(asked.asks, "line")
    return {"kind": "line" if kind == "choice" else kind, "rows": 5}


def _field(entry: Entry, name: str, shown: Shown) -> tuple[Field | None, str]:
    """The field of the form of the step that made the entry, and where its texts stand."""
    procedure = shown.file.procedure
    step = next((one for one in procedure.steps if one.code == entry.header.step), None)
    asked = None if step is None else fields_of(step.form).get(name)
    return asked, f"{procedure.code}.{entry.header.step}.{name}"
