"""Time stamps (RFC 3161): somebody else says that they saw these bytes at a moment, and signs it.

What is asked for and what is answered are read here. Their signature is not checked: it wants a chain of certificates
that somebody trusts, and `openssl ts -verify` does it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256

BOOLEAN, INTEGER, OCTETS, OBJECT, TIME, SEQUENCE, INSIDE = 0x01, 0x02, 0x04, 0x06, 0x18, 0x30, 0xA0
SHA_256 = bytes.fromhex("608648016503040201")
SIGNED_DATA, STAMP_INFO = bytes.fromhex("2a864886f70d010702"), bytes.fromhex("2a864886f70d0109100104")
GRANTED = (0, 1)
"""Granted, and granted with changes (2.4.2)."""
LARGEST = 100_000
"""Bytes of an answer that anybody looks at."""


class NotStamped(ValueError):
    """An answer that is no time stamp of what was asked; the message says why."""


@dataclass(frozen=True, slots=True)
class Stamp:
    """Whoever signed it saw bytes of that SHA-256 at that moment."""

    imprint: bytes
    nonce: int | None
    moment: datetime

    def check(self, content: bytes, nonce: int) -> None:
        """Raises NotStamped unless it answers that request."""
        if self.imprint != sha256(content).digest():
            raise NotStamped("the time stamp is of other bytes than were sent")
        if self.nonce != nonce:
            raise NotStamped("the time stamp answers another request: its nonce is another")


def request(content: bytes, nonce: int) -> bytes:
    """What is sent (2.4.1): the hash of the bytes, a number used once, and that certificates shall come with it."""
    algorithm = _written(SEQUENCE, _written(OBJECT, SHA_256) + b"\x05\x00")
    imprint = _written(SEQUENCE, algorithm + _written(OCTETS, sha256(content).digest()))
    return _written(SEQUENCE, _number(1) + imprint + _number(nonce) + _written(BOOLEAN, b"\xff"))


def read(answer: bytes) -> Stamp:
    """The stamp of an answer (2.4.2). Raises NotStamped."""
    if len(answer) > LARGEST:
        raise NotStamped(f"an answer of more than {LARGEST} bytes is not read")
    try:
        [status, *token] = _inside(answer, SEQUENCE)
        said = int.from_bytes(next(_parts(status[1]))[1], "big")
        if said not in GRANTED or not token:
            raise NotStamped(f"no time stamp was given: status {said}")
        [kind, signed] = _parts(token[0][1])
        [_, _, encapsulated, *_] = _inside(_of(signed, INSIDE), SEQUENCE)
        [what, content] = _parts(encapsulated[1])
        if (kind[1], what[1]) != (SIGNED_DATA, STAMP_INFO):
            raise NotStamped("the answer holds no time stamp")
        [inner] = _parts(_of(content, INSIDE))
        return _stamp(list(_inside(_of(inner, OCTETS), SEQUENCE)))
    except (ValueError, IndexError, StopIteration) as error:
        raise (
            error if isinstance(error, NotStamped) else NotStamped("the answer is no DER of RFC 3161")
        ) from error


def _stamp(fields: list[tuple[int, bytes]]) -> Stamp:
    """TSTInfo (2.4.2): version, policy, imprint, serial number, moment, and what may follow."""
    algorithm, imprint = _parts(fields[2][1])
    [kind, *_] = _parts(algorithm[1])
    if kind[1] != SHA_256:
        raise NotStamped("the time stamp is over another hash than SHA-256")
    said = _of(fields[4], TIME).decode("ascii").removesuffix("Z").partition(".")[0]
    moment = datetime.strptime(said, "%Y%m%d%H%M%S").replace(tzinfo=UTC)
    nonces = [int.from_bytes(value, "big") for tag, value in fields[5:] if tag == INTEGER]
    return Stamp(_of(imprint, OCTETS), nonces[0] if nonces else None, moment)


def _parts(content: bytes) -> Iterator[tuple[int, bytes]]:
    """The values one after another, each with its tag. Raises ValueError for what is no DER."""
    at = 0
    while at < len(content):
        tag, length, begin = content[at], content[at + 1], at + 2
        if length > 0x7F:
            count = length & 0x7F
            length, begin = int.from_bytes(content[begin : begin + count], "big"), begin + count
            if not 1 <= count <= 4:
                raise ValueError("a length that no DER has")
        if begin + length > len(content):
            raise ValueError("a value that ends beyond its place")
        yield tag, content[begin : begin + length]
        at = begin + length


def _inside(content: bytes, tag: int) -> Iterator[tuple[int, bytes]]:
    [whole] = _parts(content)
    return _parts(_of(whole, tag))


def _of(part: tuple[int, bytes], tag: int) -> bytes:
    if part[0] != tag:
        raise ValueError("a value of another kind")
    return part[1]


def _number(value: int) -> bytes:
    return _written(INTEGER, value.to_bytes(value.bit_length() // 8 + 1, "big"))


def _written(tag: int, content: bytes) -> bytes:
    if len(content) > 0x7F:
        raise ValueError("what is asked for is shorter")
    return bytes([tag, len(content)]) + content
