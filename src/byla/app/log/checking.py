"""Whether the log is what the record makes of it: every file on the disk, every place, every entry."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice

from django.db import connection

from byla.app.log import leaves, triggers
from byla.app.log.auditing import Exactly, audited
from byla.app.log.folder import CHECKPOINT, HALF_MADE, LOCK, PART, cut
from byla.app.log.sequencer import Sequencer
from byla.app.log.stamping import STAMPS, wrong_stamps
from byla.app.store.driver import ask
from byla.app.store.guards import fallen
from byla.ledger.checkpoint import Checkpoint, NotACheckpoint
from byla.ledger.note import Key, NotSigned, opened
from byla.ledger.tiles import Log, NotATile, places

NEITHER = (
    "SELECT e.file_id, e.number FROM entry e WHERE e.authority = %s"
    " AND NOT EXISTS (SELECT 1 FROM log_leaf l WHERE l.file_id = e.file_id AND l.number = e.number)"
    " AND NOT EXISTS (SELECT 1 FROM log_waiting w WHERE w.authority = e.authority AND w.position = e.position)"
    " ORDER BY e.position LIMIT 100"
)
PLACES = "SELECT count(*), min(place), max(place) FROM log_leaf WHERE authority = %s"
# Not a join, as in leaves.commitments: PostgreSQL would read all of a record that it takes for empty, for each place.
NOT_OURS = (
    "SELECT l.place FROM log_leaf l WHERE l.authority = %s AND l.authority <> COALESCE("
    "(SELECT e.authority FROM entry e WHERE e.file_id = l.file_id AND e.number = l.number), '')"
    " ORDER BY l.place LIMIT 100"
)


def wrong(log: Sequencer, trusted: Sequence[Key]) -> Iterator[str]:
    """Everything that is not as it was signed, or that the log leaves out, one line each; nothing where all is well."""
    try:
        checkpoint = _checkpoint(log, trusted)
    except (NotSigned, NotACheckpoint, UnicodeDecodeError) as error:
        yield f"{CHECKPOINT}: {error}"
        return
    if checkpoint.origin != log.name:
        yield f"{CHECKPOINT}: it is of {checkpoint.origin}, not of {log.name}"
    yield from fallen(getattr(triggers, connection.vendor)())
    yield from _of_places(log, checkpoint)
    yield from _of_files(log, checkpoint)
    yield from _of_other_files(log, checkpoint)
    yield from _of_entries(log, checkpoint)
    yield from wrong_stamps(log.folder, checkpoint, trusted)


def _checkpoint(log: Sequencer, trusted: Sequence[Key]) -> Checkpoint:
    note = log.folder.read(CHECKPOINT)
    if note is None:
        raise NotSigned("there is none: nothing was ever signed, or the folder is gone")
    text, _ = opened(note.decode(), trusted)
    return Checkpoint.read(text)


def _of_places(log: Sequencer, checkpoint: Checkpoint) -> Iterator[str]:
    [(count, first, last)] = ask(PLACES, [log.authority])
    if count and (first, last) != (0, count - 1):
        yield f"places: {count} were given, from {first} to {last}; they should run from 0 without gaps"
    if count < checkpoint.size:
        yield f"places: {checkpoint.size} entries were signed for, and the database knows of {count}"
    for (place,) in ask(NOT_OURS, [log.authority]):
        yield f"place {place}: it is given to no entry of this authority"
    for file, number in ask(NEITHER, [log.authority]):
        yield f"file {file} entry {number}: it has no place in the log and waits for none"


def _of_files(log: Sequencer, checkpoint: Checkpoint) -> Iterator[str]:
    try:
        if audited(log.folder.path, checkpoint.size) != checkpoint.root:
            yield "the files lead to another root than was signed"
    except NotATile as error:
        yield str(error)


def _of_other_files(log: Sequencer, checkpoint: Checkpoint) -> Iterator[str]:
    """Files that the signed log does not need: narrower parts of one that it has, or none of its own."""
    needed = {one.path: one.width for one in places(checkpoint.size)}
    wider = {path.partition(PART)[0]: path for path in needed}
    for path in sorted(log.folder.path.rglob("*")):
        name = path.relative_to(log.folder.path).as_posix()
        if not path.is_file() or name in {*needed, CHECKPOINT, LOCK} or name.endswith(HALF_MADE):
            continue
        if name.startswith(f"{STAMPS}/"):
            continue
        full, _, width = name.partition(PART)
        known = wider.get(full)
        if known is None or not width.isdecimal() or int(width) >= needed[known]:
            yield f"{name}: the signed log has no such file; it stays from before a crash, or somebody put it there"
        elif not _begins(log, full, known, int(width), path.read_bytes()):
            yield f"{name}: it is not what {known} begins with"


def _begins(log: Sequencer, full: str, known: str, width: int, content: bytes) -> bool:
    whole = Exactly(log.folder.path).read(known)
    try:
        return whole is not None and cut(full, whole, width) == content
    except NotATile:
        return False


def _of_entries(log: Sequencer, checkpoint: Checkpoint) -> Iterator[str]:
    """Each place, in the files and in the database."""
    found = Log(Exactly(log.folder.path), checkpoint.size).entries()
    at = 0
    try:
        while some := list(islice(found, leaves.MOST)):
            recorded = leaves.commitments(log.authority, at, at + len(some))
            for place, (held, said) in enumerate(zip(some, recorded, strict=False), at):
                if held != said:
                    yield f"place {place}: the log holds {held.hex()}, the database says {said.hex()}"
            at += len(some)
    except NotATile as error:
        yield str(error)
