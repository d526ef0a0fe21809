"""Lists of files: the worklist and the search, filtered by the same predicate as every page, a page at a time.

A page starts after a place in the order (a cursor), never at a number of rows: so the millionth file costs
what the first does, and a file that moves meanwhile is neither skipped nor shown twice.
"""

from __future__ import annotations

import base64
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.conf import settings
from django.db import connection
from django.db.models import Q

from byla.access import PERSON, SEARCH, SEE, Reader
from byla.app.looks.looking import looking
from byla.app.registry import POLICY, PROCEDURES
from byla.app.store.models import FileRow, FileSubject, SearchName
from byla.app.store.search_words import folded
from byla.app.store.visibility import visible_parts
from byla.app.store.who import Who, reading
from byla.casefile import Role
from byla.looks import Way

PAGE = 50
VIEWS = ("mine", "unit", "sign", "erase", "all")
NOBODY = "nobody"
"""In place of an official: files that are in nobody's hands."""
LONGEST_QUERY = 200
LONGEST_USER = 60
LAST_SIGN = "\U0010ffff"
Place = tuple[date | None, str]
"""The due day and id of a file: where it stands in a list."""


class BadQuestion(ValueError):
    """A list was asked for in a way that it cannot be given; `name` is the part that does not fit."""

    def __init__(self, name: str, said: str) -> None:
        super().__init__(said)
        self.name = name


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """Which files: of a procedure; in the asker's hands, of the asker's units (of a lead's list also of none yet), of
    these what waits for a signature, those in which content is due to be erased, or all that may be seen; found by
    words.
    """

    procedure: str | None = None
    view: str = "all"
    held_by: str | None = None
    """In the hands of one official, or of NOBODY; of anybody where None."""
    words: str = ""
    kinds: frozenset[str] | None = None
    """Which kinds of item (`file`, `person` …); of all kinds where None."""
    stages: frozenset[str] | None = None
    """In which stages; in all where None."""
    owing: bool = False
    """Only files that owe something without a term."""
    due_until: date | None = None
    """Only files whose term ends by that day."""
    after: Place | None = None
    """Where the last file of the page before stands."""

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
        held_by = query.get("held_by") or None
        if held_by is not None and (len(held_by) > LONGEST_USER or "\x00" in held_by):
            raise BadQuestion("held_by", f"Name an official by the user name, or {NOBODY}.")
        words = query.get("q", "")
        if len(words) > LONGEST_QUERY or "\x00" in words:
            raise BadQuestion("q", f"Search with at most {LONGEST_QUERY} characters that can be seen.")
        after = _place(query.get("after"))
        return cls(procedure=procedure, view=view, held_by=held_by, words=words, after=after)


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A page of a list, and the cursor of the next one, None at the end."""

    rows: list[FileRow]
    after: str | None


def page(asked: Asked, who: Who) -> Page:
    """The page of files that `who` may see; those whose clock ends first come first, those without a clock last.
    Raises NotRecorded.
    """
    with looking(who, "a list without a door") as seen:
        found = _page(asked, who)
        words = asked.words.strip()
        seen.by(Way.SEARCH if words else Way.LIST, key=words)
        seen.files |= {row.file_id: None for row in found.rows}
        seen.persons |= {row.file_id: None for row in found.rows if row.procedure == PERSON}
        return found


def _page(asked: Asked, who: Who) -> Page:
    reader = reading(who, who.moment(production=settings.BYLA_PRODUCTION)).actor.reader
    found = _first(list(_parts(asked, reader)), asked.after, count=PAGE + 1)
    more = found[PAGE:]
    return Page(rows=found[:PAGE], after=_cursor(found[PAGE - 1]) if more else None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """Files of one procedure that one permission opens. An index holds them in the order of the list: `due`, then `id`.

    What was asked of an outside body is ordered by the body's own table, for in the authority's order its files may
    be the needles of a haystack.
    """

    fits: Q
    due: str = "due"
    id: str = "file_id"

    def first(self, *, dated: bool, after: Place | None, count: int) -> list[FileRow]:
        """The first of its files that have a day, or have none, after a place."""
        fits = self.fits & Q(**{f"{self.due}__isnull": not dated})
        if after is not None and (due := after[0]) is not None and dated:
            # Both days are named, so that an index begins at the place and not at its first file.
            fits &= Q(**{f"{self.due}__gte": due})
            fits &= Q(**{f"{self.due}__gt": due}) | Q(**{f"{self.id}__gt": after[1]})
        elif after is not None and after[0] is None:
            fits &= Q(**{f"{self.id}__gt": after[1]})
        order = (self.due, self.id) if dated else (self.id,)
        return list(FileRow.objects.filter(fits).order_by(*order)[:count])


def _parts(asked: Asked, reader: Reader) -> Iterator[Part]:
    """What the list is made of. One "or" over all of it could follow no index."""
    action = SEARCH if asked.words.strip() else SEE
    narrowed = _narrowed(asked, reader)
    for procedure in PROCEDURES.values() if asked.procedure is None else [PROCEDURES[asked.procedure]]:
        if asked.kinds is not None and procedure.item not in asked.kinds:
            continue
        for part in visible_parts(POLICY, reader, action, kind=procedure.item):
            fits = narrowed & Q(procedure=procedure.code) & part.filter
            if part.agency is None:
                yield Part(fits=fits)
            else:
                through = Q(agencies__authority=reader.authority, agencies__agency=part.agency)
                yield Part(fits=fits & through, due="agencies__due", id="agencies__file_row_id")


def _narrowed(asked: Asked, reader: Reader) -> Q:
    """What is asked of every file of the list."""
    narrowed = Q(authority=reader.authority)
    if asked.view == "mine":
        narrowed &= Q(assignee=reader.id)
    if asked.held_by is not None:
        narrowed &= Q(assignee="" if asked.held_by == NOBODY else asked.held_by)
    if asked.view in ("unit", "sign"):
        narrowed &= Q(unit__in=_units(asked.view, reader))
    if asked.view == "sign":
        narrowed &= Q(turn=Role.SIGNATORY.value)
    if asked.view == "erase":
        narrowed &= Q(turn=Role.DATA_PROTECTION.value)
    for word in asked.words.split():
        narrowed &= _known_by(word, reader.authority)
    return narrowed & _standing(asked)


def _units(view: str, reader: Reader) -> list[str]:
    """The reader's units; for the lead of one also none: what nobody holds yet is found by leads alone."""
    nobody = [""] if view == "unit" and Role.UNIT_LEAD in reader.roles else []
    return [*nobody, *sorted(reader.units)]


def _standing(asked: Asked) -> Q:
    """What is asked of where a file stands, what it owes and by when."""
    narrowed = Q()
    if asked.stages is not None:
        narrowed &= Q(stage__in=sorted(asked.stages))
    if asked.owing:
        narrowed &= Q(tasks__gt=0)
    if asked.due_until is not None:
        narrowed &= Q(due__lte=asked.due_until)
    return narrowed


def _first(parts: Sequence[Part], place: Place | None, *, count: int) -> list[FileRow]:
    """The first files of all parts after a place. Those with a day and those without are asked for apart: each half is
    the order of an index, and together they are of none.
    """
    found: list[FileRow] = []
    for dated in (True, False):
        if len(found) == count or (dated and place is not None and place[0] is None):
            continue
        left = count - len(found)
        rows = [row for part in parts for row in part.first(dated=dated, after=place, count=left)]
        once = {row.file_id: row for row in rows}
        found += sorted(once.values(), key=lambda row: (row.due or date.max, row.file_id))[:left]
    return found


def _known_by(word: str, authority: str) -> Q:
    """Files of which the word is the beginning of one of their own words, or of one by which the person is found whom
    they are about.
    """
    found = SearchName.objects.filter(_begins(folded(word)), authority=authority).values("file_row_id")
    about = FileSubject.objects.filter(authority=authority, record__in=found).values("file_row_id")
    return Q(pk__in=found.union(about))


def _begins(word: str) -> Q:
    """Words that begin so, as each database can walk its index: by LIKE on PostgreSQL, by a range on SQLite."""
    if connection.vendor == "postgresql":
        return Q(word__startswith=word)
    return Q(word__gte=word, word__lt=f"{word}{LAST_SIGN}")


def _cursor(row: FileRow) -> str:
    place = json.dumps([row.due.isoformat() if row.due else None, row.file_id])
    return base64.urlsafe_b64encode(place.encode()).decode()


def _place(cursor: str | None) -> Place | None:
    if not cursor:
        return None
    try:
        due, file = json.loads(base64.urlsafe_b64decode(cursor.encode()))
        return (None if due is None else date.fromisoformat(due)), _text(file)
    except (ValueError, TypeError, RecursionError) as error:
        raise BadQuestion("after", "Take the cursor from the page before, unchanged.") from error


def _text(value: Any) -> str:
    if not isinstance(value, str) or "\x00" in value:
        raise TypeError(value)
    value.encode()  # half a surrogate pair is text to Python and to no database
    return value
