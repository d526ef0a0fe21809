"""What stands beside the demo's renewals: a family, and a review campaign that looks into one permit."""

from __future__ import annotations

from byla.app.demo import texts
from byla.app.demo.paper import paper
from byla.app.demo.renewal import Renewal
from byla.app.demo.simulator import Simulator

LEAD = "egle"


def family(one: Renewal, spouse: Renewal) -> None:
    """The spouse lives with the holder, on a permit that hangs on this one."""
    member = {
        "person": spouse.record,
        "relation": "spouse",
        "lives_together": True,
        "permit": spouse.earlier,
    }
    one.take("link_family_member", 2, member)


def campaign(past: Simulator, selected: Renewal) -> None:
    """A campaign of a month, with its impact assessment and one permit selected."""
    on = past.ago(15)
    order = {"ordered_on": on, "ends": past.ahead(20, past.today), "unit": "vilnius", **texts.CAMPAIGN}
    file = past.take("open_campaign", order, by=LEAD, on=on, procedure="review_campaign").file
    document = past.hand_over(*paper("impact.pdf", "impact assessment: invented", "Demo", on.isoformat()))
    assessed = {"document": document, "assessed_on": past.ago(13), **texts.IMPACT}
    chosen = {"permit": selected.earlier, "because": texts.SELECTED}
    for step, ago, answers in (("record_impact_assessment", 13, assessed), ("select_permit", 10, chosen)):
        past.take(step, answers, by=LEAD, on=past.ago(ago), file=file, procedure="review_campaign")
