"""How fast a log is checked: all of it, against the bound that the hashes themselves set; and one receipt."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from hashlib import sha256
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from bench.figure import Figure, figure, ratios
from byla.app.log.auditing import audited
from byla.app.log.folder import Folder
from byla.app.log.keys import Keys
from byla.ledger.checkpoint import Checkpoint
from byla.ledger.proof import inclusion
from byla.ledger.receipt import Receipt
from byla.ledger.tiles import Log, audit, files

NAME = "bench.example/log"
AT_ONCE = 1 << 16
RECEIPTS = 200


def measure(folder: Path, *, rounds: int, leaves: int, rival: Path | None) -> list[Figure]:
    """The figures. `rival` is the folder into which pymerkle was installed; without it that line is left out."""
    entries = [sha256(number.to_bytes(8, "big")).digest() for number in range(leaves)]
    shelf = Folder(folder)
    for at in range(0, leaves, AT_ONCE):
        shelf.write(files(entries[at : at + AT_ONCE], Log(shelf, at)))
    audits, bounds, receipts = [], [], []
    beside: list[dict[str, float]] = []
    for _ in range(rounds):
        bounds.append(leaves / _seconds(lambda: _hashes_alone(entries)))
        audits.append(leaves / _seconds(lambda: audit(Log(shelf, leaves))))
        receipts.append(_one_receipt(shelf, entries))
        if rival is not None:
            beside.append(_beside(rival, shelf, leaves))
    group = f"A log of {leaves:,} entries is checked, one process"
    return [
        figure(group, "audit of every file", "1/s", audits),
        figure(group, "the same hashes and nothing else", "1/s", bounds),
        figure(group, "audit / hashes", "x", ratios(audits, bounds), at_least=0.1),
        figure(group, "a receipt is verified", "ms", receipts, at_most=20),
        *_against_the_rival(audits, beside, leaves),
    ]


def _beside(rival: Path, shelf: Folder, leaves: int) -> dict[str, float]:
    """One round of pymerkle's trees, and of our own audit by two processes. ValueError where the roots differ."""
    command = [sys.executable, "-m", "bench.rival", str(leaves)]
    path = os.pathsep.join((str(rival), str(Path(__file__).parents[1])))
    done = subprocess.run(  # noqa: S603 - the folder is the asker's own
        command, env={**os.environ, "PYTHONPATH": path}, capture_output=True, text=True, check=False
    )
    if done.returncode:
        raise ValueError(f"pymerkle in {rival} could not be measured: {done.stderr[-500:]}")
    theirs = json.loads(done.stdout)
    start = time.perf_counter()
    root = audited(shelf.path, leaves).hex()
    ours = time.perf_counter() - start
    if {one["root"] for one in theirs.values()} != {root}:
        raise ValueError("pymerkle comes to another root over the same entries")
    return {"ours": ours} | {
        f"{of} {name}": one[of] for name, one in theirs.items() for of in ("clock", "processor")
    }


def _against_the_rival(audits: list[float], beside: list[dict[str, float]], leaves: int) -> Iterator[Figure]:
    """On two cores by the clock, against both of its trees; and one process of each, in processor time. Its tree in
    SQLite keeps the leaves alone and no file is read: the hashes alone come to about five times its rate, so nothing is
    asked there of one process.
    """
    if not beside:
        return
    group = f"The same {leaves:,} entries in pymerkle"
    for name, of_one in (("in memory", 5), ("in SQLite", None)):
        theirs = [leaves / one[f"processor {name}"] for one in beside]
        by_two = [one[f"clock {name}"] / one["ours"] for one in beside]
        yield figure(group, f"its tree {name}", "1/s", theirs)
        ours = f"our audit / its tree {name}"
        yield figure(group, f"{ours}, one process", "x", ratios(audits, theirs), at_least=of_one)
        yield figure(group, f"{ours}, by two processes and the clock", "x", by_two, at_least=5)


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
