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
from byla.procedures.lt.entry_ban.gates import too_long_133, undecided
from byla.procedures.lt.entry_ban.matter import Ban, ordered
from byla.procedures.lt.entry_ban.required import missing, weighed_133_8
from byla.procedures.lt.entry_ban.term import FROM_DEPARTURE, LENGTH
from byla.procedures.lt.what_follows import (
    MAY,
    SHAM,
    THREAT,
    follows_on_nothing,
    of_decision_and_person,
    of_person,
)
from byla.words import words

LONGEST_ASKED = 1200
"""Months that the form takes: 100 years. What the law allows, it says itself (`term.longest`)."""


def _grounds(file: File[Ban], situation: Situation) -> Sequence[Option]:
    """The provisions on which a ban after that decision can rest."""
    opened = file.matter.opened
    return (
        []
        if opened is None
        else [Option(one, words("entry_ban.ground", cited=one)) for one in opened.says.carried]
    )


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


def _longer_than_allowed(
    file: File[Ban], form: DraftBan, situation: Situation, others: Files
) -> Iterator[Refusal]:
    yield from too_long_133(form.ground, form.months, situation)


def _drafted(file: File[Ban], form: DraftBan, situation: Situation, others: Files) -> Iterator[Record]:
    ban = file.matter
    stones = (ban.opened, ban.heard, ban.weighed, ban.withheld)
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
    under=(MAY, SHAM, THREAT, LENGTH, FROM_DEPARTURE, "lt/vai:10"),
    bars=_not_weighed,
    objections=_longer_than_allowed,
    records=_drafted,
)


def _not_to_be_signed(
    file: File[Ban], form: Nothing, situation: Situation, others: Files
) -> Iterator[Refusal]:
    """What it follows on stands, and what an earlier ban fell for is answered."""
    yield from follows_on_nothing(file, form, situation, others)
    again = ordered(held(file.matter.draft).says.ground)
    yield from unanswered_elsewhere(file, held(file.matter.person), again, situation)


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
    under=(MAY, SHAM, THREAT, LENGTH, "lt/vai:10", "lt/utpi:136", APPEAL),
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
    """Arts. 133(1^1), 133(5): where entry shall be banned, nobody decides that it is not."""
    yield from undecided(file, situation)
    opened = file.matter.opened
    if opened is not None and opened.says.mandatory:
        yield refusal("entry_ban.no_choice", *opened.says.mandatory, settled_by="sign_ban")


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
    records=_not_imposed,
)
