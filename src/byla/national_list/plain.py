"""Texts without the signs that nobody sees."""

from __future__ import annotations

import unicodedata


def plain(text: str) -> str:
    """Without marks that only say in which direction letters run, or that have no width."""
    return "".join(sign for sign in text if unicodedata.category(sign) != "Cf").strip()
