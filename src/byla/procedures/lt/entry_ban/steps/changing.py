"""Looking at a ban again: kept, shortened or lifted, by a named official with a mandate."""

from __future__ import annotations

from collections.abc import Iterator

from byla.casefile import (
    File,
    FileId,
    Files,
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
from byla.procedures.lt.decisions import APPEAL, DECISIONS, as_signed, remedy
from byla.procedures.lt.entry_ban.codes import Change, Occasion
from byla.procedures.lt.entry_ban.document import MANDATE
from byla.procedures.lt.entry_ban.entries import BanChanged
from byla.procedures.lt.entry_ban.gates import stands, too_long_133
from byla.procedures.lt.entry_ban.matter import Ban
from byla.procedures.lt.entry_ban.steps.deciding import LONGEST_ASKED
from byla.procedures.lt.entry_ban.term import LENGTH, REVIEW
from byla.procedures.lt.free_movement import BAN, moves_freely
from byla.procedures.lt.gates import FOREIGNER, became_citizen_2, is_citizen

LIFTING = "eu/2008-115:11(3)"


@form
class ChangeBan:
    """Why the ban was looked at again, what becomes of it, for how many months in all where it is shortened, and the
    full assessment of the person on which that rests.
    """

    occasion: Occasion = choice()
    change: Change = choice()
    months: int | None = number(least=1, most=LONGEST_ASKED, required=False)
    reasons: str = text(longest=50_000)


def _of_person(file: File[Ban], form: ChangeBan) -> tuple[FileId, ...]:
    return (held(file.matter.person),)


def _unfit(file: File[Ban], form: ChangeBan, situation: Situation, others: Files) -> Iterator[Refusal]:
    yield from _months_fit(file.matter, form)
    citizen = is_citizen(held(file.matter.person), others, situation.on)
    if form.occasion is Occasion.CITIZENSHIP and not citizen:
        yield refusal("entry_ban.no_citizen_on_record", FOREIGNER)
    if form.change is not Change.LIFTED:
        yield from became_citizen_2(held(file.matter.person), others, situation)
        yield from _too_long_now_133_6(file.matter, form, situation, others)


def _too_long_now_133_6(ban: Ban, form: ChangeBan, situation: Situation, others: Files) -> Iterator[Refusal]:
    """Art. 133(6): whoever moves freely by now is kept away for five years at most."""
    if moves_freely(held(ban.person), others, situation) is not None:
        yield from too_long_133(BAN, form.months or ban.months, situation)


def _months_fit(ban: Ban, form: ChangeBan) -> Iterator[Refusal]:
    """2008/115, 11(3): a ban is shortened or lifted; nothing here makes it longer than it was signed."""
    if (form.change is Change.SHORTENED) is (form.months is None):
        yield refusal("entry_ban.months_of_a_shortened_ban", LIFTING)
    elif form.months is not None and form.months >= ban.months:
        yield refusal("entry_ban.not_shorter", LIFTING, months=form.months, now=ban.months)


def _changed(file: File[Ban], form: ChangeBan, situation: Situation, others: Files) -> Iterator[Record]:
    body = BanChanged(
        **as_signed(situation, MANDATE),
        change=form.change,
        occasion=form.occasion,
        months=form.months,
        reasons=form.reasons,
        remedy=remedy(situation.law()),
    )
    yield Record(body=body)


CHANGE_BAN: Step[Ban, ChangeBan] = Step(
    code="change_ban",
    form=ChangeBan,
    roles=frozenset({Role.SIGNATORY}),
    under=(REVIEW, LIFTING, LENGTH, "lt/vai:10", APPEAL),
    adverse=True,
    mandate=MANDATE,
    draws=(DECISIONS,),
    touches=_of_person,
    bars=stands,
    objections=_unfit,
    records=_changed,
)
