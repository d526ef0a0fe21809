"""A row as a file gives it, ready to be taken; or why it cannot even be read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from byla.app.store.batch import Row


@dataclass(frozen=True, slots=True)
class Reject:
    """A line that was not taken: which of its fields, and why, in words. The field is empty where it is none alone."""

    line: int
    field: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """A row with its line, and what the fields of its steps are called in the file.

    `said_otherwise` is the reason where a row of the same name was taken over before and said something else.
    """

    line: int
    row: Row
    names: Mapping[str, str] = field(default_factory=dict)
    """From `<place of the request>.<field of its form>` to the file's own name."""
    said_otherwise: Reject


Read = Given | Reject
