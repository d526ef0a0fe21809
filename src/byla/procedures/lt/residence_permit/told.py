"""What a body that assesses is told: the application with its documents and the answers to the questionnaire that lie
in the record, its own question and its own answers.
"""

from __future__ import annotations

from byla.casefile import AccessLimited, Assigned, Body, ConflictDeclared, File
from byla.procedures.lt.residence_permit.codes import DocumentKind
from byla.procedures.lt.residence_permit.entries import (
    AnnexRecorded,
    AnswersAmended,
    AnswersTranslated,
    ApplicationLodged,
    ApplicationNotAccepted,
    ApplicationRegistered,
    ApplicationTakenBack,
    AssessmentExtended,
    AssessmentRequested,
    BodyReminded,
    ClearanceAnswered,
    ClearanceAsked,
    CompletenessChecked,
    ConclusionGiven,
    ConclusionReturned,
    ConclusionRevised,
    ConclusionUpheld,
    ConclusionWithdrawn,
    DataReceived,
    DocumentRecorded,
    GroundsShortened,
    MissingDataRequested,
    NoticeReceived,
    QuestionnaireAnswered,
    QuestionnaireAsked,
    RegimeEnded,
    RequestAcknowledged,
    WithdrawalOpened,
)
from byla.procedures.lt.residence_permit.matter import Matter

OF_A_REQUEST = (
    RequestAcknowledged,
    AssessmentExtended,
    BodyReminded,
    ConclusionGiven,
    ConclusionReturned,
    ConclusionUpheld,
    ConclusionRevised,
    ConclusionWithdrawn,
)
TO_EVERY_BODY = (
    WithdrawalOpened,
    ApplicationLodged,
    ApplicationRegistered,
    DocumentRecorded,
    CompletenessChecked,
    MissingDataRequested,
    DataReceived,
    ApplicationNotAccepted,
    ApplicationTakenBack,
    RegimeEnded,
    QuestionnaireAsked,
    QuestionnaireAnswered,
    AnswersAmended,
    AnswersTranslated,
    Assigned,
    AccessLimited,
    ConflictDeclared,
)

NO_PART_OF_THE_APPLICATION = (
    DocumentKind.PROOF_OF_SERVICE,
    DocumentKind.PROOF_OF_REPRESENTATION,
    DocumentKind.TRANSLATION,
)


def told_to(file: File[Matter], agency: str) -> frozenset[int]:
    """The entries that the body sees (UTPI 4(3), 4(4)); never another body's conclusion, the hearing or a draft."""
    standing = [(entry.number, entry.body) for entry in file.history.standing]
    asked = {number for number, body in standing if _asks(body, agency)}
    own = {number for number, body in standing if isinstance(body, OF_A_REQUEST) and body.request in asked}
    of_all = {number for number, body in standing if isinstance(body, TO_EVERY_BODY) and not _beside(body)}
    return frozenset(asked | own | of_all | _to_clear(file, agency))


def _to_clear(file: File[Matter], agency: str) -> set[int]:
    """What a service must see to clear an open text, and what it recorded of its own annexes."""
    standing = [(entry.number, entry.body) for entry in file.history.standing]
    sent = {
        number
        for number, body in standing
        if isinstance(body, ClearanceAsked) and body.agency.value == agency
    }
    answers = {
        number for number, body in standing if isinstance(body, ClearanceAnswered) and body.asked in sent
    }
    annexes = {
        number
        for number, body in standing
        if (isinstance(body, AnnexRecorded) and body.holder.value == agency)
        or (isinstance(body, GroundsShortened) and body.agency is not None and body.agency.value == agency)
    }
    return sent | answers | annexes


def _asks(body: Body | None, agency: str) -> bool:
    return isinstance(body, AssessmentRequested | NoticeReceived) and body.agency.value == agency


def _beside(body: Body | None) -> bool:
    return isinstance(body, DocumentRecorded) and body.kind in NO_PART_OF_THE_APPLICATION
