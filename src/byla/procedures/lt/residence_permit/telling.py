"""What each entry of a permit's file is to the person whom it is about; `byla.access.own_file` says what follows."""

from __future__ import annotations

from collections.abc import Mapping

from byla.access import Telling
from byla.casefile import Body, Entry, File
from byla.procedures.lt.alert_elsewhere import ENTRIES as OF_ALERTS_ELSEWHERE
from byla.procedures.lt.courts import (
    Contested,
    EarlierPointAnswered,
    FaultLookedAt,
    FaultPut,
    PointAnswered,
)
from byla.procedures.lt.free_movement import ENTRIES as OF_FREE_MOVEMENT
from byla.procedures.lt.residence_permit import entries as kinds
from byla.procedures.lt.residence_permit.codes import DocumentKind
from byla.procedures.lt.residence_permit.matter import Matter
from byla.procedures.lt.union_citizen import ENTRIES as OF_UNION_CITIZENS

TOLD: tuple[type[Body], ...] = (
    kinds.PermitRegistered,
    kinds.RenewalLodged,
    kinds.PermitReplaced,
    kinds.ApplicationLodged,
    kinds.ApplicationRegistered,
    kinds.MissingDataRequested,
    kinds.DataReceived,
    kinds.ApplicationNotAccepted,
    kinds.ApplicationTakenBack,
    kinds.QuestionnaireAsked,
    kinds.QuestionnaireAnswered,
    kinds.AnswersAmended,
    kinds.AnswersTranslated,
    kinds.QuestionnaireRefused,
    kinds.ExplanationAsked,
    kinds.ExplanationGiven,
    kinds.InvitedToHearing,
    kinds.PersonHeard,
    kinds.DecisionServed,
    kinds.RepresentativeRecorded,
    kinds.RepresentativeEnded,
    kinds.FeePaid,
    kinds.BiometricsTaken,
    kinds.CardOrdered,
    kinds.CardCollected,
    kinds.PermitLapsed,
    kinds.ChangeNotified,
    kinds.TranslationAsked,
    kinds.TranslationGiven,
    # Whoever is a party knows what the court said.
    Contested,
)
ASSESSMENT: tuple[type[Body], ...] = (
    kinds.NoticeReceived,
    kinds.AssessmentRequested,
    kinds.BodyReminded,
    kinds.RequestAcknowledged,
    kinds.AssessmentExtended,
    kinds.ConclusionGiven,
    kinds.ConclusionAssessed,
    kinds.ConclusionReturned,
    kinds.ConclusionUpheld,
    kinds.ConclusionRevised,
    kinds.ConclusionWithdrawn,
    kinds.DisagreementDecided,
    kinds.AnnexRecorded,
    kinds.GroundsShortened,
    kinds.EssenceMarked,
    kinds.ClearanceAsked,
    kinds.ClearanceAnswered,
    kinds.ClearanceDecided,
)
UNTOLD: tuple[type[Body], ...] = (
    # In the file of a permit: of a withdrawal, and of decisions before they are served.
    kinds.WithdrawalBegun,
    kinds.WithdrawalFollows,
    kinds.PermitWithdrawn,
    kinds.PermitLeftInForce,
    kinds.RenewalRefused,
    kinds.RenewalEnded,
    kinds.ServiceAttempted,
    # Whether they may be told is for the state that entered the alert to say.
    *OF_ALERTS_ELSEWHERE,
)
OTHERS: tuple[type[Body], ...] = (
    kinds.FamilyMemberLinked,
    kinds.FamilyMemberUnlinked,
    kinds.DependantsChecked,
    kinds.DependantLookedInto,
    FaultPut,
    FaultLookedAt,
)
HOUSE: tuple[type[Body], ...] = (kinds.SpecialAnswersRead,)
WORK: tuple[type[Body], ...] = (
    kinds.WithdrawalOpened,
    kinds.WithdrawalEnded,
    kinds.CompletenessChecked,
    kinds.QuestionnaireDutyFound,
    kinds.QuestionnaireOrdered,
    kinds.OpinionQuoted,
    kinds.ContradictionNoted,
    kinds.ExplanationLapsed,
    kinds.FactRecorded,
    kinds.CircumstancesRecorded,
    kinds.ReasonAdded,
    kinds.ReasonWithdrawn,
    kinds.HearingLapsed,
    kinds.FactWeighed,
    kinds.ProportionalityAssessed,
    kinds.DecisionDrafted,
    kinds.DraftReturned,
    kinds.UnconfirmedLawAccepted,
    kinds.DecisionRecalled,
    kinds.DecisionUndone,
    kinds.AdmissibilityChecked,
    kinds.ExceptionFound,
    kinds.RegimeEnded,
    kinds.AnotherGroundChecked,
    *OF_UNION_CITIZENS,
    *OF_FREE_MOVEMENT,
    PointAnswered,
    EarlierPointAnswered,
)
BY_KIND: Mapping[type[Body], Telling] = {
    kind: telling
    for telling, of_it in (
        (Telling.TOLD, TOLD),
        (Telling.ASSESSMENT, ASSESSMENT),
        (Telling.UNTOLD, UNTOLD),
        (Telling.OTHERS, OTHERS),
        (Telling.HOUSE, HOUSE),
        (Telling.WORK, WORK),
    )
    for kind in of_it
}
BROUGHT = (
    DocumentKind.APPLICATION_FORM,
    DocumentKind.TRAVEL_DOCUMENT,
    DocumentKind.QUESTIONNAIRE,
    DocumentKind.PROOF_OF_BASIS,
    DocumentKind.PROOF_OF_REPRESENTATION,
)
"""What an applicant brings (UTPI 26), or whoever speaks for them. Of correspondence and what is called other the record
does not say whose it is.
"""
AFTER_SERVICE = (DocumentKind.PROOF_OF_SERVICE, DocumentKind.TRANSLATION)


def telling(file: File[Matter], entry: Entry) -> Telling:
    """What the entry is to the person; a decision and what belongs to it, once it is served."""
    if isinstance(entry.body, kinds.DocumentRecorded):
        return _of_document(file, entry.body)
    kind = file.procedure.kind(entry.header.type)
    if kind is kinds.DocumentRecorded:
        return Telling.OTHERS
    if kind is kinds.DecisionSigned:
        return Telling.TOLD if entry.number in _served(file) else Telling.UNTOLD
    return BY_KIND[kind]


def _of_document(file: File[Matter], document: kinds.DocumentRecorded) -> Telling:
    if document.kind in AFTER_SERVICE:
        return Telling.TOLD if _served(file) else Telling.UNTOLD
    return Telling.TOLD if document.kind in BROUGHT else Telling.OTHERS


def _served(file: File[Matter]) -> frozenset[int]:
    """The numbers of the decisions with which the person was served."""
    bodies = (entry.body for entry in file.history.standing)
    return frozenset(body.decision for body in bodies if isinstance(body, kinds.DecisionServed))
