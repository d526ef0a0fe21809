"""What proves that the log has only grown between two of its sizes: for whoever keeps a checkpoint."""

from __future__ import annotations

from base64 import b64encode

from byla.app.log.folder import CHECKPOINT
from byla.app.log.receipts import NotCovered
from byla.app.log.sequencer import of_this_installation
from byla.ledger.checkpoint import Checkpoint
from byla.ledger.note import parts
from byla.ledger.proof import consistency
from byla.ledger.tiles import Log


def growth(earlier: int, size: int) -> str:
    """The proof that the first `size` entries begin with the first `earlier`, made of the log's public files alone:
    `old EARLIER`, and a hash a line, as a witness is sent it (C2SP tlog-witness). Raises NotCovered, tiles.NotATile.
    """
    log = of_this_installation()
    note = log.folder.read(CHECKPOINT)
    signed = 0 if note is None else Checkpoint.read(parts(note.decode())[0]).size
    if not 0 < earlier < size <= signed:
        raise NotCovered(
            f"The log has {signed} entries: it cannot show that it grew from {earlier} to {size}."
            f" Ask from one or more to more, and to {signed} at most."
        )
    lines = (b64encode(one).decode() for one in consistency(earlier, size, Log(log.folder, signed).subtree))
    return "\n".join((f"old {earlier}", *lines, ""))
