"""What the page of a file shows of a measure against somebody who moves freely."""

from __future__ import annotations

from collections.abc import Iterator

from byla.casefile import Line, Section, Standing
from byla.procedures.lt.free_movement.entries import ELEMENTS, RestrictionWeighed
from byla.words import Value, words


def restriction_section(weighed: Standing[RestrictionWeighed] | None) -> Iterator[Section]:
    """By what the person moves freely, each element, and whether all is there; nothing before it was weighed."""
    if weighed is not None:
        yield Section(code="free_movement", lines=tuple(_lines(weighed.says)))


def _lines(said: RestrictionWeighed) -> Iterator[Line]:
    yield _line("person_is", words(f"free_movement.person_is.{said.person_is.value}"))
    yield _line("country", words(f"person.country.{said.country}"))
    if said.kinship is not None:
        yield _line("kinship", words(f"person.kinship.{said.kinship.value}"))
    yield from (_line(name, getattr(said, name)) for name in ELEMENTS)
    if said.urgent is not None:
        yield _line("urgent", said.urgent)
    yield _line("met", words("free_movement.yes") if said.met else words("free_movement.no"))
    yield _line("by", said.by)


def _line(name: str, value: Value | None) -> Line:
    return Line(label=words(f"free_movement.label.{name}"), value=value)
