"""Receipts: what proves to somebody without our database that an entry stands in the log."""

from __future__ import annotations

from collections.abc import Sequence

from byla.app.log import leaves
from byla.app.log.folder import CHECKPOINT
from byla.app.log.sequencer import Sequencer, of_this_installation
from byla.casefile import FileId
from byla.ledger.checkpoint import Checkpoint
from byla.ledger.note import parts
from byla.ledger.pointer import Pointer
from byla.ledger.proof import inclusion
from byla.ledger.receipt import Receipt
from byla.ledger.tiles import Log

SUFFIX = ".tlog-proof"


class NotCovered(LookupError):
    """No signed checkpoint covers the entry yet, or there is no such entry. A second later there may be one."""


def receipt(file: FileId, number: int, *, log: Sequencer | None = None) -> Receipt:
    """The receipt of that entry under the newest checkpoint. Raises NotCovered, tiles.NotATile."""
    found = receipts(file, log=log).get(number)
    if found is None:
        raise NotCovered(
            f"No checkpoint covers entry {number} of file {file} yet. The sequencer covers an entry within a second:"
            " see ./byla log show."
        )
    return found


def receipts(file: FileId, *, log: Sequencer | None = None) -> dict[int, Receipt]:
    """The receipts of a file's entries by their numbers, all under the newest checkpoint. Of what it does not cover yet
    there is none. Raises tiles.NotATile.
    """
    log = log or of_this_installation()
    places = leaves.places_of(log.authority, file)
    of_places = _at(log, sorted(places.values()))
    return {number: of_places[place] for number, place in sorted(places.items()) if place in of_places}


def receipt_at(place: int, *, log: Sequencer | None = None) -> Receipt:
    """The receipt of whatever entry stands at that place, made of the log's public files alone. Raises NotCovered,
    tiles.NotATile.
    """
    found = _at(log or of_this_installation(), [place])
    if place not in found:
        raise NotCovered(f"No checkpoint covers place {place}.")
    return found[place]


def pointer(file: FileId, number: int, address: str, *, log: Sequencer | None = None) -> Pointer:
    """What leads from paper to that entry; `address` is where it can be checked. Raises NotCovered."""
    log = log or of_this_installation()
    place = covered(file, log=log).get(number)
    if place is None:
        raise NotCovered(f"No checkpoint covers entry {number} of file {file} yet.")
    [commitment] = leaves.commitments(log.authority, place, place + 1)
    return Pointer(address, place, commitment)


def _at(log: Sequencer, places: Sequence[int]) -> dict[int, Receipt]:
    note = log.folder.read(CHECKPOINT)
    if note is None:
        return {}
    text = note.decode()
    size = Checkpoint.read(parts(text)[0]).size
    subtree = Log(log.folder, size).subtree
    return {place: Receipt(place, inclusion(place, size, subtree), text) for place in places if place < size}


def covered(file: FileId, *, log: Sequencer | None = None) -> dict[int, int]:
    """The places of those entries of a file that a signed checkpoint covers, by their numbers."""
    log = log or of_this_installation()
    note = log.folder.read(CHECKPOINT)
    size = 0 if note is None else Checkpoint.read(parts(note.decode())[0]).size
    return {number: place for number, place in leaves.places_of(log.authority, file).items() if place < size}
