"""Putting the questionnaire: an order that somebody answers it, and the words in which it is put."""

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
    Standing,
    Step,
    changed,
    choice,
    day,
    form,
    held,
    refusal,
    text,
)
from byla.procedures.lt.gates import in_order, person_in
from byla.procedures.lt.national_visa.entries import (
    LawFound,
    QuestionnaireAsked,
    QuestionnaireOrdered,
)
from byla.procedures.lt.national_visa.gates import of_applicant, under_way
from byla.procedures.lt.national_visa.law import law_found
from byla.procedures.lt.national_visa.matter import VisaApplication
from byla.procedures.lt.questionnaire import (
    EXEMPT,
    OTHERS,
    PERSONS,
    Channel,
    Language,
    QuestionnaireDuty,
    QuestionnaireOutcome,
    in_use,
)
from byla.words import words


def _found(matter: VisaApplication, situation: Situation, others: Files) -> LawFound:
    return law_found(matter, person_in(others, held(matter.lodged).says.applicant), situation)


def _if_new(file: File[VisaApplication], found: LawFound) -> Iterator[Record]:
    """The entry that says it, unless the newest says the same."""
    before = file.matter.law
    if before is None or before.says != found:
        yield Record(body=found)


@form
class OrderQuestionnaire:
    """Why this applicant is to answer, and until when the order holds."""

    reason: str = text(longest=4000)
    until: date | None = day(future=True, required=False)


def _not_to_be_ordered(file: File[VisaApplication], situation: Situation) -> Iterator[Refusal]:
    yield from under_way(file, situation)
    found = file.matter.law
    if found is not None and found.says.duty is QuestionnaireDuty.BY_LAW:
        yield refusal("national_visa.questionnaire_due_anyway", PERSONS, settled_by="ask_questionnaire")


def _never_of_citizens(
    file: File[VisaApplication], form: OrderQuestionnaire, situation: Situation, others: Files
) -> Iterator[Refusal]:
    duty = _found(_as_ordered(file, form, situation), situation, others).duty
    if duty is QuestionnaireDuty.CITIZEN_OF_LITHUANIA:
        yield refusal("national_visa.questionnaire_duty.citizen_of_lithuania", EXEMPT)
    elif duty is QuestionnaireDuty.NOT_IN_FORCE:
        yield refusal("national_visa.questionnaire_duty.not_in_force", OTHERS)
    elif form.until is not None and form.until < situation.on:
        yield refusal("national_visa.order_over", OTHERS, until=form.until)


def _as_ordered(
    file: File[VisaApplication], form: OrderQuestionnaire, situation: Situation
) -> VisaApplication:
    """The matter as the order will leave it."""
    order = QuestionnaireOrdered(reason=form.reason, until=form.until)
    return changed(file.matter, order=Standing(file.version + 1, situation.on, order))


def _ordered(
    file: File[VisaApplication], form: OrderQuestionnaire, situation: Situation, others: Files
) -> Iterator[Record]:
    after = _as_ordered(file, form, situation)
    yield Record(body=held(after.order).says)
    yield from _if_new(file, _found(after, situation, others))


ORDER_QUESTIONNAIRE: Step[VisaApplication, OrderQuestionnaire] = Step(
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


def _languages(file: File[VisaApplication], situation: Situation) -> Sequence[Option]:
    version = in_use(situation.on)
    return [
        Option(one.value, words(f"national_visa.language.{one.value}"))
        for one in Language
        if version is not None and one in version.questions
    ]


@form
class AskQuestionnaire:
    """When and how the questionnaire is put, and in which language."""

    asked_on: date = day()
    language: str = choice(_languages)
    channel: Channel = choice()


def _asked_already(file: File[VisaApplication], situation: Situation) -> Iterator[Refusal]:
    yield from under_way(file, situation)
    matter = file.matter
    if matter.asked is not None and matter.outcome is not QuestionnaireOutcome.REFUSED:
        yield refusal("national_visa.questionnaire_put_already", PERSONS, day=matter.asked.day)


def _need_not_answer(
    file: File[VisaApplication], form: AskQuestionnaire, situation: Situation, others: Files
) -> Iterator[Refusal]:
    yield from in_order(QuestionnaireAsked, form.asked_on, file.matter.lodged)
    duty = _found(file.matter, situation, others).duty
    if not duty.must_answer:
        cited = EXEMPT if duty is QuestionnaireDuty.CITIZEN_OF_LITHUANIA else PERSONS
        yield refusal(f"national_visa.questionnaire_duty.{duty.value}", cited)


def _put(
    file: File[VisaApplication], form: AskQuestionnaire, situation: Situation, others: Files
) -> Iterator[Record]:
    version, language = held(in_use(situation.on)), Language(form.language)
    asked = QuestionnaireAsked(
        version=version.version, language=language, shown=version.hash_in(language), channel=form.channel
    )
    yield Record(body=asked, true_from=form.asked_on)
    yield from _if_new(file, _found(file.matter, situation, others))


ASK_QUESTIONNAIRE: Step[VisaApplication, AskQuestionnaire] = Step(
    code="ask_questionnaire",
    form=AskQuestionnaire,
    roles=frozenset({Role.CASEWORKER}),
    under=(PERSONS, OTHERS),
    touches=of_applicant,
    bars=_asked_already,
    objections=_need_not_answer,
    records=_put,
)
