"""Scripts: what is left of a text that pretends to be a name, and letters that only look right.

A name comes from a scan, a clipboard or a form. What is no letter of it is taken out before anybody compares: control
characters, marks that turn the direction of writing, and all that lies beyond `LONGEST` characters. A letter of the
other alphabet that looks the same (`СЕРГЕЙ` with a Latin `C`) is put right where its word says which alphabet is meant.
"""

from __future__ import annotations

import re
import unicodedata
from enum import StrEnum
from functools import lru_cache

LONGEST = 200
"""Characters of a name that are looked at; no name of a document is longer, and all beyond is noise or an attack."""

_READ = LONGEST * 4  # so much is normalised at most: marks may go, letters stay
_PARTED = str.maketrans(dict.fromkeys('<_.,;:/\\|+*=()[]{}"“”„«»-–—', " ") | dict.fromkeys("'’‘ʼ`´ʹʺ′″"))
_LOOK_ALIKE = "AaBCcEeHIiKMOoPpTXxyJjSsĸ"
_CYRILLIC_FORM = "АаВСсЕеНІіКМОоРрТХхуЈјЅѕк"
_TO_CYRILLIC = str.maketrans(_LOOK_ALIKE, _CYRILLIC_FORM)
_TO_LATIN = str.maketrans(_CYRILLIC_FORM, _LOOK_ALIKE[:-1] + "k")
_CYRILLIC = re.compile(r"[\u0400-\u052f]")
_LATIN = re.compile(r"[A-Za-z\u00c0-\u024f\u1e00-\u1eff]")
_TELLS_CYRILLIC = re.compile(r"[бвгдёжзийлпфцчшщъыьэюяўїєґБГДЁЖЗИЙЛПФЦЧШЩЪЫЬЭЮЯЎЇЄҐ]")


class Script(StrEnum):
    """The alphabet of a word."""

    LATIN = "latin"
    CYRILLIC = "cyrillic"
    OTHER = "other"


def script(word: str) -> Script:
    """The alphabet that most letters of the word belong to."""
    cyrillic, latin = len(_CYRILLIC.findall(word)), len(_LATIN.findall(word))
    if not cyrillic and not latin:
        return Script.OTHER
    return Script.CYRILLIC if cyrillic > latin else Script.LATIN


def only_letters(text: str) -> bool:
    """Whether there is nothing in it but letters and spaces, as in most names, and so nothing to clean or to mend."""
    if len(text) > LONGEST or not text.replace(" ", "").isalpha():
        return False
    return text.isascii() or unicodedata.is_normalized("NFC", text)


def clean(text: str) -> str:
    """The text composed (NFC), without marks that no eye sees, at most `LONGEST` characters, words one space apart."""
    if text.isprintable() and (text.isascii() or unicodedata.is_normalized("NFC", text)):
        return " ".join(text[:_READ].split())[:LONGEST]
    visible = (_seen(letter) for letter in unicodedata.normalize("NFC", text[:_READ]))
    return " ".join("".join(visible).split())[:LONGEST]


def words(text: str) -> list[str]:
    """The words of a name as they are written, look-alikes put right; a hyphen parts two words."""
    return parted(clean(text))


def parted(text: str) -> list[str]:
    """The same of a text that is clean."""
    return mended(text if text.replace(" ", "").isalpha() else text.translate(_PARTED))


def mended(text: str) -> list[str]:
    """The words between the spaces, look-alikes put right."""
    return text.split() if text.isascii() else list(map(repaired, text.split()))


@lru_cache(maxsize=1 << 16)
def repaired(word: str) -> str:
    """The word with letters of one alphabet: `Cергей`, begun with a Latin C, is `Сергей`."""
    if word.isascii() or not _LATIN.search(word) or not _CYRILLIC.search(word):
        return word
    if _TELLS_CYRILLIC.search(word) or script(word) is Script.CYRILLIC:
        return word.translate(_TO_CYRILLIC)
    return word.translate(_TO_LATIN)


def _seen(letter: str) -> str:
    kind = unicodedata.category(letter)
    if kind in ("Cc", "Zl", "Zp", "Zs"):
        return " "
    return "" if kind in ("Cf", "Cs", "Co", "Cn") else letter
