"""The desk in memory for files that a test names itself, and for people with several roles or none."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from tests.desk_in_memory import AUTHORITY, PURPOSE, Desk, refusals, situation

from byla.access import Reader
from byla.casefile import Actor, Decided, FileId, Kind, Procedure, Refused, Role, UserId, fold

__all__ = ["Shelf", "official", "refusals", "situation"]


def official(user: str, *roles: Role, units: frozenset[str] = frozenset(), kind: Kind = Kind.PERSON) -> Actor:
    """Somebody with these roles, here for the purpose of the first."""
    reader = Reader(
        id=user,
        authority=AUTHORITY,
        kind="human" if kind is Kind.PERSON else "job",
        roles=frozenset(role.value for role in roles),
        units=units,
        purpose=PURPOSE.get(roles[0], "") if roles else "",
    )
    return Actor(id=UserId(user), kind=kind, reader=reader)


class Shelf(Desk):
    """Files by ids of the test's own."""

    def take(
        self,
        procedure: Procedure[Any],
        step: str,
        answers: Mapping[str, object],
        *,
        file: str,
        by: Actor,
        on: date,
        source: str = "desk",
    ) -> Decided | Refused:
        """Takes the step on a file, which it opens if there is none of that id; what was decided."""
        own = self.files.get(FileId(file)) or fold(
            procedure, FileId(file), (), authority=AUTHORITY, number=""
        )
        return self._take(step, own, answers, replace(self._situation(by, on), source=source))
