"""Not accepting an application, serving that on the person, and its being taken back. None decides on a visa."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

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
    choices,
    day,
    form,
    refusal,
    text,
)
from byla.procedures.lt.decisions import APPEAL, DECISIONS, remedy, serving
from byla.procedures.lt.gates import in_order
from byla.procedures.lt.national_visa.acceptance import NOT_COMPLETED, lacks
from byla.procedures.lt.national_visa.entries import (
    ApplicationNotAccepted,
    ApplicationTakenBack,
    NotAcceptedServed,
)
from byla.procedures.lt.national_visa.gates import under_way
from byla.procedures.lt.national_visa.law import STOP
from byla.procedures.lt.national_visa.matter import VisaApplication
from byla.procedures.lt.national_visa.steps.special_answers import words_kept_apart
from byla.procedures.lt.questionnaire import all_apart
from byla.words import words


def _lacking(file: File[VisaApplication], situation: Situation) -> Sequence[Option]:
    return [
        Option(one.code, words(f"national_visa.lack.{one.code}", cited=one.cited))
        for one in lacks(file, situation)
    ]


@form
class DeclineApplication:
    """For want of what the application is not accepted, and why, in the official's own words."""

    lacking: tuple[str, ...] = choices(_lacking)
    reasons: str = text(longest=10_000)


def _nothing_lacks(file: File[VisaApplication], situation: Situation) -> Iterator[Refusal]:
    yield from under_way(file, situation)
    if not lacks(file, situation):
        yield refusal("national_visa.nothing_lacks", NOT_COMPLETED)


def _repeats_opinions(
    file: File[VisaApplication], form: DeclineApplication, situation: Situation, others: Files
) -> Iterator[Refusal]:
    yield from words_kept_apart(form.reasons, situation)


def _not_accepted(
    file: File[VisaApplication], form: DeclineApplication, situation: Situation, others: Files
) -> Iterator[Record]:
    found = [one for one in lacks(file, situation) if one.code in form.lacking]
    law = situation.law()
    body = ApplicationNotAccepted(
        number=situation.numbers[DECISIONS.code],
        lacks=tuple(one.cited for one in found),
        shown_by=tuple(sorted({number for one in found for number in one.shown_by})),
        reasons=form.reasons,
        remedy=remedy(law),
        signatory=situation.actor.id,
        law=law.hash,
    )
    yield Record(body=body)


DECLINE_APPLICATION: Step[VisaApplication, DeclineApplication] = Step(
    code="decline_application",
    form=DeclineApplication,
    roles=frozenset({Role.SIGNATORY}),
    under=(NOT_COMPLETED, STOP, "eu/charter:21", "lt/vai:10", "lt/utpi:136", APPEAL),
    adverse=True,
    mandate="national_visa.acceptance",
    draws=(DECISIONS,),
    knows=all_apart,
    bars=_nothing_lacks,
    objections=_repeats_opinions,
    records=_not_accepted,
)


def _nothing_to_serve(file: File[VisaApplication], situation: Situation) -> Iterator[Refusal]:
    if file.matter.not_accepted is None:
        yield refusal("national_visa.nothing_to_serve", APPEAL)
    elif file.matter.served is not None:
        yield refusal("national_visa.served_already", APPEAL, day=file.matter.served.day)


SERVE_NOT_ACCEPTED = serving(
    "serve_not_accepted",
    NotAcceptedServed,
    act=lambda matter: matter.not_accepted,
    bars=_nothing_to_serve,
    under=(APPEAL,),
)


@form
class TakeBackApplication:
    """When the applicant took the application back, and the letter that says so."""

    taken_back_on: date = day()
    document: Attachment = attachment()


def _before_lodging(
    file: File[VisaApplication], form: TakeBackApplication, situation: Situation, others: Files
) -> Iterator[Refusal]:
    yield from in_order(ApplicationTakenBack, form.taken_back_on, file.matter.lodged)


def _taken_back(
    file: File[VisaApplication], form: TakeBackApplication, situation: Situation, others: Files
) -> Iterator[Record]:
    yield Record(body=ApplicationTakenBack(document=form.document), true_from=form.taken_back_on)


TAKE_BACK_APPLICATION: Step[VisaApplication, TakeBackApplication] = Step(
    code="take_back_application",
    form=TakeBackApplication,
    roles=frozenset({Role.CASEWORKER}),
    under=("lt/vai:10",),
    adverse=True,
    bars=under_way,
    objections=_before_lodging,
    records=_taken_back,
)
