"""Citizens of the other Member States and their family (UTPI 98^1, 133(6); Directive 2004/38): whoever decides against
them rests on a threat alone, and on seven things that a named official wrote down of this very person.

Who it is stands in their identity record: a citizenship, or that they are family of such a citizen. It is no procedure:
the procedures that decide against somebody declare its entry, and ask `restricted_98_1` what their decision lacks. It
is another thing than `union_citizen`: there a right derives from somebody who depends on the person, whoever they are.
"""

from byla.procedures.lt.free_movement.entries import ELEMENTS, PersonIs, RestrictionWeighed
from byla.procedures.lt.free_movement.required import (
    BAN,
    OF_UNION_CITIZENS,
    RESTRICTED,
    no_month_given_30_3,
    restricted_98_1,
    restricts,
    under_98_1,
)
from byla.procedures.lt.free_movement.shown import restriction_section
from byla.procedures.lt.free_movement.steps import weigh_restriction
from byla.procedures.lt.free_movement.whose import moves_freely, moves_freely_by
from byla.procedures.lt.free_movement.written import restriction_written

ENTRIES = (RestrictionWeighed,)

__all__ = [
    "BAN",
    "ELEMENTS",
    "ENTRIES",
    "OF_UNION_CITIZENS",
    "RESTRICTED",
    "PersonIs",
    "RestrictionWeighed",
    "moves_freely",
    "moves_freely_by",
    "no_month_given_30_3",
    "restricted_98_1",
    "restriction_section",
    "restriction_written",
    "restricts",
    "under_98_1",
    "weigh_restriction",
]
