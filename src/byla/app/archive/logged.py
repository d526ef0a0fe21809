"""What proves the entries of an archive: the newest checkpoint, and the receipt of each entry that it covers."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from byla.app.log import leaves
from byla.app.log.folder import CHECKPOINT
from byla.app.log.sequencer import Sequencer, of_this_installation
from byla.casefile import File
from byla.ledger.checkpoint import Checkpoint
from byla.ledger.note import parts
from byla.ledger.proof import inclusion
from byla.ledger.receipt import Receipt
from byla.ledger.tiles import Log


@dataclass(frozen=True, slots=True)
class Proofs:
    """A log's newest checkpoint, and the places that entries of a file have in it."""

    log: Sequencer
    note: str
    places: dict[int, int]

    def members(self) -> Iterator[tuple[str, bytes]]:
        """The checkpoint and the receipts, as an archive names them. Raises tiles.NotATile.

        All are under one checkpoint, though the log goes on meanwhile. An entry that it does not cover yet has none.
        """
        size = Checkpoint.read(parts(self.note)[0]).size
        files = Log(self.log.folder, size)
        yield CHECKPOINT, self.note.encode()
        for number, place in sorted(self.places.items()):
            if place < size:
                receipt = Receipt(place, inclusion(place, size, files.subtree), self.note)
                yield f"receipts/{number:05d}.tlog-proof", receipt.written().encode()


def proofs(file: File[Any]) -> Proofs | None:
    """None where no log is kept here: then nothing in the archive is proven to be in one, and its index says so."""
    log = of_this_installation()
    note = log.folder.read(CHECKPOINT) if log.authority == file.authority else None
    if note is None:
        return None
    places = leaves.places_of(log.authority, file.id).items()
    # Others may have acted on the file since it was read.
    return Proofs(log, note.decode(), {number: place for number, place in places if number <= file.version})
