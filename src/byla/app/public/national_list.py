"""The public part of the national list (UTPI 133(7)), in the order of names, page by page. Nothing is searched for.

Who leafs through it is no look at a file, and nobody is recorded: it holds what the law publishes, and no more.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date
from typing import Any

from byla.app.moment import today
from byla.app.store.driver import ask

ON_A_PAGE = 100
FARTHEST = 10_000
"""The last page that is answered; more would be asked by nobody who reads."""
PUBLISHED = (
    "SELECT n.name, e.said FROM listed_entry e JOIN person_name n ON n.file_id = e.person"
    " WHERE e.authority = %s AND e.source = '' AND NOT (e.said = '{}')"
    " AND (e.last IS NULL OR e.last >= %s) AND n.name > '' ORDER BY n.name, e.said LIMIT %s OFFSET %s"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Published:
    """One entry as anybody sees it."""

    name: str
    decision: str
    begins: date | None
    """None while the person has not left."""
    ends: date | None


@dataclass(frozen=True, slots=True)
class Page:
    """Some of it; `next` is the number of the page after it, None on the last."""

    entries: tuple[Published, ...]
    next: int | None


def page(number: int, *, authority: str) -> Page:
    """The page of that number, from 1 on; one behind the last is empty."""
    asked = [authority, today().isoformat(), ON_A_PAGE + 1, (number - 1) * ON_A_PAGE]
    rows = ask(PUBLISHED, asked)
    more = len(rows) > ON_A_PAGE and number < FARTHEST
    return Page(
        tuple(_published(str(name), str(said)) for name, said in rows[:ON_A_PAGE]),
        number + 1 if more else None,
    )


def _published(name: str, said: str) -> Published:
    public: dict[str, Any] = json.loads(said)["public"]
    return Published(
        name=name,
        decision=public.get("decision") or "",
        begins=_day(public.get("begins")),
        ends=_day(public.get("ends")),
    )


def _day(value: str | None) -> date | None:
    return None if value is None else date.fromisoformat(value)
