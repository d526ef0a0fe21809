"""An entry: one numbered, dated fact of a file, in two parts.

The header can never change. The payload (salt and body) can only be destroyed, by a recorded erasure. The
header carries the body's seal, and the commitment is a hash over the header: after an erasure everything is
still provable except what it said.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, ClassVar, NewType

from byla.casefile.attachment import Attachment
from byla.casefile.codec import NotRecordable, decode, encode, field_names
from byla.casefile.entry_type import EntryType
from byla.ledger import digest, seal

FileId = NewType("FileId", str)
UserId = NewType("UserId", str)


class Body:
    """What an entry says. Each kind of entry is a frozen dataclass of this class with a `TYPE`."""

    __slots__ = ()
    TYPE: ClassVar[EntryType]
    SIGNED: ClassVar[bool] = False
    """A signed act: it stands although something that it rests on was corrected; a named official must look
    at it.
    """
    CORRECTABLE: ClassVar[bool] = True
    """Whether those who keep the file may correct it; another body's words and signed acts have ways of their
    own.
    """

    def rests_on(self) -> frozenset[int]:
        """The numbers of the entries of the same file on which this one stands; a correction of one of them
        shakes it.
        """
        return frozenset()

    def set_aside(self) -> str | None:
        """The commitment to what is kept apart from it; None where nothing is. See `aside`."""
        return None

    def reads_aside(self) -> int | None:
        """The entry of which whoever recorded this reads what is kept apart; None where nobody does."""
        return None

    def attachments(self) -> tuple[Attachment, ...]:
        """The documents that it names, whose bytes the store keeps beside it."""
        kind: Any = type(self)
        found: list[Attachment] = []
        for name in field_names(kind):
            value = getattr(self, name)
            if isinstance(value, Attachment):
                found.append(value)
            elif isinstance(value, tuple):
                found += [one for one in value if isinstance(one, Attachment)]
        return tuple(found)


@dataclass(frozen=True, kw_only=True)
class Header:
    """The part of an entry that can never change. It names no applicant and tells no content."""

    authority: str
    file: FileId
    number: int
    """1 for the first entry of a file; without gaps."""
    type: str
    version: int
    """Of the type's schema when it was written."""
    true_from: date
    """The legal day from which it is true, in the jurisdiction's time."""
    known_from: datetime
    """The moment, in UTC, from which the authority could know it; set by the server alone."""
    actor: UserId
    mandate: str | None
    """The mandate to sign that the actor relied on."""
    step: str
    act: str
    """Shared by all entries of one act, across files."""
    source: str
    """`desk`, `api`, `console`, `job`, `simulator`, or `import:` and what was imported."""
    corrects: int | None
    law: str
    """Hash of the law in force on the legal day of the act, as known then."""
    seal: str
    """Hash over salt and body."""

    @property
    def commitment(self) -> str:
        """SHA-256 over the canonical bytes of the header, and by its seal over salt and body. The leaf of the
        ledger.
        """
        return digest(encode(self))


@dataclass(frozen=True, slots=True)
class Payload:
    """The part of an entry that a recorded erasure may destroy: 32 random bytes, and the body as it was
    written.
    """

    salt: bytes
    body: dict[str, object]


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry as read: its header and its body, or None in place of a body that was erased."""

    header: Header
    body: Body | None

    @property
    def number(self) -> int:
        """Its place in the file."""
        return self.header.number


class BrokenSeal(ValueError):
    """Salt and body are not those over which the header's seal was made: the record was changed."""


def read_entry(header: Header, payload: Payload | None, kind: type[Body]) -> Entry:
    """The entry, its body brought up to the newest version of its type. Does not check the seal; see
    `check_seal`.
    """
    if payload is None:
        return Entry(header, None)
    return Entry(header, decode(kind, kind.TYPE.upcast(payload.body, header.version)))


def write_body(body: Body) -> dict[str, object]:
    """The JSON value of a body, which can be read again. Raises NotRecordable.

    The types of a body are checked before it runs, by the type checker; but an entry that cannot be read makes
    its whole file unreadable, for ever.
    """
    kind: Any = type(body)
    written: dict[str, object] = encode(body)
    if decode(kind, written) != body:
        raise NotRecordable(f"{kind.__name__} would be read otherwise than it was written: {body!r}")
    return written


def check_seal(header: Header, payload: Payload) -> None:
    """Raises BrokenSeal unless the payload is the one that was written."""
    if seal(payload.salt, payload.body) != header.seal:
        raise BrokenSeal(
            f"entry {header.number} of file {header.file}: the body is not the one that was sealed"
        )
