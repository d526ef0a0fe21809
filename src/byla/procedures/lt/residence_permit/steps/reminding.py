"""Telling somebody that a body has not concluded. Nothing follows from it but that it is on record."""

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
    refusal,
    text,
)
from byla.procedures.lt.gates import in_order
from byla.procedures.lt.residence_permit.clocks import ASSESS
from byla.procedures.lt.residence_permit.codes import Reminded
from byla.procedures.lt.residence_permit.entries import BodyReminded
from byla.procedures.lt.residence_permit.gates import under_way
from byla.procedures.lt.residence_permit.matter import Matter
from byla.procedures.lt.residence_permit.silence import HEADS, silent_since
from byla.words import words


def _silent(file: File[Matter], situation: Situation) -> Sequence[Option]:
    """The bodies that have not concluded, and since when each has had the question."""
    return [
        Option(
            str(one.request.number),
            words(
                "residence_permit.asked_since",
                agency=words(f"residence_permit.agency.{one.agency.value}"),
                day=one.request.day,
            ),
        )
        for one in file.matter.assessments
        if one.conclusion is None and one.withdrawn is None
    ]


@form
class RemindBody:
    """Which body, who is told, when, and what they are told."""

    request: str = choice(_silent)
    reminded: Reminded = choice()
    reminded_on: date = day()
    because: str = text(longest=4000)


def _nobody_is_awaited(file: File[Matter], situation: Situation) -> Iterator[Refusal]:
    yield from under_way(file, situation)
    if not _silent(file, situation):
        yield refusal("residence_permit.nobody_is_awaited", ASSESS)


def _not_late(file: File[Matter], form: RemindBody, situation: Situation, others: Files) -> Iterator[Refusal]:
    """Art. 4(4) gives the body its days: a head is told only once they have passed."""
    one = next(one for one in file.matter.assessments if str(one.request.number) == form.request)
    yield from in_order(BodyReminded, form.reminded_on, one.request)
    since = silent_since(one, file.matter, situation)
    if form.reminded in HEADS and (since is None or form.reminded_on <= since):
        yield refusal("residence_permit.body_is_not_late", ASSESS)


def _reminded(file: File[Matter], form: RemindBody, situation: Situation, others: Files) -> Iterator[Record]:
    told = BodyReminded(request=int(form.request), reminded=form.reminded, because=form.because)
    yield Record(body=told, true_from=form.reminded_on)


REMIND_BODY: Step[Matter, RemindBody] = Step(
    code="remind_body",
    form=RemindBody,
    roles=frozenset({Role.CASEWORKER, Role.UNIT_LEAD}),
    under=(ASSESS,),
    bars=_nobody_is_awaited,
    objections=_not_late,
    records=_reminded,
)
