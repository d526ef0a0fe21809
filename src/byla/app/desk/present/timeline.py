"""The record of a file: every entry as it was written, and what stands now where one was corrected."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _

from byla.app.desk.present.people import People
from byla.app.desk.present.recorded import Recorded
from byla.app.desk.present.said import article, has, say, text
from byla.casefile import AsidesErased, Corrected, Entry, Erased

Context = dict[str, Any]
SHORT_HASH = 12


def timeline(people: People) -> list[Context]:
    """The entries, newest first."""
    return [_entry(one, people) for one in reversed(people.shown.file.entries)]


def _entry(entry: Entry, people: People) -> Context:
    header, body = entry.header, entry.body
    recorded = Recorded(people, header.step, entry.number)
    said = [] if body is None else _said(body, recorded)
    corrected_by = people.shown.file.history.corrected.get(entry.number)
    return {
        "number": entry.number,
        "act": header.act,
        "taken": _taken(header.step, people),
        "title": title(entry),
        "by": people.official(header.actor),
        "true_from": header.true_from,
        "known_from": header.known_from,
        "text": "" if body is not None else _erased(entry, people),
        "legal": _is_legal(entry, people),
        "corrected": corrected_by is not None,
        "corrected_by": corrected_by,
        "corrects": header.corrects,
        "said": said,
        "details": [*said, *_header(entry)],
        "now": _now(entry, recorded) if corrected_by is not None else None,
        "source": "" if header.source == "desk" else header.source,
    }


def _erased(entry: Entry, people: People) -> str:
    """What stands in place of the content: under which article it went, and when."""
    how = people.shown.file.erased.get(entry.number)
    proven = _("That something stood here is still proven.")
    return proven if how is None else f"{say(how.said)}. {proven}"


def _taken(step: str, people: People) -> str:
    """What the step is called; empty for a step of another procedure, which wrote into this file too."""
    places = (people.shown.file.procedure.code, "casefile", "alert")
    return next((text(f"{one}.{step}") for one in places if has(f"{one}.{step}")), "")


def title(entry: Entry) -> str:
    """What kind of entry it is."""
    return text(entry.header.type) if has(entry.header.type) else entry.header.type


def _said(body: object, recorded: Recorded) -> list[Context]:
    if isinstance(body, Corrected):
        return [
            {"key": _("Corrects entry"), "value": str(body.entry)},
            {"key": _("Reason"), "value": body.reason},
        ]
    if isinstance(body, (Erased, AsidesErased)):
        return [
            {"key": _("Erased entries"), "value": ", ".join(map(str, body.entries))},
            {"key": _("Under"), "value": article(body.article)},
            {"key": _("Reason"), "value": body.reason},
        ]
    return recorded.rows(body)  # type: ignore[arg-type]


def _header(entry: Entry) -> list[Context]:
    """What proves the entry: the mandate, the law in force, the commitment."""
    header = entry.header
    mandate = [{"key": _("Mandate"), "value": header.mandate}] if header.mandate else []
    return [
        *mandate,
        {"key": _("Law in force"), "value": header.law[:SHORT_HASH]},
        {"key": _("Commitment"), "value": header.commitment[:SHORT_HASH]},
    ]


def _now(entry: Entry, recorded: Recorded) -> list[Context]:
    """What stands in place of a corrected entry; nothing where it was struck out."""
    standing = recorded.people.shown.file.history.standing
    found = next((one for one in standing if one.number == entry.number), None)
    if found is None or found.body is None:
        return []
    day = {"key": _("True from"), "value": recorded.value(found.header.true_from)}
    return [day, *recorded.rows(found.body)]


def _is_legal(entry: Entry, people: People) -> bool:
    """Whether the entry starts a clock of the file, or is a signed act."""
    if entry.body is not None and entry.body.SIGNED:
        return True
    file = people.shown.file
    events = {one.clock.trigger.event for one in file.procedure.deadlines(file, people.shown.situation)}
    return any(getattr(event, "code", event) == entry.header.type for event in events)
