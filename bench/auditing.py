"""How fast a log is checked: all of it, against the bound that the hashes themselves set; and one receipt."""

from __future__ import annotations

import time
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from bench.figure import Figure, figure, ratios
from byla.app.log.folder import Folder
from byla.app.log.keys import Keys
from byla.ledger.checkpoint import Checkpoint
from byla.ledger.proof import inclusion
from byla.ledger.receipt import Receipt
from byla.ledger.tiles import Log, audit, files

NAME = "bench.example/log"
AT_ONCE = 1 << 16
RECEIPTS = 200


def measure(folder: Path, *, rounds: int, leaves: int) -> list[Figure]:
    """The figures, in processor seconds of one process: neither side waits for anything."""
    entries = [sha256(number.to_bytes(8, "big")).digest() for number in range(leaves)]
    shelf = Folder(folder)
    for at in range(0, leaves, AT_ONCE):
        shelf.write(files(entries[at : at + AT_ONCE], Log(shelf, at)))
    audits, bounds, receipts = [], [], []
    for _ in range(rounds):
        bounds.append(leaves / _seconds(lambda: _hashes_alone(entries)))
        audits.append(leaves / _seconds(lambda: audit(Log(shelf, leaves))))
        receipts.append(_one_receipt(shelf, entries))
    group = f"A log of {leaves:,} entries is checked, one process"
    return [
        figure(group, "audit of every file", "1/s", audits),
        figure(group, "the same hashes and nothing else", "1/s", bounds),
        figure(group, "audit / hashes", "x", ratios(audits, bounds), at_least=0.1),
        figure(group, "a receipt is verified", "ms", receipts, at_most=20),
    ]


def _hashes_alone(entries: list[bytes]) -> None:
    """One hash over a leaf and one over two hashes, for each entry."""
    pair = bytes(65)
    for entry in entries:
        sha256(b"\x00" + entry).digest()
        sha256(pair).digest()


def _one_receipt(shelf: Folder, entries: list[bytes]) -> float:
    """Milliseconds to read and verify a receipt."""
    size = len(entries)
    log, own = Log(shelf, size), Keys(NAME, (Ed25519PrivateKey.from_private_bytes(bytes(32)),))
    note = own.sign(Checkpoint(NAME, size, log.root()).text())
    places = range(0, size, max(1, size // RECEIPTS))
    texts = [(one, Receipt(one, inclusion(one, size, log.subtree), note).written()) for one in places]

    def verified() -> None:
        for one, text in texts:
            Receipt.read(text).check(entries[one], NAME, own.public)

    return _seconds(verified) * 1000 / len(texts)


def _seconds(done: Callable[[], object]) -> float:
    start = time.process_time()
    done()
    return time.process_time() - start
