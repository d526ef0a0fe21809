"""The public log: write it, show it, check it, hand out a receipt, keep its keys.

./byla log once                       cover what waits now
./byla log run                        go on doing so, until it is stopped (./byla up and ./byla serve do it themselves)
./byla log show                       name, size, root, keys, and how many entries wait
./byla log verify                     every file and every entry, against the database
./byla log receipt FILE NUMBER        the receipt of an entry, by the file's official number or id
./byla log key                        the public keys, one a line, as others' tools take them
./byla log rotate [--end | --lost]    bring in a new key; take out the oldest; begin anew where the keys are lost
./byla log witness URL --key FILE --name NAME --seen FOLDER
                                      look at the log of somebody else, and sign what has grown from what was seen
./byla log mend [--lost]              make the files again from the database; also where their folder is lost
./byla log timestamp                  have today's checkpoint stamped by BYLA_TIMESTAMP_URL (./byla nightly does it)
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Callable
from pathlib import Path

from django.conf import settings

from byla.app.console.finding import NotFound, file_called
from byla.app.log import keys, leaves, running
from byla.app.log.checking import wrong
from byla.app.log.folder import CHECKPOINT, Folder, Taken
from byla.app.log.keys import BadKeys
from byla.app.log.receipts import NotCovered, receipt
from byla.app.log.sequencer import LogStopped, Sequencer, of_this_installation
from byla.app.log.stamping import stamp
from byla.app.log.witness import Forked, NotReached, Site, look
from byla.app.moment import today
from byla.ledger.checkpoint import Checkpoint, NotACheckpoint
from byla.ledger.cosignature import witness_key
from byla.ledger.note import Key, NotSigned
from byla.ledger.tiles import NotATile
from byla.ledger.timestamp import NotStamped

NO = (
    LogStopped, BadKeys, Taken, NotCovered, NotFound, NotATile, Forked, NotReached, NotSigned, NotACheckpoint,
    NotStamped,
)  # fmt: skip


def run(arguments: list[str]) -> int:
    """0 done; 1 not done, with the reason, or something is not as it was signed."""
    asked = _parser().parse_args(arguments)
    log = of_this_installation()
    try:
        return DOES[asked.what](log, asked)
    except NO as no:
        print(no, file=sys.stderr)
        return 1


def _cover(log: Sequencer, asked: argparse.Namespace) -> int:
    with log.folder.held():
        while not log.covered(checkpoint := log.cover()):
            continue
    print(_said(checkpoint))
    return 0


def _run(log: Sequencer, asked: argparse.Namespace) -> int:
    try:
        running.run(log, go_on=lambda: True)
    except KeyboardInterrupt:
        return 0
    return 0


def _show(log: Sequencer, asked: argparse.Namespace) -> int:
    print(f"name    {log.name}\nfolder  {log.folder.path}")
    if log.folder.read(CHECKPOINT) is None:
        print("Nothing is signed yet. ./byla log once begins.")
        return 0
    own = keys.read(log.keys_path, log.name)
    checkpoint = log.signed(own)
    print(
        f"size    {checkpoint.size}\nroot    {checkpoint.root.hex()}\nwaiting {leaves.number_waiting(log.authority)}"
    )
    for key in own.public:
        print(f"key     {key.written()}")
    return 0


def _verify(log: Sequencer, asked: argparse.Namespace) -> int:
    found = 0
    for one in wrong(log, keys.read(log.keys_path, log.name).public):
        found += 1
        print(one)
    if found:
        print(f"{found} things are not as they were signed. Keep database and folder apart.", file=sys.stderr)
        return 1
    print("the log is what was signed, and the record is in it")
    return 0


def _receipt(log: Sequencer, asked: argparse.Namespace) -> int:
    text = receipt(file_called(asked.file), asked.number, log=log).written()
    path = asked.to or Path(f"{asked.file}-{asked.number}.tlog-proof".replace("/", "-"))
    path.write_text(text, encoding="utf-8")
    print(path)
    return 0


def _key(log: Sequencer, asked: argparse.Namespace) -> int:
    for key in keys.read(log.keys_path, log.name).public:
        print(key.written())
    return 0


def _rotate(log: Sequencer, asked: argparse.Namespace) -> int:
    if asked.lost:
        with log.folder.held():
            print(_said(log.begin_with(keys.new(log.name))))
        return _key(log, asked)
    own = keys.read(log.keys_path, log.name)
    keys.write(log.keys_path, own.without_oldest() if asked.end else own.with_new())
    print("The next checkpoint is signed by these:")
    return _key(log, asked)


def _mend(log: Sequencer, asked: argparse.Namespace) -> int:
    with log.folder.held():
        own = keys.read(log.keys_path, log.name)
        print(_said(log.begin_with(own) if asked.lost else log.mend()))
    return 0


def _witness(log: Sequencer, asked: argparse.Namespace) -> int:
    """Of no installation of its own: it knows what lies in its folder, and the address."""
    trusted = [Key.read(line) for line in asked.key.read_text(encoding="utf-8").splitlines() if line.strip()]
    path = asked.seen / "witness_keys"
    if not path.exists() and not (asked.seen / CHECKPOINT).exists():
        keys.write(path, keys.new(asked.name))
    own = keys.read(path, asked.name)
    print(f"key {witness_key(own.name, own.private[-1])}", file=sys.stderr)
    print(look(Site(asked.url), trusted, Folder(asked.seen), own, int(time.time())), end="")
    return 0


def _timestamp(log: Sequencer, asked: argparse.Namespace) -> int:
    if not settings.BYLA_TIMESTAMP_URL:
        raise NotStamped("No time-stamping service is named: set BYLA_TIMESTAMP_URL.")
    print(stamp(log, settings.BYLA_TIMESTAMP_URL, today()).moment.isoformat())
    return 0


def _said(checkpoint: Checkpoint) -> str:
    return f"{checkpoint.size} entries, root {checkpoint.root.hex()}"


DOES: dict[str, Callable[[Sequencer, argparse.Namespace], int]] = {
    "once": _cover,
    "run": _run,
    "show": _show,
    "verify": _verify,
    "receipt": _receipt,
    "key": _key,
    "rotate": _rotate,
    "mend": _mend,
    "witness": _witness,
    "timestamp": _timestamp,
}


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="./byla log", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    what = parser.add_subparsers(dest="what", required=True)
    for name in ("once", "run", "show", "verify", "key", "timestamp"):
        what.add_parser(name)
    of = what.add_parser("receipt")
    of.add_argument("file", help="official number or id of the file")
    of.add_argument("number", type=int, help="number of the entry in it")
    of.add_argument("--to", type=Path, help="where to write it; default: here, by file and number")
    key = what.add_parser("rotate").add_mutually_exclusive_group()
    key.add_argument("--end", action="store_true", help="take out the oldest key")
    key.add_argument("--lost", action="store_true", help="the keys are lost: begin with a new one")
    witness = what.add_parser("witness")
    witness.add_argument("url", help="where the log is served: https://byla.example.lt/log")
    witness.add_argument("--key", type=Path, required=True, help="file with the log's public keys")
    witness.add_argument("--name", required=True, help="under which the witness signs")
    witness.add_argument(
        "--seen", type=Path, required=True, help="folder for what was seen, and the witness's key"
    )
    what.add_parser("mend").add_argument(
        "--lost", action="store_true", help="the folder is lost: sign anew what the database says"
    )
    return parser
