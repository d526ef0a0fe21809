"""The individuality sheet: weighing each statement against the person, and saying why nothing milder would do."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

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
    choices,
    form,
    held,
    refusal,
    text,
)
from byla.procedures.lt.residence_permit.codes import FactWeight
from byla.procedures.lt.residence_permit.entries import FactWeighed, ProportionalityAssessed
from byla.procedures.lt.residence_permit.gates import under_way
from byla.procedures.lt.residence_permit.matter import Matter
from byla.procedures.lt.residence_permit.required.reasoning import heard_charter_41
from byla.procedures.lt.residence_permit.required.weighing import each_fact_weighed_128_1
from byla.procedures.lt.residence_permit.weighing import (
    NEVER_ALONE,
    Facts,
    relied_on,
    speaks_for,
    was_heard,
)
from byla.words import words


def _options(facts: Facts) -> Sequence[Option]:
    return [
        Option(str(one.number), words("residence_permit.numbered", number=one.number, text=one.says.told))
        for one in facts
    ]


def _against(file: File[Matter], situation: Situation) -> Sequence[Option]:
    return _options(relied_on(file.matter))


def _for(file: File[Matter], situation: Situation) -> Sequence[Option]:
    return _options(speaks_for(file.matter))


@form
class WeighFact:
    """Which statement, what the person says to it, what speaks for them, and in a word and a reason what it weighs."""

    fact: str = choice(_against)
    answer: str | None = text(required=False)
    counter_facts: tuple[str, ...] = choices(_for, required=False)
    weight: FactWeight = choice()
    because: str = text()


def _nothing_to_weigh(file: File[Matter], situation: Situation) -> Iterator[Refusal]:
    """Nobody weighs before the person could answer (Charter 41)."""
    yield from under_way(file, situation)
    if not relied_on(file.matter):
        yield refusal("residence_permit.no_reason", "lt/vai:10", settled_by="add_reason")
    yield from heard_charter_41(file, situation)


def _weighed_unfit(
    file: File[Matter], form: WeighFact, situation: Situation, others: Files
) -> Iterator[Refusal]:
    if was_heard(file.matter) and form.answer is None:
        yield refusal("residence_permit.answer_not_considered", "eu/charter:41")
    if form.answer is not None and not was_heard(file.matter):
        yield refusal("residence_permit.nobody_answered", "eu/charter:41")
    kind = held(file.matter.fact(int(form.fact))).says.kind
    if kind in NEVER_ALONE and form.weight is FactWeight.DECISIVE:
        yield refusal("residence_permit.never_decisive", "eu/charter:21", "lt/utpi:3(2)")


def _weighed(file: File[Matter], form: WeighFact, situation: Situation, others: Files) -> Iterator[Record]:
    body = FactWeighed(
        fact=int(form.fact),
        answer=form.answer,
        counter_facts=tuple(int(number) for number in form.counter_facts),
        weight=form.weight,
        because=form.because,
    )
    yield Record(body=body)


WEIGH_FACT: Step[Matter, WeighFact] = Step(
    code="weigh_fact",
    form=WeighFact,
    roles=frozenset({Role.CASEWORKER}),
    under=("lt/utpi:128(1)", "coe/echr:8#uner", "eu/charter:41"),
    bars=_nothing_to_weigh,
    objections=_weighed_unfit,
    records=_weighed,
)


@form
class AssessProportionality:
    """Aim, suitability, milder measures considered, and the balance for this very person."""

    aim: str = text()
    suitability: str = text()
    alternatives: str = text()
    balance: str = text()


def _not_weighed_yet(file: File[Matter], situation: Situation) -> Iterator[Refusal]:
    yield from _nothing_to_weigh(file, situation)
    yield from each_fact_weighed_128_1(file, situation)


def _proportionality(
    file: File[Matter], form: AssessProportionality, situation: Situation, others: Files
) -> Iterator[Record]:
    matter = file.matter
    sheet = [one.number for one in matter.sheet.weighed]
    sheet += [] if matter.circumstances is None else [matter.circumstances.number]
    body = ProportionalityAssessed(
        aim=form.aim,
        suitability=form.suitability,
        alternatives=form.alternatives,
        balance=form.balance,
        sheet=tuple(sorted(sheet)),
    )
    yield Record(body=body)


ASSESS_PROPORTIONALITY: Step[Matter, AssessProportionality] = Step(
    code="assess_proportionality",
    form=AssessProportionality,
    roles=frozenset({Role.CASEWORKER}),
    under=("coe/echr:8", "eu/charter:52(1)", "eu/2003-109:12(3)"),
    bars=_not_weighed_yet,
    records=_proportionality,
)
