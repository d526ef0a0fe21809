"""The entries of the procedure, by stage."""

from byla.casefile import Body
from byla.procedures.lt.residence_permit.entries.application import (
    ApplicationLodged,
    ApplicationRegistered,
    CompletenessChecked,
    DataReceived,
    DocumentRecorded,
    MissingDataRequested,
)
from byla.procedures.lt.residence_permit.entries.assessment import (
    AssessmentExtended,
    AssessmentRequested,
    ConclusionAssessed,
    ConclusionGiven,
    RequestAcknowledged,
)
from byla.procedures.lt.residence_permit.entries.decision import (
    DecisionDrafted,
    DecisionServed,
    DecisionSigned,
    DraftReturned,
    Ground,
    Remedy,
)
from byla.procedures.lt.residence_permit.entries.hearing import HearingLapsed, InvitedToHearing, PersonHeard
from byla.procedures.lt.residence_permit.entries.permit import (
    PermitRegistered,
    PermitReplaced,
    RenewalLodged,
    RenewalRefused,
)
from byla.procedures.lt.residence_permit.entries.reasoning import (
    CircumstancesRecorded,
    FactRecorded,
    ReasonAdded,
    ReasonWithdrawn,
)

ENTRIES: tuple[type[Body], ...] = (
    PermitRegistered,
    RenewalLodged,
    PermitReplaced,
    RenewalRefused,
    ApplicationLodged,
    ApplicationRegistered,
    DocumentRecorded,
    CompletenessChecked,
    MissingDataRequested,
    DataReceived,
    AssessmentRequested,
    RequestAcknowledged,
    AssessmentExtended,
    ConclusionGiven,
    ConclusionAssessed,
    FactRecorded,
    CircumstancesRecorded,
    ReasonAdded,
    ReasonWithdrawn,
    InvitedToHearing,
    PersonHeard,
    HearingLapsed,
    DecisionDrafted,
    DraftReturned,
    DecisionSigned,
    DecisionServed,
)

__all__ = [
    "ENTRIES",
    "ApplicationLodged",
    "ApplicationRegistered",
    "AssessmentExtended",
    "AssessmentRequested",
    "CircumstancesRecorded",
    "CompletenessChecked",
    "ConclusionAssessed",
    "ConclusionGiven",
    "DataReceived",
    "DecisionDrafted",
    "DecisionServed",
    "DecisionSigned",
    "DocumentRecorded",
    "DraftReturned",
    "FactRecorded",
    "Ground",
    "HearingLapsed",
    "InvitedToHearing",
    "MissingDataRequested",
    "PermitRegistered",
    "PermitReplaced",
    "PersonHeard",
    "ReasonAdded",
    "ReasonWithdrawn",
    "Remedy",
    "RenewalLodged",
    "RenewalRefused",
    "RequestAcknowledged",
]
