"""What belongs to an entry and is kept apart from it: answers that are special-category data (Article 9 GDPR).

The body of the entry holds a commitment to it and nothing of what it says; the store keeps it in a table of its own,
under a key of its own, and it can be destroyed while the entry stays. Whoever opens it can prove that it is what was
said; whoever holds the entry alone can guess nothing from it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from byla.casefile.entry import Body
from byla.casefile.entry_type import EntryType
from byla.ledger import seal


@dataclass(frozen=True, slots=True)
class Aside:
    """Texts by their codes, and the 32 random bytes that keep the commitment from being found by trying."""

    salt: bytes
    said: Mapping[str, str]

    @property
    def commitment(self) -> str:
        """SHA-256 over salt and texts."""
        return seal(self.salt, dict(self.said))


@dataclass(frozen=True, slots=True, kw_only=True)
class AsidesErased(Body):
    """What was kept apart from `entries` was destroyed under `article`; the entries themselves stay."""

    TYPE: ClassVar[EntryType] = EntryType("casefile.asides_erased", retention="lt/retention:with-its-file")
    CORRECTABLE: ClassVar[bool] = False
    entries: tuple[int, ...]
    article: str
    reason: str
