"""The family of a holder, and what a withdrawal means for it, as a file's page shows it."""

from __future__ import annotations

from collections.abc import Iterator

from byla.casefile import File, Line, Section, Situation
from byla.procedures.lt.residence_permit.labels import code, headings, line
from byla.procedures.lt.residence_permit.matter import Matter
from byla.procedures.lt.residence_permit.matter.family import Family
from byla.words import Words, words


def family(file: File[Matter], situation: Situation) -> Iterator[Section]:
    """Who is linked, and what was looked at."""
    found = file.matter.family
    if found.links:
        rows = tuple(
            (
                one.says.person,
                code("relation", one.says.relation),
                _yes_no(answer=one.says.lives_together),
                one.says.permit,
            )
            for one in found.links
        )
        named = headings("family_member", "relation", "lives_together", "own_permit")
        yield Section(code="family", headings=named, rows=rows)
    if found.looked_into or (found.dependants is not None and found.dependants.says.permits):
        yield _of_dependants(file)
    if lines := tuple(_looked_at(found)):
        yield Section(code="dependants", lines=lines)


def _looked_at(found: Family) -> Iterator[Line]:
    """On whose permit this one hangs, whether it has a ground of its own, and whose hang on it."""
    if found.follows is not None:
        yield line("follows", found.follows.says.permit)
    if found.another_ground is not None:
        said = found.another_ground.says
        yield line("another_ground", _yes_no(answer=said.another_ground))
        yield from (line(f"looked_at.{name}", text) for name, text in said.looked_at.items())
        yield line("another_ground_why", said.reasons)
    if found.dependants is not None:
        yield line("dependants", found.dependants.says.found)


def _of_dependants(file: File[Matter]) -> Section:
    """Each permit that hangs on the one that is withdrawn, and the file in which it is looked into."""
    found = file.matter.family
    looked_at = () if found.dependants is None else found.dependants.says.permits
    into = {one.says.permit: one for one in found.looked_into}
    rows = tuple(
        (
            one,
            into[one].says.withdrawal if one in into else words("residence_permit.not_looked_into"),
            into[one].day if one in into else None,
        )
        for one in dict.fromkeys((*looked_at, *into))
    )
    named = headings("dependent_permit", "looked_into_in", "looked_into_since")
    return Section(code="dependent_permits", headings=named, rows=rows)


def _yes_no(*, answer: bool) -> Words:
    return words("residence_permit.yes") if answer else words("residence_permit.no")
