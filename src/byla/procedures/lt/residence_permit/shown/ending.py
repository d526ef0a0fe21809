"""How a question ended without a decision on it."""

from __future__ import annotations

from collections.abc import Iterator

from byla.casefile import File, Section, Situation
from byla.procedures.lt.residence_permit.labels import line
from byla.procedures.lt.residence_permit.matter import Matter
from byla.words import words


def ending(file: File[Matter], situation: Situation) -> Iterator[Section]:
    """What ended the file, by whom and why; and in the file of the permit, the renewals that ended so."""
    matter = file.matter
    lines = []
    if matter.taken_back is not None:
        lines += [line("how_it_ended", words("residence_permit.ended_by.taken_back"))]
        lines += [line("ended", matter.taken_back.day)]
    if matter.nothing_left is not None:
        why = matter.nothing_left.says.why.value
        lines += [line("how_it_ended", words(f"residence_permit.nothing_left.{why}"))]
        lines += [line("ended", matter.nothing_left.day)]
    if matter.not_accepted is not None:
        said = matter.not_accepted.says
        lines += [
            line("how_it_ended", words("residence_permit.ended_by.not_accepted")),
            line("ended", matter.not_accepted.day),
            line("number", said.number),
            line("lacks", ", ".join(said.lacks)),
            line("because", said.reasons),
            line("court", words(f"residence_permit.court.{said.remedy.court}")),
            line("term", words(f"calendars.{said.remedy.unit}", count=said.remedy.count)),
            line("signatory", said.signatory),
        ]
        if matter.served is not None:
            lines += [line("served", matter.served.day)]
    if matter.regime_ended is not None:
        lines += [
            line("how_it_ended", words("residence_permit.ended_by.citizen")),
            line("citizen_since", matter.regime_ended.says.citizen_since),
            line("shown_by", matter.regime_ended.says.document),
        ]
    if lines:
        yield Section(code="ending", lines=tuple(lines))
