"""Recording that a translation of the main elements was given."""

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
    held,
    line,
    refusal,
)
from byla.procedures.lt.gates import in_order
from byla.procedures.lt.residence_permit.entries import TranslationGiven
from byla.procedures.lt.residence_permit.gates import does_not_hold
from byla.procedures.lt.residence_permit.matter import Matter
from byla.procedures.lt.residence_permit.translation import LANGUAGE, MAIN_ELEMENTS, not_given, translated
from byla.words import words


def _requests(file: File[Matter], situation: Situation) -> Sequence[Option]:
    return [
        Option(
            str(one.asked.number),
            words(
                "residence_permit.translation_into",
                language=words(f"residence_permit.language.{one.asked.says.language.value}"),
                day=one.asked.day,
            ),
        )
        for one in not_given(file.matter)
    ]


def _papers(file: File[Matter], situation: Situation) -> Sequence[Option]:
    return [
        Option(
            str(one.number),
            words("residence_permit.numbered", number=one.number, text=one.says.document.name),
        )
        for one in translated(file.matter)
    ]


@form
class RecordTranslation:
    """Which request it answers, the translation, who made it, and when the person was given it."""

    asked: str = choice(_requests)
    document: str = choice(_papers)
    translator: str = line()
    given_on: date = day()


def _not_to_be_given(file: File[Matter], situation: Situation) -> Iterator[Refusal]:
    if not not_given(file.matter):
        yield refusal(
            "residence_permit.no_translation_asked", MAIN_ELEMENTS, settled_by="record_translation_request"
        )
    if file.matter.issued is None:
        yield refusal("residence_permit.not_signed", MAIN_ELEMENTS, settled_by="sign_decision")
        return
    yield from does_not_hold(file, file.matter.issued)
    if not_given(file.matter) and not translated(file.matter):
        yield refusal("residence_permit.no_translation_here", MAIN_ELEMENTS, settled_by="record_document")


def _not_what_was_asked(
    file: File[Matter], form: RecordTranslation, situation: Situation, others: Files
) -> Iterator[Refusal]:
    asked = next(one.asked for one in not_given(file.matter) if str(one.asked.number) == form.asked)
    yield from in_order(TranslationGiven, form.given_on, asked)
    yield from in_order(TranslationGiven, form.given_on, file.matter.issued)
    paper = next(one for one in translated(file.matter) if str(one.number) == form.document)
    if paper.says.language is not asked.says.language:
        yield refusal(
            "residence_permit.translation_in_another",
            MAIN_ELEMENTS,
            given=words(f"residence_permit.language.{paper.says.language.value}"),
            asked=words(f"residence_permit.language.{asked.says.language.value}"),
        )


def _given(
    file: File[Matter], form: RecordTranslation, situation: Situation, others: Files
) -> Iterator[Record]:
    given = TranslationGiven(
        asked=int(form.asked),
        decision=held(file.matter.issued).number,
        document=int(form.document),
        translator=form.translator,
    )
    yield Record(body=given, true_from=form.given_on)


RECORD_TRANSLATION: Step[Matter, RecordTranslation] = Step(
    code="record_translation",
    form=RecordTranslation,
    roles=frozenset({Role.CASEWORKER}),
    under=(LANGUAGE, MAIN_ELEMENTS),
    bars=_not_to_be_given,
    objections=_not_what_was_asked,
    records=_given,
)
