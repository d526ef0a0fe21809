"""Handing the application over to whoever decides on the visa. Nobody decides on one here."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from byla.casefile import File, Files, Record, Refusal, Role, Situation, Step, day, form, held, line, refusal
from byla.procedures.lt.gates import in_order, person_in
from byla.procedures.lt.national_visa.acceptance import NOT_COMPLETED
from byla.procedures.lt.national_visa.entries import HandedOver
from byla.procedures.lt.national_visa.gates import of_applicant, under_way
from byla.procedures.lt.national_visa.law import STOP, STOPPED, law_found, not_stopped_xiv_1888_3
from byla.procedures.lt.national_visa.matter import VisaApplication
from byla.procedures.lt.questionnaire import PERSONS, QuestionnaireOutcome

SETTLED_BY = {
    QuestionnaireOutcome.NOT_ASKED: "ask_questionnaire",
    QuestionnaireOutcome.AWAITED: "record_answers",
    QuestionnaireOutcome.INCOMPLETE: "record_answers",
    QuestionnaireOutcome.REFUSED: "ask_questionnaire",
}
"""What may be tried next. That the application is not accepted is a named official's act, to which nobody is led."""


@form
class HandOver:
    """To whom the application goes, and on which day."""

    to: str = line()
    handed_over_on: date = day()


def not_ready(file: File[VisaApplication], situation: Situation) -> Iterator[Refusal]:
    """What the application still waits for before it goes to whoever decides."""
    yield from under_way(file, situation)
    yield from not_stopped_xiv_1888_3(file, situation)
    yield from _questionnaire_answered(file.matter)


def _questionnaire_answered(matter: VisaApplication) -> Iterator[Refusal]:
    """Refused or incomplete, the application is not accepted; so it is not handed on as if it were complete."""
    if matter.law is None:
        return
    duty, outcome = matter.law.says.duty, matter.outcome
    if duty.unknown:
        yield refusal(f"national_visa.questionnaire_duty.{duty.value}", PERSONS, settled_by="look_again")
    elif duty.must_answer and outcome is not QuestionnaireOutcome.ANSWERED:
        yield refusal(
            f"national_visa.questionnaire_outcome.{outcome.value}",
            PERSONS,
            NOT_COMPLETED,
            settled_by=SETTLED_BY[outcome],
            questions=", ".join(matter.unanswered),
        )


def _not_as_found(
    file: File[VisaApplication], form: HandOver, situation: Situation, others: Files
) -> Iterator[Refusal]:
    """The identity record may say otherwise by now, or the application was corrected."""
    matter = file.matter
    found = law_found(matter, person_in(others, held(matter.lodged).says.applicant), situation)
    if matter.law is None or found != matter.law.says:
        yield refusal("national_visa.found_otherwise", PERSONS, STOPPED, settled_by="look_again")
    for cause in (matter.lodged, matter.mediation, *matter.answers):
        yield from in_order(HandedOver, form.handed_over_on, cause)


def _handed_over(
    file: File[VisaApplication], form: HandOver, situation: Situation, others: Files
) -> Iterator[Record]:
    body = HandedOver(to=form.to, outcome=file.matter.outcome)
    yield Record(body=body, true_from=form.handed_over_on)


HAND_OVER: Step[VisaApplication, HandOver] = Step(
    code="hand_over",
    form=HandOver,
    roles=frozenset({Role.CASEWORKER}),
    under=(PERSONS, STOP),
    touches=of_applicant,
    bars=not_ready,
    objections=_not_as_found,
    records=_handed_over,
)
