"""The open text of a decision in preparation: every word of the document that somebody wrote about this person."""

from __future__ import annotations

from collections.abc import Iterator

from byla.casefile import File, Situation
from byla.procedures.lt.residence_permit.clearance.note import hash_of_text
from byla.procedures.lt.residence_permit.codes import Agency
from byla.procedures.lt.residence_permit.document import document
from byla.procedures.lt.residence_permit.document.shape import Document
from byla.procedures.lt.residence_permit.matter import ClearanceRequest, Matter

NOT_OF_THE_TEXT = frozenset(
    {
        # Who signs and when: known only when it is signed.
        *("number", "day", "signatory", "signed_under"),
        # What the law and the house say, whoever the person is.
        *("authority", "file", "person", "permit", "act", "opened", "operative_part"),
        *("law", "law_hash", "accepted_law", "remedy", "court", "term"),
        # What is itself the record of how the text was cleared.
        *("withheld", "counterbalance"),
    }
)
"""Parts of the document that hold nothing written about this person. Whatever a later shape adds is in the text."""


def open_text(file: File[Matter], situation: Situation) -> tuple[str, ...]:
    """The passages, each once, in the document's order. Empty without a draft."""
    if file.matter.draft is None:
        return ()
    written = document(file, situation, number="-")
    parts = {name: said for name, said in written.items() if name not in NOT_OF_THE_TEXT}
    return tuple(dict.fromkeys(one for said in parts.values() for one in _texts(said)))


def _texts(said: Document | list[object] | object) -> Iterator[str]:
    """Every text in a part, in its order. A code or a day in it says nothing to anybody and is sent as well."""
    if isinstance(said, str):
        if text := " ".join(said.split()):
            yield text
    elif isinstance(said, dict):
        for one in said.values():
            yield from _texts(one)
    elif isinstance(said, list | tuple):
        for one in said:
            yield from _texts(one)


def request_for(file: File[Matter], situation: Situation, agency: Agency) -> ClearanceRequest | None:
    """The newest request to that service over the text as it stands."""
    return file.matter.clearance.newest(agency, hash_of_text(open_text(file, situation)))
