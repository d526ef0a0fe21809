"""Review campaigns as a permit's files know them: by the links that every file may have."""

from __future__ import annotations

from collections.abc import Iterator

from byla.casefile import File, FileId, FileLinked, Record
from byla.procedures.lt.residence_permit.matter import Matter

CAMPAIGN = "review_campaign.campaign"
"""What a campaign that selected a permit is to the permit's file."""


def campaigns_of(permit: File[Matter]) -> frozenset[FileId]:
    """The campaigns in which the permit of that file was selected."""
    return frozenset(one.other for one in permit.custody.linked(CAMPAIGN))


def told_to_campaign(campaign: FileId | None, what: str, file: FileId, *, why: str) -> Iterator[Record]:
    """The entry in the campaign's file that tells of its yield: `withdrawal`, or how that ended."""
    if campaign is not None:
        link = FileLinked(other=file, role=f"review_campaign.{what}", why=why)
        yield Record(body=link, file=campaign)
