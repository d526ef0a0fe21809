"""What a Latin word may have been before a scan or a hand slipped in one letter that its sound hangs on.

One letter wrong is one sound wrong, but where two letters are one sound: `SNADURA` for Shadura, `ZENKEVCIH` for
Zenkevich, `VLAOIMIR` for Vladimir. So the slips that break or make such a pair are undone one by one, and those of
letters that a scan of capitals confounds. The word itself comes first in every comparison.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from byla.names.sounds import in_english, plain, readings

MOST_SLIPS = 12
_PAIRS = ("ch", "sh", "kh", "zh")
_CONFOUNDED = {"o": "d", "d": "o", "u": "v", "v": "u", "n": "h", "h": "n", "f": "e"}
_STRAY = re.compile(r"(?<=[bdfgjlmnprtvwxaeiouy])h")
_LATIN_WORD = re.compile(r"[a-z]{4,20}")


@lru_cache(maxsize=1 << 12)
def slips(word: str) -> tuple[str, ...]:
    """The readings that the word would have without one slip; none that it has as it is written."""
    bare = plain(word)
    if not _LATIN_WORD.fullmatch(bare):
        return ()
    undone = list(dict.fromkeys(_undone(bare)))[:MOST_SLIPS]
    found = dict.fromkeys(map(in_english, undone))
    return tuple(one for one in found if one and one not in readings(word))


def _undone(word: str) -> Iterator[str]:
    """The words that one slip may have made of it, the likeliest first."""
    for at in range(len(word) - 1):
        turned = word[:at] + word[at + 1] + word[at] + word[at + 2 :]
        if any(pair in turned[max(at - 1, 0) : at + 3] for pair in _PAIRS):
            yield turned
        if word[at] == word[at + 1] and word[at + 2 : at + 3] == "h":
            yield word[:at] + word[at + 1 :]
    for found in _STRAY.finditer(word):
        at = found.start()
        yield from (word[: at - 1] + pair + word[at + 1 :] for pair in _PAIRS)
        yield word[:at] + "k" + word[at + 1 :]
    for at, letter in enumerate(word):
        other = _CONFOUNDED.get(letter)
        if other:
            yield word[:at] + other + word[at + 1 :]
