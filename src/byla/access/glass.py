"""The glass: what the authority's own need to know keeps closed, and an official opens for a while in an emergency."""

from byla.access.acting import acting_as
from byla.access.attribute import Act, What, Who
from byla.access.codes import FILE, READ
from byla.access.condition import AllOf, AnyOf, Has, IsEmpty, Same

MAY_BREAK = AllOf(
    AnyOf(acting_as("caseworker"), acting_as("unit_lead"), acting_as("signatory")),
    IsEmpty(Who.agency),
    Same(What.kind, FILE),
)
"""An official of the authority who deals with cases, about a file."""

THROUGH_GLASS = AllOf(MAY_BREAK, Has(frozenset[str](READ), Act.verb), Has(Who.glass, What.file))
"""Such an official broke the glass of this very file, its time is not over, and nothing but reading is asked for."""
