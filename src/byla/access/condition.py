"""Conditions: a small closed language in which access rules are data.

`AllOf`, `AnyOf` and `Not` over five comparisons. There is no sixth way to ask: whatever can be said here can
be evaluated for one item, compiled to SQL for a million, and read aloud.

What is absent (None, an empty text) equals nothing, is in no group, and is not even the same as another
absence: a reader without an agency never matches an item without one.
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import TypeAlias

from byla.access.attribute import Attribute, Side
from byla.access.errors import TwoUnknowns

TextOperand = Attribute[str | None] | str | None
GroupOperand = Attribute[frozenset[str]] | frozenset[str]
NumberOperand = Attribute[int] | int


class _Comparison:
    """At most one operand may be an attribute of the item: a list is asked for when no item is known."""

    __slots__ = ()

    def __post_init__(self) -> None:
        operands = [getattr(self, one.name) for one in fields(self)]  # type: ignore[arg-type]
        unknown = [one.name for one in operands if isinstance(one, Attribute) and one.side is Side.ITEM]
        if len(unknown) > 1:
            raise TwoUnknowns(type(self).__name__, *unknown)


@dataclass(frozen=True, slots=True)
class Same(_Comparison):
    """Both are the same text."""

    left: TextOperand
    right: TextOperand


@dataclass(frozen=True, slots=True)
class Has(_Comparison):
    """The group has the member."""

    group: GroupOperand
    member: TextOperand


@dataclass(frozen=True, slots=True)
class Meets(_Comparison):
    """The groups have a member in common."""

    left: GroupOperand
    right: GroupOperand


@dataclass(frozen=True, slots=True)
class AtLeast(_Comparison):
    """The number is the floor or more."""

    number: NumberOperand
    floor: NumberOperand


@dataclass(frozen=True, slots=True)
class IsEmpty(_Comparison):
    """The group has no members, or the text is absent."""

    of: GroupOperand | TextOperand


@dataclass(frozen=True, slots=True, init=False)
class AllOf:
    """Each part holds. `AllOf()` always holds."""

    parts: tuple[Condition, ...]

    def __init__(self, *parts: Condition) -> None:
        object.__setattr__(self, "parts", parts)


@dataclass(frozen=True, slots=True, init=False)
class AnyOf:
    """Some part holds. `AnyOf()` never holds."""

    parts: tuple[Condition, ...]

    def __init__(self, *parts: Condition) -> None:
        object.__setattr__(self, "parts", parts)


@dataclass(frozen=True, slots=True)
class Not:
    """The part does not hold."""

    part: Condition


Comparison: TypeAlias = Same | Has | Meets | AtLeast | IsEmpty
Condition: TypeAlias = AllOf | AnyOf | Not | Comparison
