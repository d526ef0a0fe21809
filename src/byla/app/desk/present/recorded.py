"""What an entry says, as rows of label and value: for any kind of entry, without a template for each."""

from __future__ import annotations

import re
from dataclasses import dataclass, fields, is_dataclass
from datetime import date
from enum import Enum
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from byla.app.desk.addresses import of_pack
from byla.app.desk.present.people import People
from byla.app.desk.present.said import CITATION, article, has, text, written
from byla.casefile import Attachment, Body
from byla.procedures.lt.alert import PackMade

Context = dict[str, Any]
THE_DOCUMENT = "written"
"""The field that holds a whole decision: it is read as a document, not as label and value."""
WITH_A_PAGE = frozenset({"residence_permit", "departure", "entry_ban"})
"""The procedures whose decisions have a page to read them as a document."""
SHARED = ("alert", "alert_elsewhere", "union_citizen", "lt")
"""Where the texts stand of what several procedures record alike."""
BEFORE_CAPITAL = re.compile(r"(?<=[a-z])(?=[A-Z])")


@dataclass(frozen=True, slots=True)
class Recorded:
    """How one body is put in words: the procedure and the step say where its labels stand."""

    people: People
    step: str
    number: int = 0
    """Of the entry; 0 where what is put in words is of none."""

    def rows(self, body: Body) -> list[Context]:
        """Label and value of every field that says something."""
        shown = ((one.name, getattr(body, one.name)) for one in fields(body))  # type: ignore[arg-type]
        said = [(name, value) for name, value in shown if value not in (None, "", ())]
        if isinstance(body, PackMade):
            return [self._pack() if name == THE_DOCUMENT else self._row(name, value) for name, value in said]
        return [self._row(name, value) for name, value in said]

    def _pack(self) -> Context:
        href = of_pack(self.people.shown.file.id, self.number)
        return {"key": _("The file for SIS"), "value": _("Save it"), "link": href}

    def _row(self, name: str, value: object) -> Context:
        row = {"key": self.label(name), "value": self._named(name, value)}
        file = self.people.shown.file
        if name == THE_DOCUMENT and isinstance(value, dict) and file.procedure.code in WITH_A_PAGE:
            href = reverse("desk:decision", args=[file.id])
            return {"key": _("The decision itself"), "value": _("Read it as a document"), "link": href}
        linked = self.people.linked.get(value) if isinstance(value, str) else None
        return row if linked is None else row | {"value": linked["text"], "link": linked["href"]}

    def _named(self, name: str, value: object) -> str:
        """A value in words; what a field holds as a code of the house or of the procedure, by its name."""
        clock = f"{self.people.shown.file.procedure.code}.clock.{value}"
        if name == "unit" and isinstance(value, str):
            return self.people.unit(value)
        return text(clock) if name == "clock" and has(clock) else self.value(value)

    def label(self, name: str) -> str:
        """What a field is called: as its step's form calls it, as the page does, or by its plain name."""
        procedure = self.people.shown.file.procedure.code
        codes = (
            f"{procedure}.label.{name}",
            f"{procedure}.{self.step}.{name}",
            f"casefile.{self.step}.{name}",
            f"{procedure}.line.{name}",
            f"casefile.label.{name}",
            *(f"{shared}.{of}.{name}" for shared in SHARED for of in ("label", self.step)),
        )
        return next((text(code) for code in codes if has(code)), name.replace("_", " ").capitalize())

    def value(self, value: object) -> str:
        """A recorded value in words."""
        if isinstance(value, Enum):
            return self._option(value)
        if isinstance(value, Attachment):
            return f"{value.name} ({value.media_type}, {value.size // 1000 or 1} kB)"
        if isinstance(value, tuple | list):
            return ", ".join(self.value(one) for one in value)
        if isinstance(value, dict):
            return ", ".join(f"{self.label(name)}: {self.value(one)}" for name, one in value.items())
        if is_dataclass(value):
            said = ((one.name, getattr(value, one.name)) for one in fields(value))
            return ", ".join(
                f"{self.label(name)}: {self.value(one)}" for name, one in said if one is not None
            )
        if isinstance(value, str):
            return self._string(value)
        return written(value) if isinstance(value, date | int) else _("Nothing")

    def _option(self, value: Enum) -> str:
        listed = BEFORE_CAPITAL.sub("_", type(value).__name__).lower()
        places = (self.people.shown.file.procedure.code, "casefile", "person", "office", *SHARED)
        codes = (f"{place}.{listed}.{value.value}" for place in places)
        return next((text(code) for code in codes if has(code)), str(value.value))

    def _string(self, value: str) -> str:
        if has(f"person.country.{value}"):
            return text(f"person.country.{value}")
        if CITATION.fullmatch(value):
            return article(value)
        return self.people.officials.get(value, value)
