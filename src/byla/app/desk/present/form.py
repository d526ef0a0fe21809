"""The form of a step, made from its definition: the same fields that the API describes."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum
from typing import Any, TypedDict, get_args, get_type_hints

from django.utils.translation import gettext as _

from byla.app.desk.present.choosing import chosen_file, offered
from byla.app.desk.present.correcting import asked_of, correctable
from byla.app.desk.present.said import code_of, has, say, text
from byla.app.moment import now
from byla.app.store import kept_documents
from byla.app.store.show import Shown
from byla.casefile import Asks, Field, Problem, Step, fields_of, owner_of
from byla.casefile.steps_of_correction import CORRECT_ENTRY

Context = dict[str, Any]
Typed = Mapping[str, str | list[str]]
KEPT = "kept."
"""Before the name of a field whose document is kept; no field has a dot in its name."""


class Owner(TypedDict):
    authority: str
    user: str


BEFORE_CAPITAL = re.compile(r"(?<=[a-z])(?=[A-Z])")


@dataclass(frozen=True, slots=True, kw_only=True)
class StepForm:
    """A step's form for one reader, with what was typed and what does not fit."""

    shown: Shown
    step: Step[Any, Any]
    typed: Typed = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()

    def context(self) -> Context:
        """The context of parts/form.html."""
        fields = [self._field(name, asked) for name, asked in fields_of(self.step.form).items()]
        if self.step is CORRECT_ENTRY:
            fields = self._corrected(fields) if self.corrects else []
        known = {one["name"] for one in fields}
        errors = [(one["name"], f"{one['label']}: {one['error']}") for one in fields if one["error"]]
        errors += [("", say(one.said)) for one in self.problems if one.field not in known]
        return {"fields": fields, "errors": errors}

    @property
    def corrects(self) -> str:
        """What is to be corrected, once it was pointed at; empty for any other step."""
        what = self.typed.get("what", "") if self.step is CORRECT_ENTRY else ""
        return what if isinstance(what, str) and what in correctable(self.shown) else ""

    def _corrected(self, fields: list[Context]) -> list[Context]:
        """What is corrected stands as it was recorded, and is asked for as its own step asks for it."""
        given = {one["name"]: one for one in fields}
        typed = self.typed.get("value")
        asked = asked_of(self.shown, self.corrects, typed if isinstance(typed, str) else None)
        others = [given["value"] | one for one in asked[1:]]
        return [asked[0], *others, given["reason"]]

    @property
    def has_attachment(self) -> bool:
        """Whether a document can be added."""
        return any(one.asks is Asks.ATTACHMENT for one in fields_of(self.step.form).values())

    @property
    def owner(self) -> Owner:
        """Whose form it is, as the store asks for it."""
        return {"authority": self.shown.file.authority, "user": self.shown.situation.actor.id}

    @property
    def _code(self) -> str:
        return code_of(self.shown.file.procedure.code, self.step)

    def _field(self, name: str, asked: Field) -> Context:
        code = f"{self._code}.{name}"
        value = self.typed.get(name, "")
        return {
            "name": name,
            "kind": asked.asks.value,
            "label": text(code),
            "hint": text(f"{code}.hint") if has(f"{code}.hint") else "",
            "value": value,
            "error": " ".join(say(one.said) for one in self.problems if one.field == name),
            "required": asked.required,
            "when": text(f"{code}.when") if has(f"{code}.when") else "",
            "longest": asked.longest if asked.asks in (Asks.LINE, Asks.TEXT) else None,
            **self._as_asked(name, asked, code, value),
        }

    def _as_asked(self, name: str, asked: Field, code: str, value: str | list[str]) -> Context:
        """What one kind of field has more than the others."""
        match asked.asks:
            case Asks.CHOICE | Asks.CHOICES:
                return {"options": self._options(name, asked, code, value)}
            case Asks.ATTACHMENT:
                megabytes = asked.longest // 1_000_000
                hint = _("PDF, JPEG or PNG, at most {size} MB, without a password.").format(size=megabytes)
                return {"accept": ",".join(asked.media_types), "hint": hint, "kept": self._kept(name)}
            case Asks.FILE:
                chosen = chosen_file(asked, value, self.shown) if isinstance(value, str) else None
                return {"chosen": chosen, "hint": text("desk.choose_file")}
            case Asks.ANSWERS:
                return {"options": self._questions(name, asked)}
            case Asks.LINE:
                return self._line(code, value if isinstance(value, str) else "")
            case Asks.TEXT:
                return {"rows": 12 if asked.longest > 10_000 else 5}
        return {}

    def _kept(self, name: str) -> Context | None:
        """The document that came with the form before, where it is still kept."""
        key = self.typed.get(kept_field(name))
        found = kept_documents.held(key, **self.owner, at=now()) if isinstance(key, str) else None
        if found is None:
            return None
        return {"field": kept_field(name), "id": found.id, "name": found.name, "size": found.size}

    def _line(self, code: str, value: str) -> Context:
        options = offered(code, self.shown)
        if options is None:
            return {}
        return {"kind": "choice", "options": [(one, label, "", one == value) for one, label in options]}

    def _questions(self, name: str, asked: Field) -> list[Context]:
        """Each question as a field of its own, in the words and the language in which it was put."""
        put = asked.questions(self.shown.file, self.shown.situation) if asked.questions else ()
        return [
            {
                "name": f"{name}.{one.code}",
                "kind": one.asks.value,
                "label": one.wording,
                "language": one.language,
                "special": one.special,
                "value": self.typed.get(f"{name}.{one.code}", ""),
                "longest": one.longest,
                "required": True,
            }
            for one in put
        ]

    def _options(
        self, name: str, asked: Field, code: str, value: str | list[str]
    ) -> list[tuple[str, str, str, bool]]:
        ticked = {value} if isinstance(value, str) else set(value)
        if asked.options is not None:
            # The core knows units and officials by their codes alone.
            called = dict(offered(code, self.shown) or ())
            return [
                (
                    one.code,
                    called.get(one.code) or say(one.label),
                    say(one.hint) if one.hint else "",
                    one.code in ticked,
                )
                for one in asked.options(self.shown.file, self.shown.situation)
            ]
        listed = enumeration(self.step.form, name)
        return [(str(one.value), self._member(one), "", str(one.value) in ticked) for one in listed]

    def _member(self, one: Enum) -> str:
        listed = BEFORE_CAPITAL.sub("_", type(one).__name__).lower()
        own = self.shown.file.procedure.code
        places = (owner_of(own, self.step), own, "casefile", "person", "office")
        found = next((f"{p}.{listed}.{one.value}" for p in places if has(f"{p}.{listed}.{one.value}")), None)
        return text(found or f"{own}.{listed}.{one.value}")


def kept_field(name: str) -> str:
    """The hidden field that names the kept document of a field."""
    return f"{KEPT}{name}"


def enumeration(form: type[Any], name: str) -> list[Enum]:
    """The members of the enumeration that a field's annotation names; none where it names none."""
    hint = get_type_hints(form)[name]
    for one in (hint, *get_args(hint)):
        if isinstance(one, type) and issubclass(one, Enum):
            return list(one)
    return []
