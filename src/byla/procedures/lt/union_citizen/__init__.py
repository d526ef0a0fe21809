"""The parent of a Union citizen, or whoever else cares for one (Article 20 TFEU; C-420/22 and C-528/22, NW and PQ).

Before anything is decided against somebody's residence, an official looks, of their own motion, for a Union citizen who
depends on them. Where that citizen would be compelled to leave the Union, the person has a right of residence that
derives from the Treaty, and nothing but a genuine, present and sufficiently serious threat limits it.

It is no procedure: the procedures that decide against somebody's residence declare its entries, and ask `required` what
their decision lacks.
"""

from byla.procedures.lt.union_citizen.entries import (
    ENTRIES,
    DependencyExamined,
    DerivedRightWeighed,
    UnionCitizenLookedFor,
)
from byla.procedures.lt.union_citizen.matter import NOTHING, DerivedRight
from byla.procedures.lt.union_citizen.required import ARTICLE_20, LIMITED_BY, looked_for, right_respected
from byla.procedures.lt.union_citizen.shown import derived_right_section
from byla.procedures.lt.union_citizen.steps import union_citizen_steps
from byla.procedures.lt.union_citizen.written import derived_right_written

__all__ = [
    "ARTICLE_20",
    "ENTRIES",
    "LIMITED_BY",
    "NOTHING",
    "DependencyExamined",
    "DerivedRight",
    "DerivedRightWeighed",
    "UnionCitizenLookedFor",
    "derived_right_section",
    "derived_right_written",
    "looked_for",
    "right_respected",
    "union_citizen_steps",
]
