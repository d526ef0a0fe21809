#!/usr/bin/env python3
"""Checks an open text against classified strings, and signs that it is cleared or not: runs at the service.

    python3 byla_clearance.py key   NAME PRIVATE
    python3 byla_clearance.py check TEXT [--strings STRINGS]
    python3 byla_clearance.py sign  TEXT [--strings STRINGS] --file NUMBER --name NAME --private PRIVATE
                                    [--not-cleared PASSAGE ...] [--day 2026-04-08]

TEXT is the open text as copied from the page of the file: a passage a line, its number before it. STRINGS holds what
the service keeps as classified, one a line. `key` makes a private key, which only its owner reads, and prints the
public one for the authority's office. `sign` prints a note of five lines: heading, file, hash of the text, "cleared" or
the numbers of passages that must change, day. A passage that holds a string is never signed as cleared.

It answers 0 where it was done and, of a check, nothing was found; 1 where something was found; 2 where it was called
wrongly. It finds strings, not meanings: somebody at the service reads the text before it is signed.

It needs Python 3.9 or newer and `byla_verify.py` beside it, whose Ed25519 it takes. It opens no connection, and reads
and writes no other file than those named. Signing takes a time that depends on the key: run it on a machine on which
nobody else runs anything.

Licence: EUPL-1.2.
"""

from __future__ import annotations

import argparse
import base64
import hashlib
import re
import secrets
import sys
from collections.abc import Iterable, Sequence
from datetime import date, datetime, timezone
from pathlib import Path
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

# `python3 -I` does not look beside the file that it runs.
sys.path.insert(0, str(Path(__file__).resolve().parent))

import byla_verify as verify

JURISDICTION = "Europe/Vilnius"
LARGEST_TEXT = verify.LARGEST_TEXT

# ================================================================================
# 1  The open text, and what it may not hold
# ================================================================================


def passages_of(copied: str) -> list[str]:
    """The passages of a text that was copied from a page, whatever the blanks and the ends of its lines."""
    found: list[str] = []
    for line in filter(str.strip, copied.splitlines()):
        number, _, said = " ".join(line.split()).partition(" ")
        if number != str(len(found) + 1):
            raise verify.Fault(f"line {len(found) + 1} does not begin with its number: {line[:40]!r}")
        found.append(said)
    if not found:
        raise verify.Fault("the text has no passage")
    return found


def hash_of(passages: Sequence[str]) -> str:
    """SHA-256 over a passage a line, its number before it, one blank between words."""
    lines = "".join(f"{number} {said}\n" for number, said in enumerate(passages, start=1))
    return hashlib.sha256(lines.encode()).hexdigest()


def holding(passages: Sequence[str], strings: Iterable[str]) -> list[int]:
    """The passages, counted from 1, in which one of the strings stands, whatever its case and blanks."""
    sought = list(filter(None, map(folded, strings)))
    return [
        number for number, said in enumerate(passages, start=1) if any(one in folded(said) for one in sought)
    ]


def folded(said: str) -> str:
    return " ".join(said.split()).casefold()


# ================================================================================
# 2  Signing: RFC 8032, section 5.1.6, with the arithmetic of byla_verify.py
# ================================================================================


def expanded(private: bytes) -> tuple[int, bytes]:
    """Section 5.1.5: the secret number, and what the other half of the hash is for."""
    if len(private) != 32:
        raise verify.Fault("an Ed25519 private key has 32 bytes")
    whole = hashlib.sha512(private).digest()
    number = int.from_bytes(whole[:32], "little")
    return number & (2**254 - 8) | 2**254, whole[32:]


def public_of(private: bytes) -> bytes:
    return times_base(expanded(private)[0])


def signature_over(private: bytes, message: bytes) -> bytes:
    secret, prefix = expanded(private)
    public = times_base(secret)
    r = number_of(prefix, message)
    first = times_base(r)
    s = (r + number_of(first, public, message) * secret) % verify.ORDER
    signature = first + s.to_bytes(32, "little")
    verify.check_signature(public, message, signature)
    return signature


def number_of(*parts: bytes) -> int:
    return int.from_bytes(hashlib.sha512(b"".join(parts)).digest(), "little") % verify.ORDER


def times_base(number: int) -> bytes:
    return verify._written(verify._twofold(number, verify.BASE, 0, verify.BASE))


# ================================================================================
# 3  The call
# ================================================================================


def _key(asked: argparse.Namespace) -> int:
    if not re.fullmatch(r"[^\s+]+", asked.name):
        raise verify.Fault("a name has neither blanks nor a plus sign: vsd.example")
    private = secrets.token_bytes(32)
    asked.private.touch(mode=0o600, exist_ok=False)
    asked.private.write_text(base64.b64encode(private).decode() + "\n", encoding="ascii")
    print(written(key_of(asked.name, private)))
    return 0


def key_of(name: str, private: bytes) -> verify.Key:
    return verify.Key(name, verify.ED25519, public_of(private))


def written(key: verify.Key) -> str:
    return f"{key.name}+{key.hint.hex()}+{base64.b64encode(bytes([key.kind]) + key.public).decode()}"


def _check(asked: argparse.Namespace) -> int:
    passages, found = _read(asked)
    print(f"{len(passages)} passages, SHA-256 {hash_of(passages)}")
    print("passages that hold a string: " + (" ".join(map(str, found)) or "none"))
    return 1 if found else 0


def _sign(asked: argparse.Namespace) -> int:
    """A passage that holds a classified string is never cleared, whatever was asked for."""
    passages, found = _read(asked)
    changes = sorted({*found, *asked.not_cleared})
    if any(not 1 <= one <= len(passages) for one in changes):
        raise verify.Fault(f"the text has passages 1 to {len(passages)}")
    said = f"not cleared: {' '.join(map(str, changes))}" if changes else "cleared"
    if not re.fullmatch(r"\S+", asked.file):
        raise verify.Fault("a file's number has no blanks: RP-2026-000007")
    day = asked.day or today()
    text = "\n".join(("byla/clearance", asked.file, hash_of(passages), said, day.isoformat(), ""))
    private = verify.from_base64(verify.read_text(asked.private).strip(), "the private key")
    key = key_of(asked.name, private)
    line = base64.b64encode(key.hint + signature_over(private, text.encode())).decode()
    print(f"{text}\n— {key.name} {line}")
    return 0


def today() -> date:
    try:
        return datetime.now(timezone.utc).astimezone(ZoneInfo(JURISDICTION)).date()  # noqa: UP017 - Python 3.9
    except ZoneInfoNotFoundError as error:
        raise verify.Fault(f"this machine does not know the time in {JURISDICTION}: give --day") from error


def _read(asked: argparse.Namespace) -> tuple[list[str], list[int]]:
    passages = passages_of(verify.read_text(asked.text))
    strings = verify.read_text(asked.strings).splitlines() if asked.strings else []
    return passages, holding(passages, strings)


def _called(arguments: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="byla_clearance.py", description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)  # fmt: skip
    does = parser.add_subparsers(required=True, metavar="{key,check,sign}")
    key, check, sign = does.add_parser("key"), does.add_parser("check"), does.add_parser("sign")
    key.add_argument("name")
    key.add_argument("private", type=Path)
    for one in (check, sign):
        one.add_argument("text")
        one.add_argument("--strings")
    for name in ("--file", "--name", "--private"):
        sign.add_argument(name, required=True)
    sign.add_argument("--not-cleared", type=int, nargs="+", default=[], metavar="PASSAGE")
    sign.add_argument("--day", type=date.fromisoformat)
    for one, what in ((key, _key), (check, _check), (sign, _sign)):
        one.set_defaults(do=what)
    return parser.parse_args(arguments)


def main(arguments: Sequence[str]) -> int:
    """0, 1 or 2, as said above."""
    asked = _called(arguments)
    try:
        status: int = asked.do(asked)
    except (verify.Fault, OSError) as fault:
        print(fault, file=sys.stderr)
        return 2
    return status


if __name__ == "__main__":
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(encoding="utf-8", errors="replace")  # type: ignore[union-attr]
    sys.exit(main(sys.argv[1:]))
