"""Steps that every file has, whatever its matter: assign and hand over, declare a conflict, limit who may see
it.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from byla.casefile.custody import AccessLimited, Assigned, ConflictDeclared
from byla.casefile.entry import UserId
from byla.casefile.file import File
from byla.casefile.form import form, line, text
from byla.casefile.refusal import Refusal, refusal
from byla.casefile.role import Role
from byla.casefile.situation import Situation
from byla.casefile.step import Files, Record, Step


@form
class Assign:
    """To whom, in which unit; nobody yet where `to` is left open."""

    unit: str = line(longest=60)
    to: str | None = line(longest=60, required=False)
    note: str | None = text(longest=2000, required=False)


def no_such_unit(unit: str, situation: Situation) -> Iterator[Refusal]:
    """A file in a unit that is not there is seen by nobody, and its clocks run out."""
    if unit not in situation.staff:
        yield refusal("casefile.no_such_unit", unit=unit, units=", ".join(sorted(situation.staff)))


def _unfit_assignment(
    file: File[Any], form: Assign, situation: Situation, others: Files
) -> Iterator[Refusal]:
    yield from no_such_unit(form.unit, situation)
    if form.to is None:
        return
    if UserId(form.to) in file.custody.barred:
        yield refusal("casefile.assignee_barred", official=form.to)
    elif UserId(form.to) not in situation.staff.get(form.unit, frozenset()):
        yield refusal("casefile.not_of_unit", official=form.to, unit=form.unit)


def _assignment(file: File[Any], form: Assign, situation: Situation, others: Files) -> Iterator[Record]:
    to = None if form.to is None else UserId(form.to)
    yield Record(body=Assigned(unit=form.unit, to=to, note=form.note or ""))


@form
class DeclareConflict:
    """Why the official must keep away from the file."""

    reason: str = text(longest=2000)


def _declared(
    file: File[Any], form: DeclareConflict, situation: Situation, others: Files
) -> Iterator[Record]:
    yield Record(body=ConflictDeclared(official=situation.actor.id, reason=form.reason))
    if file.custody.assignee == situation.actor.id and file.custody.unit is not None:
        yield Record(body=Assigned(unit=file.custody.unit, to=None))


@form
class LimitAccess:
    """The user names of those who alone may see the file, one a line; nobody lifts the limit."""

    named: str | None = text(longest=2000, required=False)
    reason: str = text(longest=2000)


def _limited(file: File[Any], form: LimitAccess, situation: Situation, others: Files) -> Iterator[Record]:
    named = tuple(UserId(name) for name in (form.named or "").split())
    yield Record(body=AccessLimited(named=named, reason=form.reason))


ASSIGN: Step[Any, Assign] = Step(
    code="assign",
    form=Assign,
    in_batches=True,
    roles=frozenset({Role.CASEWORKER, Role.UNIT_LEAD}),
    objections=_unfit_assignment,
    records=_assignment,
)

DECLARE_CONFLICT: Step[Any, DeclareConflict] = Step(
    code="declare_conflict",
    form=DeclareConflict,
    roles=frozenset({Role.CASEWORKER, Role.SIGNATORY, Role.UNIT_LEAD, Role.ASSESSOR}),
    records=_declared,
)

LIMIT_ACCESS: Step[Any, LimitAccess] = Step(
    code="limit_access",
    form=LimitAccess,
    roles=frozenset({Role.UNIT_LEAD}),
    records=_limited,
)
