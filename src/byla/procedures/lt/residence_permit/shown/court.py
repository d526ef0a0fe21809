"""What courts said: of the decision of this file, or of one that took or spared its permit."""

from __future__ import annotations

from collections.abc import Iterator

from byla.casefile import File, Section, Situation
from byla.procedures.lt.courts import Contested, points_said
from byla.procedures.lt.residence_permit.labels import headings, line
from byla.procedures.lt.residence_permit.matter import Matter
from byla.words import Words, words


def court(file: File[Matter], situation: Situation) -> Iterator[Section]:
    """Each word of a court, the days without a permit that count as days with one, and what is still to be answered."""
    matter = file.matter
    rows = tuple((one.says.case, one.says.decision, one.day, said(one.says)) for one in matter.contested)
    if rows:
        yield Section(code="court", headings=headings("case", "number", "told_on", "holds"), rows=rows)
    gaps = [one for one in matter.undone.values() if one.withdrawn is not None]
    lines = [
        *(line("gap", (one.by.day - one.withdrawn.day).days) for one in gaps if one.withdrawn is not None),
        *(line("point", one) for one in points_said(matter)),
    ]
    if lines:
        yield Section(code="undone", lines=tuple(lines))


def said(told: Contested) -> Words:
    """What the court said, or how the decision stands while it looks at it."""
    if told.outcome is not None:
        return words(f"lt.court_outcome.{told.outcome.value}")
    return words("lt.waits" if told.suspended else "lt.does_not_wait")
