"""Consultations with another state: begun, given more days, and answered."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from functools import partial
from typing import Any

from byla.casefile import (
    Attachment,
    File,
    Files,
    Option,
    Record,
    Refusal,
    Role,
    Situation,
    Step,
    attachment,
    choice,
    day,
    form,
    number,
    refusal,
    text,
)
from byla.procedures.lt.alert.codes import Occasion, Outcome
from byla.procedures.lt.alert.consulting import (
    ARTICLES,
    TERM_OF,
    is_open,
    outcomes_of,
    states,
    to_answer,
    too_many_days,
)
from byla.procedures.lt.alert.entries import ConsultationAnswered, ConsultationBegun, ConsultationExtended
from byla.procedures.lt.alert.gates import decided
from byla.procedures.lt.alert.matter import Consultation
from byla.procedures.lt.alert.wanted import Source
from byla.procedures.lt.gates import in_order
from byla.words import words

LONGEST_ASKED = 100
IN_SIS = frozenset(
    {Occasion.BEFORE_A_PERMIT, Occasion.PERMIT_INTENDED, Occasion.AFTER_THE_ALERT, Occasion.AFTER_A_HIT}
)
"""Occasions on which an alert is there."""


@form
class BeginConsultation:
    """On which occasion, with which state, when the request was received, and the message."""

    occasion: Occasion = choice()
    state: str = choice(states)
    received_on: date = day()
    document: Attachment = attachment()


def _not_the_occasion(
    source: Source, file: File[Any], form: BeginConsultation, situation: Situation, others: Files
) -> Iterator[Refusal]:
    article = ARTICLES.get((source.kind, form.occasion))
    if article is None:
        yield refusal("alert.no_such_consultation", ARTICLES[source.kind, Occasion.BEFORE_A_PERMIT])
        return
    there = file.matter.alert.in_sis is not None
    if there is not (form.occasion in IN_SIS):
        yield refusal("alert.occasion_does_not_fit", article)
    if there:
        yield from in_order(ConsultationBegun, form.received_on, file.matter.alert.entered)


def begin_consultation(source: Source) -> Step[Any, BeginConsultation]:
    """The step that records that two states consult each other."""

    def records(
        file: File[Any], form: BeginConsultation, situation: Situation, others: Files
    ) -> Iterator[Record]:
        body = ConsultationBegun(
            occasion=form.occasion,
            article=ARTICLES[source.kind, form.occasion],
            state=form.state,
            document=form.document,
        )
        yield Record(body=body, true_from=form.received_on)

    return Step(
        code="begin_consultation",
        texts="alert",
        form=BeginConsultation,
        roles=frozenset({Role.CASEWORKER}),
        under=tuple(article for (kind, _), article in ARTICLES.items() if kind is source.kind),
        bars=partial(decided, source),
        objections=partial(_not_the_occasion, source),
        records=records,
    )


def _open(file: File[Any], situation: Situation) -> list[Consultation]:
    return [one for one in file.matter.alert.consultations if is_open(one, situation)]


def _open_ones(file: File[Any], situation: Situation) -> Sequence[Option]:
    """The consultations in which something is still to come."""
    return [
        Option(
            str(one.begun.number),
            words(
                "alert.consultation",
                occasion=words(f"alert.occasion.{one.begun.says.occasion.value}"),
                state=words(f"person.country.{one.begun.says.state}"),
                day=one.begun.day,
            ),
        )
        for one in _open(file, situation)
    ]


def _none_open(file: File[Any], situation: Situation) -> Iterator[Refusal]:
    if not _open(file, situation):
        yield refusal("alert.no_consultation_open", "eu/2018-1861:27", settled_by="begin_consultation")


def _chosen(file: File[Any], given: str) -> Consultation:
    several: tuple[Consultation, ...] = file.matter.alert.consultations
    return next(one for one in several if str(one.begun.number) == given)


@form
class ExtendConsultation:
    """Which consultation, how many days more the other state asked for, and its reasons."""

    consultation: str = choice(_open_ones)
    days: int = number(least=1, most=LONGEST_ASKED)
    document: Attachment = attachment()


def _too_many_days(
    file: File[Any], form: ExtendConsultation, situation: Situation, others: Files
) -> Iterator[Refusal]:
    one = _chosen(file, form.consultation)
    article = TERM_OF.get(one.begun.says.article, one.begun.says.article)
    yield from too_many_days(form.days, article, one.begun, to_answer(one, situation), situation)


def _extended(
    file: File[Any], form: ExtendConsultation, situation: Situation, others: Files
) -> Iterator[Record]:
    yield Record(
        body=ConsultationExtended(consultation=int(form.consultation), days=form.days, document=form.document)
    )


def extend_consultation(source: Source) -> Step[Any, ExtendConsultation]:
    """The step that gives another state more days."""
    kinds = (Occasion.BEFORE_THE_ALERT, Occasion.AFTER_THE_ALERT)
    return Step(
        code="extend_consultation",
        texts="alert",
        form=ExtendConsultation,
        roles=frozenset({Role.CASEWORKER}),
        under=tuple(ARTICLES[source.kind, one] for one in kinds),
        bars=_none_open,
        objections=_too_many_days,
        records=_extended,
    )


@form
class AnswerConsultation:
    """Which consultation, how it ended, when, why, and the message."""

    consultation: str = choice(_open_ones)
    outcome: Outcome = choice()
    answered_on: date = day()
    because: str = text(longest=20_000)
    document: Attachment = attachment()


def _other_outcome(
    file: File[Any], form: AnswerConsultation, situation: Situation, others: Files
) -> Iterator[Refusal]:
    one = _chosen(file, form.consultation)
    yield from in_order(ConsultationAnswered, form.answered_on, one.begun)
    if form.outcome not in outcomes_of(one.begun.says.occasion):
        yield refusal("alert.other_outcome", one.begun.says.article)


def _answered(
    file: File[Any], form: AnswerConsultation, situation: Situation, others: Files
) -> Iterator[Record]:
    body = ConsultationAnswered(
        consultation=int(form.consultation),
        outcome=form.outcome,
        because=form.because,
        document=form.document,
    )
    yield Record(body=body, true_from=form.answered_on)


def answer_consultation(source: Source) -> Step[Any, AnswerConsultation]:
    """The step that records our answer, or what the other state did."""
    return Step(
        code="answer_consultation",
        texts="alert",
        form=AnswerConsultation,
        roles=frozenset({Role.CASEWORKER}),
        under=tuple(article for (kind, _), article in ARTICLES.items() if kind is source.kind),
        bars=_none_open,
        objections=_other_outcome,
        records=_answered,
    )
