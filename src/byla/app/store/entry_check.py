"""What can be wrong with one entry: its header, its body, its document, each against the hash that was kept."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from byla.app.registry import PROCEDURES
from byla.app.store.asides import Unopenable, unlocked
from byla.app.store.rows import moment, text_of
from byla.casefile import (
    AsidesErased,
    Body,
    Erased,
    Header,
    NotRecordable,
    Payload,
    check_seal,
    read_entry,
)

ERASING = (Erased.TYPE.code, AsidesErased.TYPE.code)


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """An entry as the tables hold it, with what its file says of itself."""

    header: Header
    days: tuple[str, str]
    """From when it is true and known, letter for letter."""
    commitment: str
    payload: Payload | None
    text: str | None
    """The body as it is kept, letter for letter."""
    erased_by: int | None
    document: str | None
    """The SHA-256 under which a document is kept beside it."""
    aside: bytes | None
    """What is kept apart from it, locked."""
    aside_erased_by: int | None
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
        """The entries whose content, or what was kept apart from it, it destroyed, where it is an erasure."""
        if self.header.type not in ERASING or self.payload is None:
            return ()
        listed = self.payload.body.get("entries")
        return tuple(one for one in listed if isinstance(one, int)) if isinstance(listed, list) else ()


def wrong_with(one: Written) -> Iterator[str]:
    """Everything about the entry that is not as it was written."""
    if one.header.commitment != one.commitment:
        yield "the header is not the one that was committed to"
    elif one.days != (one.header.true_from.isoformat(), moment(one.header.known_from)):
        # The commitment is over the moment; another sign between day and hour is no part of that.
        yield "a day or a moment says what was committed to, in another spelling than it was kept in"
    if one.header.authority != one.authority:
        yield f"the entry is of authority {one.header.authority}, its file of {one.authority}"
    if one.payload is None:
        if one.erased_by is None:
            yield "the body is gone, and no erasure was recorded"
        if one.aside is not None:
            yield "the body is gone, and what was kept apart from it is still there"
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
    if one.text != text_of(payload.body):
        # The seal is of what the text says; a space or the spelling of a sign more is no part of that.
        yield "the body says what was sealed, in another spelling than it was kept in"
    try:
        body = one.body()
    except (LookupError, NotRecordable, ValueError) as error:
        yield f"the body cannot be read by this Byla: {error}"
        return
    named = [] if body is None else [sent.sha256 for sent in body.attachments()]
    if named != ([] if one.document is None else [one.document]):
        yield "the document that it names is not kept beside it"
    yield from _wrong_with_aside(one, None if body is None else body.set_aside())


def _wrong_with_aside(one: Written, commitment: str | None) -> Iterator[str]:
    """What is kept apart is what the body commits to, or an entry says that it was destroyed."""
    erased = one.aside_erased_by is not None
    if one.aside is None:
        if commitment is not None and not erased:
            yield "what is kept apart from it is gone, and no erasure was recorded"
        return
    if erased or commitment is None:
        yield "something is kept apart from it that should not be there"
        return
    try:
        if unlocked(one.aside).commitment != commitment:
            yield "what is kept apart from it is not what was said"
    except Unopenable:
        yield "what is kept apart from it cannot be opened: set the BYLA_SPECIAL_KEY under which it was kept"
