"""The decision as a document."""

from byla.procedures.lt.residence_permit.document.law import DECIDED_UNDER, rests_on
from byla.procedures.lt.residence_permit.document.shape import Document, read
from byla.procedures.lt.residence_permit.document.written import PARTS, document, hash_of, written_again

__all__ = ["DECIDED_UNDER", "PARTS", "Document", "document", "hash_of", "read", "rests_on", "written_again"]
