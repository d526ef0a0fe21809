"""A document, as an entry names it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Attachment:
    """A document as sent: its name, media type as recognised from the bytes, SHA-256 and size. The store
    keeps the bytes.
    """

    name: str
    media_type: str
    sha256: str
    size: int
