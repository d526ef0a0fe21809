"""How the parts of a file's page name what they show."""

from __future__ import annotations

from enum import StrEnum

from byla.casefile import Line
from byla.words import Value, Words, words

CODE = "residence_permit"


def line(name: str, value: Value | None) -> Line:
    """A line of a summary."""
    return Line(label=words(f"{CODE}.label.{name}"), value=value)


def headings(*names: str) -> tuple[Words, ...]:
    """The headings of a table."""
    return tuple(words(f"{CODE}.label.{name}") for name in names)


def code(kind: str, value: StrEnum) -> Words:
    """A value of a closed list."""
    return words(f"{CODE}.{kind}.{value.value}")


def code_or_none(kind: str, value: StrEnum | None) -> Words | None:
    """A value of a closed list, or nothing where none was given."""
    return None if value is None else code(kind, value)
