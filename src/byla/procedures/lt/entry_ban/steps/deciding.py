"""Drafting a ban, signing it, or deciding that there is none. A named official with a mandate decides."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from byla.casefile import (
    File,
    Files,
    Nothing,
    Option,
    Record,
    Refusal,
    Role,
    Situation,
    Step,
    choice,
    form,
    held,
    number,
    refusal,
    text,
)
from byla.procedures.lt.courts import unanswered_elsewhere
from byla.procedures.lt.decisions import APPEAL, DECISIONS, as_signed, as_written, drafter_signs, remedy
from byla.procedures.lt.entry_ban.codes import Whereabouts
from byla.procedures.lt.entry_ban.document import MANDATE, document
from byla.procedures.lt.entry_ban.entries import BanDrafted, BanImposed, NoBanImposed
from byla.procedures.lt.entry_ban.gates import other_ground_133_6, too_long_133, undecided
from byla.procedures.lt.entry_ban.matter import Ban, ordered
from byla.procedures.lt.entry_ban.required import missing, weighed_133_8
from byla.procedures.lt.entry_ban.term import FROM_DEPARTURE, LENGTH
from byla.procedures.lt.free_movement import BAN, moves_freely
from byla.procedures.lt.what_follows import (
    MAY,
    SHAM,
    THREAT,
    follows_on_nothing,
    of_decision_and_person,
    of_person,
    only_for_a_threat_98_1,
)
from byla.words import words

LONGEST_ASKED = 1200
"""Months that the form takes: 100 years. What the law allows, it says itself (`term.longest`)."""


def _grounds(file: File[Ban], situation: Situation) -> Sequence[Option]:
    """The provisions on which a ban after that decision can rest, and the one of who moves freely: whether they do is
    known once their record is looked at.
    """
    opened = file.matter.opened
    if opened is None:
        return []
    grounds = dict.fromkeys((*opened.says.carried, BAN))
    return [Option(one, words("entry_ban.ground", cited=one)) for one in grounds]


@form
class DraftBan:
    """On what the ban rests, for how many months, from when it would run, and why it is needed and so long."""

    ground: str = choice(_grounds)
    months: int = number(least=1, most=LONGEST_ASKED)
    whereabouts: Whereabouts = choice()
    reasons: str = text(longest=50_000)
    why_so_long: str = text(longest=20_000)


def _not_weighed(file: File[Ban], situation: Situation) -> Iterator[Refusal]:
    yield from undecided(file, situation)
    yield from weighed_133_8(file, situation)


def _unfit(file: File[Ban], form: DraftBan, situation: Situation, others: Files) -> Iterator[Refusal]:
    yield from too_long_133(form.ground, form.months, situation)
    yield from other_ground_133_6(form.ground, held(file.matter.person), others, situation)
    yield from only_for_a_threat_98_1(file, others, situation)


def _drafted(file: File[Ban], form: DraftBan, situation: Situation, others: Files) -> Iterator[Record]:
    ban = file.matter
    stones = (ban.opened, ban.heard, ban.weighed, ban.restriction, ban.withheld)
    body = BanDrafted(
        ground=form.ground,
        months=form.months,
        whereabouts=form.whereabouts,
        reasons=form.reasons,
        why_so_long=form.why_so_long,
        remedy=remedy(situation.law()),
        drafter=situation.actor.id,
        stands_on=tuple(sorted(one.number for one in stones if one is not None)),
    )
    yield Record(body=body)


DRAFT_BAN: Step[Ban, DraftBan] = Step(
    code="draft_ban",
    form=DraftBan,
    roles=frozenset({Role.CASEWORKER}),
    under=(MAY, SHAM, THREAT, BAN, LENGTH, FROM_DEPARTURE, "lt/vai:10"),
    bars=_not_weighed,
    touches=of_decision_and_person,
    objections=_unfit,
    records=_drafted,
)


def _not_to_be_signed(
    file: File[Ban], form: Nothing, situation: Situation, others: Files
) -> Iterator[Refusal]:
    """What it follows on stands, and what an earlier ban fell for is answered."""
    yield from follows_on_nothing(file, form, situation, others)
    ground, person = held(file.matter.draft).says.ground, held(file.matter.person)
    yield from other_ground_133_6(ground, person, others, situation)
    yield from unanswered_elsewhere(file, person, ordered(ground), situation)


def _imposed(file: File[Ban], form: Nothing, situation: Situation, others: Files) -> Iterator[Record]:
    draft, signature = held(file.matter.draft), as_signed(situation, MANDATE)
    body = BanImposed(
        draft=draft.number,
        ground=draft.says.ground,
        months=draft.says.months,
        whereabouts=draft.says.whereabouts,
        **signature,
        **as_written(document(file, situation, number=signature["number"])),
    )
    yield Record(body=body)


SIGN_BAN: Step[Ban, Nothing] = Step(
    code="sign_ban",
    form=Nothing,
    roles=frozenset({Role.SIGNATORY}),
    under=(MAY, SHAM, THREAT, BAN, LENGTH, "lt/vai:10", "lt/utpi:136", APPEAL),
    adverse=True,
    mandate=MANDATE,
    draws=(DECISIONS,),
    bars=missing,
    forbids=drafter_signs,
    touches=of_decision_and_person,
    concerns=of_person,
    objections=_not_to_be_signed,
    records=_imposed,
)


@form
class LeaveUnbanned:
    """Why entry is not banned."""

    because: str = text()


def _no_choice(file: File[Ban], situation: Situation) -> Iterator[Refusal]:
    """Arts. 133(1^1), 133(5): where entry shall be banned, nobody decides that it is not. Of who moves freely neither
    speaks, which shows once it was weighed.
    """
    yield from undecided(file, situation)
    opened = file.matter.opened
    if opened is not None and opened.says.mandatory and file.matter.restriction is None:
        yield refusal("entry_ban.no_choice", *opened.says.mandatory, settled_by="sign_ban")


def _moves_freely_no_more(
    file: File[Ban], form: LeaveUnbanned, situation: Situation, others: Files
) -> Iterator[Refusal]:
    """What was weighed is no way around a ban that the law orders, where the record says otherwise now."""
    mandatory = held(file.matter.opened).says.mandatory
    if mandatory and moves_freely(held(file.matter.person), others, situation) is None:
        yield refusal("entry_ban.no_choice", *mandatory, settled_by="sign_ban")


def _not_imposed(
    file: File[Ban], form: LeaveUnbanned, situation: Situation, others: Files
) -> Iterator[Record]:
    yield Record(body=NoBanImposed(because=form.because, signatory=situation.actor.id))


LEAVE_UNBANNED: Step[Ban, LeaveUnbanned] = Step(
    code="leave_unbanned",
    form=LeaveUnbanned,
    roles=frozenset({Role.SIGNATORY}),
    under=(MAY,),
    mandate=MANDATE,
    bars=_no_choice,
    touches=of_person,
    objections=_moves_freely_no_more,
    records=_not_imposed,
)
