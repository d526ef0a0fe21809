"""The parts of a file's page that its procedure gives, and the documents that its entries name."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.template import TemplateDoesNotExist
from django.template.loader import get_template
from django.urls import reverse
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from byla.app.desk.present.people import People
from byla.app.desk.present.recorded import Recorded
from byla.app.desk.present.said import CITATION, article, say, text, written
from byla.app.desk.present.timeline import title
from byla.casefile import FileId, Line, Section
from byla.words import Words

Context = dict[str, Any]
Value = Words | str | date | int | None
OWN_PART = frozenset({"documents"})
"""Sections that the desk shows in a part of its own, with what only it knows."""
WORD_FOR_WORD = frozenset({"open_text"})
"""Sections whose rows are copied and hashed: nothing in them is called by another name."""
UNIT = "lt.unit"
"""A unit of the house, which the record knows by its code."""
COLOURS = {
    "residence_permit.nature.fact": "green",
    "residence_permit.nature.assessment": "",
    "residence_permit.nature.hypothesis": "yellow",
    "residence_permit.outcome.no_threat": "green",
    "residence_permit.outcome.threat": "red",
    "residence_permit.awaited": "yellow",
    "residence_permit.translation_not_given": "yellow",
    "residence_permit.power_holds": "green",
    "residence_permit.power_ends_soon": "yellow",
    "residence_permit.power_over": "grey",
    "residence_permit.power_ended": "grey",
    "residence_permit.reliability.not_stated": "red",
    "residence_permit.reliability.doubtful": "yellow",
}
"""A colour repeats what the words beside it say."""


def sections(people: People) -> list[Context]:
    """The procedure's sections, each with the template that shows it."""
    file = people.shown.file
    found = file.procedure.sections(file, people.shown.situation)
    return [_section(one, people) for one in found if one.code not in OWN_PART]


def _section(section: Section, people: People) -> Context:
    headings = [say(heading) for heading in section.headings]
    return {
        "code": section.code,
        "heading": text(f"{people.shown.file.procedure.code}.section.{section.code}"),
        "template": _template(section.code),
        "lines": [_line(one, people) for one in section.lines],
        "headings": headings,
        "rows": [
            [
                (_as_it_is(value) if section.code in WORD_FOR_WORD else _cell(value, people))
                | {"heading": heading}
                for heading, value in zip(headings, row, strict=True)
            ]
            for row in section.rows
        ],
    }


def _template(code: str) -> str:
    """A section's own template, where it has one; else the one for all."""
    own = f"desk/parts/sections/{code}.html"
    try:
        get_template(own)
    except TemplateDoesNotExist:
        return "desk/parts/section.html"
    return own


def _line(line: Line, people: People) -> Context:
    cell = _cell(line.value, people)
    return {"key": say(line.label), "value": cell["text"], "link": cell["href"], "colour": cell["colour"]}


def _cell(value: Value, people: People) -> Context:
    linked = people.linked.get(value) if isinstance(value, str) else None
    said = _said(value, people)
    return {
        "text": _cased(said, value) if linked is None else linked["text"],
        "href": "" if linked is None else linked["href"],
        "colour": COLOURS.get(value.code) if isinstance(value, Words) else None,
    }


def _said(value: Value, people: People) -> str:
    if isinstance(value, Words) and value.code == UNIT:
        return people.unit(str(value["unit"]))
    return _called(value, people) if isinstance(value, str) else written(value)


def _as_it_is(value: Value) -> Context:
    return {"text": str(value), "href": "", "colour": None}


def _cased(said: str, value: Value) -> str:
    """What stands alone begins with a capital, also where it is a part of sentences elsewhere."""
    return capfirst(said) if isinstance(value, Words) else said


def _called(value: str, people: People) -> str:
    """A text of the record; officials, persons and files, which the record knows by id, by what they are called."""
    file = FileId(value)
    if file in people.names and (file in people.subjects or file in people.linked):
        return people.names[file].name
    if file in people.others and value not in people.linked:
        return _("A file that you may not see")
    return people.officials.get(value) or CITATION.sub(lambda found: article(found[0]), value)


def documents(people: People) -> list[Context]:
    """The documents that stand in the file, each with the address of its bytes."""
    found = []
    for entry in people.shown.file.history.standing:
        for sent in () if entry.body is None else entry.body.attachments():
            issuer = getattr(entry.body, "issuer", "")
            # Only what came in from somebody says what kind of document it is; other kinds are of the entry.
            kind = getattr(entry.body, "kind", None) if issuer else None
            found.append(
                {
                    "name": sent.name,
                    "kind": Recorded(people, entry.header.step).value(kind)
                    if kind is not None
                    else title(entry),
                    "day": entry.header.true_from,
                    "href": reverse("desk:document", args=[people.shown.file.id, entry.number]),
                    "note": _("From {issuer}").format(issuer=issuer) if issuer else "",
                }
            )
    return found
