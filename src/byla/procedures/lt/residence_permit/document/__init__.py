"""The decision as a document."""

from byla.procedures.lt.residence_permit.document.law import (
    DECIDED_UNDER,
    derived_under,
    noticed_under,
    rests_on,
)
from byla.procedures.lt.residence_permit.document.shape import Document, read
from byla.procedures.lt.residence_permit.document.signatory import MANDATE, signs_as
from byla.procedures.lt.residence_permit.document.written import PARTS, document, hash_of, written_again

__all__ = [
    "DECIDED_UNDER",
    "MANDATE",
    "PARTS",
    "Document",
    "derived_under",
    "document",
    "hash_of",
    "noticed_under",
    "read",
    "rests_on",
    "signs_as",
    "written_again",
]
