"""What an entry does to the matter: one function for each kind of entry, in the module of its stage.

Nothing is checked here: an entry is a fact, and steps are where one may say no. A correction may strike out an entry on
which later ones stand; these then find nothing to attach to and change nothing.
"""

from __future__ import annotations

from functools import singledispatch
from typing import Any

from byla.casefile import Body, Entry, UnknownEntry
from byla.procedures.lt.residence_permit.matter import Matter, Standing


@singledispatch
def apply(body: Body, matter: Matter, entry: Entry) -> Matter:
    """The matter after the entry. Raises UnknownEntry."""
    raise UnknownEntry(f"residence_permit does not say what {type(body).__name__} does to its matter")


def standing(body: Any, entry: Entry) -> Standing[Any]:
    """The entry as one that counts."""
    return Standing(entry.number, entry.header.true_from, body)
