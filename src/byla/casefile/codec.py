"""Dataclasses to JSON values and back, for a small closed set of types.

Text, whole numbers, booleans, days, moments, enumerations, optional values, tuples, frozen dataclasses of
these, and JSON objects taken as they are (`dict`). Nothing else can be recorded, so that a reader in twenty
years needs no Python.
"""

from __future__ import annotations

import types
from collections.abc import Callable, Mapping
from dataclasses import MISSING, fields, is_dataclass
from datetime import UTC, date, datetime
from enum import Enum
from functools import cache
from typing import Any, TypeVar, Union, cast, get_args, get_origin, get_type_hints

T = TypeVar("T")
Reader = Callable[[Any], Any]


class NotRecordable(TypeError):
    """A type that cannot be recorded, or a recorded value that does not fit the type; the message says which
    and where.
    """


def encode(value: object) -> Any:
    """JSON value of `value`. Raises NotRecordable."""
    if value is None or type(value) in (str, int, bool):
        return value
    kind: Any = type(value)
    return _writer(kind)(value)


@cache
def _writer(kind: Any) -> Callable[[Any], Any]:
    """The function that makes a JSON value of a `kind`."""
    if issubclass(kind, Enum):
        return _codes(kind)
    if issubclass(kind, datetime):
        return _moment
    if issubclass(kind, date):
        return lambda value: value.isoformat()
    if issubclass(kind, (tuple, list)):
        return lambda value: [encode(item) for item in value]
    if issubclass(kind, dict):
        return lambda value: {name: encode(item) for name, item in value.items()}
    if is_dataclass(kind):
        names = field_names(cast(Any, kind))
        return lambda value: {name: encode(getattr(value, name)) for name in names}
    raise NotRecordable(f"{kind.__name__} cannot be recorded")


def decode(kind: type[T], raw: Mapping[str, object]) -> T:
    """The dataclass of type `kind` that `raw` is the JSON value of. Raises NotRecordable."""
    reader: Callable[[Any], T] = _reader(cast(Any, kind))
    return reader(raw)


def _codes(kind: type[Enum]) -> Callable[[Any], Any]:
    if not all(type(member.value) in (str, int) for member in kind):
        raise NotRecordable(f"{kind.__name__} cannot be recorded: its members are not texts or whole numbers")
    return lambda value: value.value


def _moment(value: datetime) -> str:
    """In UTC: one moment has one writing, or the same header would have two commitments."""
    if value.tzinfo is None:
        raise NotRecordable(f"{value.isoformat()} has no time zone; a moment is recorded in UTC")
    return value.astimezone(UTC).isoformat(timespec="microseconds")


def iso_day(written: str) -> date:
    """The day that `2026-01-15` names. ValueError for every other form, also those that ISO 8601 allows
    (`20260115`, `2026-W03-4`): a day has one writing.
    """
    day = date.fromisoformat(written)
    if day.isoformat() != written:
        raise ValueError(f"{written!r} is not written year-month-day, as {day.isoformat()} is")
    return day


@cache
def field_names(kind: Any) -> tuple[str, ...]:
    """The names of a dataclass's fields, in their order."""
    return tuple(field.name for field in fields(kind))


@cache
def _reader(kind: Any) -> Reader:
    """The function that reads a JSON value as a `kind`."""
    origin = get_origin(kind)
    if origin in (Union, types.UnionType):
        return _optional(kind)
    if origin is tuple:
        return _several(kind)
    if origin is dict:
        return _checked(dict, dict)
    kind = getattr(kind, "__supertype__", kind)
    if kind in PLAIN:
        return PLAIN[kind]
    if isinstance(kind, type) and issubclass(kind, Enum):
        return _member(kind)
    if is_dataclass(kind):
        return _record(kind)
    raise NotRecordable(f"{kind!r} cannot be recorded")


def _optional(kind: Any) -> Reader:
    within = [one for one in get_args(kind) if one is not types.NoneType]
    if len(within) != 1:
        raise NotRecordable(f"{kind!r} cannot be recorded: a field has one type, or one type and None")
    reader = _reader(within[0])
    return lambda raw: None if raw is None else reader(raw)


def _several(kind: Any) -> Reader:
    among = get_args(kind)
    if len(among) != 2 or among[1] is not Ellipsis:
        raise NotRecordable(f"{kind!r} cannot be recorded: a tuple is of one type and any length")
    reader = _reader(among[0])
    return _checked(lambda raw: tuple(map(reader, raw)), list)


def _plain(kind: type) -> Reader:
    def read(raw: Any) -> Any:
        if type(raw) is not kind:
            raise NotRecordable(f"{raw!r} was read where {kind.__name__} is recorded")
        return raw

    return read


def _checked(make: Callable[[Any], Any], taken: type | tuple[type, ...]) -> Reader:
    def read(raw: Any) -> Any:
        if not isinstance(raw, taken):
            raise NotRecordable(f"{raw!r} was read where {_named(taken)} is recorded")
        try:
            return make(raw)
        except ValueError as error:
            raise NotRecordable(str(error)) from error

    return read


def _member(kind: type[Enum]) -> Reader:
    by_code = {member.value: member for member in kind}

    def read(raw: Any) -> Any:
        if type(raw) not in (str, int) or raw not in by_code:
            raise NotRecordable(f"{raw!r} was read where one of {sorted(by_code)} is recorded")
        return by_code[raw]

    return read


PLAIN: Mapping[type, Reader] = {
    str: _plain(str),
    int: _plain(int),
    bool: _plain(bool),
    date: _checked(iso_day, str),
    datetime: _checked(datetime.fromisoformat, str),
}


def _named(taken: type | tuple[type, ...]) -> str:
    return " or ".join(one.__name__ for one in (taken if isinstance(taken, tuple) else (taken,)))


def _record(kind: Any) -> Reader:
    hints = get_type_hints(kind)
    readers = {field.name: _reader(hints[field.name]) for field in fields(kind)}
    needed = frozenset(
        field.name for field in fields(kind) if field.default is MISSING and field.default_factory is MISSING
    )
    known = readers.keys()

    def read(raw: Any) -> Any:
        if not isinstance(raw, dict) or not needed <= raw.keys() <= known:
            raise NotRecordable(f"{kind.__name__} records {sorted(known)}, but {raw!r} was read")
        return kind(**{name: readers[name](value) for name, value in raw.items()})

    return read
