"""Opening the withdrawal of a permit that is held: on a body's notice, on a finding, or out of a review campaign."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from byla.casefile import (
    Assigned,
    File,
    FileId,
    Files,
    Option,
    Record,
    Refusal,
    Role,
    Situation,
    Step,
    choice,
    day,
    file_of,
    form,
    held,
    line,
    refusal,
    text,
)
from byla.procedures.lt.courts import newest, nobody_returned_meanwhile, suspended
from byla.procedures.lt.gates import in_order, own_units
from byla.procedures.lt.residence_permit.campaigns import campaigns_of, told_to_campaign
from byla.procedures.lt.residence_permit.codes import Agency, Cause, Operative, PermitKind
from byla.procedures.lt.residence_permit.entries import (
    DependantLookedInto,
    NoticeReceived,
    WithdrawalBegun,
    WithdrawalFollows,
    WithdrawalOpened,
)
from byla.procedures.lt.residence_permit.gates import is_held, no_such_permit, not_held, withdraws
from byla.procedures.lt.residence_permit.grounds import NOTICE_UNDER, TAKES_FAMILY_ALONG, informed_by
from byla.procedures.lt.residence_permit.matter import Matter
from byla.procedures.lt.what_follows import decided_against
from byla.words import words


def _bodies(file: File[Matter], situation: Situation) -> Sequence[Option]:
    """The bodies of which the law says that they inform the authority of a threat."""
    return [
        Option(one.value, words(f"residence_permit.agency.{one.value}"))
        for one in informed_by(situation.law())
    ]


@form
class OpenWithdrawal:
    """Which permit, what came up and when; of a notice, whose it is and where it is kept; of a campaign, which."""

    permit: FileId = file_of("residence_permit", suits=is_held)
    cause: Cause = choice()
    began_on: date = day()
    found: str = text(longest=10_000)
    agency: str | None = choice(_bodies, required=False)
    reference: str | None = line(required=False)
    campaign: FileId | None = file_of("review_campaign", required=False)
    follows: FileId | None = file_of("residence_permit", suits=withdraws, required=False)
    unit: str = choice(own_units)


def _of_permit_and_what_it_began_with(file: File[Matter], form: OpenWithdrawal) -> tuple[FileId, ...]:
    also = (one for one in (form.campaign, form.follows) if one is not None)
    return (form.permit, *also)


def _not_withdrawable(
    file: File[Matter], form: OpenWithdrawal, situation: Situation, others: Files
) -> Iterator[Refusal]:
    yield from _notice_in_full(form)
    found = others.get(form.permit)
    missing = tuple(no_such_permit(found, form.permit))
    yield from missing
    if found is None or missing:
        return
    yield from not_held(found)
    yield from _selected(form, found)
    yield from _follows(form, others)
    yield from in_order(WithdrawalOpened, form.began_on, found.matter.permit)
    if found.matter.withdrawal_pending:
        yield refusal("residence_permit.withdrawal_pending", permit=found.number)


def _notice_in_full(form: OpenWithdrawal) -> Iterator[Refusal]:
    """Arts. 4(5), 4(6): a notice is a body's, and on record; a finding of one's own is nobody else's."""
    given = (form.agency is not None, form.reference is not None)
    if form.cause is Cause.NOTICE and not all(given):
        yield refusal("residence_permit.notice_not_named", "lt/utpi:4(5)", "lt/utpi:4(6)")
    if form.cause is not Cause.NOTICE and any(given):
        yield refusal("residence_permit.finding_is_no_notice", "lt/utpi:50(1)", "lt/utpi:54(1)")


def _selected(form: OpenWithdrawal, permit: File[Matter]) -> Iterator[Refusal]:
    """Charter 21: a permit is looked into for a campaign only where a named official selected this very one in it."""
    if (form.cause is Cause.CAMPAIGN) is (form.campaign is None):
        yield refusal("residence_permit.campaign_not_named", "eu/charter:21")
    elif form.campaign is not None and form.campaign not in campaigns_of(permit):
        yield refusal("residence_permit.not_selected", "eu/charter:21", permit=permit.number)


def _follows(form: OpenWithdrawal, others: Files) -> Iterator[Refusal]:
    """Arts. 50(3), 54(3): only where a permit was withdrawn in whose file this one's holder is linked."""
    if (form.cause is Cause.FAMILY) is (form.follows is None):
        yield refusal("residence_permit.follows_not_named", *TAKES_FAMILY_ALONG.values())
        return
    if form.follows is None:
        return
    other = others.get(form.follows)
    decided = decided_against(other)
    if other is None or decided is None or decided.order != Operative.WITHDRAW:
        yield refusal("residence_permit.follows_nothing_withdrawn", *TAKES_FAMILY_ALONG.values())
        return
    found = other.matter.family
    if found.dependants is None or form.permit not in found.dependants.says.permits:
        yield refusal("residence_permit.not_of_the_family", decision=decided.number)
    elif form.permit not in found.not_looked_into:
        yield refusal("residence_permit.looked_into_already", decision=decided.number)
    yield from nobody_returned_meanwhile(suspended(other.matter.contested, decided.number))


def _opened(
    file: File[Matter], form: OpenWithdrawal, situation: Situation, others: Files
) -> Iterator[Record]:
    permit = others[form.permit]
    registered = held(permit.matter.permit).says
    opened = WithdrawalOpened(
        permit=permit.id,
        holder=registered.holder,
        kind=registered.kind,
        basis=registered.basis,
        valid_until=registered.valid_until if registered.kind is PermitKind.TEMPORARY else None,
        cause=form.cause,
        campaign=form.campaign,
        found=form.found,
    )
    yield Record(body=opened, true_from=form.began_on)
    yield Record(body=Assigned(unit=form.unit, to=situation.actor.id))
    if form.agency is not None:
        agency = Agency(form.agency)
        interest = informed_by(situation.law())[agency]
        notice = NoticeReceived(agency=agency, interest=interest, reference=held(form.reference))
        yield Record(body=notice, true_from=form.began_on)
    if form.follows is not None:
        yield from _tied(file.id, permit.id, form, others[form.follows])
    follows = None if form.follows is None else held(others[form.follows].matter.signed).says.number
    begun = WithdrawalBegun(withdrawal=file.id, follows=follows)
    yield Record(body=begun, true_from=form.began_on, file=permit.id)
    yield from told_to_campaign(form.campaign, "withdrawal", file.id, why=form.found)


def _tied(own: FileId, permit: FileId, form: OpenWithdrawal, other: File[Matter]) -> Iterator[Record]:
    """What it follows, here; that it is looked into, there; and what courts said of that decision."""
    decision = held(other.matter.signed).says.number
    follows = WithdrawalFollows(
        permit=held(other.matter.earlier),
        file=other.id,
        decision=decision,
        under=TAKES_FAMILY_ALONG[held(other.matter.question).kind],
    )
    yield Record(body=follows, true_from=form.began_on)
    told = newest(other.matter.contested, decision)
    if told is not None:
        yield Record(body=told.says, true_from=told.day)
    yield Record(body=DependantLookedInto(permit=permit, withdrawal=own), file=other.id)


OPEN_WITHDRAWAL: Step[Matter, OpenWithdrawal] = Step(
    code="open_withdrawal",
    form=OpenWithdrawal,
    roles=frozenset({Role.CASEWORKER}),
    under=(*NOTICE_UNDER.values(), "lt/utpi:50(1)", "lt/utpi:54(1)", *TAKES_FAMILY_ALONG.values()),
    opens=True,
    adverse=True,
    touches=_of_permit_and_what_it_began_with,
    objections=_not_withdrawable,
    records=_opened,
)
