"""The matter: what the entries of a file fold into. It holds the entries that count now, and adds nothing."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Generic, TypeVar

from byla.casefile import Body, FileId
from byla.procedures.lt.residence_permit.codes import (
    Act,
    Agency,
    DocumentKind,
    Interest,
    Operative,
    Outcome,
    Weight,
)
from byla.procedures.lt.residence_permit.entries import (
    ApplicationLodged,
    ApplicationRegistered,
    AssessmentExtended,
    AssessmentRequested,
    CircumstancesRecorded,
    CompletenessChecked,
    ConclusionAssessed,
    ConclusionGiven,
    DataReceived,
    DecisionDrafted,
    DecisionServed,
    DecisionSigned,
    DocumentRecorded,
    FactRecorded,
    HearingLapsed,
    InvitedToHearing,
    MissingDataRequested,
    NoticeReceived,
    PermitLeftInForce,
    PermitRegistered,
    PermitReplaced,
    PermitWithdrawn,
    PersonHeard,
    ReasonAdded,
    RenewalLodged,
    RenewalRefused,
    RequestAcknowledged,
    WithdrawalBegun,
    WithdrawalOpened,
)
from byla.procedures.lt.residence_permit.question import Question

B = TypeVar("B", bound=Body, covariant=True)


@dataclass(frozen=True, slots=True)
class Standing(Generic[B]):
    """An entry that counts: its number in the file, the day from which it is true, and what it says."""

    number: int
    day: date
    says: B


@dataclass(frozen=True, slots=True, kw_only=True)
class DataRequest:
    """A letter that asked for missing data, and its answer."""

    asked: Standing[MissingDataRequested]
    received: Standing[DataReceived] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Assessment:
    """One question to one body, or one that it took up itself, up to what the official makes of the answer."""

    request: Standing[AssessmentRequested] | Standing[NoticeReceived]
    acknowledged: Standing[RequestAcknowledged] | None = None
    extended: Standing[AssessmentExtended] | None = None
    conclusion: Standing[ConclusionGiven] | None = None
    weighed: Standing[ConclusionAssessed] | None = None

    @property
    def agency(self) -> Agency:
        """Whose assessment it is."""
        return self.request.says.agency

    @property
    def interest(self) -> Interest:
        """What it is about."""
        return self.request.says.interest

    @property
    def notice(self) -> Standing[NoticeReceived] | None:
        """The notice with which the body began by itself (UTPI 4(5), 4(6))."""
        said = self.request.says
        return (
            Standing(self.request.number, self.request.day, said)
            if isinstance(said, NoticeReceived)
            else None
        )

    @property
    def begun(self) -> Standing[Body] | None:
        """What the body's work began with: its receipt of the request, or its own notice."""
        return self.acknowledged or self.notice

    @property
    def outcome(self) -> Outcome | None:
        """What the body concluded; None while it has not. Time gives no answer (UTPI 4(4))."""
        return None if self.conclusion is None else self.conclusion.says.outcome

    @property
    def may_be_asked_again(self) -> bool:
        """A conclusion of threat that is bare or does not carry goes back to the body: nothing can rest on it."""
        if self.conclusion is None or self.outcome is not Outcome.THREAT:
            return False
        return self.conclusion.says.bare or (
            self.weighed is not None and self.weighed.says.weight is Weight.DOES_NOT_CARRY
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Hearing:
    """An invitation, and what came of it."""

    invitation: Standing[InvitedToHearing]
    heard: Standing[PersonHeard] | None = None
    lapsed: Standing[HearingLapsed] | None = None

    @property
    def over(self) -> bool:
        """Whether the person was heard or let the day pass. A lapse that a correction shows as too early is none."""
        silent = self.lapsed is not None and self.lapsed.day > self.invitation.says.answer_until
        return self.heard is not None or silent


@dataclass(frozen=True, slots=True, kw_only=True)
class Matter:
    """One permit, from the application for it, or from its registration, to what became of it; or one withdrawal."""

    permit: Standing[PermitRegistered] | None = None
    renewals: tuple[Standing[RenewalLodged], ...] = ()
    replaced: Standing[PermitReplaced] | None = None
    refused: Standing[RenewalRefused] | None = None
    withdrawals: tuple[Standing[WithdrawalBegun], ...] = ()
    withdrawn: Standing[PermitWithdrawn] | None = None
    left_in_force: Standing[PermitLeftInForce] | None = None

    application: Standing[ApplicationLodged] | None = None
    withdrawal: Standing[WithdrawalOpened] | None = None
    registered: Standing[ApplicationRegistered] | None = None
    documents: tuple[Standing[DocumentRecorded], ...] = ()
    checked: Standing[CompletenessChecked] | None = None
    data_requests: tuple[DataRequest, ...] = ()

    assessments: tuple[Assessment, ...] = ()
    """The newest question on each interest."""
    facts: tuple[Standing[FactRecorded], ...] = ()
    circumstances: Standing[CircumstancesRecorded] | None = None
    reasons: tuple[Standing[ReasonAdded], ...] = ()
    hearings: tuple[Hearing, ...] = ()
    substance: int = 0
    """The newest entry that changed what a draft must take in; a draft before it is out of date."""

    draft: Standing[DecisionDrafted] | None = None
    signed: Standing[DecisionSigned] | None = None
    served: Standing[DecisionServed] | None = None

    @property
    def question(self) -> Question | None:
        """What the file asks; None for a permit that is only held."""
        if self.withdrawal is not None:
            return Question(self.withdrawal.says.kind, Act.WITHDRAWAL)
        if self.application is not None:
            return Question(self.application.says.kind, self.application.says.act)
        return None

    @property
    def opened(self) -> Standing[ApplicationLodged] | Standing[WithdrawalOpened] | None:
        """What the question began with."""
        return self.withdrawal or self.application

    @property
    def person(self) -> FileId | None:
        """The identity record of the applicant, or of the holder."""
        if self.withdrawal is not None:
            return self.withdrawal.says.holder
        if self.application is not None:
            return self.application.says.applicant
        return None if self.permit is None else self.permit.says.holder

    @property
    def earlier(self) -> FileId | None:
        """The file of the permit that the question is about, or that the new one replaces."""
        if self.withdrawal is not None:
            return self.withdrawal.says.permit
        return None if self.application is None else self.application.says.earlier_permit

    @property
    def held_until(self) -> date | None:
        """The last day of the card of a permit that is held: neither replaced nor withdrawn."""
        gone = self.replaced is not None or self.withdrawn is not None
        return None if self.permit is None or gone else self.permit.says.valid_until

    @property
    def withdrawal_pending(self) -> bool:
        """Whether somebody is looking into the withdrawal of this file's permit."""
        if not self.withdrawals or self.withdrawn is not None:
            return False
        return self.left_in_force is None or self.left_in_force.number < self.withdrawals[-1].number

    def assessment(self, interest: Interest) -> Assessment | None:
        """The newest question on that interest."""
        return next((one for one in self.assessments if one.interest is interest), None)

    def fact(self, number: int) -> Standing[FactRecorded] | None:
        """The statement of that entry; None where it was struck out."""
        return next((one for one in self.facts if one.number == number), None)

    @property
    def hearing(self) -> Hearing | None:
        """The newest; what was said in earlier ones stays said."""
        return self.hearings[-1] if self.hearings else None

    @property
    def proofs_of_service(self) -> tuple[Standing[DocumentRecorded], ...]:
        """The documents that can prove that the decision was served: receipts that are no older than it."""
        return tuple(one for one in self.documents if self.proves(one.number))

    def proves(self, number: int) -> bool:
        """Whether that entry records a document that can prove the service of the decision."""
        return self.signed is not None and any(
            one.number == number
            and one.says.kind is DocumentKind.PROOF_OF_SERVICE
            and one.says.dated >= self.signed.day
            for one in self.documents
        )

    @property
    def open_data_request(self) -> DataRequest | None:
        """The letter that waits for its answer."""
        return next((one for one in self.data_requests if one.received is None), None)

    @property
    def threats(self) -> tuple[Assessment, ...]:
        """The questions that a body answered with a threat."""
        return tuple(one for one in self.assessments if one.outcome is Outcome.THREAT)

    @property
    def heads_for(self) -> Operative | None:
        """What the draft orders; without one, where the file points: what to prepare, not what to decide."""
        if self.draft is not None:
            return self.draft.says.operative
        if self.question is None:
            return None
        against = bool(self.threats) or (self.withdrawal is not None and not self._cleared)
        return self.question.adverse if against else self.question.favourable

    @property
    def _cleared(self) -> bool:
        """Whether every body concluded that there is no threat, and no reason was added."""
        answers = [one.outcome is Outcome.NO_THREAT for one in self.assessments]
        return bool(answers) and all(answers) and not self.reasons
