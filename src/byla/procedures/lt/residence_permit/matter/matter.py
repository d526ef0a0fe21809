"""The matter: what the entries of a file fold into. It holds the entries that count now, and adds nothing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from byla.casefile import Body, FileId, Standing
from byla.procedures.lt.alert_elsewhere import NO_ALERTS, AlertsElsewhere
from byla.procedures.lt.courts import Contestable, Overturned
from byla.procedures.lt.residence_permit.against import against, in_court
from byla.procedures.lt.residence_permit.codes import Act, DocumentKind, Interest, Operative, Outcome
from byla.procedures.lt.residence_permit.entries import (
    ApplicationLodged,
    ApplicationNotAccepted,
    ApplicationRegistered,
    ApplicationTakenBack,
    ChangeNotified,
    CircumstancesRecorded,
    CompletenessChecked,
    DecisionDrafted,
    DecisionServed,
    DecisionSigned,
    DocumentRecorded,
    ExplanationAsked,
    FactRecorded,
    PermitLeftInForce,
    PermitRegistered,
    PermitReplaced,
    PermitWithdrawn,
    ReasonAdded,
    RegimeEnded,
    RenewalEnded,
    RenewalLodged,
    RenewalRefused,
    ServiceAttempted,
    UnconfirmedLawAccepted,
    WithdrawalBegun,
    WithdrawalEnded,
    WithdrawalOpened,
)
from byla.procedures.lt.residence_permit.matter.admissibility import Admissibility
from byla.procedures.lt.residence_permit.matter.application import DataRequest
from byla.procedures.lt.residence_permit.matter.assessment import Assessment
from byla.procedures.lt.residence_permit.matter.card import Card
from byla.procedures.lt.residence_permit.matter.clearance import Clearance
from byla.procedures.lt.residence_permit.matter.contradiction import Contradiction
from byla.procedures.lt.residence_permit.matter.court import InCourt
from byla.procedures.lt.residence_permit.matter.family import WithFamily
from byla.procedures.lt.residence_permit.matter.hearing import Hearing
from byla.procedures.lt.residence_permit.matter.questionnaire import QuestionnaireState
from byla.procedures.lt.residence_permit.matter.representative import Representative
from byla.procedures.lt.residence_permit.matter.sheet import Sheet
from byla.procedures.lt.residence_permit.matter.translation import Translation
from byla.procedures.lt.residence_permit.question import Question
from byla.procedures.lt.what_follows import DecidedAgainst


@dataclass(frozen=True, kw_only=True)
class Matter(InCourt, WithFamily):
    """One permit, from the application for it, or from its registration, to what became of it; or one withdrawal."""

    permit: Standing[PermitRegistered] | None = None
    renewals: tuple[Standing[RenewalLodged], ...] = ()
    replaced: Standing[PermitReplaced] | None = None
    refused: Standing[RenewalRefused] | None = None
    renewals_ended: tuple[Standing[RenewalEnded], ...] = ()
    withdrawals: tuple[Standing[WithdrawalBegun], ...] = ()
    withdrawals_ended: tuple[Standing[WithdrawalEnded], ...] = ()
    withdrawn: Standing[PermitWithdrawn] | None = None
    left_in_force: Standing[PermitLeftInForce] | None = None

    application: Standing[ApplicationLodged] | None = None
    withdrawal: Standing[WithdrawalOpened] | None = None
    registered: Standing[ApplicationRegistered] | None = None
    documents: tuple[Standing[DocumentRecorded], ...] = ()
    checked: Standing[CompletenessChecked] | None = None
    data_requests: tuple[DataRequest, ...] = ()
    admissibility: Admissibility = field(default_factory=Admissibility)
    questionnaire: QuestionnaireState = field(default_factory=QuestionnaireState)

    assessments: tuple[Assessment, ...] = ()
    """The newest question on each interest."""
    facts: tuple[Standing[FactRecorded], ...] = ()
    contradictions: tuple[Contradiction, ...] = ()
    circumstances: Standing[CircumstancesRecorded] | None = None
    reasons: tuple[Standing[ReasonAdded], ...] = ()
    hearings: tuple[Hearing, ...] = ()
    sheet: Sheet = field(default_factory=Sheet)
    elsewhere: AlertsElsewhere = NO_ALERTS
    """Other states' alerts about the person."""
    substance: int = 0
    """The newest entry that changed what a draft must take in; a draft before it is out of date."""

    draft: Standing[DecisionDrafted] | None = None
    clearance: Clearance = field(default_factory=Clearance)
    law_accepted: Standing[UnconfirmedLawAccepted] | None = None
    """The head's newest leave to decide under unconfirmed law."""
    signed: Standing[DecisionSigned] | None = None
    attempts: tuple[Standing[ServiceAttempted], ...] = ()
    """To serve the signed decision, none of which reached the person."""
    served: Standing[DecisionServed] | None = None
    translations: tuple[Translation, ...] = ()
    not_accepted: Standing[ApplicationNotAccepted] | None = None
    taken_back: Standing[ApplicationTakenBack] | None = None
    nothing_left: Standing[WithdrawalEnded] | None = None
    """That this withdrawal ended, for there was no permit any more to withdraw."""
    regime_ended: Standing[RegimeEnded] | None = None
    representatives: tuple[Representative, ...] = ()
    """Everybody who ever was empowered; who acts on a day, `representation` says."""
    card: Card = field(default_factory=Card)
    changes: tuple[Standing[ChangeNotified], ...] = ()

    @property
    def overturned(self) -> tuple[Overturned, ...]:
        """What a court undid of what was decided here, while nothing new is signed."""
        return self.fell if self.signed is None else ()

    @property
    def question(self) -> Question | None:
        """What the file asks; None for a permit that is only held."""
        if self.withdrawal is not None:
            return Question(self.withdrawal.says.kind, Act.WITHDRAWAL)
        if self.application is not None:
            return Question(self.application.says.kind, self.application.says.act)
        return None

    @property
    def apart(self) -> Mapping[int, tuple[str, ...]]:
        """Every entry from which something is kept apart, with the questions of which it is."""
        return self.questionnaire.apart

    @property
    def opened(self) -> Standing[ApplicationLodged] | Standing[WithdrawalOpened] | None:
        """What the question began with."""
        return self.withdrawal or self.application

    @property
    def ended(self) -> Standing[Body] | None:
        """What ended the question without a decision on it."""
        gone = self.regime_ended or self.taken_back or self.not_accepted or self.nothing_left
        return gone or self.court_ended

    @property
    def answered(self) -> Standing[Body] | None:
        """What the question waited for: the decision, or its end without one."""
        return self.signed or self.ended

    @property
    def issued(self) -> Standing[DecisionSigned] | Standing[ApplicationNotAccepted] | None:
        """The signed act with which the person is served."""
        return self.signed or self.not_accepted

    @property
    def decided_against(self) -> DecidedAgainst | None:
        """What was decided here against the person, for what follows on it."""
        return against(self)

    @property
    def contestables(self) -> tuple[Contestable, ...]:
        """The same, as the person takes it to court."""
        return in_court(self)

    @property
    def granted(self) -> Standing[PermitRegistered] | None:
        """The permit that the decision of this file granted; None for one that was granted elsewhere."""
        return self.permit if self.signed is not None else None

    @property
    def number(self) -> str | None:
        """The official number of the signed act with which the person is served."""
        return None if self.issued is None else self.issued.says.number

    def changed_by(self, decision: str) -> bool:
        """Whether the decision of that number, taken in another file, wrote something into this one."""
        effects = (self.replaced, self.refused, self.withdrawn, self.left_in_force, *self.renewals_ended)
        return any(one is not None and one.says.decision == decision for one in effects)

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
        """The last day of the card of a permit that is held: nothing took its place, and nothing ended it."""
        withdrawn = None if self.waits(self.withdrawn) else self.withdrawn
        gone = self.replaced or withdrawn or self.regime_ended or self.card.lapsed
        return None if self.permit is None or gone is not None else self.permit.says.valid_until

    @property
    def renewal_pending(self) -> Standing[RenewalLodged] | None:
        """The renewal of this file's permit that nobody has decided, and nothing has ended."""
        if not self.renewals:
            return None
        newest = self.renewals[-1]
        decided = (one for one in (self.replaced, self.refused) if one is not None)
        gone = {one.says.renewal for one in (*decided, *self.renewals_ended)}
        withdrawn = self.withdrawn is not None and self.withdrawn.says.matter == newest.says.renewal
        return None if withdrawn or newest.says.renewal in gone else newest

    @property
    def withdrawal_pending(self) -> bool:
        """Whether somebody is looking into the withdrawal of this file's permit."""
        if not self.withdrawals or self.withdrawn is not None:
            return False
        newest = self.withdrawals[-1].says
        ended = newest.withdrawal in {one.says.withdrawal for one in self.withdrawals_ended}
        if ended or self.ended_by_court(newest):
            return False
        return self.left_in_force is None or self.left_in_force.number < self.withdrawals[-1].number

    def assessment(self, interest: Interest) -> Assessment | None:
        """The newest question on that interest."""
        return next((one for one in self.assessments if one.interest is interest), None)

    def representative(self, number: int) -> Representative | None:
        """The representative of that entry; None where it was struck out."""
        return next((one for one in self.representatives if one.number == number), None)

    def fact(self, number: int) -> Standing[FactRecorded] | None:
        """The statement of that entry; None where it was struck out."""
        return next((one for one in self.facts if one.number == number), None)

    def contradiction_of(self, fact: int) -> Contradiction | None:
        """The contradiction of which that statement was recorded; None for every other statement."""
        return next((one for one in self.contradictions if one.noted.says.fact == fact), None)

    @property
    def explanation_letter(self) -> Standing[ExplanationAsked] | None:
        """The newest letter that asks for an explanation."""
        letters = {one.asked.number: one.asked for one in self.contradictions if one.asked is not None}
        return letters[max(letters)] if letters else None

    @property
    def hearing(self) -> Hearing | None:
        """The newest; what was said in earlier ones stays said."""
        return self.hearings[-1] if self.hearings else None

    @property
    def proofs_of_service(self) -> tuple[Standing[DocumentRecorded], ...]:
        """The documents that can prove that the person has the decision: receipts that are no older than it, and speak
        of no attempt that failed.
        """
        failed = {one.says.proof for one in self.attempts}
        return tuple(one for one in self.documents if self.proves(one.number) and one.number not in failed)

    def proves(self, number: int) -> bool:
        """Whether that entry records a document about the service of what was issued."""
        issued = self.issued
        return issued is not None and any(
            one.number == number
            and one.says.kind is DocumentKind.PROOF_OF_SERVICE
            and one.says.dated >= issued.day
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
        question = self.question
        if question is None:
            return None
        stands = [one for one in self.threats if not one.set_aside]
        left = self._cleared or self.family.spared
        against = bool(stands) or (self.withdrawal is not None and not left)
        return question.adverse if against else question.favourable

    @property
    def _cleared(self) -> bool:
        """Whether no body sees a threat that still stands, each has answered, and no reason was added."""
        answers = [
            one.outcome is Outcome.NO_THREAT or one.withdrawn is not None or one.set_aside
            for one in self.assessments
        ]
        return bool(answers) and all(answers) and not self.reasons
