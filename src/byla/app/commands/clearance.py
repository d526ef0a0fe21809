"""Check an open text against classified strings, and sign that it is cleared or not: runs at the service.

It reads no database and sends nothing. The strings and the private key stay where it runs; what leaves is a note of
five lines with the service's signature.
"""

from __future__ import annotations

import argparse
import sys
from base64 import b64decode, b64encode
from binascii import Error as NotBase64
from datetime import UTC, date, datetime
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from byla.app.moment import legal_day
from byla.ledger.note import Key, NotSigned, signed
from byla.procedures.lt.residence_permit.clearance.classified import holding
from byla.procedures.lt.residence_permit.clearance.note import Answer, hash_of_text, passages_of


def run(arguments: list[str]) -> int:
    """0 where it was done and, of a check, nothing was found; 1 where something was found; 2 asked wrongly."""
    asked = _parser().parse_args(arguments)
    try:
        status: int = asked.do(asked)
    except (ValueError, NotBase64, OSError) as error:
        print(error, file=sys.stderr)
        return 2
    return status


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="./byla clearance", description=__doc__)
    does = parser.add_subparsers(required=True, metavar="{key,check,sign}")
    key = does.add_parser(
        "key", help="make a private key, and print the public one for the authority's office"
    )
    key.add_argument("name", help="the service's name on its notes, without blanks: vsd.example")
    key.add_argument("private", type=Path, help="where the private key is written; only its owner reads it")
    key.set_defaults(do=_key)
    check = does.add_parser("check", help="print the hash of the text, and the passages that hold a string")
    sign = does.add_parser("sign", help="print the signed answer")
    for one in (check, sign):
        one.add_argument("text", type=Path, help="the open text as copied from the file's page")
        one.add_argument("--strings", type=Path, help="classified strings, one a line")
    check.set_defaults(do=_check)
    sign.add_argument("--file", required=True, help="the number of the file")
    sign.add_argument("--name", required=True)
    sign.add_argument("--private", type=Path, required=True)
    sign.add_argument("--not-cleared", type=int, nargs="+", default=[], metavar="PASSAGE")
    sign.add_argument("--day", type=date.fromisoformat, help="today where it is not given")
    sign.set_defaults(do=_sign)
    return parser


def _key(asked: argparse.Namespace) -> int:
    private = Ed25519PrivateKey.generate()
    public = Key(asked.name, private.public_key().public_bytes_raw()).written()
    asked.private.touch(mode=0o600, exist_ok=False)
    asked.private.write_text(b64encode(private.private_bytes_raw()).decode() + "\n", encoding="ascii")
    print(public)
    return 0


def _check(asked: argparse.Namespace) -> int:
    passages, found = _read(asked)
    print(f"{len(passages)} passages, SHA-256 {hash_of_text(passages)}")
    print("passages that hold a string: " + (" ".join(map(str, found)) or "none"))
    return 1 if found else 0


def _sign(asked: argparse.Namespace) -> int:
    """A passage that holds a classified string is never cleared, whatever was asked for."""
    passages, found = _read(asked)
    changes = tuple(sorted({*found, *asked.not_cleared}))
    if any(not 1 <= one <= len(passages) for one in changes):
        raise NotSigned(f"the text has passages 1 to {len(passages)}")
    day = asked.day or legal_day(datetime.now(UTC))
    answer = Answer(file=asked.file, hash=hash_of_text(passages), passages=changes, day=day)
    private = Ed25519PrivateKey.from_private_bytes(b64decode(asked.private.read_text(encoding="ascii")))
    print(signed(answer.written(), asked.name, private), end="")
    return 0


def _read(asked: argparse.Namespace) -> tuple[tuple[str, ...], tuple[int, ...]]:
    passages = passages_of(asked.text.read_text(encoding="utf-8"))
    strings = asked.strings.read_text(encoding="utf-8").splitlines() if asked.strings else ()
    return passages, holding(passages, strings)
