"""Texts: from words and values to what stands on a page."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from functools import cache

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from byla.app.registry import catalogue
from byla.words import Catalogue, Value, Words, words


def written_day(day: date) -> str:
    """A day as pages write it: `5 October 2026`."""
    return date_format(day, "j F Y")


@cache
def _catalogue() -> Catalogue:
    return replace(catalogue(), say_day=written_day)


def say(said: Words) -> str:
    """The text of some words. Raises byla.words.MissingText."""
    return _catalogue().say(said)


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


def roles(codes: frozenset[str]) -> str:
    """The roles that are people's, in words: `Caseworker or Lead of a unit`."""
    people = sorted(text(f"office.role.{code}") for code in codes if code not in ("job", "import"))
    return _(" or ").join(people)
