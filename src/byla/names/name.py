"""A name, read: its words, and which of them is the family name, a given name, the patronymic or a particle.

What a word is shows where the writer says so: the `<<` of an MRZ, a comma, capitals (`Boris Ivanovich EFREMOV`), or a
patronymic, which stands behind the given name. Elsewhere it stays open, and no comparison depends on it.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from typing import NamedTuple

from byla.names.scripts import clean, mended, only_letters, parted
from byla.names.word import Word, read_word

MOST_WORDS = 8
"""Words of a name that are looked at."""

PARTICLES = frozenset(
    ("al", "el", "ad", "bin", "ibn", "de", "da", "di", "du", "la", "le", "van", "von", "der", "den")
)
"""Words that stand before or within a surname and that documents leave out at will."""


class Part(StrEnum):
    """What a word is in a name."""

    GIVEN = "given"
    FAMILY = "family"
    PATRONYMIC = "patronymic"
    PARTICLE = "particle"
    OPEN = "open"


@dataclass(frozen=True)
class Name:
    """The words of a name in the order in which they are written, and what each of them is."""

    words: tuple[Word, ...]
    parts: tuple[Part, ...]

    @cached_property
    def patronymic(self) -> Word | None:
        """The patronymic, where there is one."""
        found = [word for word, part in zip(self.words, self.parts, strict=True) if part is Part.PATRONYMIC]
        return found[0] if found else None


class Written(NamedTuple):
    """A name as it is written: its words, and the places of those that its writer marks as the family name."""

    words: tuple[str, ...]
    family: tuple[int, ...]


def written(text: str) -> Written:
    """The words of a text in any script and any order; none where there is no letter in it."""
    if only_letters(text):
        return _unmarked(mended(text))
    seen = clean(text)
    mark = "<<" if "<<" in seen else ","
    before, marked, behind = seen.partition(mark)
    first = parted(before)[:MOST_WORDS] if marked and behind.strip("<, ") else []
    if first:
        return Written((*first, *parted(behind))[:MOST_WORDS], tuple(range(len(first))))
    return _unmarked(parted(seen))


def _unmarked(words: list[str]) -> Written:
    found = tuple(words[:MOST_WORDS])
    return Written(found, _in_capitals(found))


def read_name(text: str) -> Name:
    """The name that a text is."""
    seen = written(text)
    return as_name(tuple(map(read_word, seen.words)), seen.family)


def as_name(found: tuple[Word, ...], family: Collection[int]) -> Name:
    """The name of these words, of which some are marked as the family name."""
    parts = [Part.PARTICLE if word.plain in PARTICLES and len(found) > 1 else Part.OPEN for word in found]
    for at in family:
        parts[at] = Part.FAMILY
    patronymic = _patronymic(found, parts)
    if patronymic is not None:
        parts[patronymic] = Part.PATRONYMIC
        if not family and len(found) == 3:
            parts[2 if patronymic == 1 else 0] = Part.FAMILY
    if Part.FAMILY in parts:
        parts = [Part.GIVEN if part is Part.OPEN else part for part in parts]
    return Name(found, tuple(parts))


def _in_capitals(found: Sequence[str]) -> tuple[int, ...]:
    """The words in capitals, where others are not."""
    if not any(map(str.isupper, found)):
        return ()
    capitals = [at for at, word in enumerate(found) if len(word) > 1 and word.isupper()]
    return tuple(capitals) if len(capitals) < len(found) else ()


def _patronymic(found: tuple[Word, ...], parts: list[Part]) -> int | None:
    """A word that ends as patronymics do is one where it stands behind another name, and not alone with the surname."""
    least = 3 if Part.FAMILY not in parts else 2
    if len(found) < least:
        return None
    may_be = [at for at, word in enumerate(found) if at and word.patronymic and parts[at] is Part.OPEN]
    return may_be[0] if may_be else None
