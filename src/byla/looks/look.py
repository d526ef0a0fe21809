"""A look, and the occasion of it, which is worked out and never asked for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from byla.access import Purpose


class Way(StrEnum):
    """How persons were shown. Where one answer shows them in several ways, the last of these counts."""

    FILE = "file"
    DOCUMENT = "document"
    APART = "apart"
    LIST = "list"
    SEARCH = "search"
    EXPORT = "export"
    LOOKS = "looks"
    HIT = "hit"
    """An official compared the document, and said that an entry on the national list is of this person."""


class Occasion(StrEnum):
    """What somebody looked for, as the person is told it; text at `looks.occasion.<occasion>`."""

    OWN_FILE = "own_file"
    UNIT_FILE = "unit_file"
    SIGNING = "signing"
    SUPERVISION = "supervision"
    ASSESSMENT = "assessment"
    LIST = "list"
    SEARCH = "search"
    EXPORT = "export"
    AUDIT = "audit"
    DATA_PROTECTION = "data_protection"
    GLASS = "glass"
    BORDER_CHECK = "border_check"


OF_PURPOSE: Mapping[str, Occasion] = {
    Purpose.ASSESSMENT: Occasion.ASSESSMENT,
    Purpose.AUDIT: Occasion.AUDIT,
    Purpose.DATA_PROTECTION: Occasion.DATA_PROTECTION,
    Purpose.BORDER_CHECK: Occasion.BORDER_CHECK,
}
"""Whoever is here for one of these is here for it whatever the door."""
OF_WAY = {Way.LIST: Occasion.LIST, Way.SEARCH: Occasion.SEARCH, Way.EXPORT: Occasion.EXPORT}
OF_WORK: Mapping[str, Occasion] = {
    Purpose.SIGNING: Occasion.SIGNING,
    Purpose.SUPERVISION: Occasion.SUPERVISION,
}


def occasion_of(way: Way, *, purpose: str, in_hand: bool, glass: bool) -> Occasion:
    """What somebody looked for: `purpose` is what their role is here for, `in_hand` whether the file is in their hands,
    `glass` whether it was open to them by a broken glass alone.
    """
    if glass:
        return Occasion.GLASS
    if purpose in OF_PURPOSE:
        return OF_PURPOSE[purpose]
    if way in OF_WAY:
        return OF_WAY[way]
    return Occasion.OWN_FILE if in_hand else OF_WORK.get(purpose, Occasion.UNIT_FILE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """One request that showed personal data, on one row."""

    authority: str
    at: datetime
    user: str
    unit: str = ""
    """The unit of the one who looked; empty for an outside body and for whoever serves in none."""
    agency: str = ""
    """The outside body of the one who looked; empty for the authority's own people."""
    occasion: Occasion
    way: Way
    door: str
    """The address or command, without what was put into it: `files/<file:file>`, `./byla show`."""
    key: str = ""
    """What was searched for, as it was typed; empty where nothing was."""
    files: tuple[str, ...] = ()
    """The files that were shown, by id."""
    persons: tuple[str, ...] = ()
    """The identity records of the persons who were shown, in no order that says anything."""
    id: int = 0
    """The number of the row; 0 before it is written."""
