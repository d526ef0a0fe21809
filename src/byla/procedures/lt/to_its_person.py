"""What each entry of a file is to the person whom it is about, as its procedure lists its kinds; `byla.access.own_file`
says what follows.

A signed act is told once the person was served with that very act. What the record does not show to have reached them
was not told.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from byla.access import Telling
from byla.casefile import Body, Entry, File
from byla.procedures.lt.decisions import Served


@dataclass(frozen=True, slots=True, kw_only=True)
class ToItsPerson:
    """Each kind of a procedure, in one of three places. KeyError for a kind in none of them."""

    by_kind: Mapping[type[Body], Telling]
    once_served: frozenset[type[Body]] = frozenset()
    """Signed acts: told once that act was served."""
    once_any_served: frozenset[type[Body]] = frozenset()
    """Told once something of the file was served: it gives away that there is something."""
    kinds: frozenset[type[Body]] = field(init=False)
    """Every kind that is decided."""

    def __post_init__(self) -> None:
        """Raises ValueError where a kind stands in two places."""
        every = [*self.by_kind, *self.once_served, *self.once_any_served]
        if len(every) != len(set(every)):
            raise ValueError("a kind of entry is one thing to the person: it stands in two places")
        object.__setattr__(self, "kinds", frozenset(every))

    def __call__(self, file: File[Any], entry: Entry) -> Telling:
        """What the entry is to the person."""
        kind = file.procedure.kind(entry.header.type)
        if kind in self.once_served:
            return Telling.TOLD if entry.number in served_acts(file) else Telling.UNTOLD
        if kind in self.once_any_served:
            return Telling.TOLD if served_acts(file) else Telling.UNTOLD
        return self.by_kind[kind]


def served_acts(file: File[Any]) -> frozenset[int]:
    """The numbers of the signed acts of the file that reached the person."""
    bodies = (entry.body for entry in file.history.standing)
    return frozenset(body.act for body in bodies if isinstance(body, Served))
