"""Writing down what Art. 98^1 asks, of somebody who moves freely."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from byla.casefile import (
    File,
    FileId,
    Files,
    Record,
    Refusal,
    Role,
    Situation,
    Step,
    form,
    held,
    refusal,
    text,
    yes_no,
)
from byla.procedures.lt.free_movement.entries import ELEMENTS, RestrictionWeighed
from byla.procedures.lt.free_movement.required import MONTH, OF_UNION_CITIZENS
from byla.procedures.lt.free_movement.whose import moves_freely
from byla.words import words

Bars = Callable[[File[Any], Situation], Iterable[Refusal]]


@form
class WeighRestriction:
    """Each element of Art. 98^1, why it cannot wait a month where it cannot, and whether all of it is there."""

    conduct: str | None = text(longest=20_000, required=False)
    real: str | None = text(longest=20_000, required=False)
    present: str | None = text(longest=20_000, required=False)
    serious: str | None = text(longest=20_000, required=False)
    individual: str | None = text(longest=20_000, required=False)
    facts: str | None = text(longest=20_000, required=False)
    proportionate: str | None = text(longest=20_000, required=False)
    urgent: str | None = text(longest=20_000, required=False)
    met: bool = yes_no()


def weigh_restriction(bars: Bars, *, heard: Bars) -> Step[Any, WeighRestriction]:
    """The step, for a procedure that bars it so; `heard` bars it until the person could answer (Charter 41)."""

    def not_heard(file: File[Any], situation: Situation) -> Iterator[Refusal]:
        yield from bars(file, situation)
        yield from heard(file, situation)

    return Step(
        code="weigh_restriction",
        texts="free_movement",
        form=WeighRestriction,
        roles=frozenset({Role.CASEWORKER}),
        under=(*OF_UNION_CITIZENS, MONTH),
        adverse=True,
        bars=not_heard,
        touches=_person,
        objections=_not_to_be_weighed,
        records=_weighed,
    )


def _person(file: File[Any], form: object) -> tuple[FileId, ...]:
    return (held(file.matter.person),)


def _not_to_be_weighed(
    file: File[Any], form: WeighRestriction, situation: Situation, others: Files
) -> Iterator[Refusal]:
    """Of whom the record says it, and with every element written: each for itself, so that none hides in another."""
    if moves_freely(held(file.matter.person), others, situation) is None:
        yield refusal("free_movement.not_on_record", *OF_UNION_CITIZENS, settled_by="person.record_kinship")
    for name in ELEMENTS:
        if getattr(form, name) is None:
            element = words(f"free_movement.weigh_restriction.{name}")
            yield refusal("free_movement.element_missing", *OF_UNION_CITIZENS, element=element)


def _weighed(
    file: File[Any], form: WeighRestriction, situation: Situation, others: Files
) -> Iterator[Record]:
    by = held(moves_freely(held(file.matter.person), others, situation))
    body = RestrictionWeighed(
        person_is=by.person_is,
        country=by.country,
        kinship=by.kinship,
        **{name: held(getattr(form, name)) for name in ELEMENTS},
        urgent=form.urgent,
        met=form.met,
        by=situation.actor.id,
    )
    yield Record(body=body)
