"""Settling a condition: putting in what is known, and keeping of the rest only what still matters.

With reader, action and item known a condition settles to True or False: that judges one item. With the item
unknown it settles to a shorter condition about items alone: that is what a list asks the database. Both are
one function, so they cannot drift apart.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypeVar, cast

from byla.access.attribute import Attribute, Side, What
from byla.access.condition import (
    AllOf,
    AnyOf,
    AtLeast,
    Comparison,
    Condition,
    GroupOperand,
    Has,
    IsEmpty,
    Meets,
    Not,
    NumberOperand,
    Same,
    TextOperand,
)
from byla.access.facts import Action, Item, Reader

T = TypeVar("T")
Settled = Condition | bool
"""Decided, or what is left to ask about the item: `Not` stands before comparisons only, and of two interchangeable
operands the item's comes first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What is known when a condition is asked. Of the items of one table at least the kind is known."""

    reader: Reader
    action: Action
    item: Item | None = None
    kind: str | None = None

    def of(self, operand: T) -> T:
        """The value of an operand, or the attribute itself where its value is not known."""
        if not isinstance(operand, Attribute):
            return operand
        if operand.side is Side.READER:
            return cast(T, getattr(self.reader, operand.name))
        if operand.side is Side.ACTION:
            return cast(T, getattr(self.action, operand.name))
        if self.item is not None:
            return cast(T, getattr(self.item, operand.name))
        return cast(T, self.kind) if operand == What.kind and self.kind is not None else operand


def settle(condition: Condition, known: Known) -> Settled:
    """True, False, or the condition on the item that is left."""
    match condition:
        case AllOf(parts=parts):
            return all_of(settle(part, known) for part in parts)
        case AnyOf(parts=parts):
            return any_of(settle(part, known) for part in parts)
        case Not(part=part):
            return opposite(settle(part, known))
        case _:
            return _compare(condition, known)


def _compare(comparison: Comparison, known: Known) -> Settled:
    match comparison:
        case Same(left=left, right=right):
            return _same(known.of(left), known.of(right))
        case Has(group=group, member=member):
            return _has(known.of(group), known.of(member))
        case Meets(left=one, right=other):
            return _meets(known.of(one), known.of(other))
        case AtLeast(number=number, floor=floor):
            return _at_least(known.of(number), known.of(floor))
        case IsEmpty(of=of):
            value = known.of(of)
            return IsEmpty(value) if isinstance(value, Attribute) else not value


def all_of(parts: Iterable[Settled]) -> Settled:
    """The parts joined by "and", as short as may be."""
    kept: dict[Condition, None] = {}
    for part in parts:
        if part is False:
            return False
        if part is not True:
            kept |= dict.fromkeys(part.parts if isinstance(part, AllOf) else (part,))
    if len(kept) == 1:
        return next(iter(kept))
    return AllOf(*kept) if kept else True


def any_of(parts: Iterable[Settled]) -> Settled:
    """The parts joined by "or", as short as may be."""
    kept: dict[Condition, None] = {}
    for part in parts:
        if part is True:
            return True
        if part is not False:
            kept |= dict.fromkeys(part.parts if isinstance(part, AnyOf) else (part,))
    if len(kept) == 1:
        return next(iter(kept))
    return AnyOf(*kept) if kept else False


def opposite(settled: Settled) -> Settled:
    """What holds when the other does not. `Not` moves inwards, where an index can serve what is left."""
    match settled:
        case bool():
            return not settled
        case Not(part=part):
            return part
        case AllOf(parts=parts):
            return any_of(opposite(part) for part in parts)
        case AnyOf(parts=parts):
            return all_of(opposite(part) for part in parts)
        case _:
            return Not(settled)


def _absent(operand: GroupOperand | TextOperand) -> bool:
    return not isinstance(operand, Attribute) and not operand


def _present(group: GroupOperand) -> GroupOperand:
    """Without the empty text: a reader whose unit was left blank would else be shown every file that no unit has."""
    return group - {""} if isinstance(group, frozenset) and "" in group else group


def _same(left: TextOperand, right: TextOperand) -> Settled:
    if _absent(left) or _absent(right):
        return False
    if isinstance(left, Attribute) or isinstance(right, Attribute):
        return Same(left, right) if isinstance(left, Attribute) else Same(right, left)
    return left == right


def _has(group: GroupOperand, member: TextOperand) -> Settled:
    group = _present(group)
    if _absent(group) or _absent(member):
        return False
    if isinstance(group, Attribute) or isinstance(member, Attribute):
        return Has(group, member)
    return member in group


def _meets(left: GroupOperand, right: GroupOperand) -> Settled:
    left, right = _present(left), _present(right)
    if _absent(left) or _absent(right):
        return False
    if isinstance(left, Attribute) or isinstance(right, Attribute):
        return Meets(left, right) if isinstance(left, Attribute) else Meets(right, left)
    return not left.isdisjoint(right)


def _at_least(number: NumberOperand, floor: NumberOperand) -> Settled:
    if isinstance(number, Attribute) or isinstance(floor, Attribute):
        return AtLeast(number, floor)
    return number >= floor
