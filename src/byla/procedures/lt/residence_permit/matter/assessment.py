"""One assessment by one body, from its beginning to what the official makes of it."""

from __future__ import annotations

from dataclasses import dataclass

from byla.casefile import Body, Standing
from byla.procedures.lt.residence_permit.codes import Agency, Interest, Outcome, Ruling
from byla.procedures.lt.residence_permit.entries import (
    AssessmentExtended,
    AssessmentRequested,
    BodyReminded,
    ClearanceDecided,
    Conclusion,
    ConclusionAssessed,
    ConclusionReturned,
    ConclusionRevised,
    ConclusionUpheld,
    ConclusionWithdrawn,
    DisagreementDecided,
    NoticeReceived,
    RequestAcknowledged,
)


@dataclass(frozen=True, kw_only=True)
class Assessment:
    """One question to one body, or one that it took up itself, up to what the official makes of the answer."""

    request: Standing[AssessmentRequested] | Standing[NoticeReceived]
    acknowledged: Standing[RequestAcknowledged] | None = None
    extended: Standing[AssessmentExtended] | None = None
    reminders: tuple[Standing[BodyReminded], ...] = ()
    conclusion: Standing[Conclusion] | None = None
    weighed: Standing[ConclusionAssessed] | None = None
    returned: Standing[ConclusionReturned] | None = None
    upheld: Standing[ConclusionUpheld] | None = None
    withdrawn: Standing[ConclusionWithdrawn] | None = None
    ruled: Standing[DisagreementDecided] | None = None
    """What a head decided on what the body says now."""
    left_out: Standing[ClearanceDecided] | None = None
    """That a head left it out, for its service did not clear the open text."""

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
        """What the body concluded; None while it has not, or took it back. Time gives no answer (UTPI 4(4))."""
        if self.conclusion is None or self.withdrawn is not None:
            return None
        return self.conclusion.says.outcome

    @property
    def bare(self) -> bool:
        """Whether the body told neither reasons nor their essence, with the conclusion or since."""
        told = [one.says for one in (self.conclusion, self.upheld) if one is not None]
        return bool(told) and all(one.bare for one in told)

    @property
    def awaits_reassessment(self) -> bool:
        """Whether the body has its conclusion back and has not answered."""
        return self.returned is not None and self.reassessed is None

    @property
    def reassessed(self) -> Standing[Body] | None:
        """The body's answer to the return: upheld, withdrawn, or concluded anew."""
        if self.conclusion is not None and isinstance(self.conclusion.says, ConclusionRevised):
            return self.conclusion
        return self.upheld or self.withdrawn

    @property
    def said_last(self) -> int:
        """The number of the entry in which the body last gave reasons; 0 where it has not concluded."""
        return max((one.number for one in (self.conclusion, self.upheld) if one is not None), default=0)

    @property
    def set_aside(self) -> bool:
        """Whether a head decided that the conclusion stands in nobody's way."""
        if self.left_out is not None:
            return True
        return self.ruled is not None and self.ruled.says.ruling is Ruling.SET_ASIDE
