"""Archives that hold, of every shape that Byla writes or wrote, and of whatever an entry may say."""

from __future__ import annotations

from collections.abc import Mapping
from hashlib import sha256
from typing import Any

from tests.verifier.making import BODIES, ERASED, ERASING, ORIGIN, PICTURE, WITNESS, Made, public, witness

from byla.ledger import digest

KEYS = public(ORIGIN)
TRUE = Made()


class Apart(Made):
    """Answers lie apart from an entry."""

    def index(self) -> dict[str, Any]:
        return {**super().index(), "kept_apart": [{"entry": 3, "under": "eu/gdpr:9(1)"}]}


class ErasedByWithheld(Made):
    """The entry that erased another is withheld."""

    def entry(self, number: int) -> dict[str, Any]:
        if number != ERASING:
            return super().entry(number)
        return {
            "number": number,
            "commitment": digest(self.whole[number - 1]["header"]),
            "withheld_under": "lt/utpi:4(4)",
        }


class First(Made):
    """Of the first format, whose page leaves it to the erasing entry to say under which article and when."""

    def index(self) -> dict[str, Any]:
        return {**super().index(), "format": "byla-archive/1"}

    def members(self) -> dict[str, bytes]:
        told = b"<dt>erased_on</dt><dd>2026-11-05</dd>", b"<dt>erased_under</dt><dd>eu/gdpr:17</dd>"
        written = super().members()
        return {**written, "index.html": written["index.html"].replace(told[0], b"").replace(told[1], b"")}


def saying(**body: object) -> Made:
    """An archive of which the third entry says that."""
    return Made(bodies=[*BODIES[:2], ("residence_permit.note", body), *BODIES[3:]])


def erasing(article: str) -> Made:
    said = ("casefile.erased", {"entries": [ERASED], "article": article, "reason": ""})
    return Made(bodies=[*BODIES[: ERASING - 1], said, *BODIES[ERASING:]])


class TwoDocuments(Made):
    """An entry names two documents, under names that are numbers: they stand in the order of texts, 10 before 9."""

    def members(self) -> dict[str, bytes]:
        members = super().members()
        log = {
            name: members.pop(name) for name in list(members) if name.startswith(("checkpoint", "receipts/"))
        }
        return {**members, "documents/00003.pdf": b"paper", "documents/00003.png": PICTURE, **log}


def named(content: bytes, media_type: str) -> dict[str, Any]:
    return {
        "name": "x",
        "media_type": media_type,
        "sha256": sha256(content).hexdigest(),
        "size": len(content),
    }


IN_NUMBERS = {"10": named(b"paper", "application/pdf"), "9": named(PICTURE, "image/png")}
HOLD: Mapping[str, tuple[Made, str | None]] = {
    "with documents, an erased and a withheld entry": (TRUE, KEYS),
    "against itself alone": (TRUE, None),
    "signed by a witness": (Made(witnesses=(WITNESS,)), KEYS + witness()),
    "signed by a witness whose key nobody gave": (Made(witnesses=(WITNESS,)), KEYS),
    "under a key that was exchanged": (Made(keys=(ORIGIN, "the next key")), public(ORIGIN, of="the next key")),
    "answers apart": (Apart(), KEYS),
    "erased by what is withheld": (ErasedByWithheld(), KEYS),
    "of the first format": (First(), KEYS),
    "an article that turns the text": (erasing("\x1b[2J\u202enothing"), KEYS),
    "an article with signs that nobody sees": (erasing("a\u2028b\u2029c\u00a0d\u2003e"), KEYS),
    "every script, composed or not": (
        saying(text="Ąžuolas Ą\u0300 Гродна 𝔘 \u2028 \x7f \" \\ \b\f\n\r\t \x01 <&'>"),
        KEYS,
    ),
    "two documents": (
        TwoDocuments(bodies=[*BODIES[:2], ("residence_permit.note", IN_NUMBERS), *BODIES[3:]]),
        KEYS,
    ),
    "names beyond 16 bits, and names that are numbers": (
        saying(deep={"10": 1, "9": [2, None, True, -(2**53 - 1)], "\U00010000": 3, "\uffff": 4, "__proto__": {"a": 1}}),
        KEYS,
    ),
}  # fmt: skip
