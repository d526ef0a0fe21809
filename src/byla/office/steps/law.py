"""Accepting law that no lawyer has confirmed: by a named official, act by act, until a day, with a reason."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from byla.casefile import (
    Files,
    Option,
    Record,
    Refusal,
    Role,
    Situation,
    Step,
    UserId,
    choice,
    choices,
    day,
    form,
    refusal,
    text,
)
from byla.law import unconfirmed
from byla.office.entries import LawAccepted
from byla.office.office import Office
from byla.office.steps.choices import OfficeFile, officials
from byla.office.steps.objections import KEEPER, in_order, not_oneself
from byla.words import words


def _acts(file: OfficeFile, situation: Situation) -> Sequence[Option]:
    """The acts that hold something unconfirmed today."""
    law = situation.law()
    return [
        Option(act, words("office.coded", name=law.text.versions[act].title, code=act))
        for act, several in unconfirmed(law).items()
        if several
    ]


@form
class AcceptUnconfirmedLaw:
    """Who accepts it, which acts, until when, and why."""

    answerable: str = choice(officials)
    acts: tuple[str, ...] = choices(_acts)
    until: date = day(future=True)
    reason: str = text(longest=4000)


def _unfit(
    file: OfficeFile, form: AcceptUnconfirmedLaw, situation: Situation, others: Files
) -> Iterator[Refusal]:
    yield from in_order(situation.on, form.until)
    yield from not_oneself(form.answerable, situation)
    if Role.SIGNATORY not in file.matter.roles_of(UserId(form.answerable), situation.on):
        yield refusal(
            "office.not_a_signatory",
            "lt/vai:10",
            user=form.answerable,
            day=situation.on,
            settled_by="give_role",
        )


def _accepted(
    file: OfficeFile, form: AcceptUnconfirmedLaw, situation: Situation, others: Files
) -> Iterator[Record]:
    body = LawAccepted(
        answerable=UserId(form.answerable),
        acts=form.acts,
        law=situation.law().hash,
        since=situation.on,
        until=form.until,
        reason=form.reason,
    )
    yield Record(body=body)


ACCEPT_UNCONFIRMED_LAW: Step[Office, AcceptUnconfirmedLaw] = Step(
    code="accept_unconfirmed_law",
    form=AcceptUnconfirmedLaw,
    roles=KEEPER,
    under=("lt/vai:10",),
    objections=_unfit,
    records=_accepted,
)
