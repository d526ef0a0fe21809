"""What proves the entries of an archive: the newest checkpoint, and the receipt of each entry that it covers."""

from __future__ import annotations

from typing import Any

from byla.app.log.folder import CHECKPOINT
from byla.app.log.receipts import receipts
from byla.app.log.sequencer import of_this_installation
from byla.casefile import File


def logged(file: File[Any]) -> tuple[str | None, dict[str, bytes]]:
    """The name of the log, with the checkpoint and the receipts as an archive names them. No name and nothing where no
    log is kept here that covers the file: nothing is then proven to be in one, and the index says so. Raises
    tiles.NotATile.
    """
    log = of_this_installation()
    found = receipts(file.id, log=log)
    # Others may have acted on the file since it was read.
    known = {number: receipt for number, receipt in found.items() if number <= file.version}
    if not known:
        return None, {}
    [note] = {receipt.checkpoint for receipt in known.values()}
    members = {f"receipts/{number:05d}.tlog-proof": one.written().encode() for number, one in known.items()}
    return log.name, {CHECKPOINT: note.encode(), **members}
