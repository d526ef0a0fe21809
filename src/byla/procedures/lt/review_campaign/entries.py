"""What is recorded of a campaign."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from byla.casefile import Attachment, Body, EntryType, FileId

RETENTION = "lt/retention:permit-file"


@dataclass(frozen=True, slots=True, kw_only=True)
class CampaignOpened(Body):
    """Permits of some kinds are to be looked into again. True from the day of the order."""

    TYPE: ClassVar[EntryType] = EntryType("review_campaign.campaign_opened", retention=RETENTION)
    # What a court will hold every selection against.
    CORRECTABLE: ClassVar[bool] = False
    title: str
    basis: str
    """The provision or the order on which it rests, in words."""
    rule: str
    """Which permits are selected, so that somebody else would select the same."""
    beside_citizenship: str
    """What the rule rests on beside citizenship or descent."""
    ends: date
    """The last day on which anybody is selected."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ImpactAssessed(Body):
    """What the campaign means for the rights of those whom it meets was assessed beforehand (Art. 35 GDPR)."""

    TYPE: ClassVar[EntryType] = EntryType("review_campaign.impact_assessed", retention=RETENTION)
    document: Attachment
    by: str
    """Whose opinion was asked: the data protection officer, by name."""
    outcome: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PermitSelected(Body):
    """A named official selected a permit, and said why this one falls under the rule."""

    TYPE: ClassVar[EntryType] = EntryType("review_campaign.permit_selected", retention=RETENTION)
    CORRECTABLE: ClassVar[bool] = False
    permit: FileId
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CampaignEnded(Body):
    """Nobody is selected any more; what was begun goes on in its own files."""

    TYPE: ClassVar[EntryType] = EntryType("review_campaign.campaign_ended", retention=RETENTION)
    CORRECTABLE: ClassVar[bool] = False
    findings: str
    """What it brought, in the words of whoever ends it."""
