"""What the document says of what is not told: by whom, under which article, and what made up for it."""

from __future__ import annotations

from byla.procedures.lt.residence_permit.clearance.counterbalance import counterbalance
from byla.procedures.lt.residence_permit.clearance.rests_on import concluded, rests_on_withheld
from byla.procedures.lt.residence_permit.document.shape import Document
from byla.procedures.lt.residence_permit.matter import Matter


def withheld_of(matter: Matter) -> Document:
    """Person and court read that something is withheld, by whom and under what; not where it is kept."""
    return {
        "withheld": [
            {
                "agency": one.agency.value,
                "annex": None
                if (annex := matter.clearance.annex(concluded(one))) is None
                else annex.says.hash,
                "shortened": [
                    {
                        "place": place.says.place,
                        "under": place.says.under,
                        "for": place.says.withheld_for.value,
                        "by": place.says.by,
                        "agency": None if place.says.agency is None else place.says.agency.value,
                    }
                    for place in matter.clearance.shortened_of(concluded(one))
                ],
            }
            for one in rests_on_withheld(matter)
        ],
        "counterbalance": [
            {"what": what, "day": day.isoformat(), "under": under}
            for what, day, under in counterbalance(matter)
        ],
    }
