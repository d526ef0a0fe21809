"""Not accepting an application: an act of its own, under a mandate of its own. It refuses no permit."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

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
    choices,
    form,
    refusal,
    text,
)
from byla.procedures.lt.decisions import remedy
from byla.procedures.lt.residence_permit.acceptance import NOT_ACCEPTED, lacks
from byla.procedures.lt.residence_permit.admissibility import STOP
from byla.procedures.lt.residence_permit.codes import DECISIONS, Act, EndedBy
from byla.procedures.lt.residence_permit.entries import ApplicationNotAccepted, RenewalEnded
from byla.procedures.lt.residence_permit.gates import application_under_way
from byla.procedures.lt.residence_permit.matter import Matter
from byla.words import words


def _lacking(file: File[Matter], situation: Situation) -> Sequence[Option]:
    return [
        Option(one.code, words(f"residence_permit.lack.{one.code}", cited=one.cited))
        for one in lacks(file, situation)
    ]


@form
class DeclineApplication:
    """For want of what the application is not accepted, and why, in the official's own words."""

    lacking: tuple[str, ...] = choices(_lacking)
    reasons: str = text(longest=10_000)


def _nothing_lacks(file: File[Matter], situation: Situation) -> Iterator[Refusal]:
    yield from application_under_way(file, situation)
    if not lacks(file, situation):
        yield refusal("residence_permit.nothing_lacks", NOT_ACCEPTED, settled_by="request_missing_data")


def renewed_permit(file: File[Matter], form: object) -> tuple[FileId, ...]:
    """The file of the permit that was to be renewed."""
    application = file.matter.application
    if application is None or application.says.act is not Act.RENEWAL:
        return ()
    return () if application.says.earlier_permit is None else (application.says.earlier_permit,)


def _not_accepted(
    file: File[Matter], form: DeclineApplication, situation: Situation, others: Files
) -> Iterator[Record]:
    found = [one for one in lacks(file, situation) if one.code in form.lacking]
    law, number = situation.law(), situation.numbers[DECISIONS.code]
    body = ApplicationNotAccepted(
        number=number,
        lacks=tuple(one.cited for one in found),
        shown_by=tuple(sorted({number for one in found for number in one.shown_by})),
        reasons=form.reasons,
        remedy=remedy(law),
        signatory=situation.actor.id,
        law=law.hash,
    )
    yield Record(body=body)
    for permit in renewed_permit(file, form):
        ended = RenewalEnded(renewal=file.id, how=EndedBy.NOT_ACCEPTED, decision=number)
        yield Record(body=ended, file=permit)


DECLINE_APPLICATION: Step[Matter, DeclineApplication] = Step(
    code="decline_application",
    form=DeclineApplication,
    roles=frozenset({Role.SIGNATORY}),
    under=(NOT_ACCEPTED, STOP, "lt/utpi:26(1)(6)", "lt/vai:10", "lt/utpi:136", "lt/utpi:138(1)"),
    adverse=True,
    mandate="residence_permit.acceptance",
    draws=(DECISIONS,),
    bars=_nothing_lacks,
    touches=renewed_permit,
    records=_not_accepted,
)
