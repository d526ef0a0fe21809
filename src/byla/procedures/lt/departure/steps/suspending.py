"""Suspending an expulsion (UTPI 128(2)), and ending that once its ground is gone. Nothing of it happens by itself: a
day that passes is looked at by an official.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from byla.casefile import (
    Attachment,
    File,
    Files,
    Option,
    Record,
    Refusal,
    Role,
    Situation,
    Standing,
    Step,
    attachment,
    choice,
    day,
    form,
    held,
    refusal,
    text,
)
from byla.procedures.lt.decisions import told
from byla.procedures.lt.departure.codes import SuspendedFor
from byla.procedures.lt.departure.document import MANDATE
from byla.procedures.lt.departure.entries import ExpulsionSuspended, SuspensionEnded
from byla.procedures.lt.departure.gates import here
from byla.procedures.lt.departure.matter import Departure
from byla.procedures.lt.departure.suspension import SUSPENDED, to_look
from byla.procedures.lt.gates import in_order
from byla.words import Words, words

CONFIRMED = "eu/2008-115:14(2)"


@form
class SuspendExpulsion:
    """On which ground, since when, by when somebody looks at it again, why and on what it
    rests, and the letter that tells the person.
    """

    ground: SuspendedFor = choice()
    since: date = day()
    until: date | None = day(future=True, required=False)
    because: str = text()
    letter: Attachment = attachment()


def nobody_expelled(file: File[Departure], situation: Situation) -> Iterator[Refusal]:
    """Bars a step where nobody is expelled, or once they left or a court undid it."""
    yield from here(file, situation)
    if file.matter.expelled is None:
        yield refusal("departure.nobody_expelled", "lt/utpi:127(2)", settled_by="sign_expulsion")


def _unfit(
    file: File[Departure], form: SuspendExpulsion, situation: Situation, others: Files
) -> Iterator[Refusal]:
    yield from in_order(ExpulsionSuspended, form.since, file.matter.expelled, SUSPENDED)
    if form.until is not None and form.until <= situation.on:
        yield refusal("departure.looked_at_too_early", SUSPENDED, until=form.until)


def _suspended(
    file: File[Departure], form: SuspendExpulsion, situation: Situation, others: Files
) -> Iterator[Record]:
    body = ExpulsionSuspended(
        act=held(file.matter.expelled).number,
        ground=form.ground,
        until=form.until,
        because=form.because,
        letter=form.letter,
        signatory=situation.actor.id,
    )
    yield Record(body=body, true_from=form.since)
    one = Standing(file.version + 1, form.since, body)
    clock = to_look(one)
    if clock is not None:
        yield from told(clock, in_entry=one.number, situation=situation)


SUSPEND_EXPULSION: Step[Departure, SuspendExpulsion] = Step(
    code="suspend_expulsion",
    form=SuspendExpulsion,
    roles=frozenset({Role.SIGNATORY}),
    under=(SUSPENDED, CONFIRMED, "eu/2008-115:9"),
    mandate=MANDATE,
    bars=nobody_expelled,
    objections=_unfit,
    records=_suspended,
)


def _running(file: File[Departure], situation: Situation) -> Sequence[Option]:
    return [Option(str(one.number), _said(one)) for one in file.matter.suspended]


def _said(one: Standing[ExpulsionSuspended]) -> Words:
    ground = words(f"departure.suspended_for.{one.says.ground.value}")
    return words("departure.suspension_of", ground=ground, since=one.day)


@form
class EndSuspension:
    """Which suspension ended, when, why, and what tells the person."""

    suspension: str = choice(_running)
    ended_on: date = day()
    because: str = text()
    letter: Attachment = attachment()


def _nothing_suspended(file: File[Departure], situation: Situation) -> Iterator[Refusal]:
    yield from here(file, situation)
    if not file.matter.suspended:
        yield refusal("departure.not_suspended", SUSPENDED, settled_by="suspend_expulsion")


def _ended_before(
    file: File[Departure], form: EndSuspension, situation: Situation, others: Files
) -> Iterator[Refusal]:
    one = next(one for one in file.matter.suspended if str(one.number) == form.suspension)
    yield from in_order(SuspensionEnded, form.ended_on, one, SUSPENDED)


def _ended(
    file: File[Departure], form: EndSuspension, situation: Situation, others: Files
) -> Iterator[Record]:
    body = SuspensionEnded(
        suspension=int(form.suspension),
        because=form.because,
        letter=form.letter,
        signatory=situation.actor.id,
    )
    yield Record(body=body, true_from=form.ended_on)


END_SUSPENSION: Step[Departure, EndSuspension] = Step(
    code="end_suspension",
    form=EndSuspension,
    roles=frozenset({Role.SIGNATORY}),
    under=(SUSPENDED, CONFIRMED),
    adverse=True,
    mandate=MANDATE,
    bars=_nothing_suspended,
    objections=_ended_before,
    records=_ended,
)
