"""The family of a holder, and what a withdrawal means for it, as a file's page shows it."""

from __future__ import annotations

from collections.abc import Iterator

from byla.casefile import File, Line, Section, Situation
from byla.procedures.lt.residence_permit.labels import code, headings, line
from byla.procedures.lt.residence_permit.matter import Matter
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
    lines: list[Line] = []
    if found.follows is not None:
        lines.append(line("follows", found.follows.says.permit))
    if found.another_ground is not None:
        said = found.another_ground.says
        lines += [
            line(
                "another_ground",
                words("residence_permit.yes") if said.another_ground else words("residence_permit.no"),
            ),
            line("another_ground_why", said.reasons),
        ]
    if found.dependants is not None:
        lines += [line("dependants", found.dependants.says.found)]
        lines += [line("dependent_permit", one) for one in found.dependants.says.permits]
    if lines:
        yield Section(code="dependants", lines=tuple(lines))


def _yes_no(*, answer: bool) -> Words:
    return words("residence_permit.yes") if answer else words("residence_permit.no")
