"""Lists of files: the worklist and the search, filtered by the same predicate as every page, a page at a time.

A page starts after a place in the order (a cursor), never at a number of rows: so the millionth file costs
what the first does, and a file that moves meanwhile is neither skipped nor shown twice.
"""

from __future__ import annotations

import base64
import binascii
import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.conf import settings
from django.db import connection
from django.db.models import Q, QuerySet

from byla.access import SEARCH, SEE
from byla.app.registry import POLICY, PROCEDURES
from byla.app.store.models import FileRow, FileSubject, SearchName
from byla.app.store.search_words import folded
from byla.app.store.visibility import visible
from byla.app.store.who import Who, situation

PAGE = 50
VIEWS = ("mine", "unit", "all")
LONGEST_QUERY = 200
LAST_SIGN = "\U0010ffff"


class BadQuestion(ValueError):
    """A list was asked for in a way that it cannot be given; `name` is the part that does not fit."""

    def __init__(self, name: str, said: str) -> None:
        super().__init__(said)
        self.name = name


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """Which files: of a procedure; in the asker's hands, of the asker's units, or all that may be seen; found
    by words.
    """

    procedure: str | None = None
    view: str = "all"
    words: str = ""
    kinds: frozenset[str] | None = None
    """Which kinds of item (`file`, `person` …); of all kinds where None."""
    after: tuple[date | None, str] | None = None
    """The due day and id of the last file of the page before."""

    @classmethod
    def read(cls, query: Mapping[str, str]) -> Asked:
        """From the parameters of an address. Raises BadQuestion."""
        procedure = query.get("procedure") or None
        if procedure is not None and procedure not in PROCEDURES:
            raise BadQuestion(
                "procedure", f"There is no procedure of that name; there are {', '.join(sorted(PROCEDURES))}."
            )
        view = query.get("view") or "all"
        if view not in VIEWS:
            raise BadQuestion("view", f"Ask for one of {', '.join(VIEWS)}.")
        words = query.get("q", "")
        if len(words) > LONGEST_QUERY or "\x00" in words:
            raise BadQuestion("q", f"Search with at most {LONGEST_QUERY} characters that can be seen.")
        return cls(procedure=procedure, view=view, words=words, after=_place(query.get("after")))


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A page of a list, and the cursor of the next one, None at the end."""

    rows: list[FileRow]
    after: str | None


def page(asked: Asked, who: Who) -> Page:
    """The page of files that `who` may see; those whose clock ends first come first, those without a clock last."""
    now = situation(who, who.moment(production=settings.BYLA_PRODUCTION))
    reader = now.actor.reader
    action = SEARCH if asked.words.strip() else SEE
    kinds = (
        {PROCEDURES[asked.procedure].item} if asked.procedure else {one.item for one in PROCEDURES.values()}
    )
    seen = Q(pk__in=[])
    for kind in sorted(kinds if asked.kinds is None else kinds & asked.kinds):
        seen |= visible(POLICY, reader, action, kind=kind)
    rows = FileRow.objects.filter(seen, authority=who.authority)
    if asked.procedure is not None:
        rows = rows.filter(procedure=asked.procedure)
    if asked.view == "mine":
        rows = rows.filter(assignee=who.user)
    if asked.view == "unit":
        rows = rows.filter(unit__in=sorted(reader.units))
    found = _first(_with_words(rows, asked.words, who.authority), asked.after, count=PAGE + 1)
    more = found[PAGE:]
    return Page(rows=found[:PAGE], after=_cursor(found[PAGE - 1]) if more else None)


def _with_words(rows: QuerySet[FileRow], text: str, authority: str) -> QuerySet[FileRow]:
    """Files for which every word of the text is the beginning of one of their own words, or of one by which the
    person is found whom they are about.
    """
    for word in text.split():
        found = SearchName.objects.filter(_begins(folded(word)), authority=authority).values("file_row_id")
        about = FileSubject.objects.filter(authority=authority, record__in=found).values("file_row_id")
        rows = rows.filter(Q(pk__in=found) | Q(pk__in=about))
    return rows


def _begins(word: str) -> Q:
    """Words that begin so, as each database can walk its index: by LIKE on PostgreSQL, by a range on SQLite."""
    if connection.vendor == "postgresql":
        return Q(word__startswith=word)
    return Q(word__gte=word, word__lt=f"{word}{LAST_SIGN}")


def _first(rows: QuerySet[FileRow], place: tuple[date | None, str] | None, *, count: int) -> list[FileRow]:
    """The first files after a place. Those with a day and those without are asked for apart: each half is the order of
    an index, and together they are of none.
    """
    dated = rows.filter(due__isnull=False).order_by("due", "file_id")
    undated = rows.filter(due=None).order_by("file_id")
    if place is not None:
        due, file = place
        if due is None:
            return list(undated.filter(file_id__gt=file)[:count])
        dated = dated.filter(Q(due__gt=due) | Q(file_id__gt=file), due__gte=due)
    found = list(dated[:count])
    return found if len(found) == count else found + list(undated[: count - len(found)])


def _cursor(row: FileRow) -> str:
    place = json.dumps([row.due.isoformat() if row.due else None, row.file_id])
    return base64.urlsafe_b64encode(place.encode()).decode()


def _place(cursor: str | None) -> tuple[date | None, str] | None:
    if not cursor:
        return None
    try:
        due, file = json.loads(base64.urlsafe_b64decode(cursor.encode()))
        return (None if due is None else date.fromisoformat(due)), _text(file)
    except (ValueError, TypeError, binascii.Error, UnicodeError) as error:
        raise BadQuestion("after", "Take the cursor from the page before, unchanged.") from error


def _text(value: Any) -> str:
    if not isinstance(value, str) or "\x00" in value:
        raise TypeError(value)
    return value
