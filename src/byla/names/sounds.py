"""Sounds: what the spellings of one name in eight languages have in common.

A word is read into a small alphabet in which `Шевцов`, `Shevtsov`, `Schewzow`, `Chevtsov` and `Szewcow` are the same.
A Latin word tells seldom who wrote it: `ch` is ч to an Englishman, ш to a Frenchman, х to a Pole. So it has several
readings, one for each way of writing whose marks it bears, and two words are as near as their nearest readings.

    a e i u         vowels; о is read as а and ё as е (Belarusian writes both); a glide before a vowel is silent
    b v g d z k l m n p r s t f c
                    as in Latin; g is г and х (h, kh, ch), dz is d, and c before e or i is t, for Belarusian says
                    Дзмітрый and Ціхан where Russian says Дмитрий and Тихон
    j q x           ж (and дж), ч, ш (and щ)
    y w             what German leaves open: s or z; sch for ш or ж
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from byla.names.scripts import Script, script
from byla.names.spelling import CYRILLIC, ENGLISH, FRENCH, GERMAN, SLAVIC, Spelling, unmarked

VOWELS = frozenset("aeiu")
MOST_READINGS = 10

# The marks that a way of writing leaves in a word; English needs none.
_GERMAN = re.compile(r"sch|w|z|ch|j")
_FRENCH = re.compile(r"tch|ou|ch|j|ss|gu|ï|ë|[iy]ne$")
_SLAVIC = re.compile(r"sz|cz|rz|ch|w|j|c|[ščžżŝćâûŭźśńłģķļņ]|(?:[aiuy]s|ė)$")
_BELARUSIAN = re.compile(r"(?<=[aeio])u(?=[bcdfghjklmnpqrstvwxz]|$)|^u(?=[bcdfghjklmnpqrstvwxz])")
_SOFTENED = re.compile(r"c(?=[ei])")
_GLIDE = re.compile(r"i+(?=[aeu])")
_DOUBLED = re.compile(r"(.)\1+")
_FRENCH_END = re.compile(r"(?<=[iy]n)e$")
_BALTIC_END = re.compile(r"(?<=...)(?:ius|as|is(?<![sc]kis)|us|ys|e|(?<=[sc]ki)s|(?<=[bcdfghjklmnprtvz])s)$")
_IN_TWO = str.maketrans(
    {"ä": "ae", "ö": "oe", "ü": "ue", "å": "aa", "æ": "ae", "ø": "oe", "œ": "oe", "ß": "ss", "þ": "th"}
)
"""Letters that a machine-readable zone writes as two (Doc 9303-3, 6.A): `MUELLER`."""


@lru_cache(maxsize=1 << 14)
def readings(word: str) -> tuple[str, ...]:
    """What the word may sound like, the likeliest first; in another script as it is written, without marks."""
    lowered = word.casefold()
    alphabet = script(lowered)
    if alphabet is Script.CYRILLIC:
        found = [_read(lowered, CYRILLIC), *_prosthetic(lowered)]
    else:
        found = _latin(lowered) if alphabet is Script.LATIN else [plain(word)]
    return tuple(dict.fromkeys(one for one in found if one))[:MOST_READINGS]


def skeleton(reading: str) -> str:
    """The consonants of a reading, those that pen and ear confound taken as one; its vowels where it has none."""
    return reading.translate(_SKELETON) or reading


_SKELETON = str.maketrans({**dict.fromkeys("aeiu"), **dict.fromkeys("zyc", "s"), **dict.fromkeys("jqw", "x")})


def plain(word: str) -> str:
    """The word in small letters without marks above or below, as a keyboard without them would type it."""
    return unmarked(word.casefold())


def in_english(word: str) -> str:
    """The reading of a plain Latin word as English writes names: as passports do."""
    return _read(word, ENGLISH)


def joined(sounds: Iterable[str]) -> str:
    """The reading of words that are written as one."""
    return _DOUBLED.sub(r"\1", "".join(sounds))


def _latin(word: str) -> list[str]:
    bare = plain(word)
    found = _as_written(word, bare)
    in_two = word.translate(_IN_TWO)
    if in_two != word:
        found.append(_read(plain(in_two), ENGLISH))
    if _BELARUSIAN.search(bare):
        found += _as_written(_BELARUSIAN.sub("v", word), _BELARUSIAN.sub("v", bare))
    if _BALTIC_END.search(bare):
        found.append(_read(_BALTIC_END.sub("", unmarked(word, keep="šžč")), SLAVIC))
        found.append(_read(_BALTIC_END.sub("", bare), ENGLISH))
    return found


def _as_written(word: str, bare: str) -> list[str]:
    found = [_read(bare, ENGLISH)]
    if _GERMAN.search(bare):
        found.append(_read(bare, GERMAN))
    if _FRENCH.search(word):
        found.append(_read(_FRENCH_END.sub("", bare), FRENCH))
    if _SLAVIC.search(word):
        found.append(_read(word, SLAVIC))
    return found


def _prosthetic(word: str) -> list[str]:
    """Belarusian also writes у at the beginning of a word where Russian has в: Уладзімір, Уласаў."""
    return [_read("в" + word[1:], CYRILLIC)] if re.match(r"у[бвгджзклмнпрстфхцчш]", word) else []


def _read(word: str, spelling: Spelling) -> str:
    sounds = _GLIDE.sub("", _SOFTENED.sub("t", spelling.read(word)))
    return _DOUBLED.sub(r"\1", sounds)
