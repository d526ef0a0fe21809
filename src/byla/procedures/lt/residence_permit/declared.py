"""What was declared against what is documented (row 58): where an official must say how the two stand to each other."""

from __future__ import annotations

from collections.abc import Iterator

from byla.casefile import Refusal, refusal
from byla.procedures.lt.residence_permit.codes import Bearing, Declared, FactKind
from byla.procedures.lt.residence_permit.entries import Conclusion, FactRecorded
from byla.procedures.lt.residence_permit.matter import Matter

INFORMATION, UNTRUE, HEARD = "lt/utpi:26(1)(6)", "lt/utpi:35(1)(2)", "eu/charter:41"
OF_WHAT_IS_DECLARED = (FactKind.SERVICE, FactKind.EMPLOYMENT, FactKind.LINK, FactKind.CONVICTION)
"""What the person gives full information about (UTPI 26(1)(6)), so that a statement can contradict them."""


def fact_beside_declared(fact: FactRecorded, matter: Matter) -> bool:
    """Whether it must be said how a statement stands to what the person declared: once they were asked."""
    asked = bool(matter.questionnaire.answers)
    return asked and fact.bearing is Bearing.AGAINST and fact.kind in OF_WHAT_IS_DECLARED


def link_beside_declared(conclusion: Conclusion, matter: Matter) -> bool:
    """Likewise of the link that a conclusion of threat names."""
    return conclusion.link is not None and bool(matter.questionnaire.answers)


def plainly_said(fact: FactRecorded, matter: Matter) -> Iterator[Refusal]:
    """UTPI 35(1)(2): what contradicts the person is no plain statement: it is noted beside what they declared, and they
    are asked to explain.
    """
    if fact.declared is Declared.OTHERWISE and matter.questionnaire.answers:
        yield refusal("residence_permit.declared_otherwise", UNTRUE, HEARD, settled_by="note_contradiction")
    elif fact.declared is None and fact_beside_declared(fact, matter):
        yield refusal("residence_permit.declared_not_said", INFORMATION, UNTRUE)
