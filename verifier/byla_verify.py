#!/usr/bin/env python3
"""Checks, offline and by itself, what an authority that uses Byla gave out: an exported file, a receipt, a
checkpoint of its log, a document.

    python3 byla_verify.py archive    FILE.zip --key KEY [--earlier CHECKPOINT [--proof PROOF | --tiles FOLDER]]
    python3 byla_verify.py archive    FILE.zip --without-log
    python3 byla_verify.py receipt    RECEIPT.tlog-proof --key KEY (--entry ENTRY.json | --commitment HEX | --pointer P)
    python3 byla_verify.py checkpoint CHECKPOINT --key KEY [--earlier CHECKPOINT [--proof PROOF | --tiles FOLDER]]
                                      [--stamp ANSWER.tsr]
    python3 byla_verify.py document   DOCUMENT --entry ENTRY.json [--receipt RECEIPT.tlog-proof --key KEY]

KEY is a text file with the log's public key, one line `name+hint+key`; further lines of the same name are its other
keys, lines of other names are witnesses. Take it from the authority's own publication, never from whoever gives you
the archive.

P is what the code on a paper says, in quotation marks; with an archive (--pointer) it is said which entry it leads to.

It answers 0 where everything holds, 1 where something does not, each fault with its place, and 2 where it was called
wrongly. It says what is proven and what is not. It needs Python 3.9 or newer and nothing else, opens no connection,
writes no file, and runs nothing that stands in an archive.

Its parts, in the order in which they rest on each other:

    1  faults, and reading JSON              RFC 8259 strictly; RFC 8785 (canonical form)
    2  hashes                                SHA-256; RFC 6962 and 9162 (trees), C2SP tlog-tiles
    3  signatures                            RFC 8032 (Ed25519)
    4  keys, notes, checkpoints, receipts    C2SP signed-note, tlog-checkpoint, tlog-proof, tlog-cosignature; RFC 3161
    5  entries                               header, seal, commitment
    6  the archive's bytes                   one way to write a zip
    7  the archive's content                 everything in it against everything else
    8  the page                              index.html, made anew
    9  what is said, and the call

Licence: EUPL-1.2.
"""

from __future__ import annotations

import argparse
import base64
import binascii
import hashlib
import html
import json
import re
import struct
import sys
import zlib
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

LARGEST_ARCHIVE = 2**30
LARGEST_TEXT = 2**24
LARGEST_STAMP = 100_000
"""Bytes that are read at most, of an archive or document, of every other file, and of a time stamp."""

# ================================================================================
# 1  Faults, and reading JSON
# ================================================================================


class Fault(Exception):
    """What does not hold, in plain words."""


class Found:
    """What was found out. An archive is looked at to its end, so that one fault does not hide another."""

    def __init__(self) -> None:
        self.faults: list[str] = []
        self.proven: list[str] = []
        self.open: list[str] = []
        """What is not proven."""

    def fault(self, where: str, what: object) -> None:
        self.faults.append(f"{where}: {what}")


LARGEST_NUMBER = 2**53 - 1
DEEPEST = 60


def read_json(raw: bytes) -> Any:
    """The value of bytes that are the canonical form of some value, so that nobody can read them in two ways."""
    try:
        value = json.loads(
            raw.decode("utf-8"),
            object_pairs_hook=_each_name_once,
            parse_int=_whole_number,
            parse_float=_no_number,
            parse_constant=_no_number,
        )
    except UnicodeDecodeError as error:
        raise Fault(f"it is not UTF-8 (byte {error.start})") from error
    except (ValueError, RecursionError) as error:
        raise Fault(f"it is no JSON: {str(error)[:80]}") from error
    if canonical(value) != raw:
        raise Fault("it is not written in the canonical form (RFC 8785)")
    return value


def _each_name_once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    value = dict(pairs)
    if len(value) != len(pairs):
        raise Fault("a JSON object has the same name twice")
    return value


def _whole_number(digits: str) -> int:
    if len(digits) > 17 or abs(int(digits)) > LARGEST_NUMBER:
        raise Fault(f"the number {digits[:20]}… is beyond 2**53 - 1")
    return int(digits)


def _no_number(digits: str) -> Any:
    raise Fault(f"{digits[:20]} is no whole number")


def canonical(value: Any, depth: int = 0) -> bytes:
    """RFC 8785, for texts, whole numbers, true, false, null, lists and objects."""
    if depth > DEEPEST:
        raise Fault(f"its JSON is nested deeper than {DEEPEST}")
    if isinstance(value, dict):
        # Section 3.2.3: names in the order of their UTF-16 code units.
        names = sorted(value, key=lambda name: name.encode("utf-16-be", "surrogatepass"))
        return b"{%s}" % b",".join(
            canonical(name) + b":" + canonical(value[name], depth + 1) for name in names
        )
    if isinstance(value, list):
        return b"[%s]" % b",".join(canonical(one, depth + 1) for one in value)
    try:
        return json.dumps(value, ensure_ascii=False).encode("utf-8")
    except UnicodeEncodeError as error:
        raise Fault("a text holds half a character (a lone surrogate)") from error


def shape(value: Any, fields: dict[str, Any], what: str) -> dict[str, Any]:
    """The value, where it is an object with exactly these fields, each of its type."""
    if not isinstance(value, dict) or set(value) != set(fields):
        raise Fault(f"{what} must have exactly these fields: {', '.join(sorted(fields))}")
    for name, types in fields.items():
        # True is a whole number to Python, and none to us.
        if not isinstance(value[name], types) or isinstance(value[name], bool):
            raise Fault(f"{name} of {what} is of a wrong type")
    return value


TEXT, NUMBER, NOTHING = str, int, type(None)
HEX = re.compile(r"[0-9a-f]{64}")


def hash_of_hex(written: str, what: str) -> bytes:
    if not HEX.fullmatch(written):
        raise Fault(f"{what} is no hash: 64 hexadecimal digits in small letters")
    return bytes.fromhex(written)


# ================================================================================
# 2  Hashes
# ================================================================================


def sha256(*parts: bytes) -> bytes:
    return hashlib.sha256(b"".join(parts)).digest()


def leaf_hash(entry: bytes) -> bytes:
    """RFC 6962, section 2.1: no leaf can be taken for a node."""
    return sha256(b"\x00", entry)


def node_hash(left: bytes, right: bytes) -> bytes:
    return sha256(b"\x01", left, right)


def check_inclusion(index: int, size: int, leaf: bytes, proof: Sequence[bytes], root: bytes) -> None:
    """RFC 9162, section 2.1.3.2: the leaf of that hash stands at `index` (from 0) among `size`, under `root`."""
    if not 0 <= index < size:
        raise Fault(f"there is no place {index} among {size}")
    if {len(leaf), len(root)} != {32}:
        raise Fault("a hash has 32 bytes")
    node = leaf
    for beside, on_the_left in _way(index, size - 1, proof):
        node = node_hash(beside, node) if on_the_left else node_hash(node, beside)
    if node != root:
        raise Fault("the proof leads to another root: this is not what stands there in the log")


def check_growth(earlier: int, size: int, proof: Sequence[bytes], before: bytes, root: bytes) -> None:
    """RFC 9162, section 2.1.4.2: the `size` leaves under `root` begin with the `earlier` ones under `before`."""
    if not 0 < earlier < size:
        raise Fault(f"a log grows from one entry or more to more, and not from {earlier} to {size}")
    # The root of a full tree is the first node of the way; the proof leaves it out.
    hashes = list(proof) if earlier & (earlier - 1) else [before, *proof]
    if not hashes:
        raise Fault("the proof is empty")
    place, last = earlier - 1, size - 1
    while place & 1:
        place, last = place >> 1, last >> 1
    old = new = hashes[0]
    for beside, on_the_left in _way(place, last, hashes[1:]):
        old = node_hash(beside, old) if on_the_left else old
        new = node_hash(beside, new) if on_the_left else node_hash(new, beside)
    if (old, new) != (before, root):
        raise Fault("the proof leads to other roots: the later log does not begin with the earlier one")


def _way(place: int, last: int, proof: Sequence[bytes]) -> Iterator[tuple[bytes, bool]]:
    """Each hash beside the way from a node to the root, and whether it stands on the left."""
    for beside in proof:
        if last == 0:
            raise Fault("the proof is too long")
        on_the_left = bool(place & 1) or place == last
        while on_the_left and place and not place & 1:
            place, last = place >> 1, last >> 1
        yield beside, on_the_left
        place, last = place >> 1, last >> 1
    if last:
        raise Fault("the proof is too short")


def root_of_tiles(folder: Path, sizes: Sequence[int]) -> dict[int, bytes]:
    """The roots of the first so many leaves, from the leaf hashes in `folder`/tile/0 (C2SP tlog-tiles)."""
    roots: dict[int, bytes] = {}
    peaks: list[bytes] = []
    for number, leaf in enumerate(_leaves(folder, max(sizes))):
        node, full = leaf, number
        while full & 1:
            node, full = node_hash(peaks.pop(), node), full >> 1
        peaks.append(node)
        if number + 1 in sizes:
            root = peaks[-1]
            for peak in reversed(peaks[:-1]):
                root = node_hash(peak, root)
            roots[number + 1] = root
    return roots


def _leaves(folder: Path, size: int) -> Iterator[bytes]:
    for number in range(-(-size // 256)):
        width, name = min(256, size - number * 256), f"{number % 1000:03d}"
        rest = number // 1000
        while rest:
            name, rest = f"x{rest % 1000:03d}/{name}", rest // 1000
        whole = folder / "tile" / "0" / name
        # Once a tile is full, the narrower one before it may be gone.
        path = whole if width == 256 or whole.is_file() else folder / "tile" / "0" / f"{name}.p" / str(width)
        content = read_file(path, 256 * 32)
        if len(content) < width * 32 or len(content) % 32:
            raise Fault(f"{path} holds {len(content)} bytes, not {width} hashes of 32")
        for at in range(0, width * 32, 32):
            yield content[at : at + 32]


# ================================================================================
# 3  Signatures: Ed25519, RFC 8032
#
# Points are (X, Y, Z, T) with x = X/Z, y = Y/Z, xy = T/Z (section 5.1.4). Nothing here is secret, so nothing needs to
# take the same time each time. Stricter than the standard asks: a number S that is not below the group's order, a point
# whose y is not below p, an x of "minus zero", and a public key of small order (under which one signature fits many
# texts) are refused; the equation is checked without the cofactor, by comparing the bytes of R, so that R has one
# writing only.
# ================================================================================

Point = tuple[int, int, int, int]
P = 2**255 - 19
ORDER = 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, P - 2, P) % P
ROOT_OF_MINUS_1 = pow(2, (P - 1) // 4, P)
IDENTITY: Point = (0, 1, 1, 0)


def _add(one: Point, other: Point) -> Point:
    x1, y1, z1, t1 = one
    x2, y2, z2, t2 = other
    a, b = (y1 - x1) * (y2 - x2) % P, (y1 + x1) * (y2 + x2) % P
    c, d = 2 * D * t1 * t2 % P, 2 * z1 * z2 % P
    e, f, g, h = b - a, d - c, d + c, b + a
    return e * f % P, g * h % P, f * g % P, e * h % P


def _double(one: Point) -> Point:
    x, y, z, _ = one
    a, b = x * x % P, y * y % P
    h = a + b
    e, g = h - (x + y) * (x + y) % P, a - b
    f = 2 * z * z % P + g
    return e * f % P, g * h % P, f * g % P, e * h % P


def _negative(one: Point) -> Point:
    return P - one[0], one[1], one[2], P - one[3]


def _point(written: bytes) -> Point:
    """Section 5.1.3."""
    number = int.from_bytes(written, "little")
    sign, y = number >> 255, number & (2**255 - 1)
    if y >= P:
        raise Fault("a point of the curve is not written in its one way")
    u, v = (y * y - 1) % P, (D * y * y + 1) % P
    x = u * v**3 * pow(u * v**7 % P, (P - 5) // 8, P) % P
    if v * x * x % P != u:
        x = x * ROOT_OF_MINUS_1 % P
    if v * x * x % P != u or (x == 0 and sign):
        raise Fault("it is no point of the curve")
    if x & 1 != sign:
        x = P - x
    return x, y, 1, x * y % P


def _written(one: Point) -> bytes:
    inverse = pow(one[2], P - 2, P)
    x, y = one[0] * inverse % P, one[1] * inverse % P
    return (y | (x & 1) << 255).to_bytes(32, "little")


BASE = _point((4 * pow(5, P - 2, P) % P).to_bytes(32, "little"))
WINDOW = 5


def _odd_multiples(one: Point) -> list[Point]:
    """The point 1, 3, 5 … times."""
    twice, multiples = _double(one), [one]
    while len(multiples) < 1 << WINDOW - 2:
        multiples.append(_add(multiples[-1], twice))
    return multiples


def _digits(number: int) -> list[int]:
    """The number as odd digits with zeros between them, lowest first: its non-adjacent form."""
    digits = []
    while number:
        digit = 0
        if number & 1:
            digit = number & (1 << WINDOW) - 1
            if digit >> WINDOW - 1:
                digit -= 1 << WINDOW
            number -= digit
        digits.append(digit)
        number >>= 1
    return digits


def _twofold(one: int, of_one: Point, other: int, of_other: Point) -> Point:
    """one · of_one + other · of_other, in one walk over the digits of both."""
    ways = [(_digits(one), _odd_multiples(of_one)), (_digits(other), _odd_multiples(of_other))]
    total = IDENTITY
    for place in reversed(range(max(len(digits) for digits, _ in ways))):
        total = _double(total)
        for digits, multiples in ways:
            digit = digits[place] if place < len(digits) else 0
            if digit > 0:
                total = _add(total, multiples[digit >> 1])
            elif digit < 0:
                total = _add(total, _negative(multiples[-digit >> 1]))
    return total


def check_signature(public: bytes, message: bytes, signature: bytes) -> None:
    """Section 5.1.7, as strictly as said above."""
    if len(public) != 32 or len(signature) != 64:
        raise Fault("an Ed25519 key has 32 bytes and a signature 64")
    point, s = _point(public), int.from_bytes(signature[32:], "little")
    if _written(_double(_double(_double(point)))) == _written(IDENTITY):
        raise Fault("the public key is of small order: anything would be signed by it")
    if s >= ORDER:
        raise Fault("the signature is not written in its one way (S is not below the order)")
    k = int.from_bytes(hashlib.sha512(signature[:32] + public + message).digest(), "little") % ORDER
    if _written(_twofold(s, BASE, k, _negative(point))) != signature[:32]:
        raise Fault("the signature does not hold: this is not what was signed, or not by this key")


# ================================================================================
# 4  Keys, notes, checkpoints, receipts
# ================================================================================

ED25519, COSIGNATURE = 1, 4
"""Types of a note's signature, as C2SP numbers them."""


class Key(NamedTuple):
    """A public key, and the name under which it signs."""

    name: str
    kind: int
    public: bytes

    @property
    def hint(self) -> bytes:
        return sha256(self.name.encode(), b"\n", bytes([self.kind]), self.public)[:4]


def read_keys(text: str) -> list[Key]:
    """The keys of a file, the log's first."""
    keys = []
    for line in filter(None, map(str.strip, text.splitlines())):
        name, _, rest = line.partition("+")
        hint, _, encoded = rest.partition("+")
        raw = from_base64(encoded, "a key")
        if not name or re.search(r"\s", name) or len(raw) != 33 or raw[0] not in (ED25519, COSIGNATURE):
            raise Fault(f"{line[:60]!r} is no key: name+hint+key, of Ed25519")
        key = Key(name, raw[0], raw[1:])
        if key.hint.hex() != hint:
            raise Fault(f"the key of {name} is not the one of its hint {hint}")
        keys.append(key)
    if not keys:
        raise Fault("there is no key in it")
    return keys


def from_base64(encoded: str, what: str) -> bytes:
    try:
        raw = base64.b64decode(encoded.encode("ascii"), validate=True)
    except (UnicodeEncodeError, binascii.Error) as error:
        raise Fault(f"{what} is no base64: {encoded[:40]!r}") from error
    if base64.b64encode(raw).decode() != encoded:
        raise Fault(f"{what} is not written in its one way: {encoded[:40]!r}")
    return raw


def hash_of_base64(encoded: str, what: str) -> bytes:
    raw = from_base64(encoded, what)
    if len(raw) != 32:
        raise Fault(f"{what} is no hash of 32 bytes")
    return raw


class Checkpoint(NamedTuple):
    """The log of that name had so many entries, with this root, says whoever signed."""

    origin: str
    size: int
    root: bytes
    witnesses: tuple[str, ...]
    """Names of others that signed the same, whose keys are trusted."""


def whole_number(digits: str, what: str) -> int:
    # Fifteen digits, which every reader of numbers takes for the same; no log has as many entries.
    if not re.fullmatch(r"0|[1-9][0-9]{0,14}", digits):
        raise Fault(f"{what} is no whole number: {digits[:20]!r}")
    return int(digits)


def read_checkpoint(note: str, keys: Sequence[Key]) -> Checkpoint:
    """The checkpoint of a note that a key of the log signed; no signature of a trusted key in it fails."""
    text, gap, tail = note.rpartition("\n\n")
    text += "\n"
    if not gap or not tail.endswith("\n") or any(ord(sign) < 32 and sign != "\n" for sign in note):
        raise Fault("a checkpoint is a text, an empty line, and lines with signatures")
    origin, size, root = _statement(text)
    signed = []
    for line in tail[:-1].split("\n"):
        match = re.fullmatch(r"— (\S+) (\S+)", line)
        if not match:
            raise Fault(f"{line[:40]!r} is no line of a signature")
        raw = from_base64(match.group(2), "a signature")
        for key in keys:
            if key.name == match.group(1) and key.hint == raw[:4]:
                _check_note(key, raw[4:], text)
                signed.append(key.name)
    log = keys[0].name
    if log not in signed:
        raise Fault(f"no key of {log} that you trust has signed it")
    if origin != log:
        raise Fault(f"it is a checkpoint of {origin}, not of {log}")
    return Checkpoint(origin, size, root, tuple(sorted(set(signed) - {log})))


def _statement(text: str) -> tuple[str, int, bytes]:
    lines = text.split("\n")
    if len(lines) < 4 or "" in lines[:-1] or lines[-1]:
        raise Fault("a checkpoint has three lines at least, and none is empty")
    return (
        lines[0],
        whole_number(lines[1], "the size of the log"),
        hash_of_base64(lines[2], "the root of the log"),
    )


def _check_note(key: Key, signature: bytes, text: str) -> None:
    message = text.encode()
    if key.kind == COSIGNATURE:
        moment, signature = int.from_bytes(signature[:8], "big"), signature[8:]
        message = b"cosignature/v1\ntime %d\n%s" % (moment, message)
    try:
        check_signature(key.public, message, signature)
    except Fault as fault:
        raise Fault(f"signature of {key.name}: {fault}") from fault


class Receipt(NamedTuple):
    """The entry at that index is in the log of the checkpoint."""

    place: int
    hashes: tuple[bytes, ...]
    checkpoint: str


def read_receipt(text: str) -> Receipt:
    head, gap, checkpoint = text.partition("\n\n")
    lines = head.split("\n")
    if not gap or lines[0] != "c2sp.org/tlog-proof@v1":
        raise Fault(
            "a receipt begins with c2sp.org/tlog-proof@v1, and a checkpoint follows after an empty line"
        )
    rest = lines[2:] if lines[1:2] and lines[1].startswith("extra ") else lines[1:]
    if not rest or not rest[0].startswith("index ") or len(rest) > 64:
        raise Fault("a receipt says the index of its entry, and then at most 63 hashes")
    index = whole_number(rest[0][len("index ") :], "the index of a receipt")
    return Receipt(index, tuple(hash_of_base64(one, "a line of the proof") for one in rest[1:]), checkpoint)


class Pointer(NamedTuple):
    """What the code on a paper says: the entry of that commitment stands at that place."""

    place: int
    commitment: bytes


def read_pointer(text: str) -> Pointer:
    found = re.fullmatch(r"https?://[!-\"$-~]+#place=([0-9]+)&commitment=([0-9a-f]{64})", text)
    if not found or len(text) > 300:
        raise Fault(f"{text[:80]!r} is not what a code says: ADDRESS#place=NUMBER&commitment=64 digits")
    return Pointer(whole_number(found.group(1), "the place of a code"), bytes.fromhex(found.group(2)))


def check_receipt(receipt: Receipt, commitment: bytes, checkpoint: Checkpoint) -> None:
    check_inclusion(receipt.place, checkpoint.size, leaf_hash(commitment), receipt.hashes, checkpoint.root)


SIGNED_DATA, STAMP_INFO = bytes.fromhex("2a864886f70d010702"), bytes.fromhex("2a864886f70d0109100104")
SHA_256 = bytes.fromhex("608648016503040201")


def read_stamp(raw: bytes) -> tuple[bytes, str]:
    """RFC 3161, section 2.4.2: the hash that was stamped, and when (UTC). Who signed it is not looked at."""
    try:
        status, token = der(only(raw))
        if der(status[1])[0][1] not in (b"\x00", b"\x01"):
            raise Fault("the service gave no time stamp")
        kind, signed = der(token[1])
        what, content = der(der(only(signed[1]))[2][1])
        info = der(only(only(content[1])))
        algorithm, imprint = der(info[2][1])
        if (kind[1], what[1], der(algorithm[1])[0][1]) != (SIGNED_DATA, STAMP_INFO, SHA_256):
            raise Fault("the time stamp is not over a SHA-256")
        moment = re.fullmatch(rb"(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(\.\d+)?Z", info[4][1])
        if not moment or info[4][0] != 0x18 or len(imprint[1]) != 32:
            raise Fault("moment or hash of the time stamp are not written as RFC 3161 says")
        year, month, day, hour, minute, second = (one.decode() for one in moment.groups()[:6])
        return imprint[1], f"{year}-{month}-{day} {hour}:{minute}:{second} UTC"
    except (IndexError, ValueError) as error:
        raise Fault("the answer is no time stamp of RFC 3161 in DER") from error


def der(content: bytes) -> list[tuple[int, bytes]]:
    """The values that stand one after another, each with its tag."""
    found, at = [], 0
    while at < len(content):
        tag, length, begin = content[at], content[at + 1], at + 2
        if length > 127:
            count = length - 128
            length, begin = int.from_bytes(content[begin : begin + count], "big"), begin + count
            if not 1 <= count <= 4:
                raise ValueError("a length that no DER has")
        if begin + length > len(content):
            raise ValueError("a value ends beyond its place")
        found.append((tag, content[begin : begin + length]))
        at = begin + length
    return found


def only(content: bytes) -> bytes:
    """What the one value holds that stands there."""
    [(_, held)] = der(content)
    return held


def check_stamp(found: Found, raw: bytes, checkpoint: bytes) -> None:
    """Whether a time stamp is over this very checkpoint."""
    imprint, moment = read_stamp(raw)
    if imprint != sha256(checkpoint):
        raise Fault("the time stamp is over something else than this checkpoint")
    found.proven.append(f"The time stamp is over this very checkpoint, and names {moment}.")
    found.open.append(
        "That a service which you trust gave the time stamp: openssl ts -verify -data CHECKPOINT -in ANSWER.tsr"
        " -CAfile ITS-CERTIFICATES says so."
    )


def check_earlier(found: Found, now: Checkpoint, earlier: Checkpoint, call: argparse.Namespace) -> None:
    """Whether the log has grown from an earlier checkpoint that one holds."""
    too = f", which {', '.join(earlier.witnesses)} signed too" if earlier.witnesses else ""
    where = f"the log since the earlier checkpoint{too}"
    if now.size < earlier.size:
        raise Fault(
            f"it is older than the one you hold: {now.size} entries, and there were {earlier.size} before"
        )
    if now.size == earlier.size:
        if now.root != earlier.root:
            raise Fault("two different logs of one size were signed: the log was forked")
        found.proven.append(f"{where}: it is the same.")
    elif earlier.size == 0:
        found.proven.append(f"{where}: that one was of an empty log, from which every log has grown.")
    elif call.tiles:
        roots = root_of_tiles(Path(call.tiles), [earlier.size, now.size])
        if (roots[earlier.size], roots[now.size]) != (earlier.root, now.root):
            raise Fault(
                "the tiles do not have the roots that were signed: the log was changed, or they are of another"
            )
        found.proven.append(
            f"{where}: it has only grown, from {earlier.size} to {now.size} entries (by its tiles)."
        )
    elif call.proof:
        check_growth(earlier.size, now.size, _read_proof(call.proof, earlier.size), earlier.root, now.root)
        found.proven.append(f"{where}: it has only grown, from {earlier.size} to {now.size} entries.")
    else:
        found.open.append(f"{where}: that it has only grown is not proven; give --proof or --tiles.")


def _read_proof(path: str, earlier: int) -> list[bytes]:
    """Lines of base64, as a witness is sent them (C2SP tlog-witness): `old SIZE`, hashes, an empty line, anything."""
    lines = read_text(path).partition("\n\n")[0].strip("\n").split("\n")
    if lines[0].startswith("old ") and lines.pop(0) != f"old {earlier}":
        raise Fault(f"the proof does not begin at the earlier checkpoint, old {earlier}")
    return [hash_of_base64(line, "a line of the proof") for line in lines]


# ================================================================================
# 5  Entries: a header that never changes, with the seal of a payload that can only be destroyed
#
# seal = SHA-256(salt, canonical body); commitment = SHA-256(canonical header). The commitment is the leaf of the log.
# ================================================================================

OR_NOTHING = (TEXT, NOTHING)
HEADER = {
    "authority": TEXT, "file": TEXT, "number": NUMBER, "type": TEXT, "version": NUMBER, "true_from": TEXT,
    "known_from": TEXT, "actor": TEXT, "mandate": OR_NOTHING, "step": TEXT, "act": TEXT, "source": TEXT,
    "corrects": (NUMBER, NOTHING), "law": TEXT, "seal": TEXT,
}  # fmt: skip
DOCUMENT = {"name": TEXT, "media_type": TEXT, "sha256": TEXT, "size": NUMBER}
ERASURE = "casefile.erased"


class Entry(NamedTuple):
    """An entry as an archive has it: shown, erased (no body), or withheld (no header)."""

    number: int
    commitment: bytes
    header: dict[str, Any]
    body: dict[str, Any] | None
    erased_by: int | None
    withheld_under: str | None

    def documents(self) -> list[dict[str, Any]]:
        """The documents that its body names: an object of exactly these four fields, alone or in a list."""
        values = list((self.body or {}).values())
        several = [one for value in values for one in (value if isinstance(value, list) else [value])]
        return [one for one in several if _names_document(one)]


def _names_document(value: Any) -> bool:
    if not isinstance(value, dict) or set(value) != set(DOCUMENT):
        return False
    return all(type(value[name]) is kind for name, kind in DOCUMENT.items())  # True is no size


def read_entry(raw: bytes) -> Entry:
    value = read_json(raw)
    if isinstance(value, dict) and "withheld_under" in value:
        shape(value, {"commitment": TEXT, "number": NUMBER, "withheld_under": TEXT}, "a withheld entry")
        commitment = hash_of_hex(value["commitment"], "its commitment")
        return Entry(value["number"], commitment, {}, None, None, value["withheld_under"])
    if isinstance(value, dict) and "erased_by" in value:
        shape(value, {"header": dict, "erased_by": NUMBER}, "an erased entry")
        return Entry(*_of_header(value["header"]), None, value["erased_by"], None)
    shape(value, {"header": dict, "payload": dict}, "an entry")
    header = _of_header(value["header"])
    payload = shape(value["payload"], {"salt": TEXT, "body": dict}, "a payload")
    salt = hash_of_hex(payload["salt"], "its salt")
    if sha256(salt, canonical(payload["body"])).hex() != value["header"]["seal"]:
        raise Fault("its content is not what was sealed: it was changed, or is another entry's")
    return Entry(*header, payload["body"], None, None)


def _of_header(header: dict[str, Any]) -> tuple[int, bytes, dict[str, Any]]:
    shape(header, HEADER, "a header")
    return header["number"], sha256(canonical(header)), header


def check_document(content: bytes, named: dict[str, Any]) -> None:
    if len(content) != named["size"] or sha256(content).hex() != named["sha256"]:
        raise Fault(
            f"it is not the document that came in: its entry names {named['size']} bytes of hash {named['sha256']}"
        )


# ================================================================================
# 6  The archive's bytes
#
# A zip can be written in many ways, and some readers see what others do not. Byla writes it in one: members one after
# the other, stored and not compressed, without times, and the directory after them. Whatever differs by one bit is a
# fault; and because nothing is compressed, an archive holds no more than its own size.
# ================================================================================

LOCAL_BEGINS, NAME = b"PK\x03\x04", re.compile(rb"[a-z0-9_-]+(/[a-z0-9_-]+)?(\.[a-z0-9-]+)?")
LOCAL, CENTRAL, END = struct.Struct("<4s5H3L2H"), struct.Struct("<4s6H3L5H2L"), struct.Struct("<4s4H2LH")
VERSION, NO_FLAGS, STORED, MIDNIGHT, FIRST_DAY = 20, 0, 0, 0, 0x21
UNIX, PLAIN_FILE = 3 << 8, 0o100644 << 16


def read_archive(raw: bytes) -> dict[str, bytes]:
    """The members by name, in their order."""
    members: dict[str, bytes] = {}
    at, directory = 0, b""
    while raw[at : at + 4] == LOCAL_BEGINS:
        name, content = _member(raw, at)
        if name in members:
            raise Fault(f"byte {at}: {name} stands in the archive twice")
        crc, size, length = zlib.crc32(content), len(content), len(name)
        fields = (VERSION, NO_FLAGS, STORED, MIDNIGHT, FIRST_DAY, crc, size, size, length, 0)
        if raw[at : at + LOCAL.size] != LOCAL.pack(LOCAL_BEGINS, *fields):
            raise Fault(f"{name} (byte {at}): it was changed, or its zip header is not as Byla writes it")
        directory += (
            CENTRAL.pack(b"PK\x01\x02", UNIX | VERSION, *fields, 0, 0, 0, PLAIN_FILE, at) + name.encode()
        )
        members[name] = content
        at += LOCAL.size + length + size
    count = len(members) & 0xFFFF
    if not members or raw[at:] != directory + END.pack(
        b"PK\x05\x06", 0, 0, count, count, len(directory), at, 0
    ):
        raise Fault(
            f"byte {at}: what follows is not the directory of the members before it; something is missing or added"
        )
    return members


def _member(raw: bytes, at: int) -> tuple[str, bytes]:
    if len(raw) < at + LOCAL.size:
        raise Fault(f"byte {at}: the archive ends in the middle of a member")
    size, length = LOCAL.unpack_from(raw, at)[7], LOCAL.unpack_from(raw, at)[9]
    begin = at + LOCAL.size + length
    name, content = raw[at + LOCAL.size : begin], raw[begin : begin + size]
    if not NAME.fullmatch(name) or len(name) > 80:
        raise Fault(f"byte {at}: {name[:60]!r} is no name of anything in an archive")
    if len(content) != size:
        raise Fault(f"byte {at}: the archive ends in the middle of {name.decode()}")
    return name.decode(), content


# ================================================================================
# 7  The archive's content
# ================================================================================

FORMATS = ("byla-archive/1", "byla-archive/2")
INDEX = {
    "format": TEXT, "authority": TEXT, "procedure": TEXT, "file": TEXT, "number": TEXT, "entries": NUMBER,
    "known_from": TEXT, "read_as": dict, "kept_apart": list, "log": OR_NOTHING,
}  # fmt: skip
READ_AS = {"roles": list, "purpose": TEXT, "body": OR_NOTHING}
KEPT_APART = {"entry": NUMBER, "under": TEXT}
MOST_ENTRIES = 20_000


def entry_name(number: int) -> str:
    return f"entries/{number:05d}.json"


def receipt_name(number: int) -> str:
    return f"receipts/{number:05d}.tlog-proof"


def document_name(number: int, media_type: str) -> str:
    ending = media_type.rpartition("/")[2]
    return f"documents/{number:05d}" + (f".{ending}" if re.fullmatch(r"[a-z0-9]{1,5}", ending) else "")


def check_archive(
    found: Found, raw: bytes, keys: Sequence[Key] | None, pointer: Pointer | None = None
) -> Checkpoint | None:
    """Everything that can be checked of an archive; the checkpoint in it, where keys are given and it holds."""
    members = read_archive(raw)
    index = _index(members)
    entries = _entries(found, members, index)
    _check_members(found, members, index, entries)
    _check_numbers(found, index, entries)
    _check_documents(found, members, entries)
    _check_erasures(found, entries)
    if not found.faults and members.get("index.html") != page(index, entries).encode():
        found.fault("index.html", "it does not say what the entries say: it was changed, or is missing")
    _say_content(found, index, entries)
    if pointer is not None and not found.faults:
        _check_pointer(found, members, entries, pointer)
    return None if keys is None else _check_log(found, members, index, entries, keys)


def _index(members: dict[str, bytes]) -> dict[str, Any]:
    if "index.json" not in members:
        raise Fault("index.json is missing: it is no archive of a file")
    try:
        index = shape(read_json(members["index.json"]), INDEX, "the index")
        if index["format"] not in FORMATS:
            raise Fault(
                f"the format is {index['format'][:40]!r}, and this verifier reads {', '.join(FORMATS)}"
            )
        shape(index["read_as"], READ_AS, "read_as")
        if not all(isinstance(role, str) for role in index["read_as"]["roles"]):
            raise Fault("a role is a text")
        for one in index["kept_apart"]:
            shape(one, KEPT_APART, "what is kept apart")
        if not 0 < index["entries"] <= MOST_ENTRIES:
            raise Fault(f"a file has from 1 to {MOST_ENTRIES} entries, not {index['entries']}")
    except Fault as fault:
        raise Fault(f"index.json: {fault}") from fault
    return index


def _entries(found: Found, members: dict[str, bytes], index: dict[str, Any]) -> list[Entry]:
    """Those that can be read; of every other one a fault says why."""
    entries = []
    for number in range(1, index["entries"] + 1):
        name = entry_name(number)
        if name not in members:
            found.fault(f"entry {number}", f"{name} is missing: an entry was removed")
            continue
        try:
            entry = read_entry(members[name])
        except Fault as fault:
            found.fault(f"entry {number} ({name})", fault)
            continue
        if entry.number != number:
            found.fault(
                f"entry {number} ({name})",
                f"here stands entry {entry.number}: entries were put in another order",
            )
        entries.append(entry)
    return entries


def _check_members(
    found: Found, members: dict[str, bytes], index: dict[str, Any], entries: list[Entry]
) -> None:
    """Nothing is in the archive that does not belong there, and what does stands in its order."""
    numbers = range(1, index["entries"] + 1)
    log = ["checkpoint", *map(receipt_name, numbers)] if index["log"] is not None else []
    documents = [
        document_name(one.number, named["media_type"]) for one in entries for named in one.documents()
    ]
    due = ["index.json", "index.html", *map(entry_name, numbers), *documents, *log]
    for name in members:
        if name not in due:
            found.fault(name, "it does not belong into this archive: it was added")
    if not found.faults and list(members) != [name for name in due if name in members]:
        found.fault("the archive", "its members do not stand in their order")


def _check_numbers(found: Found, index: dict[str, Any], entries: list[Entry]) -> None:
    """Every header is of this file, and the index says of it what the headers say."""
    shown = [one for one in entries if one.header]
    for one in shown:
        if (one.header["file"], one.header["authority"]) != (index["file"], index["authority"]):
            found.fault(
                f"entry {one.number}",
                f"it is of another file: {one.header['authority']}, {one.header['file']}",
            )
    if shown and index["known_from"] != shown[-1].header["known_from"]:
        found.fault("index.json", "known_from is not that of the newest entry that is shown")
    bodies = {one.number for one in entries if one.body is not None}
    for one in index["kept_apart"]:
        if one["entry"] not in bodies:
            found.fault(
                "index.json",
                f"something is said to be kept apart from entry {one['entry']}, which is not shown",
            )


def _check_documents(found: Found, members: dict[str, bytes], entries: list[Entry]) -> None:
    for one in entries:
        for named in one.documents():
            try:
                name = document_name(one.number, named["media_type"])
                if name not in members:
                    raise Fault(f"{name} is missing: the document was removed")
                check_document(members[name], named)
            except Fault as fault:
                found.fault(f"document of entry {one.number}", fault)


def _check_erasures(found: Found, entries: list[Entry]) -> None:
    """What is gone was erased by an entry that says so, with its article and its day; or that entry is withheld."""
    by_number = {one.number: one for one in entries}
    for one in entries:
        if one.erased_by is None:
            continue
        by = by_number.get(one.erased_by)
        if by is None or by.number <= one.number:
            found.fault(
                f"entry {one.number}", f"its content is gone, and entry {one.erased_by} cannot have erased it"
            )
        elif by.withheld_under is not None:
            found.open.append(
                f"Entry {one.number}: said to be erased by entry {by.number}, which is withheld; not proven."
            )
        elif one.number not in _erased(by):
            found.fault(
                f"entry {one.number}",
                f"its content is gone, and entry {by.number} does not say that it was erased",
            )
        else:
            article, day = (by.body or {}).get("article"), by.header["true_from"]
            found.proven.append(f"Entry {one.number}: erased under {article} on {day} (entry {by.number}).")


def _erased(by: Entry) -> list[Any]:
    """The numbers of the entries that an entry erased."""
    listed = by.body.get("entries") if by.body and by.header["type"] == ERASURE else None
    return listed if isinstance(listed, list) else []


def _check_log(
    found: Found, members: dict[str, bytes], index: dict[str, Any], entries: list[Entry], keys: Sequence[Key]
) -> Checkpoint | None:
    """Every entry, shown or not, is in the log, and the log's order is the file's."""
    if "checkpoint" not in members:
        found.fault("checkpoint", "it is missing: nothing in this archive is proven to be in the log")
        return None
    try:
        note = utf8(members["checkpoint"])
        checkpoint = read_checkpoint(note, keys)
        if checkpoint.origin != index["log"]:
            raise Fault(f"it is of {checkpoint.origin}, and the index names {index['log']}")
    except Fault as fault:
        found.fault("checkpoint", fault)
        return None
    before = -1
    for one in entries:
        try:
            before = _check_place(members.get(receipt_name(one.number)), note, checkpoint, one, before)
        except Fault as fault:
            found.fault(f"entry {one.number} ({receipt_name(one.number)})", fault)
    if not found.faults:
        _say_checkpoint(found, checkpoint)
        found.proven.append(
            f"Each of the {len(entries)} entries stands in that log, in the order of the file."
        )
    return checkpoint


def _check_pointer(
    found: Found, members: dict[str, bytes], entries: Sequence[Entry], pointer: Pointer
) -> None:
    """Which entry of the archive the code on a paper leads to."""
    for one in entries:
        if one.commitment == pointer.commitment:
            raw = members.get(receipt_name(one.number))
            place = pointer.place if raw is None else read_receipt(utf8(raw)).place
            if place != pointer.place:
                raise Fault(f"entry {one.number} stands at place {place}, and the code says {pointer.place}")
            found.proven.append(f"The code on the paper leads to entry {one.number} of this archive.")
            return
    raise Fault("the code on the paper leads to no entry of this archive")


def _check_place(raw: bytes | None, note: str, checkpoint: Checkpoint, entry: Entry, before: int) -> int:
    """The place of an entry in the log, which its receipt proves."""
    if raw is None:
        raise Fault("it has no receipt: it is not in the log, or was not yet when the archive was made")
    receipt = read_receipt(utf8(raw))
    if receipt.checkpoint != note:
        raise Fault("its receipt is from another checkpoint than the archive's")
    check_receipt(receipt, entry.commitment, checkpoint)
    if receipt.place <= before:
        raise Fault("it stands in the log before the entry that it follows in the file")
    return receipt.place


# ================================================================================
# 8  The page: index.html says what the entries say, and is therefore made from nothing else
# ================================================================================

STYLE = (
    "body{font:16px/1.5 sans-serif;margin:2rem auto;max-width:50rem;padding:0 1rem}"
    "section{border-top:1px solid;margin-top:2rem}dt{font-weight:bold}dd{margin:0 0 .5rem 1rem;white-space:pre-wrap}"
)


def page(index: dict[str, Any], entries: Sequence[Entry]) -> str:
    """The HTML page, in the words of the record itself: codes are not translated, so nothing can be said wrongly."""
    said = {
        name: index[name] for name in ("number", "procedure", "authority", "file", "known_from", "read_as")
    }
    # An archive of the first format said by which entry something was erased, and left article and day to that entry.
    telling = {} if index["format"] == FORMATS[0] else {one.number: one for one in entries}
    sections = "".join(_section(one, telling) for one in entries)
    title = html.escape(index["number"])
    return (
        f'<!doctype html>\n<html lang="en">\n<meta charset="utf-8">\n<title>{title}</title>\n<style>{STYLE}</style>\n'
        f"<h1>{title}</h1>\n{_list(said)}\n{sections}</html>\n"
    )


OF_A_HEADER = ("true_from", "known_from", "actor", "mandate", "step", "corrects")


def _erasure(entry: Entry, telling: dict[int, Entry]) -> dict[str, Any]:
    """By which entry the content went; and under which article and when, where that entry is shown."""
    by = telling.get(entry.erased_by or 0)
    if by is None or not by.body or "article" not in by.body:
        return {"erased_by": entry.erased_by}
    day = by.header["true_from"]
    return {"erased_by": entry.erased_by, "erased_under": by.body["article"], "erased_on": day}


def _section(entry: Entry, telling: dict[int, Entry]) -> str:
    said: dict[str, Any]
    if entry.withheld_under is not None:
        kind = "withheld"
        said = {"withheld_under": entry.withheld_under, "commitment": entry.commitment.hex()}
    else:
        kind = entry.header["type"]
        said = {name: entry.header[name] for name in OF_A_HEADER if entry.header[name] is not None}
        said.update(_erasure(entry, telling) if entry.body is None else {"body": entry.body})
    heading = f"<h2>{entry.number}. {html.escape(kind)}</h2>"
    links = "".join(
        f'<p><a href="{document_name(entry.number, one["media_type"])}">{html.escape(one["name"])}</a></p>\n'
        for one in entry.documents()
    )
    return f'<section id="entry-{entry.number}">\n{heading}\n{_list(said)}\n{links}</section>\n'


def _list(value: Any) -> str:
    if isinstance(value, dict):
        rows = "".join(f"<dt>{html.escape(name)}</dt><dd>{_list(value[name])}</dd>" for name in sorted(value))
        return f"<dl>{rows}</dl>"
    if isinstance(value, list):
        return "<ul>" + "".join(f"<li>{_list(one)}</li>" for one in value) + "</ul>"
    return html.escape(value if isinstance(value, str) else json.dumps(value))


# ================================================================================
# 9  What is said, and the call
# ================================================================================

NEVER_PROVEN = (
    "That what the entries say is true: only that they were recorded so, and have not been changed since.",
    "That the officials named did it themselves: the authority says so.",
)
WITHOUT_WITNESS = (
    "That the log shows everyone the same tree: no witness whose key you gave has signed this checkpoint."
)


def _say_checkpoint(found: Found, checkpoint: Checkpoint) -> None:
    found.proven.append(f"{checkpoint.origin} signed a log of {checkpoint.size} entries.")
    if checkpoint.witnesses:
        found.proven.append(f"The same log was shown to and signed by {', '.join(checkpoint.witnesses)}.")
    else:
        found.open.append(WITHOUT_WITNESS)


def _say_content(found: Found, index: dict[str, Any], entries: list[Entry]) -> None:
    withheld = [one for one in entries if one.withheld_under is not None]
    documents = sum(len(one.documents()) for one in entries)
    if not found.faults:
        shown = f"{len(entries) - len(withheld)} of {len(entries)} entries and {documents} documents"
        found.proven.append(
            f"{index['number']}: {shown} fit their own hashes; index.html says what they say."
        )
    for one in withheld:
        found.open.append(
            f"Entry {one.number} is withheld under {one.withheld_under}: neither what it says is proven, nor that it is"
            " of this file; only that its commitment is in the log, where the log was checked."
        )
    for apart in index["kept_apart"]:
        found.open.append(
            f"Entry {apart['entry']}: answers are kept apart from it under {apart['under']}; they are not here."
        )
    found.open += [
        f"That nothing was recorded after entry {index['entries']}.",
        "What the index alone says: the official number, the procedure, and for whom the file was read.",
        "That the law lets be withheld what is withheld or kept apart: the article named says what to ask about.",
    ]


def utf8(raw: bytes) -> str:
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError as error:
        raise Fault(f"it is not UTF-8 (byte {error.start})") from error


def read_file(path: Any, largest: int = LARGEST_TEXT) -> bytes:
    try:
        with Path(path).open("rb") as file:
            content = file.read(largest + 1)
    except OSError as error:
        raise Fault(f"{path} cannot be read: {error.strerror}") from error
    if len(content) > largest:
        raise Fault(f"{path} is larger than {largest} bytes")
    return content


def read_text(path: str) -> str:
    return utf8(read_file(path))


def _archive(found: Found, call: argparse.Namespace) -> None:
    keys = read_keys(read_text(call.key)) if call.key else None
    pointer = read_pointer(call.pointer) if call.pointer else None
    checkpoint = check_archive(found, read_file(call.file, LARGEST_ARCHIVE), keys, pointer)
    if keys is None:
        found.open.append(
            "That the authority recorded any of this: without its log everything here could be made anew."
        )
    if checkpoint is not None and keys is not None and call.earlier:
        check_earlier(found, checkpoint, read_checkpoint(read_text(call.earlier), keys), call)


def _receipt(found: Found, call: argparse.Namespace) -> None:
    entry = read_entry(read_file(call.entry)) if call.entry else None
    pointer = read_pointer(call.pointer) if call.pointer else None
    if entry is not None:
        commitment = entry.commitment
    else:
        commitment = pointer.commitment if pointer else hash_of_hex(call.commitment, "--commitment")
    place = _proven_by_receipt(found, call.file, call.key, commitment)
    if pointer is not None and pointer.place != place:
        raise Fault(f"the receipt is of place {place}, and the code says {pointer.place}")
    if entry is not None and entry.header:
        found.proven.append(
            f"It is entry {entry.number} of file {entry.header['file']}: {entry.header['type']}."
        )


def _proven_by_receipt(found: Found, path: str, key: str, commitment: bytes) -> int:
    """The place of the entry in the log."""
    keys, receipt = read_keys(read_text(key)), read_receipt(read_text(path))
    checkpoint = read_checkpoint(receipt.checkpoint, keys)
    check_receipt(receipt, commitment, checkpoint)
    _say_checkpoint(found, checkpoint)
    found.proven.append(
        f"The entry of commitment {commitment.hex()} is in that log, at place {receipt.place}."
    )
    return receipt.place


def _checkpoint(found: Found, call: argparse.Namespace) -> None:
    keys = read_keys(read_text(call.key))
    checkpoint = read_checkpoint(read_text(call.file), keys)
    _say_checkpoint(found, checkpoint)
    if call.stamp:
        check_stamp(found, read_file(call.stamp, LARGEST_STAMP), read_file(call.file))
    if call.earlier:
        check_earlier(found, checkpoint, read_checkpoint(read_text(call.earlier), keys), call)


def _document(found: Found, call: argparse.Namespace) -> None:
    entry, content = read_entry(read_file(call.entry)), read_file(call.file, LARGEST_ARCHIVE)
    named = entry.documents()
    if not named:
        raise Fault(f"entry {entry.number} names no document, or is not shown")
    if not any(one["sha256"] == sha256(content).hex() for one in named):
        check_document(content, named[0])
    found.proven.append(
        f"The document is the one that entry {entry.number} of file {entry.header['file']} names."
    )
    if call.receipt:
        _proven_by_receipt(found, call.receipt, call.key, entry.commitment)
    else:
        found.open.append("That the entry is in the log: give --receipt and --key.")


def _called(arguments: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="byla_verify.py", description=(__doc__ or "").split("\n    1  faults")[0],
                                     formatter_class=argparse.RawDescriptionHelpFormatter)  # fmt: skip
    kinds = parser.add_subparsers(dest="kind", required=True)
    calls = {}
    for kind, check in (
        ("archive", _archive),
        ("receipt", _receipt),
        ("checkpoint", _checkpoint),
        ("document", _document),
    ):
        calls[kind] = kinds.add_parser(kind)
        calls[kind].add_argument("file")
        calls[kind].add_argument(
            "--key", required=kind in ("receipt", "checkpoint"), help="file with the log's public key"
        )
        calls[kind].set_defaults(check=check)
    for kind in ("archive", "checkpoint"):
        calls[kind].add_argument("--earlier", help="a checkpoint that you hold from before")
        grown = calls[kind].add_mutually_exclusive_group()
        grown.add_argument("--proof", help="a proof that the log has grown from it")
        grown.add_argument("--tiles", help="a folder with the log's tiles, which prove it too")
    calls["checkpoint"].add_argument("--stamp", help="a time stamp (RFC 3161) over it")
    calls["archive"].add_argument(
        "--without-log", action="store_true", help="check the archive against itself alone"
    )
    which = calls["receipt"].add_mutually_exclusive_group(required=True)
    which.add_argument("--entry", help="the entry as an archive has it")
    which.add_argument("--commitment", help="its commitment, 64 hexadecimal digits")
    which.add_argument("--pointer", help="what the code on a paper says, in quotation marks")
    calls["archive"].add_argument("--pointer", help="what the code on a paper says: which entry here it is")
    calls["document"].add_argument("--entry", required=True)
    calls["document"].add_argument("--receipt")
    call = parser.parse_args(arguments)
    if call.kind == "archive" and bool(call.key) == call.without_log:
        parser.error("give --key, or --without-log")
    if call.kind == "document" and bool(call.receipt) != bool(call.key):
        parser.error("--receipt and --key belong together")
    if (getattr(call, "proof", None) or getattr(call, "tiles", None)) and not call.earlier:
        parser.error("--proof and --tiles need --earlier")
    return call


def main(arguments: Sequence[str]) -> int:
    """0 where everything holds; 1 where something does not; 2 (by argparse) where the call is wrong."""
    call, found = _called(arguments), Found()
    try:
        call.check(found, call)
    except Fault as fault:
        found.fault(call.file, fault)
    if found.faults:
        _say("DOES NOT HOLD", found.faults[:MOST_FAULTS])
        print(f"{len(found.faults)} faults. Do not rely on it.")
        return 1
    _say("Proven", found.proven)
    _say("Not proven", [*found.open, *NEVER_PROVEN])
    print("Everything that was checked holds.")
    return 0


MOST_FAULTS = 50


def _say(heading: str, lines: Sequence[str]) -> None:
    print(heading + "\n" + "".join(f"  - {visible(line)}\n" for line in lines))


def visible(line: str) -> str:
    """Without signs that move a terminal's cursor, or turn the direction of a text."""
    return "".join(sign if sign.isprintable() else "?" for sign in line)


if __name__ == "__main__":
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(encoding="utf-8", errors="replace")  # type: ignore[union-attr]
    sys.exit(main(sys.argv[1:]))
