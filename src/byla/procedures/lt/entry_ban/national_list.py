"""The entry on the national list (UTPI 133(7)), as the file has it today, and the part of it that anybody may see.

The name is read from the identity record, which says it once.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from byla.casefile import File, FileId, Situation, Standing
from byla.law import Law
from byla.procedures.lt.courts import Contested
from byla.procedures.lt.entry_ban.matter import Ban
from byla.procedures.lt.entry_ban.term import begins, ends, is_over

PUBLIC_PART, WHO_IS_PUBLISHED = "lt/utpi:133(7)#public-part", "lt/utpi:133(7)#who-is-published"
BY_THE_MINISTER = "lt/utpi:133(4)"


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicEntry:
    """What is published: who, under which decision, from when and until when; neither ground nor reasons."""

    person: FileId
    decision: str
    begins: date | None
    ends: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ListEntry:
    """An entry as the authority sees it."""

    person: FileId
    decision: str
    ground: str
    listed: date
    begins: date | None
    """None while the person has not left."""
    ends: date | None
    told: bool
    to_be_published: bool = True
    """Whether the law, as it is read, publishes an entry of that ground."""
    waits: Standing[Contested] | None = None
    """The word by which the ban has no effect while a court looks at it. It stays on the list, where it is found and
    said to be suspended.
    """

    @property
    def public(self) -> PublicEntry | None:
        """What anybody may see; None where the person was not told, for a list would tell them (133(10)), and while the
        ban has no effect.
        """
        if not self.told or not self.to_be_published or self.waits is not None:
            return None
        return PublicEntry(person=self.person, decision=self.decision, begins=self.begins, ends=self.ends)

    @property
    def published(self) -> str:
        """The code of the words for what anybody may see of it."""
        if self.waits is not None:
            return "entry_ban.not_published_waits"
        if not self.to_be_published:
            return "entry_ban.not_published_ground"
        return "entry_ban.not_published" if self.public is None else "entry_ban.published"


def entry_of(file: File[Ban], situation: Situation) -> ListEntry | None:
    """The entry of the file's ban; None where it is not listed, was lifted or has run out, and where what
    it says of whom was erased.
    """
    ban = file.matter
    if ban.listed is None or is_over(ban, situation):
        return None
    if ban.imposed is None or ban.person is None:
        return None
    imposed = ban.imposed.says
    return ListEntry(
        person=ban.person,
        decision=imposed.number,
        ground=imposed.ground,
        listed=ban.listed.day,
        begins=begins(ban, situation),
        ends=ends(ban, situation),
        told=ban.told is not None,
        to_be_published=_is_published(imposed.ground, situation),
        waits=ban.waits,
    )


def shown_to_all(entry: PublicEntry, law: Law) -> dict[str, str | None]:
    """What the law shows of it beside the name, field by field: the decision, the first day, the last one."""
    shows = law.codes(PUBLIC_PART, "shows")
    fields = {
        "decision": entry.decision,
        "begins": None if entry.begins is None else entry.begins.isoformat(),
        "ends": None if entry.ends is None else entry.ends.isoformat(),
    }
    return {name: value for name, value in fields.items() if name in shows}


def _is_published(ground: str, situation: Situation) -> bool:
    reading = situation.law().reading(WHO_IS_PUBLISHED)
    return reading == "whoever_was_told" or ground == BY_THE_MINISTER
