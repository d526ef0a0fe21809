"""Which entries tell the person something, so that a receipt for them is offered: it proves what was told and when."""

from __future__ import annotations

from typing import Any

from byla.casefile import File


def told(file: File[Any]) -> frozenset[int]:
    """The numbers of signed acts, and of entries with which the person was told a date (a letter, a service)."""
    signed = {one.number for one in file.entries if one.body is not None and one.body.SIGNED}
    dates = {date.in_entry for _, date in file.custody.told}
    return frozenset(signed | dates) & {one.number for one in file.entries}
