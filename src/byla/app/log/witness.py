"""A witness: somebody else, who looks at the log now and then, and signs only what has grown from what they saw last.

It reads the log as anybody does. What it saw lies in a folder of its own, on the disk before it answers, so that it
can never be brought to sign two histories.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from urllib.error import HTTPError
from urllib.parse import urlsplit
from urllib.request import urlopen

from byla.app.log.folder import CHECKPOINT, PART, Folder, cut
from byla.app.log.keys import Keys
from byla.ledger.checkpoint import Checkpoint
from byla.ledger.cosignature import cosignature
from byla.ledger.note import Key, opened
from byla.ledger.proof import NotProven, check_consistency, consistency
from byla.ledger.tiles import Log, Shelf
from byla.ledger.tree import EMPTY

SECONDS = 30
"""That an answer may take."""
MOST_BYTES = 20_000_000
"""Of one file: a full bundle of the longest entries has fewer."""


class Forked(ValueError):
    """The log shows another history than before. Keep both checkpoints: they are the proof of it."""


class NotReached(OSError):
    """The log could not be read; the message says what was asked."""


@dataclass(frozen=True, slots=True)
class Site:
    """A log as a shelf: where it is served, such as https://byla.example.lt/log."""

    address: str

    def __post_init__(self) -> None:
        if urlsplit(self.address).scheme not in {"http", "https"}:
            raise NotReached(f"{self.address!r} is no address of a log; it begins with https://")

    def read(self, path: str) -> bytes | None:
        """The file of that path; None where there is none. Raises NotReached."""
        try:
            with urlopen(f"{self.address.rstrip('/')}/{path}", timeout=SECONDS) as answer:  # noqa: S310
                content: bytes = answer.read(MOST_BYTES)
                return content
        except HTTPError as error:
            full, part, width = path.partition(PART)
            if error.code != 404:
                raise NotReached(f"{self.address}/{path}: {error.code}") from error
            whole = self.read(full) if part else None
            return None if whole is None else cut(full, whole, int(width))
        except OSError as error:
            raise NotReached(f"{self.address}/{path}: {error}") from error


def look(log: Shelf, trusted: Sequence[Key], seen: Folder, own: Keys, moment: int) -> str:
    """The log's newest checkpoint with this witness's cosignature, kept in `seen` before it is given.

    Raises Forked, note.NotSigned, checkpoint.NotACheckpoint, tiles.NotATile, NotReached.
    """
    note = (log.read(CHECKPOINT) or b"").decode()
    text, _ = opened(note, trusted)
    now, before = Checkpoint.read(text), _before(seen, trusted)
    _has_grown(log, before or Checkpoint(now.origin, 0, EMPTY), now)
    signed = note + cosignature(text, moment, own.name, own.private[-1])
    seen.write({CHECKPOINT: signed.encode()})
    return signed


def _before(seen: Folder, trusted: Sequence[Key]) -> Checkpoint | None:
    note = seen.read(CHECKPOINT)
    return None if note is None else Checkpoint.read(opened(note.decode(), trusted)[0])


def _has_grown(log: Shelf, before: Checkpoint, now: Checkpoint) -> None:
    """Raises Forked unless the one has grown from the other, as the log's own files prove."""
    if now.origin != before.origin:
        raise Forked(f"It is the log {now.origin} now, and was {before.origin}.")
    if now.size < before.size:
        raise Forked(f"It had {before.size} entries and has {now.size}: some were taken out.")
    files = Log(log, now.size)
    try:
        proof = consistency(before.size, now.size, files.subtree)
        check_consistency(before.size, now.size, proof, before.root, now.root)
    except NotProven as error:
        raise Forked(
            f"The {now.size} entries now do not begin with the {before.size} seen before: {error}."
        ) from error
    if files.root() != now.root:
        raise Forked(f"Its files have another root than it signed for {now.size} entries.")
