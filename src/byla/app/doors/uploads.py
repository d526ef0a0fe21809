"""What a sent document is, from its bytes: never from its name or from what the sender calls it."""

from __future__ import annotations

import io
import unicodedata
from hashlib import sha256

import puremagic
from pypdf import PdfReader
from pypdf.errors import PyPdfError

from byla.casefile import Attachment
from byla.words import Words, words

LARGEST = 10_000_000
"""In bytes; a larger document is not read at all."""
LONGEST_NAME = 120


class UnreadableDocument(ValueError):
    """A document that cannot be kept as it is; `said` tells the sender what to do."""

    def __init__(self, said: Words) -> None:
        super().__init__(said.code)
        self.said = said


def recognised(name: str, content: bytes) -> Attachment:
    """The document as an entry names it. Raises UnreadableDocument for one that is empty, too large, broken
    or encrypted.
    """
    if not content:
        raise UnreadableDocument(words("casefile.document_empty"))
    if len(content) > LARGEST:
        raise UnreadableDocument(words("casefile.document_too_large", given=len(content), longest=LARGEST))
    media_type = _media_type(content)
    if media_type == "application/pdf":
        _refuse_locked(content)
    return Attachment(
        name=_plain_name(name), media_type=media_type, sha256=sha256(content).hexdigest(), size=len(content)
    )


def _media_type(content: bytes) -> str:
    try:
        return puremagic.from_string(content, mime=True) or "application/octet-stream"
    except (puremagic.PureError, ValueError):
        return "application/octet-stream"


def _refuse_locked(content: bytes) -> None:
    try:
        reader = PdfReader(io.BytesIO(content))
        if reader.is_encrypted:
            raise UnreadableDocument(words("casefile.document_locked"))
        if not reader.pages:
            raise UnreadableDocument(words("casefile.document_broken"))
    except NotImplementedError as unknown_lock:
        raise UnreadableDocument(words("casefile.document_locked")) from unknown_lock
    except (
        PyPdfError,
        ArithmeticError,
        AttributeError,
        LookupError,
        RecursionError,
        TypeError,
        ValueError,
    ) as error:
        if isinstance(error, UnreadableDocument):
            raise
        raise UnreadableDocument(words("casefile.document_broken")) from error


def _plain_name(name: str) -> str:
    """The last part of the name, without control characters: a name is shown, never used as a path."""
    last = name.replace("\\", "/").rsplit("/", 1)[-1]
    plain = "".join(
        sign for sign in unicodedata.normalize("NFC", last) if unicodedata.category(sign)[0] != "C"
    )
    return plain.strip()[-LONGEST_NAME:] or "document"
