"""Receipts: what proves to somebody without our database that an entry stands in the log."""

from __future__ import annotations

from byla.app.log import leaves
from byla.app.log.folder import CHECKPOINT
from byla.app.log.sequencer import Sequencer, of_this_installation
from byla.casefile import FileId
from byla.ledger.checkpoint import Checkpoint
from byla.ledger.note import parts
from byla.ledger.proof import inclusion
from byla.ledger.receipt import Receipt
from byla.ledger.tiles import Log


class NotCovered(LookupError):
    """No signed checkpoint covers the entry yet, or there is no such entry. A second later there may be one."""


def receipt(file: FileId, number: int, *, log: Sequencer | None = None) -> Receipt:
    """The receipt of that entry under the newest checkpoint. Raises NotCovered, tiles.NotATile."""
    log = log or of_this_installation()
    place = leaves.place_of(log.authority, file, number)
    note = log.folder.read(CHECKPOINT)
    if place is None or note is None:
        raise NotCovered(f"entry {number} of file {file} is not in the log")
    text = note.decode()
    size = Checkpoint.read(parts(text)[0]).size
    if place >= size:
        raise NotCovered(f"entry {number} of file {file} has its place and waits for the next checkpoint")
    return Receipt(place, inclusion(place, size, Log(log.folder, size).subtree), text)
