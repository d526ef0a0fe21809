"""Recording that a translation of the main elements was asked for."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from byla.casefile import (
    File,
    Files,
    Record,
    Refusal,
    Role,
    Situation,
    Step,
    choice,
    day,
    form,
    refusal,
)
from byla.procedures.lt.gates import in_order
from byla.procedures.lt.residence_permit.codes import Language
from byla.procedures.lt.residence_permit.entries import TranslationAsked
from byla.procedures.lt.residence_permit.gates import question_ended
from byla.procedures.lt.residence_permit.matter import Matter
from byla.procedures.lt.residence_permit.representation import chosen, person_or_representative, without_power
from byla.procedures.lt.residence_permit.translation import LANGUAGE, MAIN_ELEMENTS
from byla.words import words


@form
class RecordTranslationRequest:
    """Who asked, when, and into which language."""

    asked_on: date = day()
    asked_by: str = choice(person_or_representative)
    language: Language = choice()


def _nothing_to_translate(file: File[Matter], situation: Situation) -> Iterator[Refusal]:
    """It may be asked for before the decision is there, so that it is not forgotten."""
    if file.matter.question is None:
        yield refusal("residence_permit.nothing_asked")
    elif file.matter.issued is None:
        yield from question_ended(file.matter)


def _needless_or_unempowered(
    file: File[Matter], form: RecordTranslationRequest, situation: Situation, others: Files
) -> Iterator[Refusal]:
    yield from in_order(TranslationAsked, form.asked_on, file.matter.opened)
    # Asking takes nothing from the person: any power that holds will do.
    yield from without_power(file.matter, chosen(form.asked_by), None, form.asked_on)
    language = words(f"residence_permit.language.{form.language.value}")
    if form.language.value == situation.law().provision(LANGUAGE).values["language"]:
        yield refusal("residence_permit.written_in_it", LANGUAGE, language=language)
    if any(one.asked.says.language is form.language for one in file.matter.translations):
        yield refusal("residence_permit.translation_asked_already", MAIN_ELEMENTS, language=language)


def _asked(
    file: File[Matter], form: RecordTranslationRequest, situation: Situation, others: Files
) -> Iterator[Record]:
    asked = TranslationAsked(language=form.language, representative=chosen(form.asked_by))
    yield Record(body=asked, true_from=form.asked_on)


RECORD_TRANSLATION_REQUEST: Step[Matter, RecordTranslationRequest] = Step(
    code="record_translation_request",
    form=RecordTranslationRequest,
    roles=frozenset({Role.CASEWORKER}),
    under=(LANGUAGE, MAIN_ELEMENTS),
    bars=_nothing_to_translate,
    objections=_needless_or_unempowered,
    records=_asked,
)
