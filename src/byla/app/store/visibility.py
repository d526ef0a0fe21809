"""From the access rules to SQL: which rows of a table somebody may see or act on.

Every list, search, API page and export filters by `visible`, every single page asks `Policy.judge`; both settle the
same rules, and a test proves on both databases that they agree. What concerns only the reader is settled before: a
caseworker's list asks for an authority, some units, and the few denials.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any

from django.db.models import Exists, Model, OuterRef, Q

from byla.access import (
    FILE,
    Action,
    AllOf,
    AnyOf,
    AtLeast,
    Attribute,
    Comparison,
    Condition,
    Has,
    IsEmpty,
    Meets,
    NoColumn,
    Not,
    Policy,
    Reader,
    Same,
    Settled,
    What,
)
from byla.app.store.models import FileAgency, FileBarred, FileNamed, FileSubject

ALL_ROWS, NO_ROWS = ~Q(pk__in=[]), Q(pk__in=[])
"""An empty Q cannot be negated."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Child:
    """A table with one row for each member of a group: which column names the parent, which the member."""

    rows: type[Model]
    member: str
    parent: str = "file_row"
    outer: str = "pk"
    """The column of the filtered table that `parent` points to."""

    def some(self, among: Collection[str] | None = None) -> Q:
        """Rows that have some member; where `among` is given, one of these."""
        fits = {} if among is None else {f"{self.member}__in": sorted(among)}
        return Q(Exists(self.rows._default_manager.filter(**{self.parent: OuterRef(self.outer)}, **fits)))


@dataclass(frozen=True, slots=True, kw_only=True)
class Columns:
    """Where a table holds the attributes of an item: texts and numbers in columns, groups in child tables."""

    table: str
    columns: Mapping[str, str]
    children: Mapping[str, Child]
    kind: str
    """The column that tells the kinds of item apart."""

    def column(self, attribute: Attribute[Any]) -> str:
        """The column of a text or number. Raises NoColumn."""
        if attribute.name not in self.columns:
            raise NoColumn(attribute.name, table=self.table, held=sorted(self.columns))
        return self.columns[attribute.name]

    def child(self, attribute: Attribute[frozenset[str]]) -> Child:
        """The child table of a group. Raises NoColumn."""
        if attribute.name not in self.children:
            raise NoColumn(attribute.name, table=self.table, held=sorted(self.children))
        return self.children[attribute.name]


FILE_ROWS = Columns(
    table="file_row",
    columns={name: name for name in ("authority", "unit", "assignee", "level", "category")}
    | {"file": "file_id"},
    children={
        "agencies": Child(rows=FileAgency, member="agency"),
        "named": Child(rows=FileNamed, member="user"),
        "barred": Child(rows=FileBarred, member="user"),
        "subjects": Child(rows=FileSubject, member="record"),
    },
    kind="kind",
)


def visible(
    policy: Policy, reader: Reader, action: Action, *, kind: str = FILE, columns: Columns = FILE_ROWS
) -> Q:
    """The filter for the items of `kind` with which the reader may do this: `FileRow.objects.filter(visible(…))`."""
    return Q(**{columns.kind: kind}) & rows_that_fit(policy.scope(reader, action, kind), columns)


@dataclass(frozen=True, slots=True)
class Part:
    """Some of what somebody may see: the filter, and the outside body that was asked about all of it, if one was."""

    filter: Q
    agency: str | None


def visible_parts(policy: Policy, reader: Reader, action: Action, *, kind: str = FILE) -> list[Part]:
    """`visible` in parts, each of which an index can serve; they may overlap."""
    return [
        Part(Q(**{FILE_ROWS.kind: kind}) & rows_that_fit(one, FILE_ROWS), _asked(one))
        for one in policy.scopes(reader, action, kind)
    ]


def _asked(settled: Settled) -> str | None:
    """The body without which nothing fits."""
    for one in settled.parts if isinstance(settled, AllOf) else (settled,):
        if isinstance(one, Has) and one.group == What.agencies and isinstance(one.member, str):
            return one.member
    return None


def rows_that_fit(settled: Settled, columns: Columns) -> Q:
    """The filter for the rows of which a settled condition holds. Raises NoColumn."""
    match settled:
        case bool():
            return ALL_ROWS if settled else NO_ROWS
        case AllOf(parts=parts):
            return _joined(parts, columns, Q.AND)
        case AnyOf(parts=parts):
            return _joined(parts, columns, Q.OR)
        case Not(part=part):
            return ~rows_that_fit(part, columns)
        case _:
            return _compared(settled, columns)


def _joined(parts: tuple[Condition, ...], columns: Columns, connector: str) -> Q:
    return Q(*(rows_that_fit(part, columns) for part in parts), _connector=connector)


def _compared(comparison: Comparison, columns: Columns) -> Q:
    """One operand is an attribute of the item; the other, where there is one, is a value that is not absent."""
    match comparison:
        case Same(left=Attribute() as text, right=value):
            return Q(**{columns.column(text): value})
        case Has(group=Attribute() as group, member=str() as member):
            return columns.child(group).some({member})
        case Has(group=frozenset() as values, member=Attribute() as text):
            return Q(**{f"{columns.column(text)}__in": sorted(values)})
        case Meets(left=Attribute() as group, right=frozenset() as values):
            return columns.child(group).some(values)
        case AtLeast(number=Attribute() as number, floor=floor):
            return Q(**{f"{columns.column(number)}__gte": floor})
        case AtLeast(number=number, floor=Attribute() as floor):
            return Q(**{f"{columns.column(floor)}__lte": number})
        case IsEmpty(of=Attribute() as of):
            return _empty(of, columns)
    raise TypeError(f"{comparison} is about no attribute of an item; settle it first")


def _empty(of: Attribute[Any], columns: Columns) -> Q:
    """No column of a table of items is NULL: what is absent is an empty text there."""
    if of.name in columns.children:
        return ~columns.children[of.name].some()
    return Q(**{columns.column(of): ""})
