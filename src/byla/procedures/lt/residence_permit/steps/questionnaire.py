"""Putting the questionnaire: who must answer it, an order that somebody does, the words in which it is put."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

from byla.casefile import (
    File,
    FileId,
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
    held,
    refusal,
    text,
)
from byla.procedures.lt.gates import in_order, person_in
from byla.procedures.lt.questionnaire import EXEMPT, OTHERS, PERSONS, in_use
from byla.procedures.lt.residence_permit.codes import (
    Channel,
    Language,
    QuestionnaireDuty,
    QuestionnaireOutcome,
)
from byla.procedures.lt.residence_permit.entries import (
    QuestionnaireAsked,
    QuestionnaireDutyFound,
    QuestionnaireOrdered,
    QuestionnaireRefused,
)
from byla.procedures.lt.residence_permit.gates import application_under_way
from byla.procedures.lt.residence_permit.matter import Matter, Standing
from byla.procedures.lt.residence_permit.questionnaire import duty_of, questionnaire_outcome
from byla.words import words

NOT_COMPLETED, INFORMATION = "lt/questionnaire:#not-completed", "lt/utpi:26(1)(6)"


def of_applicant(file: File[Matter], form: Any) -> tuple[FileId, ...]:
    """The identity record of the applicant, which says their citizenship and age."""
    application = file.matter.application
    return () if application is None else (application.says.applicant,)


def found_duty(
    file: File[Matter],
    situation: Situation,
    others: Files,
    order: Standing[QuestionnaireOrdered] | None = None,
) -> QuestionnaireDuty:
    """Whether the applicant must answer, as law and identity record stand today."""
    lodged = held(file.matter.application)
    person = person_in(others, lodged.says.applicant)
    order = order or file.matter.questionnaire.order
    return duty_of(person, lodged, order, law=situation.law(lodged.day), on=situation.on)


def duty_if_new(file: File[Matter], duty: QuestionnaireDuty) -> Iterator[Record]:
    """The entry that says it, unless the newest says the same."""
    before = file.matter.questionnaire.duty
    if before is None or before.says.duty is not duty:
        yield Record(body=QuestionnaireDutyFound(duty=duty))


@form
class OrderQuestionnaire:
    """Why this applicant is to answer, and until when the order holds."""

    reason: str = text(longest=4000)
    until: date | None = day(future=True, required=False)


def _not_to_be_ordered(file: File[Matter], situation: Situation) -> Iterator[Refusal]:
    yield from application_under_way(file, situation)
    duty = file.matter.questionnaire.duty
    if duty is not None and duty.says.duty is QuestionnaireDuty.BY_LAW:
        yield refusal("residence_permit.questionnaire_due_anyway", PERSONS, settled_by="ask_questionnaire")


def _never_of_citizens(
    file: File[Matter], form: OrderQuestionnaire, situation: Situation, others: Files
) -> Iterator[Refusal]:
    duty = found_duty(file, situation, others, _ordered_now(form, situation))
    if duty is QuestionnaireDuty.CITIZEN_OF_LITHUANIA:
        yield refusal("residence_permit.questionnaire_duty.citizen_of_lithuania", EXEMPT)
    elif duty is QuestionnaireDuty.NOT_IN_FORCE:
        yield refusal("residence_permit.questionnaire_duty.not_in_force", OTHERS)
    elif form.until is not None and form.until < situation.on:
        yield refusal("residence_permit.order_over", OTHERS, until=form.until)


def _ordered_now(form: OrderQuestionnaire, situation: Situation) -> Standing[QuestionnaireOrdered]:
    return Standing(0, situation.on, QuestionnaireOrdered(reason=form.reason, until=form.until))


def _ordered(
    file: File[Matter], form: OrderQuestionnaire, situation: Situation, others: Files
) -> Iterator[Record]:
    order = _ordered_now(form, situation)
    yield Record(body=order.says)
    yield from duty_if_new(file, found_duty(file, situation, others, order))


ORDER_QUESTIONNAIRE: Step[Matter, OrderQuestionnaire] = Step(
    code="order_questionnaire",
    form=OrderQuestionnaire,
    roles=frozenset({Role.SIGNATORY, Role.UNIT_LEAD}),
    under=(OTHERS,),
    adverse=True,
    touches=of_applicant,
    bars=_not_to_be_ordered,
    objections=_never_of_citizens,
    records=_ordered,
)


def _languages(file: File[Matter], situation: Situation) -> Sequence[Option]:
    version = in_use(situation.on)
    return [
        Option(one.value, words(f"residence_permit.language.{one.value}"))
        for one in Language
        if version is not None and one in version.questions
    ]


@form
class AskQuestionnaire:
    """When and how the questionnaire is put, and in which language."""

    asked_on: date = day()
    language: str = choice(_languages)
    channel: Channel = choice()


def _asked_already(file: File[Matter], situation: Situation) -> Iterator[Refusal]:
    yield from application_under_way(file, situation)
    state = file.matter.questionnaire
    if state.asked is not None and questionnaire_outcome(state) is not QuestionnaireOutcome.REFUSED:
        yield refusal("residence_permit.questionnaire_put_already", INFORMATION, day=state.asked.day)


def _need_not_answer(
    file: File[Matter], form: AskQuestionnaire, situation: Situation, others: Files
) -> Iterator[Refusal]:
    yield from in_order(QuestionnaireAsked, form.asked_on, file.matter.application)
    duty = found_duty(file, situation, others)
    if not duty.must_answer:
        cited = EXEMPT if duty is QuestionnaireDuty.CITIZEN_OF_LITHUANIA else PERSONS
        yield refusal(f"residence_permit.questionnaire_duty.{duty.value}", cited)


def _put(file: File[Matter], form: AskQuestionnaire, situation: Situation, others: Files) -> Iterator[Record]:
    version, language = held(in_use(situation.on)), Language(form.language)
    asked = QuestionnaireAsked(
        version=version.version, language=language, shown=version.hash_in(language), channel=form.channel
    )
    yield Record(body=asked, true_from=form.asked_on)
    yield from duty_if_new(file, found_duty(file, situation, others))


ASK_QUESTIONNAIRE: Step[Matter, AskQuestionnaire] = Step(
    code="ask_questionnaire",
    form=AskQuestionnaire,
    roles=frozenset({Role.CASEWORKER}),
    under=(PERSONS, INFORMATION),
    touches=of_applicant,
    bars=_asked_already,
    objections=_need_not_answer,
    records=_put,
)


@form
class RecordQuestionnaireRefused:
    """When the applicant would not answer, and what they said."""

    refused_on: date = day()
    said: str = text(longest=4000)


def not_awaited(file: File[Matter], situation: Situation) -> Iterator[Refusal]:
    """Bars a step unless the questionnaire was put and has no answer yet."""
    yield from application_under_way(file, situation)
    match questionnaire_outcome(file.matter.questionnaire):
        case QuestionnaireOutcome.NOT_ASKED:
            yield refusal(
                "residence_permit.questionnaire_not_put", INFORMATION, settled_by="ask_questionnaire"
            )
        case QuestionnaireOutcome.ANSWERED | QuestionnaireOutcome.INCOMPLETE:
            yield refusal(
                "residence_permit.questionnaire_answered_already", INFORMATION, settled_by="amend_answers"
            )
        case QuestionnaireOutcome.AWAITED | QuestionnaireOutcome.REFUSED:
            return


def _refused_after_asking(
    file: File[Matter], form: RecordQuestionnaireRefused, situation: Situation, others: Files
) -> Iterator[Refusal]:
    yield from in_order(QuestionnaireRefused, form.refused_on, file.matter.questionnaire.asked)


def _refused(
    file: File[Matter], form: RecordQuestionnaireRefused, situation: Situation, others: Files
) -> Iterator[Record]:
    asked = held(file.matter.questionnaire.asked)
    yield Record(body=QuestionnaireRefused(asked=asked.number, said=form.said), true_from=form.refused_on)


RECORD_QUESTIONNAIRE_REFUSED: Step[Matter, RecordQuestionnaireRefused] = Step(
    code="record_questionnaire_refused",
    form=RecordQuestionnaireRefused,
    roles=frozenset({Role.CASEWORKER}),
    under=(NOT_COMPLETED, "lt/utpi:26(4)"),
    bars=not_awaited,
    objections=_refused_after_asking,
    records=_refused,
)
