"""An archive of an invented file with a log, made by Byla's own functions, so that tests can tamper with it.

Its entries: 1 the opening, 2 a document, 3 a note, 4 erased, 5 the erasure of 4, 6 withheld, 7 a decision, 8 its
service.
"""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from hashlib import sha256
from typing import Any

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from tests.ledger import plainly

from byla.app.archive.page import page
from byla.app.archive.zipped import zipped
from byla.ledger import canonical, digest, seal
from byla.ledger.checkpoint import Checkpoint
from byla.ledger.cosignature import cosignature, witness_key
from byla.ledger.note import Key, cosigned, signed
from byla.ledger.receipt import Receipt

Json = dict[str, Any]
ORIGIN, WITNESS = "byla.example/demo", "ombudsman.example"
NOON = 1_795_600_800
"""When the witness looked, in seconds of POSIX time."""
FILE, OTHER_FILE = "0b0e0ed5-4f1c-4d55-9a8a-3c8f3ee8a001", "0b0e0ed5-4f1c-4d55-9a8a-3c8f3ee8a002"
PICTURE = b"\x89PNG an invented passport"
BODIES: Sequence[tuple[str, Json]] = (
    ("residence_permit.application_lodged", {"basis": "work", "channel": "online"}),
    ("residence_permit.document_recorded", {"document": {
        "name": "pasas.png", "media_type": "image/png", "sha256": sha256(PICTURE).hexdigest(), "size": len(PICTURE)}}),
    ("residence_permit.note", {"text": "Гродна, ąžuolas <b>", "days": 3, "urgent": False, "to": None}),
    ("residence_permit.note", {"text": "what will be erased"}),
    ("casefile.erased", {"entries": [4], "article": "eu/gdpr:17", "reason": "the person asked"}),
    ("residence_permit.conclusion", {"text": "what another body said"}),
    ("residence_permit.decision_signed", {"operative": "renew"}),
    ("residence_permit.decision_served", {"how": "in person"}),
)  # fmt: skip
ERASED, ERASING, WITHHELD = 4, 5, 6


def secret(name: str) -> Ed25519PrivateKey:
    """A key that is the same in each run."""
    return Ed25519PrivateKey.from_private_bytes(sha256(name.encode()).digest())


def public(name: str, of: str | None = None) -> str:
    """The line of a key file: the public key `of` a secret, under a name."""
    return Key(name, secret(of or name).public_key().public_bytes_raw()).written() + "\n"


def witness() -> str:
    """The line of a key file for the witness."""
    return witness_key(WITNESS, secret(WITNESS)) + "\n"


@dataclass
class Logged:
    """A log of commitments."""

    leaves: list[bytes] = field(default_factory=list)
    keys: Sequence[str] = (ORIGIN,)
    witnesses: Sequence[str] = ()

    def checkpoint(self, size: int | None = None) -> str:
        """The signed checkpoint over the first `size` leaves, or all."""
        leaves = self.leaves[:size]
        text = Checkpoint(ORIGIN, len(leaves), plainly.root(leaves)).text()
        first, *others = self.keys
        note = signed(text, ORIGIN, secret(first))
        for other in others:
            note = cosigned(note, ORIGIN, secret(other))
        for witness in self.witnesses:
            note += cosignature(text, NOON, witness, secret(witness))
        return note

    def receipt(self, commitment: bytes, size: int | None = None) -> str:
        """The receipt of an entry."""
        leaves, place = self.leaves[:size], self.leaves.index(commitment)
        return Receipt(place, tuple(plainly.path(place, leaves)), self.checkpoint(size)).written()


def header(number: int, kind: str, body: Json, *, salt: bytes, file: str = FILE) -> Json:
    """A header as the record writes it."""
    return {
        "authority": "demo", "file": file, "number": number, "type": kind, "version": 1,
        "true_from": f"2026-11-{number:02d}", "known_from": f"2026-11-{number:02d}T09:00:00.000000+00:00",
        "actor": "ruta", "mandate": None, "step": "invented", "act": f"act-{number}", "source": "desk",
        "corrects": None, "law": "ab" * 32, "seal": seal(salt, body),
    }  # fmt: skip


@dataclass
class Made:
    """An archive while it is made: change its parts, then write it."""

    file: str = FILE
    bodies: Sequence[tuple[str, Json]] = BODIES
    documents: Mapping[int, bytes] = field(default_factory=lambda: {2: PICTURE})
    witnesses: Sequence[str] = ()
    keys: Sequence[str] = (ORIGIN,)

    @cached_property
    def whole(self) -> list[Json]:
        """Every entry with its payload."""
        found = []
        for number, (kind, body) in enumerate(self.bodies, start=1):
            salt = sha256(f"{self.file} {number}".encode()).digest()
            head = header(number, kind, body, salt=salt, file=self.file)
            found.append({"header": head, "payload": {"salt": salt.hex(), "body": body}})
        return found

    def commitment(self, number: int) -> bytes:
        """The leaf of an entry."""
        return bytes.fromhex(digest(self.whole[number - 1]["header"]))

    def entry(self, number: int) -> Json:
        """An entry as the archive has it."""
        whole = self.whole[number - 1]
        if number == ERASED:
            return {"header": whole["header"], "erased_by": ERASING}
        if number == WITHHELD:
            withheld = {"number": number, "commitment": digest(whole["header"])}
            return {**withheld, "withheld_under": "lt/utpi:4(4)"}
        return whole

    @cached_property
    def log(self) -> Logged:
        """A log in which the entries stand among those of others."""
        others = random.Random(self.file)
        leaves = []
        for number in range(1, len(self.whole) + 1):
            leaves += [others.randbytes(32) for _ in range(3)]
            leaves.append(self.commitment(number))
        return Logged(leaves, self.keys, self.witnesses)

    def index(self) -> Json:
        """What the archive says of itself."""
        return {
            "format": "byla-archive/2", "authority": "demo", "procedure": "residence_permit", "file": self.file,
            "number": "RP-2026-000001", "entries": len(self.whole), "kept_apart": [],
            "known_from": self.whole[-1]["header"]["known_from"], "log": ORIGIN,
            "read_as": {"roles": ["caseworker"], "purpose": "case_work", "body": "police"},
        }  # fmt: skip

    def members(self) -> dict[str, bytes]:
        """The archive's members, true."""
        numbers = range(1, len(self.whole) + 1)
        entries = [self.entry(number) for number in numbers]
        return {
            "index.json": canonical(self.index()),
            "index.html": page(self.index(), entries).encode(),
            **{f"entries/{number:05d}.json": canonical(one) for number, one in zip(numbers, entries, strict=True)},
            **{f"documents/{number:05d}.png": content for number, content in self.documents.items()},
            "checkpoint": self.log.checkpoint().encode(),
            **{f"receipts/{one:05d}.tlog-proof": self.log.receipt(self.commitment(one)).encode() for one in numbers},
        }  # fmt: skip

    def written(self) -> bytes:
        """The true archive."""
        return zipped(self.members())
