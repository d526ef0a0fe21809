"""What a file decided against the person, as the procedures that follow on it may know it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from byla.casefile import held
from byla.procedures.lt.courts import Contestable, Fault, Kind
from byla.procedures.lt.residence_permit.codes import Untruth
from byla.procedures.lt.what_follows import DecidedAgainst

THREATS = frozenset({"state_security", "public_order"})

if TYPE_CHECKING:
    from byla.procedures.lt.residence_permit.matter import Matter


def against(matter: Matter) -> DecidedAgainst | None:
    """The signed refusal or withdrawal; None for a decision for the person, and where there is none."""
    signed, question, person = matter.signed, matter.question, matter.person
    if signed is None or question is None or person is None:
        return None
    if signed.says.operative is not question.adverse:
        return None
    grounds, application = signed.says.grounds, matter.application
    return DecidedAgainst(
        entry=signed.number,
        number=signed.says.number,
        day=signed.day,
        served=None if matter.served is None else matter.served.day,
        person=person,
        order=signed.says.operative.value,
        grounds=tuple(dict.fromkeys(one.citation for one in grounds)),
        threatens=frozenset(one.interest.value for one in grounds if one.interest is not None),
        moves_freely=matter.restriction is not None,
        permit_until=None if application is None else application.says.earlier_until,
        sham=any(one.says.shows is Untruth.SHAM for one in matter.reasons),
    )


def in_court(matter: Matter) -> tuple[Contestable, ...]:
    """The same decision, if any, as the person takes it to court, with the reasons that it rests on."""
    decided = against(matter)
    if decided is None:
        return ()
    said = held(matter.signed).says
    contested = Contestable(
        entry=decided.entry,
        number=decided.number,
        kind=Kind(decided.order),
        day=decided.day,
        served=decided.served,
        person=decided.person,
        grounds=decided.grounds,
        threat=bool(decided.threatens & THREATS),
        reasons=tuple(Fault(entry=one.number, text=one.says.text) for one in matter.reasons),
        signatory=said.signatory,
        unit=None if said.signed_under is None else said.signed_under.unit,
        permit=matter.earlier,
    )
    return (contested,)
