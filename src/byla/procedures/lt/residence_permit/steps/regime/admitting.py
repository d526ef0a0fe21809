"""Looking again whether the law stops the application, and finding an exception."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from byla.casefile import (
    File,
    FileId,
    Files,
    Nothing,
    Option,
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
from byla.procedures.lt.residence_permit.admissibility import (
    STOP,
    exceptions_of,
    still_stopped,
    stopped_at_lodging,
)
from byla.procedures.lt.residence_permit.codes import StopException
from byla.procedures.lt.residence_permit.entries import AdmissibilityChecked, ExceptionFound
from byla.procedures.lt.residence_permit.gates import application_under_way
from byla.procedures.lt.residence_permit.matter import Matter
from byla.words import words


def _of_applicant_and_permit(file: File[Matter], form: Nothing) -> tuple[FileId, ...]:
    said = held(file.matter.application).says
    return (said.applicant,) if said.earlier_permit is None else (said.applicant, said.earlier_permit)


def _checked(file: File[Matter], form: Nothing, situation: Situation, others: Files) -> Iterator[Record]:
    """Read from the identity record as it is now, for the day of lodging."""
    lodged = held(file.matter.application)
    earlier = lodged.says.earlier_permit
    stopped = stopped_at_lodging(
        lodged.says,
        situation.law(lodged.day),
        others[lodged.says.applicant].matter,
        None if earlier is None else others[earlier].matter,
    )
    yield Record(body=AdmissibilityChecked(stopped=stopped))


CHECK_ADMISSIBILITY: Step[Matter, Nothing] = Step(
    code="check_admissibility",
    form=Nothing,
    roles=frozenset({Role.CASEWORKER}),
    under=(STOP,),
    bars=application_under_way,
    touches=_of_applicant_and_permit,
    records=_checked,
)


def documents(file: File[Matter], situation: Situation) -> Sequence[Option]:
    """The documents on file."""
    return [
        Option(
            str(one.number),
            words("residence_permit.numbered", number=one.number, text=one.says.document.name),
        )
        for one in file.matter.documents
    ]


def _exceptions(file: File[Matter], situation: Situation) -> Sequence[Option]:
    return [
        Option(one.value, words(f"residence_permit.stop_exception.{one.value}"))
        for one in exceptions_of(situation.law())
    ]


@form
class FindException:
    """Which exception holds, and the document that shows it."""

    exception: str = choice(_exceptions)
    document: str = choice(documents)


def _nothing_stopped(file: File[Matter], situation: Situation) -> Iterator[Refusal]:
    yield from application_under_way(file, situation)
    if not still_stopped(file.matter, situation):
        yield refusal("residence_permit.nothing_stopped", STOP)
    elif not file.matter.documents:
        yield refusal("residence_permit.no_document", settled_by="record_document")


def _found(file: File[Matter], form: FindException, situation: Situation, others: Files) -> Iterator[Record]:
    yield Record(body=ExceptionFound(exception=StopException(form.exception), document=int(form.document)))


FIND_EXCEPTION: Step[Matter, FindException] = Step(
    code="find_exception",
    form=FindException,
    roles=frozenset({Role.CASEWORKER}),
    under=(STOP,),
    bars=_nothing_stopped,
    records=_found,
)
