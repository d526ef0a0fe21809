"""Texts: from words and values to what stands on a page."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, datetime
from functools import cache
from typing import Any

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from byla.app.moment import JURISDICTION
from byla.app.registry import catalogue
from byla.casefile import Step, owner_of
from byla.words import Catalogue, Value, Words, words

CITATION = re.compile(r"\b(?:lt|eu|coe)/[a-z0-9-]+:[0-9a-z^().#-]*[0-9a-z)]")
OF_THE_COURT = re.compile(r"^(C-\d+)-(\d+)$")
"""A case of the Court of Justice, as an address can hold it: people write C-300/11."""


def written_day(day: date) -> str:
    """A day as pages write it: `5 October 2026`."""
    return date_format(day, "j F Y")


def written_moment(moment: datetime) -> str:
    """A moment as pages write it, in the jurisdiction's time: `5 October 2026, 14:05`."""
    return date_format(moment.astimezone(JURISDICTION), "j F Y, H:i")


@cache
def _catalogue() -> Catalogue:
    return replace(catalogue(), say_day=written_day)


def say(said: Words) -> str:
    """The text of some words; provisions in it are written as people write them. Raises byla.words.MissingText."""
    return CITATION.sub(lambda found: article(found[0]), _catalogue().say(said))


def text(code: str, /, **parameters: Value) -> str:
    """The text of a code. Raises byla.words.MissingText."""
    return say(words(code, **parameters))


def has(code: str) -> bool:
    """Whether there is a text for the code."""
    return code in _catalogue().texts


def written(value: Words | str | date | int | None) -> str:
    """A value of a section or an entry, as text; empty where there is none."""
    if value is None:
        return ""
    if isinstance(value, Words):
        return say(value)
    if isinstance(value, bool):
        return _("Yes") if value else _("No")
    if isinstance(value, date) and not isinstance(value, datetime):
        return written_day(value)
    return str(value)


def code_of(procedure: str, step: Step[Any, Any]) -> str:
    """Where the texts of a step stand; see `casefile.labels`."""
    return f"{owner_of(procedure, step)}.{step.code}"


def named(procedure: str, step: Step[Any, Any]) -> str:
    """What a step is called."""
    return text(code_of(procedure, step))


def why(procedure: str, step: Step[Any, Any]) -> str:
    """Why the step exists, or what follows from it."""
    code = f"{code_of(procedure, step)}.why"
    return text(code) if has(code) else ""


def roles(codes: frozenset[str]) -> str:
    """The roles that are people's, in words: `Caseworker or Lead of a unit`."""
    people = sorted(text(f"office.role.{code}") for code in codes if code not in ("job", "import"))
    return _(" or ").join(people)


def article(cited: str) -> str:
    """`Law on Foreigners, Art. 33(4)` of `lt/utpi:33(4)`; a name of ours stands in words."""
    act, _colon, place = cited.partition(":")
    number, _hash, name = place.partition("#")
    short = _catalogue().say(words(f"desk.act.{act}")) if has(f"desk.act.{act}") else act
    named = text(f"desk.place.{name}") if has(f"desk.place.{name}") else name.replace("-", " ")
    if not number:
        return f"{short}, {named}" if named else short
    if not number[0].isdigit():
        case = OF_THE_COURT.sub(r"\1/\2", number.upper())
        return f"{short}, {case}"
    where = _("Art. {number}").format(number=number)
    return f"{short}, {where} ({named})" if named else f"{short}, {where}"
