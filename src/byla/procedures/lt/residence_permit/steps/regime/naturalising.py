"""Ending the regime for whoever became a citizen of Lithuania: their permit, and all that is asked about it."""

from __future__ import annotations

from collections.abc import Iterator

from byla.casefile import (
    File,
    FileId,
    Files,
    Record,
    Refusal,
    Role,
    Situation,
    Step,
    choice,
    form,
    held,
    refusal,
)
from byla.procedures.lt.residence_permit.admissibility import FOREIGNER, LITHUANIA
from byla.procedures.lt.residence_permit.entries import RegimeEnded
from byla.procedures.lt.residence_permit.matter import Matter
from byla.procedures.lt.residence_permit.steps.regime.admitting import documents


@form
class EndRegime:
    """The document that shows that the person is a citizen of Lithuania; the day stands in their identity record."""

    document: str = choice(documents)


def _nothing_to_end(file: File[Matter], situation: Situation) -> Iterator[Refusal]:
    matter = file.matter
    if matter.regime_ended is not None:
        yield refusal("residence_permit.regime_ended_already", FOREIGNER, day=matter.regime_ended.day)
    elif matter.permit is None and (matter.question is None or matter.answered is not None):
        yield refusal("residence_permit.nothing_goes_on", FOREIGNER)
    elif not matter.documents:
        yield refusal("residence_permit.no_document", settled_by="record_document")


def _person_and_all_that_hangs_together(file: File[Matter], form: EndRegime) -> tuple[FileId, ...]:
    matter = file.matter
    asked = [matter.renewal_pending.says.renewal] if matter.renewal_pending is not None else []
    asked += [matter.withdrawals[-1].says.withdrawal] if matter.withdrawal_pending else []
    earlier = [] if matter.earlier is None else [matter.earlier]
    return (held(matter.person), *asked, *earlier)


def _no_citizen(
    file: File[Matter], form: EndRegime, situation: Situation, others: Files
) -> Iterator[Refusal]:
    record = others[held(file.matter.person)].matter
    if LITHUANIA not in record.citizenships_on(situation.on):
        yield refusal("residence_permit.no_citizen_of_lithuania", FOREIGNER)


def _ended(file: File[Matter], form: EndRegime, situation: Situation, others: Files) -> Iterator[Record]:
    record = others[held(file.matter.person)].matter
    since = next(
        one.since for one in record.citizenships if one.country == LITHUANIA and one.held(situation.on)
    )
    shown = next(one.says.document.name for one in file.matter.documents if str(one.number) == form.document)
    ended = RegimeEnded(citizen_since=since, document=f"{shown} ({file.number})")
    yield Record(body=ended, true_from=since)
    for other in others.values():
        if isinstance(other.matter, Matter) and other.matter.regime_ended is None:
            yield Record(body=ended, true_from=since, file=other.id)


END_REGIME: Step[Matter, EndRegime] = Step(
    code="end_regime",
    form=EndRegime,
    roles=frozenset({Role.CASEWORKER}),
    under=(FOREIGNER,),
    adverse=True,
    bars=_nothing_to_end,
    touches=_person_and_all_that_hangs_together,
    objections=_no_citizen,
    records=_ended,
)
