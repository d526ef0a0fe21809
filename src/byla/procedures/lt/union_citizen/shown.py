"""What the page of a file shows of a Union citizen who depends on the person."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields

from byla.casefile import Line, Section
from byla.procedures.lt.union_citizen.entries import DependencyExamined, DerivedRightWeighed
from byla.procedures.lt.union_citizen.matter import DerivedRight
from byla.words import Value, Words, words

EXAMINED = tuple(one.name for one in fields(DependencyExamined) if one.name not in ("citizen", "compelled"))
WEIGHED = tuple(one.name for one in fields(DerivedRightWeighed) if one.name != "outweighs")


def derived_right_section(derived: DerivedRight) -> Iterator[Section]:
    """Where somebody looked, what each examination found, and what stands against the right; nothing before that."""
    if derived.looked:
        yield Section(code="union_citizen", lines=tuple(_lines(derived)))


def _lines(derived: DerivedRight) -> Iterator[Line]:
    yield _line("right", words(f"union_citizen.right.{_right(derived)}"))
    for looked in derived.looked:
        yield _line("found", looked.says.found)
        if looked.says.citizen is None:
            continue
        yield _line("citizen", looked.says.citizen)
        examined = derived.examination(looked.says.citizen)
        if examined is not None:
            yield _line("compelled", _yes_no(said=examined.says.compelled))
            yield from (_line(name, getattr(examined.says, name)) for name in EXAMINED)
    if derived.weighed is not None:
        yield _line("outweighs", _yes_no(said=derived.weighed.says.outweighs))
        yield from (_line(name, getattr(derived.weighed.says, name)) for name in WEIGHED)


def _right(derived: DerivedRight) -> str:
    """How it stands, in a word."""
    if not derived.citizens:
        return "nobody"
    if derived.unexamined:
        return "not_examined"
    if not derived.compelling:
        return "none"
    weighed = derived.weighed_last
    return "outweighed" if weighed is not None and weighed.says.outweighs else "stands"


def _yes_no(*, said: bool) -> Words:
    return words("union_citizen.yes") if said else words("union_citizen.no")


def _line(name: str, value: Value | None) -> Line:
    return Line(label=words(f"union_citizen.label.{name}"), value=value)
