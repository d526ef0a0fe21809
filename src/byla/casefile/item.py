"""What access needs to know about a file."""

from __future__ import annotations

from typing import Any

from byla.access import ORDINARY, Item
from byla.casefile.file import File


def item_of(file: File[Any], *, category: str = ORDINARY) -> Item:
    """The file as an item of access; of data of that category."""
    custody = file.custody
    return Item(
        authority=file.authority,
        file=file.id,
        kind=file.procedure.item,
        unit=custody.unit or "",
        assignee=custody.assignee or "",
        agencies=file.procedure.agencies(file.matter),
        named=frozenset(custody.named),
        barred=frozenset(custody.barred),
        category=category,
        subjects=frozenset(file.procedure.subjects(file.matter)),
    )
