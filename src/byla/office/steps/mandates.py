"""Mandates to sign: an order of the head of the authority to one named signatory, for one kind of decision,
between two days.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from byla.casefile import (
    Files,
    Record,
    Refusal,
    Role,
    Situation,
    Step,
    UserId,
    choice,
    day,
    form,
    line,
    refusal,
    text,
    yes_no,
)
from byla.office.days import Days
from byla.office.entries import MandateEnded, MandateGiven
from byla.office.held import MandateHeld
from byla.office.office import Office
from byla.office.steps.choices import OfficeFile, mandates, officials
from byla.office.steps.objections import KEEPER, ended_in_order, from_then, in_order, not_oneself

SIGNED_BY_A_NAMED_OFFICIAL = ("lt/vai:10",)


@form
class GiveMandate:
    """For what, to whom, between which days, under which order; and whether a substitute may sign under it."""

    kind: str = line(longest=80)
    holder: str = choice(officials)
    since: date = day(future=True)
    until: date | None = day(required=False, future=True)
    by_substitute: bool = yes_no()
    basis: str = text(longest=500)


def _mandate_unfit(
    file: OfficeFile, form: GiveMandate, situation: Situation, others: Files
) -> Iterator[Refusal]:
    office, holder = file.matter, UserId(form.holder)
    if form.kind not in situation.mandates:
        allowed = ", ".join(sorted(situation.mandates))
        yield refusal("office.mandate_kind_unknown", kind=form.kind, allowed=allowed)
    yield from in_order(form.since, form.until)
    yield from not_oneself(holder, situation)
    if Role.SIGNATORY not in office.roles_of(holder, form.since):
        yield refusal(
            "office.not_a_signatory",
            *SIGNED_BY_A_NAMED_OFFICIAL,
            user=holder,
            day=form.since,
            settled_by="give_role",
        )
    days = Days(form.since, form.until)
    for one in office.mandates:
        if one.holder == holder and one.kind == form.kind and one.days.meet(days):
            yield refusal("office.mandate_already", mandate=one.id, user=holder)


def _mandate(file: OfficeFile, form: GiveMandate, situation: Situation, others: Files) -> Iterator[Record]:
    """The mandate's id is the number of its entry: whoever reads `m12` on a decision finds the order in
    entry 12.
    """
    body = MandateGiven(
        mandate=f"m{file.version + 1}",
        kind=form.kind,
        holder=UserId(form.holder),
        since=form.since,
        until=form.until,
        by_substitute=form.by_substitute,
        basis=form.basis,
    )
    yield Record(body=body, true_from=from_then(form.since, situation))


@form
class EndMandate:
    """Which mandate, its last day, and under which order it ends."""

    mandate: str = choice(mandates)
    last_day: date = day(future=True)
    basis: str = text(longest=500)


def _held(file: OfficeFile, form: EndMandate) -> MandateHeld:
    return next(one for one in file.matter.mandates if one.id == form.mandate)


def _end_unfit(file: OfficeFile, form: EndMandate, situation: Situation, others: Files) -> Iterator[Refusal]:
    yield from ended_in_order(_held(file, form).days.since, form.last_day)


def _ended(file: OfficeFile, form: EndMandate, situation: Situation, others: Files) -> Iterator[Record]:
    held = _held(file, form)
    body = MandateEnded(mandate=held.id, holder=held.holder, last_day=form.last_day, basis=form.basis)
    yield Record(body=body, true_from=from_then(form.last_day, situation))


GIVE_MANDATE: Step[Office, GiveMandate] = Step(
    code="give_mandate",
    form=GiveMandate,
    roles=KEEPER,
    under=SIGNED_BY_A_NAMED_OFFICIAL,
    objections=_mandate_unfit,
    records=_mandate,
)
END_MANDATE: Step[Office, EndMandate] = Step(
    code="end_mandate",
    form=EndMandate,
    roles=KEEPER,
    under=SIGNED_BY_A_NAMED_OFFICIAL,
    objections=_end_unfit,
    records=_ended,
)
