"""What `alert_elsewhere` is told of a permit's file: what is asked, what was decided, and how the permit stands."""

from __future__ import annotations

from byla.casefile import File, Situation
from byla.procedures.lt.alert_elsewhere import Decided, Granting, Permit
from byla.procedures.lt.residence_permit.codes import NothingLeft
from byla.procedures.lt.residence_permit.gates import application_under_way, nothing_left
from byla.procedures.lt.residence_permit.matter import Matter
from byla.procedures.lt.residence_permit.question import GRANTS


def _decided(file: File[Matter]) -> Decided | None:
    signed = file.matter.signed
    if signed is None or file.matter.application is None:
        return None
    return Decided(number=signed.says.number, granted=signed.says.operative in GRANTS, signed=signed)


def _permit(file: File[Matter], situation: Situation) -> Permit | None:
    """What waits for a court is not withdrawn yet."""
    matter = file.matter
    if matter.permit is None:
        return None
    if matter.withdrawal_pending or matter.waits(matter.withdrawn):
        return Permit.WITHDRAWAL_PENDING
    gone = nothing_left(matter, situation.on)
    if gone is None:
        return Permit.HELD
    return Permit.WITHDRAWN if gone is NothingLeft.WITHDRAWN else Permit.GONE


GRANTING = Granting(under_way=application_under_way, decided=_decided, permit=_permit)
