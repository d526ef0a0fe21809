"""Ordering the card, its collection, and that nobody collected it in time (UTPI 52(9))."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from byla.casefile import (
    File,
    Files,
    Nothing,
    Record,
    Refusal,
    Role,
    Situation,
    Step,
    day,
    form,
    held,
    refusal,
)
from byla.procedures.lt.gates import in_order
from byla.procedures.lt.residence_permit.clocks import COLLECT, last_day_to_collect
from byla.procedures.lt.residence_permit.entries import CardCollected, CardOrdered, PermitLapsed
from byla.procedures.lt.residence_permit.matter import Matter


@form
class OrderCard:
    """When the card was ordered."""

    ordered_on: date = day()


def _not_granted(file: File[Matter], situation: Situation) -> Iterator[Refusal]:
    """The card of a permit that was granted elsewhere is no matter of this file."""
    if file.matter.granted is None:
        yield refusal("residence_permit.not_granted_here", COLLECT)


def _not_orderable(file: File[Matter], situation: Situation) -> Iterator[Refusal]:
    yield from _not_granted(file, situation)
    card = file.matter.card
    if card.biometrics is None:
        yield refusal("residence_permit.no_biometrics", "eu/1030-2002:4a", settled_by="record_biometrics")
    if card.ordered is not None:
        yield refusal("residence_permit.ordered_already", day=card.ordered.day)


def _ordered_after_decision(
    file: File[Matter], form: OrderCard, situation: Situation, others: Files
) -> Iterator[Refusal]:
    yield from in_order(CardOrdered, form.ordered_on, file.matter.signed)


def _ordered(file: File[Matter], form: OrderCard, situation: Situation, others: Files) -> Iterator[Record]:
    yield Record(body=CardOrdered(), true_from=form.ordered_on)


ORDER_CARD: Step[Matter, OrderCard] = Step(
    code="order_card",
    form=OrderCard,
    roles=frozenset({Role.CASEWORKER}),
    under=(COLLECT,),
    bars=_not_orderable,
    objections=_ordered_after_decision,
    records=_ordered,
)


@form
class CollectCard:
    """When the holder collected the card."""

    collected_on: date = day()


def _not_collectable(file: File[Matter], situation: Situation) -> Iterator[Refusal]:
    """Also after a lapse: what was collected in time undoes it."""
    yield from _not_ordered(file, situation)
    if file.matter.card.collected is not None:
        yield refusal("residence_permit.collected_already", COLLECT, day=file.matter.card.collected.day)


def _not_ordered(file: File[Matter], situation: Situation) -> Iterator[Refusal]:
    yield from _not_granted(file, situation)
    if file.matter.card.ordered is None:
        yield refusal("residence_permit.not_ordered", COLLECT, settled_by="order_card")


def _collected_in_order(
    file: File[Matter], form: CollectCard, situation: Situation, others: Files
) -> Iterator[Refusal]:
    yield from in_order(CardCollected, form.collected_on, file.matter.card.ordered)


def _collected(
    file: File[Matter], form: CollectCard, situation: Situation, others: Files
) -> Iterator[Record]:
    yield Record(body=CardCollected(), true_from=form.collected_on)


COLLECT_CARD: Step[Matter, CollectCard] = Step(
    code="collect_card",
    form=CollectCard,
    roles=frozenset({Role.CASEWORKER}),
    under=(COLLECT,),
    bars=_not_collectable,
    objections=_collected_in_order,
    records=_collected,
)


def _not_lapsed(file: File[Matter], situation: Situation) -> Iterator[Refusal]:
    """Only a card that was ordered could have been collected; what the authority did not order lapses for nobody."""
    yield from _not_collectable(file, situation)
    if file.matter.card.lapse is not None:
        yield refusal("residence_permit.lapsed_permit", COLLECT, day=file.matter.card.lapse.says.last_day)
    last = last_day_to_collect(file.matter, situation)
    if last is None:
        yield refusal("residence_permit.nothing_lapses", COLLECT)
    elif situation.on <= last:
        yield refusal("residence_permit.still_collectable", COLLECT, until=last)


def _lapsed(file: File[Matter], form: Nothing, situation: Situation, others: Files) -> Iterator[Record]:
    yield Record(body=PermitLapsed(last_day=held(last_day_to_collect(file.matter, situation))))


LAPSE_PERMIT: Step[Matter, Nothing] = Step(
    code="lapse_permit",
    form=Nothing,
    roles=frozenset({Role.JOB, Role.CASEWORKER}),
    under=(COLLECT,),
    bars=_not_lapsed,
    records=_lapsed,
)
