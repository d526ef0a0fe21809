"""The answer of a service as a signed note: five lines, and nothing into which anything of the secret would fit.

byla/clearance
RP-2026-000007
3f5a...                      the SHA-256 of the open text, in hexadecimal
not cleared: 3 7             or: cleared
2026-04-08

— vsd.example Az3grl...=
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from hashlib import sha256

from byla.ledger.note import Key, NotSigned, opened, parts

HEADING = "byla/clearance"
CLEARED, NOT_CLEARED = "cleared", "not cleared:"
NUMBERS = re.compile(r"[1-9][0-9]{0,3}( [1-9][0-9]{0,3})*", re.ASCII)


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What a service says of one text of one file on a day."""

    file: str
    hash: str
    passages: tuple[int, ...]
    """The passages that must change; none where the text is cleared."""
    day: date

    @property
    def cleared(self) -> bool:
        """Whether the text may be told."""
        return not self.passages

    def written(self) -> str:
        """The text that is signed."""
        said = CLEARED if self.cleared else " ".join((NOT_CLEARED, *map(str, self.passages)))
        return "\n".join((HEADING, self.file, self.hash, said, self.day.isoformat(), ""))

    @classmethod
    def read(cls, text: str) -> Answer:
        """The answer of such a text, which is written in exactly one way. Raises NotSigned."""
        lines = text.split("\n")
        if len(lines) != 6:
            raise NotSigned("the text of a clearance has five lines")
        said = lines[3].removeprefix(NOT_CLEARED).strip()
        if lines[3] != CLEARED and not NUMBERS.fullmatch(said):
            raise NotSigned(f"the answer is {CLEARED!r}, or {NOT_CLEARED!r} and the numbers of passages")
        passages = () if lines[3] == CLEARED else tuple(map(int, said.split()))
        try:
            found = cls(file=lines[1], hash=lines[2], passages=passages, day=date.fromisoformat(lines[4]))
        except ValueError as error:
            raise NotSigned("the last line of a clearance is its day, as 2026-04-08") from error
        if found.written() != text:
            raise NotSigned("the text is not written as a clearance is")
        return found


def checked(note: str, trusted: Sequence[Key]) -> tuple[Answer, Key]:
    """The answer, and the key that signed it: the only signature on the note. Raises NotSigned."""
    text, names = opened(note, trusted)
    _, lines = parts(note)
    if len(lines) != 1:
        raise NotSigned("a clearance bears one signature, and nothing beside it")
    hint = lines[0][1][:4]
    key = next(one for one in trusted if (one.name, one.id) == (names[0], hint))
    return Answer.read(text), key


def checked_text(pasted: str) -> str:
    """A note as a form brings it back: with its own ends of lines and its last line."""
    return pasted.replace("\r\n", "\n").strip() + "\n"


def lines_of(passages: Iterable[str]) -> str:
    """An open text as it is hashed: a passage a line, its number before it, one blank between words."""
    return "".join(f"{number} {' '.join(one.split())}\n" for number, one in enumerate(passages, start=1))


def hash_of_text(passages: Iterable[str]) -> str:
    """SHA-256 of an open text, in hexadecimal."""
    return sha256(lines_of(passages).encode()).hexdigest()


def passages_of(copied: str) -> tuple[str, ...]:
    """The passages of a text that was copied from a page: whatever the blanks and the ends of its lines. Raises
    ValueError where a line does not begin with its number.
    """
    found: list[str] = []
    for line in (one for one in copied.splitlines() if one.strip()):
        number, _, said = " ".join(line.split()).partition(" ")
        if number != str(len(found) + 1):
            raise ValueError(f"line {len(found) + 1} does not begin with its number: {line[:40]!r}")
        found.append(said)
    return tuple(found)
