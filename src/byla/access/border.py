"""What whoever checks at the border may begin: the file of a complaint, and no other."""

from byla.access.acting import acting_as
from byla.access.attribute import Act, What
from byla.access.codes import FILE
from byla.access.condition import AllOf, IsEmpty, Not, Same

TAKING_DOWN = AllOf(
    acting_as("border_officer"), Not(IsEmpty(Act.roles)), Same(What.kind, FILE), IsEmpty(What.unit)
)
"""A border officer takes a step that is open to border officers, on a file that nobody holds yet."""
