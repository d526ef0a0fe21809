"""What a signed decision brings about, in its own file and in that of the permit that it is about."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from byla.casefile import FileId, Record, held
from byla.procedures.lt.residence_permit.campaigns import told_to_campaign
from byla.procedures.lt.residence_permit.codes import Act, Operative
from byla.procedures.lt.residence_permit.entries import (
    PermitLeftInForce,
    PermitRegistered,
    PermitReplaced,
    PermitWithdrawn,
    RenewalRefused,
)
from byla.procedures.lt.residence_permit.matter import Matter


@dataclass(frozen=True, slots=True, kw_only=True)
class Decided:
    """A decision on a matter, in the words that its consequences need."""

    matter: Matter
    file: FileId
    number: str
    on: date
    valid_until: date | None


def consequences(operative: Operative, decided: Decided) -> Iterator[Record]:
    """The entries that follow from the decision: in this file, in the earlier permit's, in that of the campaign."""
    yield from FOLLOWS[operative](decided)
    if decided.matter.withdrawal is not None:
        campaign = decided.matter.withdrawal.says.campaign
        yield from told_to_campaign(campaign, operative.value, decided.file, why=decided.number)


def _granted(decided: Decided) -> Iterator[Record]:
    application = held(decided.matter.application).says
    granted = PermitRegistered(
        holder=application.applicant,
        kind=application.kind,
        number=decided.number,
        basis=application.basis,
        issued=decided.on,
        valid_from=decided.on,
        valid_until=held(decided.valid_until),
    )
    yield Record(body=granted)
    if application.earlier_permit is not None:
        replaced = PermitReplaced(renewal=decided.file, decision=decided.number)
        yield Record(body=replaced, file=application.earlier_permit)


def _refused(decided: Decided) -> Iterator[Record]:
    application = held(decided.matter.application).says
    if application.act is Act.RENEWAL:
        refused = RenewalRefused(renewal=decided.file, decision=decided.number)
        yield Record(body=refused, file=held(application.earlier_permit))


def _withdrawn(decided: Decided) -> Iterator[Record]:
    withdrawn = PermitWithdrawn(
        matter=decided.file,
        decision=decided.number,
        follows=decided.matter.family.follows_decision if decided.matter.withdrawal is not None else None,
    )
    yield Record(body=withdrawn, file=held(decided.matter.earlier))


def _left_in_force(decided: Decided) -> Iterator[Record]:
    left = PermitLeftInForce(withdrawal=decided.file, decision=decided.number)
    yield Record(body=left, file=held(decided.matter.earlier))


FOLLOWS: Mapping[Operative, Callable[[Decided], Iterator[Record]]] = {
    Operative.ISSUE: _granted,
    Operative.RENEW: _granted,
    Operative.REFUSE: _refused,
    Operative.WITHDRAW: _withdrawn,
    Operative.LEAVE_IN_FORCE: _left_in_force,
}
