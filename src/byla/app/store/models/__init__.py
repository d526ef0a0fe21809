"""The tables. Every one of them carries the authority."""

from byla.app.store.models.listed import Identity, ListChange, ListedEntry, SameRecord
from byla.app.store.models.projections import (
    FileAgency,
    FileBarred,
    FileNamed,
    FilePassage,
    FileRow,
    FileSubject,
    PersonName,
    SearchName,
)
from byla.app.store.models.record import (
    AsideErasure,
    Erasure,
    SetAside,
    StoredDocument,
    StoredEntry,
    StoredFile,
    StoredPayload,
)
from byla.app.store.models.writing import (
    Counter,
    ImportedRow,
    KeptAnswer,
    KeptDocument,
)

__all__ = [
    "AsideErasure",
    "Counter",
    "Erasure",
    "FileAgency",
    "FileBarred",
    "FileNamed",
    "FilePassage",
    "FileRow",
    "FileSubject",
    "Identity",
    "ImportedRow",
    "KeptAnswer",
    "KeptDocument",
    "ListChange",
    "ListedEntry",
    "PersonName",
    "SameRecord",
    "SearchName",
    "SetAside",
    "StoredDocument",
    "StoredEntry",
    "StoredFile",
    "StoredPayload",
]
