"""Asking for an explanation of contradictions, recording it, or that none came."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from byla.casefile import (
    DateTold,
    File,
    Files,
    Nothing,
    Option,
    Record,
    Refusal,
    Role,
    Situation,
    Step,
    choice,
    choices,
    day,
    form,
    held,
    refusal,
    text,
)
from byla.procedures.lt.gates import in_order
from byla.procedures.lt.residence_permit.clocks import EXPLANATION
from byla.procedures.lt.residence_permit.codes import Language
from byla.procedures.lt.residence_permit.codes.representation import Scope
from byla.procedures.lt.residence_permit.entries import ExplanationAsked, ExplanationGiven, ExplanationLapsed
from byla.procedures.lt.residence_permit.gates import under_way
from byla.procedures.lt.residence_permit.letters import last_day_to_answer, leaves_time, to_be_told
from byla.procedures.lt.residence_permit.matter import Contradiction, Matter, Standing
from byla.procedures.lt.residence_permit.representation import (
    chosen,
    person_or_representative,
    without_power,
)
from byla.words import words

UNTRUE = "lt/utpi:35(1)(2)"


def awaited(matter: Matter) -> Standing[ExplanationAsked] | None:
    """The letter that waits for its answer."""
    return next((one.asked for one in matter.contradictions if one.awaited), None)


def _to_be_put(file: File[Matter], situation: Situation) -> Sequence[Option]:
    return [
        Option(
            str(one.noted.number),
            words("residence_permit.numbered", number=one.noted.number, text=one.noted.says.differs),
        )
        for one in file.matter.contradictions
        if one.asked is None
    ]


@form
class AskExplanation:
    """Which contradictions the letter puts to the person, when it goes, and until when it asks for an answer."""

    contradictions: tuple[str, ...] = choices(_to_be_put)
    dispatched_on: date = day()
    language: Language = choice()
    answer_until: date = day(future=True)


def _nothing_to_put(file: File[Matter], situation: Situation) -> Iterator[Refusal]:
    yield from under_way(file, situation)
    waiting = awaited(file.matter)
    if waiting is not None:
        until = last_day_to_answer(file, waiting, situation)
        yield refusal(
            "residence_permit.explanation_awaited", UNTRUE, settled_by="record_explanation", until=until
        )
    elif not _to_be_put(file, situation):
        yield refusal("residence_permit.no_contradiction", UNTRUE)


def _letter_in_order(
    file: File[Matter], form: AskExplanation, situation: Situation, others: Files
) -> Iterator[Refusal]:
    for one in file.matter.contradictions:
        if str(one.noted.number) in form.contradictions:
            yield from in_order(ExplanationAsked, form.dispatched_on, one.noted)
    yield from leaves_time(form.dispatched_on, form.answer_until, situation)


def _asked(file: File[Matter], form: AskExplanation, situation: Situation, others: Files) -> Iterator[Record]:
    letter = ExplanationAsked(
        contradictions=tuple(int(one) for one in form.contradictions),
        language=form.language,
        answer_until=form.answer_until,
    )
    told = DateTold(
        clock="explanation_answer",
        day=to_be_told(form.answer_until, situation),
        article=EXPLANATION,
        in_entry=file.version + 1,
    )
    yield Record(body=letter, true_from=form.dispatched_on)
    yield Record(body=told, true_from=form.dispatched_on)


ASK_EXPLANATION: Step[Matter, AskExplanation] = Step(
    code="ask_explanation",
    form=AskExplanation,
    roles=frozenset({Role.CASEWORKER}),
    under=(EXPLANATION, UNTRUE, "lt/utpi:141(2)"),
    bars=_nothing_to_put,
    objections=_letter_in_order,
    records=_asked,
)


@form
class RecordExplanation:
    """When and by whom it was explained, and what was said."""

    explained_on: date = day()
    explained_by: str = choice(person_or_representative)
    explanation: str = text(longest=50_000)


def _not_asked(file: File[Matter], situation: Situation) -> Iterator[Refusal]:
    """An explanation that comes after the day has lapsed is recorded too: nobody stops listening."""
    yield from under_way(file, situation)
    if file.matter.explanation_letter is None:
        yield refusal("residence_permit.no_explanation_asked", UNTRUE, settled_by="ask_explanation")
    elif any(one.given is not None for one in _of_the_letter(file.matter)):
        yield refusal("residence_permit.explained_already", UNTRUE)


def _of_the_letter(matter: Matter) -> list[Contradiction]:
    return [one for one in matter.contradictions if one.asked == matter.explanation_letter]


def _explained_wrongly(
    file: File[Matter], form: RecordExplanation, situation: Situation, others: Files
) -> Iterator[Refusal]:
    yield from in_order(ExplanationGiven, form.explained_on, file.matter.explanation_letter)
    yield from without_power(file.matter, chosen(form.explained_by), Scope.BE_HEARD, form.explained_on)


def _given(
    file: File[Matter], form: RecordExplanation, situation: Situation, others: Files
) -> Iterator[Record]:
    given = ExplanationGiven(
        asked=held(file.matter.explanation_letter).number,
        explanation=form.explanation,
        representative=chosen(form.explained_by),
    )
    yield Record(body=given, true_from=form.explained_on)


RECORD_EXPLANATION: Step[Matter, RecordExplanation] = Step(
    code="record_explanation",
    form=RecordExplanation,
    roles=frozenset({Role.CASEWORKER}),
    under=(EXPLANATION,),
    bars=_not_asked,
    objections=_explained_wrongly,
    records=_given,
)


def _day_has_not_passed(file: File[Matter], situation: Situation) -> Iterator[Refusal]:
    yield from under_way(file, situation)
    waiting = awaited(file.matter)
    if waiting is None:
        yield refusal("residence_permit.no_explanation_awaited", UNTRUE)
    elif situation.on <= (until := last_day_to_answer(file, waiting, situation)):
        yield refusal(
            "residence_permit.explanation_awaited", UNTRUE, settled_by="record_explanation", until=until
        )


def _lapsed(file: File[Matter], form: Nothing, situation: Situation, others: Files) -> Iterator[Record]:
    yield Record(body=ExplanationLapsed(asked=held(awaited(file.matter)).number))


LAPSE_EXPLANATION: Step[Matter, Nothing] = Step(
    code="lapse_explanation",
    form=Nothing,
    roles=frozenset({Role.JOB, Role.CASEWORKER}),
    under=(EXPLANATION,),
    bars=_day_has_not_passed,
    records=_lapsed,
)
