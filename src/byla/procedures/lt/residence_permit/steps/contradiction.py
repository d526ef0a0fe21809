"""Noting that a declaration is documented otherwise, and asking the person to explain before anything rests on it."""

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
    form,
    refusal,
    text,
)
from byla.procedures.lt.questionnaire import all_apart
from byla.procedures.lt.residence_permit.codes import (
    Bearing,
    Classification,
    Declared,
    DocumentKind,
    FactKind,
    Nature,
    Reliability,
)
from byla.procedures.lt.residence_permit.declared import OF_WHAT_IS_DECLARED, UNTRUE
from byla.procedures.lt.residence_permit.entries import (
    ContradictionNoted,
    DocumentRecorded,
    FactRecorded,
)
from byla.procedures.lt.residence_permit.gates import under_way
from byla.procedures.lt.residence_permit.matter import Matter, Standing
from byla.procedures.lt.residence_permit.steps.special_answers import words_kept_apart
from byla.words import Words, words


def _declared(file: File[Matter], situation: Situation) -> Sequence[Option]:
    """Every answer that stands in the record; an opinion, which lies apart, cannot be untrue."""
    return [
        Option(
            f"{said.number}.{one.question}",
            words("residence_permit.declared", number=said.number, question=one.question, said=one.said),
        )
        for said in file.matter.questionnaire.answers
        for one in said.says.answers
    ]


def _documented(file: File[Matter], situation: Situation) -> Sequence[Option]:
    matter = file.matter
    papers = [
        Option(
            str(one.number),
            words("residence_permit.numbered", number=one.number, text=one.says.document.name),
        )
        for one in matter.documents
        if one.says.kind is not DocumentKind.PROOF_OF_SERVICE
    ]
    concluded = [
        Option(
            str(one.conclusion.number),
            words("residence_permit.conclusion_of", number=one.conclusion.number, agency=_agency(one.agency)),
        )
        for one in matter.assessments
        if one.conclusion is not None
    ]
    return papers + concluded


def _agency(agency: str) -> Words:
    return words(f"residence_permit.agency.{agency}")


def _kinds(file: File[Matter], situation: Situation) -> Sequence[Option]:
    return [
        Option(one.value, words(f"residence_permit.fact_kind.{one.value}")) for one in OF_WHAT_IS_DECLARED
    ]


def _reliabilities(file: File[Matter], situation: Situation) -> Sequence[Option]:
    codes = (one.value for one in Reliability if one is not Reliability.NOT_STATED)
    return [Option(one, words(f"residence_permit.reliability.{one}")) for one in codes]


@form
class NoteContradiction:
    """Which answer, which source, in what they differ, and how far the source can be relied on."""

    declared: str = choice(_declared)
    documented: str = choice(_documented)
    differs: str = text(longest=4000)
    kind: str = choice(_kinds)
    reliability: str = choice(_reliabilities)


def _nothing_to_compare(file: File[Matter], situation: Situation) -> Iterator[Refusal]:
    yield from under_way(file, situation)
    if not _declared(file, situation) or not _documented(file, situation):
        yield refusal("residence_permit.nothing_to_compare", UNTRUE)


def _of_words_apart(
    file: File[Matter], form: NoteContradiction, situation: Situation, others: Files
) -> Iterator[Refusal]:
    yield from words_kept_apart(form.differs, situation)


def _noted(
    file: File[Matter], form: NoteContradiction, situation: Situation, others: Files
) -> Iterator[Record]:
    number, question = form.declared.split(".", 1)
    source, dated, nature = _source(file.matter, int(form.documented))
    fact = FactRecorded(
        statement=form.differs,
        source=source,
        dated=dated,
        kind=FactKind(form.kind),
        nature=nature,
        reliability=Reliability(form.reliability),
        bearing=Bearing.AGAINST,
        declared=Declared.OTHERWISE,
        classification=Classification.UNCLASSIFIED,
        reference=None,
        essence=None,
    )
    yield Record(body=fact)
    noted = ContradictionNoted(
        declared=int(number),
        question=question,
        documented=int(form.documented),
        differs=form.differs,
        fact=file.version + 1,
    )
    yield Record(body=noted)


def _source(matter: Matter, number: int) -> tuple[str, date, Nature]:
    """What the source is called, of which day it is, and whether it states a fact or what a body makes of it."""
    paper = next((one for one in matter.documents if one.number == number), None)
    if paper is not None:
        return _called(paper), paper.says.dated, Nature.FACT
    concluded = next(
        one.conclusion
        for one in matter.assessments
        if one.conclusion is not None and one.conclusion.number == number
    )
    return (
        f"Conclusion, {concluded.says.agency.value.replace('_', ' ').title()}, entry {number}",
        concluded.day,
        Nature.ASSESSMENT,
    )


def _called(paper: Standing[DocumentRecorded]) -> str:
    return f"{paper.says.document.name}, {paper.says.issuer}, entry {paper.number}"


NOTE_CONTRADICTION: Step[Matter, NoteContradiction] = Step(
    code="note_contradiction",
    form=NoteContradiction,
    roles=frozenset({Role.CASEWORKER}),
    under=(UNTRUE, "eu/led:7"),
    adverse=True,
    knows=all_apart,
    bars=_nothing_to_compare,
    objections=_of_words_apart,
    records=_noted,
)
