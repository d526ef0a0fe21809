"""A review campaign over permits that are held, as in 2023 and 2024: on which basis, by which rule, who was selected
and why, what came of it, and when it ended.

Nobody is selected by a machine, and nobody outside a campaign: a permit is looked into on a service's own notice, on
what the authority itself found, or because a named official selected it here, with a reason of its own.
"""

from byla.casefile import GENERAL_ENTRIES, GENERAL_STEPS, Count, Procedure
from byla.procedures.lt.review_campaign.entries import (
    CampaignEnded,
    CampaignOpened,
    ImpactAssessed,
    PermitSelected,
)
from byla.procedures.lt.review_campaign.matter import Campaign, apply, title
from byla.procedures.lt.review_campaign.shown import end_of_matter, next_step, sections, stage
from byla.procedures.lt.review_campaign.steps import STEPS

REVIEW_CAMPAIGN: Procedure[Campaign] = Procedure(
    code="review_campaign",
    letters="RC",
    begins=Campaign(),
    apply=apply,
    title=title,
    entries=(CampaignOpened, ImpactAssessed, PermitSelected, CampaignEnded, *GENERAL_ENTRIES),
    steps=(*STEPS, *GENERAL_STEPS),
    stage=stage,
    deadlines=lambda file, situation: (),
    next_step=next_step,
    subjects=lambda campaign: (),
    links=lambda campaign: tuple(one.says.permit for one in campaign.selected),
    end_of_matter=end_of_matter,
    sections=sections,
    counts=(
        Count(code="campaigns_opened", entry=CampaignOpened, cited=("eu/gdpr:35",)),
        Count(code="permits_selected", entry=PermitSelected, cited=("eu/charter:21",)),
    ),
)

__all__ = ["REVIEW_CAMPAIGN", "Campaign"]
