"""Erasure: the one act that destroys something, and it is recorded like any other.

Salt and body of the named entries go; their headers, seals and commitments stay, so that the file still folds
and the log of commitments still proves that something stood there. What was erased, when, by whom and under
which article stays readable.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from byla.casefile.entry import Body
from byla.casefile.entry_type import EntryType


@dataclass(frozen=True, slots=True, kw_only=True)
class Erased(Body):
    """The payloads of `entries` were destroyed under `article`."""

    TYPE: ClassVar[EntryType] = EntryType("casefile.erased", retention="lt/retention:permit-file")
    CORRECTABLE: ClassVar[bool] = False
    entries: tuple[int, ...]
    article: str
    reason: str
