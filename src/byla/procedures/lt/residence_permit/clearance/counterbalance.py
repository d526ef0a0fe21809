"""What made up for what the person is not told (Muhammad and Muhammad v. Romania): read from entries, never typed."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from byla.procedures.lt.residence_permit.clearance.rests_on import concluded, rests_on_withheld
from byla.procedures.lt.residence_permit.matter import Matter

Measure = tuple[str, date, str]
"""What was done, on which day, under which provision."""
MEASURES = ("essence_told", "weighed_by_authority", "court_sees_annex", "heard_on_essence", "represented")
ESSENCE, COURT, REVIEW, HEARD, COUNSEL = (
    "eu/cjeu:c-300-11",
    "lt/utpi:140(5)",
    "coe/echr:p7-1#muhammad",
    "eu/charter:41",
    "eu/charter:47",
)


def counterbalance(matter: Matter) -> tuple[Measure, ...]:
    """The measures in a fixed order; none where nothing is withheld."""
    return tuple(_measures(matter)) if rests_on_withheld(matter) else ()


def _measures(matter: Matter) -> Iterator[Measure]:
    for one in rests_on_withheld(matter):
        said = (
            one.upheld if one.upheld is not None and one.upheld.says.essence is not None else one.conclusion
        )
        if said is not None and said.says.essence is not None:
            yield "essence_told", said.day, ESSENCE
        if one.weighed is not None:
            yield "weighed_by_authority", one.weighed.day, REVIEW
        annex = matter.clearance.annex(concluded(one))
        if annex is not None:
            yield "court_sees_annex", annex.day, COURT
        for hearing in matter.hearings:
            if hearing.heard is not None and hearing.invitation.number > one.said_last:
                yield "heard_on_essence", hearing.heard.day, HEARD
    for power in matter.representatives:
        yield "represented", power.recorded.day, COUNSEL
