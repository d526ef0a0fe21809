"""Recording who may act for the person."""

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
    choices,
    day,
    form,
    line,
    refusal,
    text,
)
from byla.procedures.lt.residence_permit.clocks import last_day_of_power
from byla.procedures.lt.residence_permit.codes import DocumentKind
from byla.procedures.lt.residence_permit.codes.representation import (
    GIVEN_BY,
    PowerGivenBy,
    RepresentativeKind,
    Scope,
)
from byla.procedures.lt.residence_permit.entries import RepresentativeRecorded
from byla.procedures.lt.residence_permit.matter import Matter
from byla.procedures.lt.residence_permit.representation import POWER
from byla.words import words

ATTORNEY, TERM, PARENTS, GUARDIANS = (f"lt/civil-code:{one}" for one in ("2.137", "2.142", "3.157", "3.238"))


def _powers(file: File[Matter], situation: Situation) -> Sequence[Option]:
    """The documents on file on which a power can rest."""
    return [
        Option(
            str(one.number),
            words("residence_permit.numbered", number=one.number, text=one.says.document.name),
        )
        for one in file.matter.documents
        if one.says.kind is DocumentKind.PROOF_OF_REPRESENTATION
    ]


@form
class RecordRepresentative:
    """Who may act for the person, for what, on which document, since when and until when."""

    name: str = line()
    kind: RepresentativeKind = choice()
    given_by: PowerGivenBy = choice()
    given_on: date = day()
    scope: tuple[Scope, ...] = choices()
    document: str = choice(_powers)
    until: date | None = day(future=True, required=False)
    address: str = text(longest=500)


def _nothing_to_rest_on(file: File[Matter], situation: Situation) -> Iterator[Refusal]:
    if file.matter.person is None:
        yield refusal("residence_permit.no_permit_here", POWER)
    elif not _powers(file, situation):
        yield refusal("residence_permit.no_proof_of_power", ATTORNEY, settled_by="record_document")


def _no_such_power(
    file: File[Matter], form: RecordRepresentative, situation: Situation, others: Files
) -> Iterator[Refusal]:
    if form.given_by not in GIVEN_BY[form.kind]:
        by_law = form.kind is RepresentativeKind.BY_LAW
        yield refusal(
            "residence_permit.power_of_another_kind",
            *((PARENTS, GUARDIANS) if by_law else (ATTORNEY,)),
            kind=words(f"residence_permit.representative_kind.{form.kind.value}"),
            given_by=words(f"residence_permit.power_given_by.{form.given_by.value}"),
        )
    if form.until is not None and form.until < form.given_on:
        yield refusal("residence_permit.power_ends_before", TERM, given=form.given_on, until=form.until)


def _recorded(
    file: File[Matter], form: RecordRepresentative, situation: Situation, others: Files
) -> Iterator[Record]:
    until = form.until
    if until is None and form.kind is not RepresentativeKind.BY_LAW:
        until = last_day_of_power(form.given_on, situation)
    recorded = RepresentativeRecorded(
        name=form.name,
        kind=form.kind,
        given_by=form.given_by,
        scope=form.scope,
        document=int(form.document),
        until=until,
        address=form.address,
    )
    yield Record(body=recorded, true_from=form.given_on)


RECORD_REPRESENTATIVE: Step[Matter, RecordRepresentative] = Step(
    code="record_representative",
    form=RecordRepresentative,
    roles=frozenset({Role.CASEWORKER}),
    under=(POWER, ATTORNEY, TERM, PARENTS, GUARDIANS),
    bars=_nothing_to_rest_on,
    objections=_no_such_power,
    records=_recorded,
)
