"""What can be wrong with one entry: its header, its body, its document, each against the hash that was kept."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from byla.app.registry import PROCEDURES
from byla.casefile import (
    Body,
    Erased,
    Header,
    NotRecordable,
    Payload,
    check_seal,
    read_entry,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """An entry as the tables hold it, with what its file says of itself."""

    header: Header
    commitment: str
    payload: Payload | None
    erased_by: int | None
    document: str | None
    """The SHA-256 under which a document is kept beside it."""
    number: str
    authority: str
    procedure: str

    def body(self) -> Body | None:
        """What it says; None where that was erased. Raises LookupError or NotRecordable where it cannot be read."""
        if self.payload is None:
            return None
        kinds = PROCEDURES[self.procedure].kinds
        return read_entry(self.header, self.payload, kinds[self.header.type]).body

    def erases(self) -> tuple[int, ...]:
        """The entries whose content it destroyed, where it is an erasure."""
        if self.header.type != Erased.TYPE.code or self.payload is None:
            return ()
        listed = self.payload.body.get("entries")
        return tuple(one for one in listed if isinstance(one, int)) if isinstance(listed, list) else ()


def wrong_with(one: Written) -> Iterator[str]:
    """Everything about the entry that is not as it was written."""
    if one.header.commitment != one.commitment:
        yield "the header is not the one that was committed to"
    if one.header.authority != one.authority:
        yield f"the entry is of authority {one.header.authority}, its file of {one.authority}"
    if one.payload is None:
        if one.erased_by is None:
            yield "the body is gone, and no erasure was recorded"
        return
    if one.erased_by is not None:
        yield f"the body is still there, though entry {one.erased_by} is to have erased it"
    yield from _wrong_with_body(one, one.payload)


def _wrong_with_body(one: Written, payload: Payload) -> Iterator[str]:
    try:
        check_seal(one.header, payload)
    except ValueError:
        yield "the body is not the one that was sealed"
        return
    try:
        body = one.body()
    except (LookupError, NotRecordable, ValueError) as error:
        yield f"the body cannot be read by this Byla: {error}"
        return
    named = [] if body is None else [sent.sha256 for sent in body.attachments()]
    if named != ([] if one.document is None else [one.document]):
        yield "the document that it names is not kept beside it"
