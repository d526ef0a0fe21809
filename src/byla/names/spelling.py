"""Ways of writing: what the letters of Cyrillic, and of Latin as five kinds of writers use it, stand for in sounds.

The sounds are those of `sounds.py`. A letter that a table lacks is read without its marks; else it is silent.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from functools import lru_cache


class Spelling:
    """A way of writing: groups of letters, and what each stands for; the longest group is read first."""

    def __init__(self, *tables: Mapping[str, str]) -> None:
        self._sounds = _Sounds({letters: sound for table in tables for letters, sound in table.items()})
        groups = map(re.escape, sorted(self._sounds, key=len, reverse=True))
        self._groups = re.compile("|".join(groups) + "|.", re.DOTALL)

    def read(self, word: str) -> str:
        """The sounds of a word in small letters."""
        return "".join(map(self._sounds.__getitem__, self._groups.findall(word)))


class _Sounds(dict[str, str]):
    """What groups of letters stand for; a letter that the table lacks is not added, for there are many."""

    def __missing__(self, letter: str) -> str:
        return "".join(self.get(one, "") for one in unmarked(letter))


def unmarked(text: str, *, keep: str = "") -> str:
    """The text without marks above, below or through its letters, but for the letters that are to keep theirs."""
    if text.isascii():
        return text
    return "".join(letter if letter in keep else _unmarked(letter) for letter in text)


@lru_cache(maxsize=1 << 12)
def _unmarked(letter: str) -> str:
    decomposed = unicodedata.normalize("NFKD", letter)
    return "".join(one for one in decomposed if not unicodedata.combining(one))


def _pairs(written: str) -> dict[str, str]:
    """`sh:x ts:c ь:` as a table."""
    return {letters: sound for letters, _, sound in (one.partition(":") for one in written.split())}


CYRILLIC = Spelling(
    _pairs("""
    а:a б:b в:v г:g ґ:g д:d е:e ж:j з:z и:i і:i ї:i й:i к:k л:l м:m н:n о:a п:p р:r с:s т:t у:u ў:v ф:f х:g
    ц:c ч:q ш:x щ:x ы:i э:e ё:e ю:iu я:ia є:ie ъ: ь: дз:d дж:j ць:t шч:x сч:x йо:e ьо:e ио:e іо:e њ:n ј:i
    љ:l ђ:d ћ:q џ:j ғ:g қ:k ә:a ө:a ү:u ұ:u ң:n һ:g ѕ:z
    """)
)
_LATIN = _pairs("""
    a:a b:b c:k d:d e:e f:f g:g h:g i:i j:i k:k l:l m:m n:n o:a p:p q:k r:r s:s t:t u:u v:v w:v x:ks y:i z:z
    yo:e io:e jo:e dz:d ck:k qu:k ph:f th:t ð:d þ:t ø:e æ:e œ:e ß:s ł:l đ:d ı:i ə:a ĸ:k
""")
ENGLISH = Spelling(
    _LATIN,
    _pairs("""
    shch:x sch:x sh:x tch:q ch:q zh:j kh:g gh:g tz:c ts:c dzh:j ce:se ci:si cy:si tsch:q tsh:tx ee:i oo:u
    """),
)
GERMAN = Spelling(
    _LATIN,
    _pairs("""
    s:y z:c schtsch:x tsch:q dsch:j sch:w chs:ks ch:g tz:c ss:s ts:c sh:w kh:g
    """),
)
FRENCH = Spelling(
    _LATIN,
    _pairs("""
    j:j chtch:x tch:q dj:j ch:x ou:u gue:ge gui:gi ss:s eau:a kh:g ts:c ce:se ci:si tz:c iou:u you:u jo:ja jou:ju
    """),
)
SLAVIC = Spelling(
    _LATIN,
    _pairs("""
    c:c szcz:x sz:x cz:q rz:j ch:g š:x č:q ž:j ż:j ŝ:x šč:x ć:t â:ia û:iu ë:e ŭ:v dž:j ḣ:g ts:c kh:g ź:z ś:s
    sh:x zh:j
    """),
)
