"""The answers to the questionnaire: at first, corrected later by the applicant, translated. None overwrites another."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from byla.casefile import (
    File,
    Files,
    Option,
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
    line,
    refusal,
)
from byla.procedures.lt.gates import in_order
from byla.procedures.lt.questionnaire import parted, put
from byla.procedures.lt.residence_permit.codes import Channel, Language
from byla.procedures.lt.residence_permit.codes.representation import Scope
from byla.procedures.lt.residence_permit.entries import (
    AnswersAmended,
    AnswersTranslated,
    QuestionnaireAnswered,
)
from byla.procedures.lt.residence_permit.gates import application_under_way
from byla.procedures.lt.residence_permit.matter import Matter
from byla.procedures.lt.residence_permit.matter.questionnaire import Said
from byla.procedures.lt.residence_permit.representation import (
    chosen,
    person_or_representative,
    without_power,
)
from byla.procedures.lt.residence_permit.steps.questionnaire import INFORMATION, not_awaited
from byla.words import words

FAIR = "lt/vai:10"


def put_to_the_person(file: File[Matter], situation: Situation) -> Sequence[Question]:
    """The questions in the words and the language in which they were put."""
    asked = file.matter.questionnaire.asked
    return () if asked is None else put(asked.says.version).put_in(asked.says.language)


@form
class RecordQuestionnaire:
    """What the applicant answered, in their own words and language; what they left open is left open."""

    answered_on: date = day()
    handed_in_by: str = choice(person_or_representative)
    language: Language = choice()
    channel: Channel = choice()
    answers: Mapping[str, str] = answers(put_to_the_person)


def _answered_wrongly(
    file: File[Matter], form: RecordQuestionnaire, situation: Situation, others: Files
) -> Iterator[Refusal]:
    yield from in_order(QuestionnaireAnswered, form.answered_on, file.matter.questionnaire.asked)
    yield from without_power(
        file.matter, chosen(form.handed_in_by), Scope.LODGE_AND_COMPLETE, form.answered_on
    )


def _answered(
    file: File[Matter], form: RecordQuestionnaire, situation: Situation, others: Files
) -> Iterator[Record]:
    yield _given(QuestionnaireAnswered, file, form, situation, form.answered_on)


def _given(
    kind: type[QuestionnaireAnswered | AnswersAmended],
    file: File[Matter],
    form: RecordQuestionnaire | AmendAnswers,
    situation: Situation,
    given_on: date,
) -> Record:
    """What the applicant said, the special answers apart."""
    said = parted(form.answers, put_to_the_person(file, situation), situation.salt)
    body = kind(
        asked=held(file.matter.questionnaire.asked).number,
        language=form.language,
        channel=form.channel,
        answers=said.answers,
        special=said.special,
        commitment=said.commitment,
        representative=chosen(form.handed_in_by),
    )
    return Record(body=body, true_from=given_on, aside=said.aside)


RECORD_QUESTIONNAIRE: Step[Matter, RecordQuestionnaire] = Step(
    code="record_questionnaire",
    form=RecordQuestionnaire,
    roles=frozenset({Role.CASEWORKER}),
    under=(INFORMATION, "lt/questionnaire:#content", "lt/questionnaire:#political-opinions"),
    bars=not_awaited,
    objections=_answered_wrongly,
    records=_answered,
)


@form
class AmendAnswers:
    """What the applicant later said otherwise, or more; only the answers that it concerns."""

    amended_on: date = day()
    handed_in_by: str = choice(person_or_representative)
    language: Language = choice()
    channel: Channel = choice()
    answers: Mapping[str, str] = answers(put_to_the_person)


def _nothing_answered(file: File[Matter], situation: Situation) -> Iterator[Refusal]:
    yield from application_under_way(file, situation)
    if not file.matter.questionnaire.answers:
        yield refusal("residence_permit.nothing_answered", INFORMATION, settled_by="record_questionnaire")


def _amended_wrongly(
    file: File[Matter], form: AmendAnswers, situation: Situation, others: Files
) -> Iterator[Refusal]:
    yield from in_order(AnswersAmended, form.amended_on, file.matter.questionnaire.answers[0])
    yield from without_power(
        file.matter, chosen(form.handed_in_by), Scope.LODGE_AND_COMPLETE, form.amended_on
    )


def _amended(file: File[Matter], form: AmendAnswers, situation: Situation, others: Files) -> Iterator[Record]:
    yield _given(AnswersAmended, file, form, situation, form.amended_on)


AMEND_ANSWERS: Step[Matter, AmendAnswers] = Step(
    code="amend_answers",
    form=AmendAnswers,
    roles=frozenset({Role.CASEWORKER}),
    under=(INFORMATION, FAIR),
    bars=_nothing_answered,
    objections=_amended_wrongly,
    records=_amended,
)


def said_entries(file: File[Matter], situation: Situation) -> Sequence[Option]:
    """What the applicant said, at first and later, as answers to choose."""
    return [
        Option(str(one.number), words("residence_permit.answers_of", number=one.number, day=one.day))
        for one in file.matter.questionnaire.answers
    ]


@form
class TranslateAnswers:
    """Whose answers are translated into which language, by whom; the original stays as it was given."""

    of: str = choice(said_entries)
    language: Language = choice()
    translator: str = line()
    translated_on: date = day()
    answers: Mapping[str, str] = answers(put_to_the_person)


def _of(file: File[Matter], form: TranslateAnswers) -> Said:
    return next(one for one in file.matter.questionnaire.answers if str(one.number) == form.of)


def _unfit_translation(
    file: File[Matter], form: TranslateAnswers, situation: Situation, others: Files
) -> Iterator[Refusal]:
    original = _of(file, form)
    yield from in_order(AnswersTranslated, form.translated_on, original)
    if form.language is original.says.language:
        yield refusal("residence_permit.same_language", FAIR)
    if extra := sorted(form.answers.keys() - original.says.answered):
        yield refusal("residence_permit.translates_nothing", FAIR, questions=", ".join(extra))


def _translated(
    file: File[Matter], form: TranslateAnswers, situation: Situation, others: Files
) -> Iterator[Record]:
    said = parted(form.answers, put_to_the_person(file, situation), situation.salt)
    body = AnswersTranslated(
        of=int(form.of),
        language=form.language,
        translator=form.translator,
        answers=said.answers,
        special=said.special,
        commitment=said.commitment,
    )
    yield Record(body=body, true_from=form.translated_on, aside=said.aside)


TRANSLATE_ANSWERS: Step[Matter, TranslateAnswers] = Step(
    code="translate_answers",
    form=TranslateAnswers,
    roles=frozenset({Role.CASEWORKER}),
    under=("lt/state-language:#official-language", FAIR),
    bars=_nothing_answered,
    objections=_unfit_translation,
    records=_translated,
)
