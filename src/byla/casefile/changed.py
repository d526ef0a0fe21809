"""A state with some of its fields changed, and one of which all fields stand ready.

Entries fold into states that have dozens of fields, and each changes one or two. `dataclasses.replace` would set every
field anew; this copies them at once. It is for frozen dataclasses without slots that check nothing when they are made.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

S = TypeVar("S")

if TYPE_CHECKING:
    # The checker knows this function by name, and so checks the fields of the state and their types.
    from dataclasses import replace as changed
else:

    def changed(state: S, /, **changes: Any) -> S:
        """The state with those fields changed. Raises AttributeError for a state that has slots."""
        new = object.__new__(type(state))
        new.__dict__.update(state.__dict__)
        new.__dict__.update(changes)
        return new


def made(kind: type[S], fields: Mapping[str, Any]) -> S:
    """The state of all these fields; none may be missing. Raises AttributeError for a kind that has slots."""
    new = object.__new__(kind)
    new.__dict__.update(fields)
    return new


__all__ = ["changed", "made"]
