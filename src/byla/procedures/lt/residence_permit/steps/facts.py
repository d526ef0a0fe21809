"""Recording what is known: statements, each with its source, and the person's circumstances."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import fields
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
    line,
    refusal,
    text,
)
from byla.procedures.lt.questionnaire import all_apart
from byla.procedures.lt.residence_permit.codes import (
    Bearing,
    Classification,
    Declared,
    FactKind,
    Nature,
    Reliability,
)
from byla.procedures.lt.residence_permit.declared import plainly_said
from byla.procedures.lt.residence_permit.entries import CircumstancesRecorded, FactRecorded
from byla.procedures.lt.residence_permit.gates import under_way
from byla.procedures.lt.residence_permit.matter import Matter
from byla.procedures.lt.residence_permit.steps.special_answers import words_kept_apart
from byla.words import words


def _reliabilities(file: File[Matter], situation: Situation) -> Sequence[Option]:
    """All but that nobody said it: from version 2 of the entry on, somebody does."""
    return [
        Option(one.value, words(f"residence_permit.reliability.{one.value}"))
        for one in Reliability
        if one is not Reliability.NOT_STATED
    ]


@form
class RecordFact:
    """One statement, its source and date, how reliable it is, what kind of statement, and on which side it weighs."""

    statement: str | None = text(longest=4000, required=False)
    source: str = line()
    dated: date = day()
    kind: FactKind = choice()
    nature: Nature = choice()
    reliability: str = choice(_reliabilities)
    bearing: Bearing = choice()
    declared: Declared | None = choice(required=False)
    classification: Classification = choice()
    reference: str | None = line(required=False)
    essence: str | None = text(longest=4000, required=False)


def _mixes_open_and_withheld(
    file: File[Matter], form: RecordFact, situation: Situation, others: Files
) -> Iterator[Refusal]:
    if form.classification is Classification.UNCLASSIFIED:
        if form.statement is None:
            yield refusal("residence_permit.statement_missing", "eu/led:7")
        if form.reference is not None or form.essence is not None:
            yield refusal("residence_permit.withheld_needs_mark", "lt/utpi:140(5)")
    else:
        if form.statement is not None:
            yield refusal("residence_permit.withheld_is_not_stored", "lt/utpi:140(5)")
        if form.reference is None or form.essence is None:
            yield refusal("residence_permit.reference_and_essence", "eu/cjeu:c-300-11")
    yield from words_kept_apart(form.statement or form.essence, situation)
    yield from plainly_said(_said(form), file.matter)


def _fact(file: File[Matter], form: RecordFact, situation: Situation, others: Files) -> Iterator[Record]:
    yield Record(body=_said(form))


def _said(form: RecordFact) -> FactRecorded:
    return FactRecorded(
        statement=form.statement,
        source=form.source,
        dated=form.dated,
        kind=form.kind,
        nature=form.nature,
        reliability=Reliability(form.reliability),
        bearing=form.bearing,
        declared=form.declared,
        classification=form.classification,
        reference=form.reference,
        essence=form.essence,
    )


RECORD_FACT: Step[Matter, RecordFact] = Step(
    code="record_fact",
    form=RecordFact,
    roles=frozenset({Role.CASEWORKER}),
    under=("eu/led:7", "lt/vai:10"),
    knows=all_apart,
    bars=under_way,
    objections=_mixes_open_and_withheld,
    records=_fact,
)


@form
class RecordCircumstances:
    """The sheet of circumstances; what is left open stays as it was recorded before."""

    length_of_stay: str | None = text(required=False)
    family: str | None = text(required=False)
    children_and_schooling: str | None = text(required=False)
    ties: str | None = text(required=False)
    work: str | None = text(required=False)
    health: str | None = text(required=False)
    time_since: str | None = text(required=False)
    conduct_since: str | None = text(required=False)
    alternatives: str | None = text(required=False)


def _nothing_said(
    file: File[Matter], form: RecordCircumstances, situation: Situation, others: Files
) -> Iterator[Refusal]:
    if all(getattr(form, one.name) is None for one in fields(form)):
        yield refusal("residence_permit.nothing_said", "lt/utpi:128(1)")


def _circumstances(
    file: File[Matter], form: RecordCircumstances, situation: Situation, others: Files
) -> Iterator[Record]:
    earlier = file.matter.circumstances
    kept = (
        {} if earlier is None else {one.name: getattr(earlier.says, one.name) for one in fields(earlier.says)}
    )
    said = {one.name: getattr(form, one.name) for one in fields(form)}
    together = {name: kept.get(name) if value is None else value for name, value in said.items()}
    yield Record(body=CircumstancesRecorded(**together))


RECORD_CIRCUMSTANCES: Step[Matter, RecordCircumstances] = Step(
    code="record_circumstances",
    form=RecordCircumstances,
    roles=frozenset({Role.CASEWORKER}),
    under=("lt/utpi:128(1)", "coe/echr:8"),
    bars=under_way,
    objections=_nothing_said,
    records=_circumstances,
)
