"""A pair: the identity data of a traveller, and an entry on the list as it stands."""

from __future__ import annotations

import hmac
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from byla.ledger import canonical, digest
from byla.screening import Query
from byla.words import Words, words

MISSING = ("name", "birth", "document")
"""Without these a pair would stand for other travellers too: for everybody of that name, or born on that day."""


class PairUnfit(ValueError):
    """What is known of the traveller fits more people than one; `missing` says what must be known beside it."""

    def __init__(self, missing: tuple[str, ...]) -> None:
        super().__init__(f"a pair is of one traveller; not known: {', '.join(missing)}")
        self.missing = missing

    @property
    def said(self) -> Words:
        """Why the pair cannot be set aside, and what to do."""
        return words("border.pair_unfit", missing=", ".join(self.missing))


@dataclass(frozen=True, slots=True)
class Pair:
    """Of the traveller only what a hash is made of; of the entry its id, and the hash of what it says."""

    traveller: tuple[str, ...]
    entry: str
    version: str
    """Whatever is changed in the entry makes another pair, at which somebody looks anew."""

    def key(self, key: bytes) -> bytes:
        """The key of this entry alone, as it stands: whoever is given it can find what was set aside of no other."""
        return key_of(key, self.entry, self.version)

    def fingerprint(self, key: bytes) -> str:
        """By which the pair is known again to whoever has the key, and to nobody else (HMAC-SHA-256, 64 hex digits)."""
        return self.marked(self.key(key))

    def marked(self, key_of_entry: bytes) -> str:
        """The same, by the key of the entry."""
        return hmac.new(key_of_entry, canonical(list(self.traveller)), "sha256").hexdigest()


def key_of(key: bytes, entry: str, version: str) -> bytes:
    """The key of one entry as it stands, drawn from the one of all (HMAC-SHA-256)."""
    return hmac.new(key, canonical([entry, version]), "sha256").digest()


def pair_of(query: Query, entry: str, said: Mapping[str, Any]) -> Pair:
    """The pair of whom was searched for and an entry that says so much. Raises PairUnfit."""
    traveller = (
        _name(query.name),
        (query.birth or "").strip(),
        _letters(query.citizenship or ""),
        _letters(query.document or ""),
    )
    known = dict(zip(("name", "birth", "citizenship", "document"), traveller, strict=True))
    missing = tuple(one for one in MISSING if not known[one])
    if missing:
        raise PairUnfit(missing)
    return Pair(traveller, entry, digest(dict(said)))


def _name(text: str) -> str:
    """The words of the name, in an order that does not depend on who wrote them down."""
    return " ".join(sorted(unicodedata.normalize("NFKC", text).casefold().replace("<", " ").split()))


def _letters(text: str) -> str:
    return "".join(sign for sign in unicodedata.normalize("NFKC", text).casefold() if sign.isalnum())
