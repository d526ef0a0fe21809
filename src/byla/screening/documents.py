"""Document numbers as they are compared: letters and digits alone."""

from __future__ import annotations

import re
from collections.abc import Iterable

_OTHER = re.compile(r"[^A-Z0-9]")
_LONGEST = 20


def document(text: str) -> str:
    """The number without spaces, dashes and fillers, Cyrillic look-alikes as Latin; nothing for no number."""
    return _OTHER.sub("", text[:100].upper().translate(_LOOK_ALIKE))[:_LONGEST]


def documents(texts: Iterable[str]) -> list[str]:
    """The numbers of several; what has no letter and no digit is none."""
    return list(filter(None, map(document, texts)))


_LOOK_ALIKE = str.maketrans("АВСЕНІКМОРТХ", "ABCEHIKMOPTX")
