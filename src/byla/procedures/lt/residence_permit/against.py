"""What a file decided against the person, as the procedures that follow on it may know it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from byla.procedures.lt.residence_permit.codes import Untruth
from byla.procedures.lt.what_follows import DecidedAgainst

if TYPE_CHECKING:
    from byla.procedures.lt.residence_permit.matter import Matter


def against(matter: Matter) -> DecidedAgainst | None:
    """The signed refusal or withdrawal; None for a decision for the person, and where there is none."""
    signed, question, person = matter.signed, matter.question, matter.person
    if signed is None or question is None or person is None:
        return None
    if signed.says.operative is not question.adverse:
        return None
    grounds = signed.says.grounds
    return DecidedAgainst(
        entry=signed.number,
        number=signed.says.number,
        day=signed.day,
        served=None if matter.served is None else matter.served.day,
        person=person,
        order=signed.says.operative.value,
        grounds=tuple(dict.fromkeys(one.citation for one in grounds)),
        threatens=frozenset(one.interest.value for one in grounds if one.interest is not None),
        sham=any(one.says.shows is Untruth.SHAM for one in matter.reasons),
    )
