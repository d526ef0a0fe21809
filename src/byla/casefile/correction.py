"""Corrections: an entry that says of another what should have stood there.

Nothing is overwritten. Whoever reads the file as known before the correction sees the first version; whoever
reads it as known after sees the corrected one in its place, and both in the timeline. What then rests on sand
is defined here:

* clocks are computed from the history as corrected, so they move;
* an entry that stands on a corrected one (a reason on a fact, a draft on its reasons, a decision on its
draft) is *shaken*;
* a shaken draft cannot be signed; a shaken decision stands as signed, and a task opens for a named official
(see `task`);
* a date that the person was told stays as told, beside the new one (see `told`).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import ClassVar

from byla.casefile.codec import decode
from byla.casefile.entry import Body, Entry
from byla.casefile.entry_type import EntryType

CORRECTED = "casefile.corrected"


@dataclass(frozen=True, slots=True, kw_only=True)
class Corrected(Body):
    """Entry `entry` should have read `replacement`, or should not stand at all where there is none."""

    TYPE: ClassVar[EntryType] = EntryType(CORRECTED, retention="lt/retention:with-its-file")
    entry: int
    reason: str
    version: int
    """The version of the corrected type in which the replacement is written."""
    replacement: dict[str, object] | None

    def replaced(self, kind: type[Body]) -> Body | None:
        """The body that stands in the corrected entry's place."""
        if self.replacement is None:
            return None
        return decode(kind, kind.TYPE.upcast(self.replacement, self.version))


@dataclass(frozen=True)
class History:
    """The entries of a file in their order, with corrections put in place.

    `standing` has one entry for each number that is not itself a correction and was not struck out: the first
    header (with the corrected day) and the newest body. `corrected` gives for each corrected number the
    number of the newest correction.
    """

    standing: tuple[Entry, ...]
    corrected: Mapping[int, int]

    @property
    def shaken(self) -> Mapping[int, frozenset[int]]:
        """For each entry that rests, directly or through others, on one corrected after it was made: the
        corrected numbers.
        """
        found: dict[int, frozenset[int]] = {}
        for entry in self.standing if self.corrected else ():
            if entry.body is None:
                continue
            stands_on = entry.body.rests_on()
            sand = {n for n in stands_on if self.corrected.get(n, 0) > entry.number}
            sand |= {m for n in stands_on for m in found.get(n, ()) if self.corrected[m] > entry.number}
            if sand:
                found[entry.number] = frozenset(sand)
        return found


def history(entries: Sequence[Entry], *, known: datetime | None = None) -> History:
    """The history as known at `known` (inclusive), or as known now."""
    seen = [entry for entry in entries if known is None or entry.header.known_from <= known]
    if all(entry.header.corrects is None for entry in seen):
        return History(tuple(seen), {})
    newest = {entry.header.corrects: entry for entry in seen if entry.header.corrects is not None}
    standing = (
        _as_corrected(entry, newest.get(entry.number)) for entry in seen if entry.header.corrects is None
    )
    corrected = {of: correction.number for of, correction in newest.items()}
    return History(tuple(entry for entry in standing if entry is not None), corrected)


def _as_corrected(entry: Entry, correction: Entry | None) -> Entry | None:
    """The entry as it stands under the correction; None where it was struck out.

    An erased entry stays erased. Where the correction was erased, nobody knows any more what should stand; the
    first version, which was wrong, must not come back.
    """
    if correction is None or entry.body is None:
        return entry
    if not isinstance(correction.body, Corrected):
        return Entry(entry.header, None)
    body = correction.body.replaced(type(entry.body))
    if body is None:
        return None
    return Entry(replace(entry.header, true_from=correction.header.true_from), body)
