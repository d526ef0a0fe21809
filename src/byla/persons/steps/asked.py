"""What the forms of an identity record share: who fills them in, the countries offered, days in their order."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from byla.casefile import (
    File,
    Option,
    Refusal,
    Role,
    refusal,
)
from byla.persons.record import PersonRecord
from byla.words import words

KEEPERS = frozenset({Role.CASEWORKER, Role.UNIT_LEAD, Role.IMPORT})
"""Who records what is known of a person. An import may: it takes over what another register says, and
judges nothing.
"""

ACCURACY = ("eu/gdpr:5(1)(d)",)
PersonFile = File[PersonRecord]


def countries(codes: tuple[str, ...]) -> tuple[Option, ...]:
    """The countries as options, in the order of their codes."""
    return tuple(Option(code, words(f"person.country.{code}")) for code in sorted(codes))


def order_of_days(first: date | None, last: date | None) -> Iterator[Refusal]:
    """A last day is not before the first."""
    if first is not None and last is not None and last < first:
        yield refusal("person.ends_before_it_begins", first=first, last=last)
