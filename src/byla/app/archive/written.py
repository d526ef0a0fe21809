"""The entries of a file as they were written: what was sealed, and not what today's Byla would make of it."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

from byla.app.store.driver import ask
from byla.app.store.rows import READ, header_of
from byla.casefile import FileId, Header

ENTRIES = (
    f"SELECT {READ}, e.commitment, p.salt, p.body, x.by, d.content FROM entry e"
    " LEFT JOIN payload p ON p.file_id = e.file_id AND p.number = e.number"
    " LEFT JOIN erasure x ON x.file_id = e.file_id AND x.number = e.number"
    " LEFT JOIN document d ON d.file_id = e.file_id AND d.number = e.number"
    " WHERE e.file_id = %s ORDER BY e.number"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """An entry with all that is kept of it but what lies apart."""

    header: Header
    commitment: str
    payload: dict[str, Any] | None
    """Salt and body as an archive has them; None where they were erased."""
    erased_by: int | None
    document: bytes | None


def written(file: FileId) -> list[Written]:
    """All entries of a file, in their order."""
    return [_read(row) for row in ask(ENTRIES, [file])]


def _read(row: tuple[Any, ...]) -> Written:
    *header, commitment, salt, body, by, document = row
    return Written(
        header=header_of(header),
        commitment=commitment,
        payload=None if salt is None else {"salt": bytes(salt).hex(), "body": json.loads(body)},
        erased_by=by,
        document=None if document is None else bytes(document),
    )
