"""The attributes that a condition may name: of the reader (`Who`), the item (`What`), the action (`Act`)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import Generic, TypeVar

T_co = TypeVar("T_co", covariant=True)


class Side(Enum):
    """Whose attribute it is. Reader and action are known before a list is asked for; items are not."""

    READER = "reader"
    ACTION = "action"
    ITEM = "item"


@dataclass(frozen=True, slots=True)
class Attribute(Generic[T_co]):
    """A named attribute of one side, whose values are a text, a set of texts or a whole number."""

    side: Side
    name: str


Text = Attribute[str | None]
Group = Attribute[frozenset[str]]
Number = Attribute[int]


class Who:
    """Attributes of the reader."""

    id: Text = Attribute(Side.READER, "id")
    authority: Text = Attribute(Side.READER, "authority")
    kind: Text = Attribute(Side.READER, "kind")
    roles: Group = Attribute(Side.READER, "roles")
    units: Group = Attribute(Side.READER, "units")
    agency: Text = Attribute(Side.READER, "agency")
    clearance: Number = Attribute(Side.READER, "clearance")
    purpose: Text = Attribute(Side.READER, "purpose")
    hands: Group = Attribute(Side.READER, "hands")
    glass: Group = Attribute(Side.READER, "glass")
    records: Group = Attribute(Side.READER, "records")


class What:
    """Attributes of the item."""

    authority: Text = Attribute(Side.ITEM, "authority")
    file: Text = Attribute(Side.ITEM, "file")
    kind: Text = Attribute(Side.ITEM, "kind")
    unit: Text = Attribute(Side.ITEM, "unit")
    assignee: Text = Attribute(Side.ITEM, "assignee")
    agencies: Group = Attribute(Side.ITEM, "agencies")
    named: Group = Attribute(Side.ITEM, "named")
    barred: Group = Attribute(Side.ITEM, "barred")
    level: Number = Attribute(Side.ITEM, "level")
    category: Text = Attribute(Side.ITEM, "category")
    subjects: Group = Attribute(Side.ITEM, "subjects")
    telling: Text = Attribute(Side.ITEM, "telling")


class Act:
    """Attributes of the action."""

    verb: Text = Attribute(Side.ACTION, "verb")
    roles: Group = Attribute(Side.ACTION, "roles")
