"""One assessment by one body, from its beginning to what the official makes of it."""

from __future__ import annotations

from dataclasses import dataclass

from byla.casefile import Body
from byla.procedures.lt.residence_permit.codes import (
    Agency,
    Interest,
    Outcome,
    Weight,
)
from byla.procedures.lt.residence_permit.entries import (
    AssessmentExtended,
    AssessmentRequested,
    Conclusion,
    ConclusionAssessed,
    NoticeReceived,
    RequestAcknowledged,
)
from byla.procedures.lt.residence_permit.matter.standing import Standing


@dataclass(frozen=True, slots=True, kw_only=True)
class Assessment:
    """One question to one body, or one that it took up itself, up to what the official makes of the answer."""

    request: Standing[AssessmentRequested] | Standing[NoticeReceived]
    acknowledged: Standing[RequestAcknowledged] | None = None
    extended: Standing[AssessmentExtended] | None = None
    conclusion: Standing[Conclusion] | None = None
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
