"""What the applicant said to the questionnaire, at first and later; or that they would not answer."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from byla.casefile import (
    File,
    Files,
    Question,
    Record,
    Refusal,
    Role,
    Situation,
    Step,
    answers,
    choice,
    day,
    form,
    held,
    refusal,
    text,
)
from byla.procedures.lt.gates import in_order
from byla.procedures.lt.national_visa.acceptance import NOT_COMPLETED
from byla.procedures.lt.national_visa.entries import (
    QuestionnaireAnswered,
    QuestionnaireRefused,
)
from byla.procedures.lt.national_visa.gates import under_way
from byla.procedures.lt.national_visa.matter import VisaApplication
from byla.procedures.lt.questionnaire import (
    PERSONS,
    Channel,
    Language,
    parted,
    put,
)

CONTENT, OPINIONS = "lt/questionnaire:#content", "lt/questionnaire:#political-opinions"


def put_to_the_person(file: File[VisaApplication], situation: Situation) -> Sequence[Question]:
    """The questions in the words and the language in which they were put."""
    asked = file.matter.asked
    return () if asked is None else put(asked.says.version).put_in(asked.says.language)


@form
class RecordAnswers:
    """What the applicant answered, in their own words and language; what they left open is left open."""

    answered_on: date = day()
    language: Language = choice()
    channel: Channel = choice()
    answers: Mapping[str, str] = answers(put_to_the_person)


def _not_put(file: File[VisaApplication], situation: Situation) -> Iterator[Refusal]:
    yield from under_way(file, situation)
    if file.matter.asked is None:
        yield refusal("national_visa.questionnaire_not_put", PERSONS, settled_by="ask_questionnaire")


def _answered_before_asking(
    file: File[VisaApplication], form: RecordAnswers, situation: Situation, others: Files
) -> Iterator[Refusal]:
    yield from in_order(QuestionnaireAnswered, form.answered_on, file.matter.asked)


def _answered(
    file: File[VisaApplication], form: RecordAnswers, situation: Situation, others: Files
) -> Iterator[Record]:
    """The special answers apart."""
    said = parted(form.answers, put_to_the_person(file, situation), situation.salt)
    body = QuestionnaireAnswered(
        asked=held(file.matter.asked).number,
        language=form.language,
        channel=form.channel,
        answers=said.answers,
        special=said.special,
        commitment=said.commitment,
    )
    yield Record(body=body, true_from=form.answered_on, aside=said.aside)


RECORD_ANSWERS: Step[VisaApplication, RecordAnswers] = Step(
    code="record_answers",
    form=RecordAnswers,
    roles=frozenset({Role.CASEWORKER}),
    under=(PERSONS, CONTENT, OPINIONS),
    bars=_not_put,
    objections=_answered_before_asking,
    records=_answered,
)


@form
class RecordQuestionnaireRefused:
    """When the applicant would not answer, and what they said."""

    refused_on: date = day()
    said: str = text(longest=4000)


def _not_awaited(file: File[VisaApplication], situation: Situation) -> Iterator[Refusal]:
    yield from _not_put(file, situation)
    if file.matter.answers:
        yield refusal("national_visa.answered_already", PERSONS, settled_by="record_answers")


def _refused_before_asking(
    file: File[VisaApplication], form: RecordQuestionnaireRefused, situation: Situation, others: Files
) -> Iterator[Refusal]:
    yield from in_order(QuestionnaireRefused, form.refused_on, file.matter.asked)


def _refused(
    file: File[VisaApplication], form: RecordQuestionnaireRefused, situation: Situation, others: Files
) -> Iterator[Record]:
    body = QuestionnaireRefused(asked=held(file.matter.asked).number, said=form.said)
    yield Record(body=body, true_from=form.refused_on)


RECORD_QUESTIONNAIRE_REFUSED: Step[VisaApplication, RecordQuestionnaireRefused] = Step(
    code="record_questionnaire_refused",
    form=RecordQuestionnaireRefused,
    roles=frozenset({Role.CASEWORKER}),
    under=(NOT_COMPLETED,),
    bars=_not_awaited,
    objections=_refused_before_asking,
    records=_refused,
)
