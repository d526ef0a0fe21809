"""What became of a decision, beside its document: who was served, in which language, and what was translated."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.utils.translation import gettext as _

from byla.app.desk.present.said import say, text, written
from byla.procedures.lt.residence_permit.matter import Matter, Translation
from byla.procedures.lt.residence_permit.representation import called
from byla.words import Words

Context = dict[str, Any]
CODE = "residence_permit"


def after_decision(matter: Matter) -> list[Context]:
    """Rows of a summary; none before anything became of it."""
    return [*_served(matter), *(_translation(one, matter) for one in matter.translations)]


def _served(matter: Matter) -> Iterator[Context]:
    if matter.served is None:
        return
    said = matter.served.says
    shown = {
        "served": written(matter.served.day),
        "recipient": _who(called(matter, said.representative)),
        "method": text(f"{CODE}.service_method.{said.method.value}"),
        "language": text(f"{CODE}.language.{said.language.value}"),
    }
    yield from ({"key": text(f"{CODE}.label.{name}"), "value": value} for name, value in shown.items())


def _translation(one: Translation, matter: Matter) -> Context:
    asked = one.asked
    said = _("Asked for on {day} ({who}).").format(
        day=written(asked.day), who=_who(called(matter, asked.says.representative))
    )
    if one.given is None:
        state = _("Not yet given.")
    else:
        state = _("Given on {day}; translated by {translator}.").format(
            day=written(one.given.day), translator=one.given.says.translator
        )
    language = text(f"{CODE}.language.{asked.says.language.value}")
    return {
        "key": _("Translation of the main elements into {language}").format(language=language),
        "value": f"{said} {state}",
    }


def _who(said: Words | str) -> str:
    return say(said) if isinstance(said, Words) else said
