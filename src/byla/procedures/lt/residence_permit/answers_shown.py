"""How a file's page shows the questionnaire: each question with what was said at first, later, and in translation."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from byla.casefile import File, Line, Section
from byla.procedures.lt.questionnaire import put
from byla.procedures.lt.residence_permit.codes import Language
from byla.procedures.lt.residence_permit.entries import (
    AnswersAmended,
    AnswersTranslated,
    QuestionnaireAnswered,
)
from byla.procedures.lt.residence_permit.labels import CODE, code, headings, line
from byla.procedures.lt.residence_permit.matter import Matter
from byla.procedures.lt.residence_permit.questionnaire import questionnaire_outcome, unanswered
from byla.procedures.lt.residence_permit.representation import called
from byla.words import Value, Words, words

HEADINGS = ("question", "as_answered", "said_later", "translation")


def questionnaire_shown(file: File[Matter]) -> Iterator[Section]:
    """The questionnaire, where it was found whether it must be answered."""
    state = file.matter.questionnaire
    if state.duty is None and state.asked is None:
        return
    yield Section(
        code="questionnaire",
        lines=tuple(_lines(file.matter)),
        headings=headings(*HEADINGS) if state.answers else (),
        rows=tuple(_rows(file)) if state.answers else (),
    )


def _lines(matter: Matter) -> Iterator[Line]:
    state = matter.questionnaire
    if state.duty is not None:
        yield line("must_answer", code("questionnaire_duty", state.duty.says.duty))
    if state.order is not None:
        yield line("ordered_because", state.order.says.reason)
        yield line("order_until", state.order.says.until)
    if state.asked is not None:
        said = state.asked.says
        yield line("put_on", state.asked.day)
        yield line("version", said.version)
        yield line("language", code("language", said.language))
        yield line("shown", said.shown)
        missing = ", ".join(unanswered(state))
        yield line(
            "came_of_it",
            words(f"{CODE}.questionnaire_outcome.{questionnaire_outcome(state)}", questions=missing),
        )
    if state.answers:
        yield line("handed_in_by", called(matter, state.answers[0].says.representative))
    if state.refused is not None:
        yield line("refused_saying", state.refused.says.said)


def wordings(file: File[Matter]) -> Mapping[str, str]:
    """The questions that were put, by their codes: in English where the version has it, what was shown has its hash."""
    asked = file.matter.questionnaire.asked
    if asked is None:
        return {}
    version = put(asked.says.version)
    language = Language.ENGLISH if Language.ENGLISH in version.questions else asked.says.language
    return {one.code: one.wording for one in version.put_in(language)}


def _rows(file: File[Matter]) -> Iterator[tuple[Value | None, ...]]:
    """A row a question."""
    state = file.matter.questionnaire
    first = state.answers[0]
    for question, wording in wordings(file).items():
        later = [_answer(one.says, question, file) for one in state.answers[1:]]
        translated = [
            _answer(one.says, question, file)
            for one in state.translations
            if any(one.says.of == said.number for said in state.answers)
        ]
        yield (
            wording,
            _answer(first.says, question, file),
            _together(later),
            _together(translated),
        )


def _answer(
    says: QuestionnaireAnswered | AnswersAmended | AnswersTranslated, question: str, file: File[Matter]
) -> Words | str | None:
    if question in says.special:
        return words(f"{CODE}.kept_apart")
    return next((one.said for one in says.answers if one.question == question), None)


def _together(said: list[Words | str | None]) -> Words | str | None:
    """Several sayings in one cell. What is kept apart is said once."""
    there = [one for one in said if one is not None]
    apart = next((one for one in there if isinstance(one, Words)), None)
    return apart or " / ".join(one for one in there if isinstance(one, str)) or None
