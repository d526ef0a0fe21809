"""How long looks are kept."""

from __future__ import annotations

from datetime import date

from byla.law import Law

KEPT = "lt/retention:looks"


def kept_since(law: Law) -> date:
    """The first day whose looks are still kept on the day of the law; those of earlier days are destroyed.

    What was shown on 29 February is kept to the end of 28 February. Raises UnknownProvision, NoLawInForce.
    """
    years, on = law.period(KEPT)["years"], law.day
    try:
        return on.replace(year=on.year - years)
    except ValueError:
        return on.replace(year=on.year - years, month=3, day=1)
