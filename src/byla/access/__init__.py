"""Access: who may see or do what, for which purpose, and why. One predicate for every door.

`LITHUANIA.judge(reader, SEE, item)` answers for one item. `LITHUANIA.scope(reader, SEE, "file")` says which
files at all, as a condition that the store turns into SQL. Both settle the same rules.
"""

from byla.access.acting import PURPOSES, acting_as, purposes_of
from byla.access.attribute import Act, Attribute, Side, What, Who
from byla.access.codes import (
    DOCUMENT,
    ENTRY,
    FILE,
    HUMAN,
    JOB,
    LOOK,
    OFFICE,
    ORDINARY,
    PERSON,
    SPECIAL,
    Purpose,
    Verb,
)
from byla.access.condition import (
    AllOf,
    AnyOf,
    AtLeast,
    Comparison,
    Condition,
    Has,
    IsEmpty,
    Meets,
    Not,
    Same,
)
from byla.access.errors import AccessError, NoColumn, SameReasonTwice, TwoUnknowns, UnfitRule
from byla.access.facts import (
    ASSIGN,
    BREAK_GLASS,
    EXPORT,
    OPEN_DOCUMENT,
    SEARCH,
    SEE,
    Action,
    Item,
    Reader,
    take_step,
)
from byla.access.policy import LITHUANIA
from byla.access.rule import Effect, Policy, Rule, Verdict, allow, deny
from byla.access.settle import Known, Settled, settle

__all__ = [
    "ASSIGN",
    "BREAK_GLASS",
    "DOCUMENT",
    "ENTRY",
    "EXPORT",
    "FILE",
    "HUMAN",
    "JOB",
    "LITHUANIA",
    "LOOK",
    "OFFICE",
    "OPEN_DOCUMENT",
    "ORDINARY",
    "PERSON",
    "PURPOSES",
    "SEARCH",
    "SEE",
    "SPECIAL",
    "AccessError",
    "Act",
    "Action",
    "AllOf",
    "AnyOf",
    "AtLeast",
    "Attribute",
    "Comparison",
    "Condition",
    "Effect",
    "Has",
    "IsEmpty",
    "Item",
    "Known",
    "Meets",
    "NoColumn",
    "Not",
    "Policy",
    "Purpose",
    "Reader",
    "Rule",
    "Same",
    "SameReasonTwice",
    "Settled",
    "Side",
    "TwoUnknowns",
    "UnfitRule",
    "Verb",
    "Verdict",
    "What",
    "Who",
    "acting_as",
    "allow",
    "deny",
    "purposes_of",
    "settle",
    "take_step",
]
