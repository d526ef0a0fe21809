"""A time stamp a day over the log's checkpoint, from a service that the authority names; kept beside it with the very
checkpoint that was stamped.
"""

from __future__ import annotations

import secrets
from collections.abc import Iterator, Sequence
from datetime import date
from urllib.parse import urlsplit
from urllib.request import Request, urlopen

from byla.app.log.folder import CHECKPOINT, Folder
from byla.app.log.sequencer import Sequencer
from byla.ledger.checkpoint import Checkpoint, NotACheckpoint
from byla.ledger.note import Key, NotSigned, opened
from byla.ledger.tiles import Log, NotATile
from byla.ledger.timestamp import LARGEST, NotStamped, Stamp, read, request
from byla.ledger.tree import root_of

STAMPS, ANSWER = "timestamps", ".tsr"
SECONDS = 30
"""That an answer may take."""


def stamp(log: Sequencer, url: str, day: date) -> Stamp:
    """Has the checkpoint stamped, unless that day has its stamp; the stamp. Raises NotStamped."""
    held = log.folder.read(f"{STAMPS}/{day}{ANSWER}")
    if held is not None:
        return read(held)
    note = log.folder.read(CHECKPOINT)
    if note is None:
        raise NotStamped("Nothing is signed yet that could be stamped.")
    nonce = secrets.randbits(63)
    answer = _asked(url, request(note, nonce))
    given = read(answer)
    given.check(note, nonce)
    # The answer comes last: where it lies, its checkpoint does too.
    log.folder.write({f"{STAMPS}/{day}": note})
    log.folder.write({f"{STAMPS}/{day}{ANSWER}": answer})
    return given


def wrong_stamps(folder: Folder, now: Checkpoint, trusted: Sequence[Key]) -> Iterator[str]:
    """Of each stamp that is kept, what does not hold: it must be of its checkpoint, which the log has grown from."""
    for path in sorted((folder.path / STAMPS).glob(f"*{ANSWER}")):
        day = path.name.removesuffix(ANSWER)
        note = folder.read(f"{STAMPS}/{day}")
        try:
            if note is None:
                raise NotStamped("its checkpoint is not there")
            given = read(path.read_bytes())
            given.check(note, given.nonce or 0)
            text, _ = opened(note.decode(), trusted)
            _has_grown(folder, Checkpoint.read(text), now)
        except (NotStamped, NotSigned, NotACheckpoint, NotATile, UnicodeDecodeError) as error:
            yield f"{STAMPS}/{path.name}: {error}"


def _has_grown(folder: Folder, then: Checkpoint, now: Checkpoint) -> None:
    if then.size > now.size or root_of(0, then.size, Log(folder, now.size).subtree) != then.root:
        raise NotStamped("the log has not grown from the checkpoint that was stamped")


def _asked(url: str, query: bytes) -> bytes:
    if urlsplit(url).scheme not in {"http", "https"}:
        raise NotStamped(f"{url!r} is no address of a time-stamping service; it begins with https://")
    asked = Request(url, data=query, headers={"Content-Type": "application/timestamp-query"})  # noqa: S310
    try:
        with urlopen(asked, timeout=SECONDS) as answer:  # noqa: S310
            content: bytes = answer.read(LARGEST + 1)
            return content
    except OSError as error:
        raise NotStamped(f"{url} could not be asked: {error}") from error
