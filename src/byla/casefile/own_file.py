"""What the person whom a file is about may see of it, entry by entry, and under which article each other is withheld.

No matter is folded of what they see: a decision stands on what the person need not see.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from byla.access import CONCERNED, DOCUMENT, ENTRY, OPEN_DOCUMENT, SEE, Policy, Reader, Telling, Verdict
from byla.casefile.aside import AsidesErased
from byla.casefile.correction import Corrected
from byla.casefile.custody import AccessLimited, Assigned, ConflictDeclared, FileLinked
from byla.casefile.entry import Body, Entry
from byla.casefile.erasure import Erased, ErasureHeld, HoldEnded
from byla.casefile.file import File
from byla.casefile.item import item_of
from byla.casefile.outside import of_whom
from byla.casefile.telling import DateTold, DecisionReviewed, DifferenceSettled

OF_EVERY_FILE: Mapping[type[Body], Telling] = {
    DateTold: Telling.TOLD,
    Erased: Telling.TOLD,
    AsidesErased: Telling.TOLD,
    # One that was erased: what it corrected cannot be said any more.
    Corrected: Telling.WORK,
    ErasureHeld: Telling.WORK,
    HoldEnded: Telling.WORK,
    DifferenceSettled: Telling.WORK,
    DecisionReviewed: Telling.WORK,
    Assigned: Telling.HOUSE,
    AccessLimited: Telling.HOUSE,
    ConflictDeclared: Telling.HOUSE,
    # The other file may be of somebody else, or of a matter of which nobody told the person.
    FileLinked: Telling.UNTOLD,
}
"""What the entries that any file may have are to its person."""


def own_file(file: File[Any], policy: Policy) -> tuple[File[Any], Mapping[int, str]]:
    """What of the file its person sees; and of each other entry, by its number, the article that withholds it.

    Of a file that was begun against them, and of which nobody told them, they see nothing.
    """
    reader, seen, withheld = _concerned(file), list[Entry](), dict[int, str]()
    for entry in file.entries:
        denied = next((one for one in _judged(file, entry, policy, reader) if not one.allowed), None)
        if denied is None:
            seen.append(entry)
        else:
            withheld[entry.number] = denied.citations[0]
    return replace(file, entries=tuple(seen)), withheld


def telling(file: File[Any], entry: Entry) -> Telling:
    """What the entry is to the person; a correction is what it corrects. What was struck out was never told them."""
    kind = file.procedure
    if kind.begun_against(file.matter) and not kind.known_to_person(file.matter):
        return Telling.UNTOLD
    meant = next((one for one in file.history.standing if one.number == of_whom(entry)), None)
    if meant is None:
        return Telling.WORK
    return OF_EVERY_FILE.get(kind.kind(meant.header.type)) or kind.telling(file, meant)


def _concerned(file: File[Any]) -> Reader:
    """The person whom the file is about, as a reader of it."""
    records = frozenset(file.procedure.subjects(file.matter))
    return Reader(id="", authority=file.authority, kind=CONCERNED, records=records)


def _judged(file: File[Any], entry: Entry, policy: Policy, reader: Reader) -> Iterator[Verdict]:
    """Whether the entry may be seen, and what it names be opened."""
    item = replace(item_of(file), kind=ENTRY, telling=telling(file, entry))
    yield policy.judge(reader, SEE, item)
    if entry.body is None or entry.body.attachments():
        yield policy.judge(reader, OPEN_DOCUMENT, replace(item, kind=DOCUMENT))
