"""Striking out an order that was written wrongly: it never was, and stays to be read as written.

The general correction of a file is not open here: with it, whoever may correct a word could write another
holder into a mandate.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from byla.casefile import (
    Body,
    Corrected,
    Entry,
    Files,
    Option,
    Record,
    Refusal,
    Role,
    Situation,
    Step,
    UserId,
    choice,
    form,
    refusal,
    text,
)
from byla.office.entries import (
    AbsenceEnded,
    AbsenceRecorded,
    ClearanceEnded,
    ClearanceGiven,
    LawAccepted,
    MandateEnded,
    MandateGiven,
    RoleEnded,
    RoleGiven,
    SubstituteEnded,
    SubstituteNamed,
)
from byla.office.office import Office
from byla.office.steps.choices import OfficeFile, named
from byla.office.steps.objections import KEEPER, a_keeper_remains
from byla.words import words

_ABOUT_ONE = (RoleGiven, RoleEnded, ClearanceGiven, ClearanceEnded, AbsenceRecorded, AbsenceEnded)
_OF_MANDATE = (MandateGiven, MandateEnded)
_OF_SUBSTITUTE = (SubstituteNamed, SubstituteEnded)


def _concerned(body: Body | None) -> UserId | None:
    """Whom an order that can be struck out gives something to, or takes it from; None for any other entry."""
    if isinstance(body, _ABOUT_ONE):
        return body.user
    if isinstance(body, _OF_MANDATE):
        return body.holder
    if isinstance(body, LawAccepted):
        return body.answerable
    return body.substitute if isinstance(body, _OF_SUBSTITUTE) else None


def _orders(file: OfficeFile, situation: Situation) -> Sequence[Option]:
    return [
        Option(
            str(entry.number),
            words(
                "office.order",
                entry=entry.number,
                kind=words(entry.header.type),
                who=named(file.matter, user),
            ),
        )
        for entry in file.history.standing
        if (user := _concerned(entry.body)) is not None
    ]


@form
class StrikeOrder:
    """Which order was written wrongly, and how."""

    order: str = choice(_orders)
    reason: str = text(longest=2000)


def _order(file: OfficeFile, form: StrikeOrder) -> Entry:
    return next(entry for entry in file.history.standing if str(entry.number) == form.order)


def _strike_unfit(
    file: OfficeFile, form: StrikeOrder, situation: Situation, others: Files
) -> Iterator[Refusal]:
    body = _order(file, form).body
    if _concerned(body) == situation.actor.id:
        yield refusal("office.not_ones_own_order", "eu/gdpr:32(4)")
    if isinstance(body, RoleGiven) and body.role is Role.OFFICE_KEEPER:
        yield from a_keeper_remains(file.matter, body.user)


def _struck(file: OfficeFile, form: StrikeOrder, situation: Situation, others: Files) -> Iterator[Record]:
    entry = _order(file, form)
    body = Corrected(entry=entry.number, reason=form.reason, version=entry.header.version, replacement=None)
    yield Record(body=body, true_from=entry.header.true_from, corrects=entry.number)


STRIKE_ORDER: Step[Office, StrikeOrder] = Step(
    code="strike_order", form=StrikeOrder, roles=KEEPER, objections=_strike_unfit, records=_struck
)
