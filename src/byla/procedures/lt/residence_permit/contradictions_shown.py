"""How a file's page shows what was declared beside what is documented, and what the person said to it."""

from __future__ import annotations

from collections.abc import Iterator

from byla.casefile import File, Section
from byla.procedures.lt.residence_permit.answers_shown import wordings
from byla.procedures.lt.residence_permit.labels import headings
from byla.procedures.lt.residence_permit.matter import Contradiction, Matter
from byla.procedures.lt.residence_permit.representation import called
from byla.words import Value, words

SIDE_BY_SIDE = ("question", "declared", "documented", "differs", "explanation")


def contradictions_shown(file: File[Matter]) -> Iterator[Section]:
    """The contradictions, where one was noted."""
    if file.matter.contradictions:
        rows = tuple(_row(file, one) for one in file.matter.contradictions)
        yield Section(code="contradictions", headings=headings(*SIDE_BY_SIDE), rows=rows)


def _row(file: File[Matter], one: Contradiction) -> tuple[Value | None, ...]:
    noted = one.noted.says
    fact = file.matter.fact(noted.fact)
    declared = next(
        (
            answer.said
            for said in file.matter.questionnaire.answers
            if said.number == noted.declared
            for answer in said.says.answers
            if answer.question == noted.question
        ),
        None,
    )
    source = words("residence_permit.entry_of", number=noted.documented) if fact is None else fact.says.source
    wording = wordings(file).get(noted.question, noted.question)
    return (wording, declared, source, noted.differs, _explained(one, file.matter))


def _explained(one: Contradiction, matter: Matter) -> Value:
    if one.given is not None:
        said, by = one.given.says.explanation, one.given.says.representative
        return said if by is None else words("residence_permit.said_by", said=said, by=called(matter, by))
    if one.put_to_the_person:
        return words("residence_permit.no_explanation_came")
    if one.asked is not None:
        return words("residence_permit.explanation_awaited_until", until=one.asked.says.answer_until)
    return words("residence_permit.explanation_not_asked")
