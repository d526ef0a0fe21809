"""The words by which a file is found: official numbers, that of a permit among them, and for a person record its names,
documents and codes.

Nobody is found by an opinion, a ground or a conclusion: those words are not here, and a test says so.
"""

from __future__ import annotations

import unicodedata
from typing import Any

from byla.casefile import File, plain


def search_words(file: File[Any]) -> frozenset[str]:
    """The words of a file, folded as queries are."""
    found = (file.number, plain(file.number), *file.procedure.known_by(file.matter))
    return frozenset(word for text in found for word in folded_words(text))


def folded_words(text: str) -> list[str]:
    """The words of a text as the search compares them."""
    return [folded(word) for word in text.split()]


def folded(word: str) -> str:
    """A word as the search compares it: without case and marks (Š as S), at most 120 characters."""
    if word.isascii():
        return word.casefold()[:120]
    plain = unicodedata.normalize("NFKD", word.casefold())
    return "".join(sign for sign in plain if not unicodedata.combining(sign))[:120]
