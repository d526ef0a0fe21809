"""Recording that a power ended before its last day, or without one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from byla.casefile import (
    File,
    Files,
    Option,
    Record,
    Refusal,
    Role,
    Situation,
    Step,
    choice,
    day,
    form,
    refusal,
    text,
)
from byla.procedures.lt.gates import in_order
from byla.procedures.lt.residence_permit.codes.representation import PowerEnding
from byla.procedures.lt.residence_permit.entries import RepresentativeEnded
from byla.procedures.lt.residence_permit.matter import Matter
from byla.procedures.lt.residence_permit.representation import ENDS
from byla.words import words


def _not_ended(file: File[Matter], situation: Situation) -> Sequence[Option]:
    return [
        Option(str(one.number), words("residence_permit.numbered", number=one.number, text=one.name))
        for one in file.matter.representatives
        if one.ended is None
    ]


@form
class EndRepresentative:
    """Whose power ended, how, from which day on it holds no more, and how that is known."""

    representative: str = choice(_not_ended)
    how: PowerEnding = choice()
    ended_on: date = day()
    because: str = text(longest=4000)


def _nobody_represents(file: File[Matter], situation: Situation) -> Iterator[Refusal]:
    if not _not_ended(file, situation):
        yield refusal("residence_permit.nobody_represents", settled_by="record_representative")


def _ended_before_given(
    file: File[Matter], form: EndRepresentative, situation: Situation, others: Files
) -> Iterator[Refusal]:
    found = file.matter.representative(int(form.representative))
    if found is not None:
        yield from in_order(RepresentativeEnded, form.ended_on, found.recorded)


def _ended(
    file: File[Matter], form: EndRepresentative, situation: Situation, others: Files
) -> Iterator[Record]:
    ended = RepresentativeEnded(representative=int(form.representative), how=form.how, because=form.because)
    yield Record(body=ended, true_from=form.ended_on)


END_REPRESENTATIVE: Step[Matter, EndRepresentative] = Step(
    code="end_representative",
    form=EndRepresentative,
    roles=frozenset({Role.CASEWORKER}),
    under=(ENDS,),
    bars=_nobody_represents,
    objections=_ended_before_given,
    records=_ended,
)
