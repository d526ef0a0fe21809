"""The campaign: what its entries fold into."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import singledispatch

from byla.casefile import Body, Entry, FileId, Standing, UnknownEntry
from byla.procedures.lt.review_campaign.entries import (
    CampaignEnded,
    CampaignOpened,
    ImpactAssessed,
    PermitSelected,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Campaign:
    """One campaign, from its order to its end."""

    opened: Standing[CampaignOpened] | None = None
    assessed: Standing[ImpactAssessed] | None = None
    selected: tuple[Standing[PermitSelected], ...] = ()
    ended: Standing[CampaignEnded] | None = None

    def has_selected(self, permit: FileId) -> bool:
        """Whether the permit of that file was selected."""
        return any(one.says.permit == permit for one in self.selected)


@singledispatch
def apply(body: Body, campaign: Campaign, entry: Entry) -> Campaign:
    """The campaign after the entry. Raises UnknownEntry."""
    raise UnknownEntry(f"review_campaign does not say what {type(body).__name__} does to its matter")


@apply.register
def _(body: CampaignOpened, campaign: Campaign, entry: Entry) -> Campaign:
    return replace(campaign, opened=Standing(entry.number, entry.header.true_from, body))


@apply.register
def _(body: ImpactAssessed, campaign: Campaign, entry: Entry) -> Campaign:
    return replace(campaign, assessed=Standing(entry.number, entry.header.true_from, body))


@apply.register
def _(body: PermitSelected, campaign: Campaign, entry: Entry) -> Campaign:
    one = Standing(entry.number, entry.header.true_from, body)
    return replace(campaign, selected=(*campaign.selected, one))


@apply.register
def _(body: CampaignEnded, campaign: Campaign, entry: Entry) -> Campaign:
    return replace(campaign, ended=Standing(entry.number, entry.header.true_from, body))


def title(campaign: Campaign) -> str:
    """What the campaign is called."""
    return "" if campaign.opened is None else campaign.opened.says.title
