"""What somebody is answered who asks who looked at their data (Article 15 GDPR): unit, time and purpose of each look.

The person has no door of their own in this house yet: a data protection officer gives the answer, to the person or to
somebody whose power covers everything in a matter; to that one about that matter alone.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from byla.access import EXPORT, LOOK, Item, Reader
from byla.app.looks import rows
from byla.app.looks.looking import looking
from byla.app.registry import POLICY
from byla.app.store.models import FileSubject
from byla.app.store.read import NoSuchFile, load_known
from byla.app.store.same_person import same_person
from byla.app.store.show import DIRECTLY, Shown, show
from byla.app.store.who import Who
from byla.casefile import File, FileId, Situation
from byla.looks import Answer, Concerned, Look, Way, answer

Files = Mapping[FileId, File[object]]


class NoSuchPower(LookupError):
    """Nobody of that name may ask for the person today."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Speaker:
    """Somebody who may ask for the person today about everything in one matter."""

    file: FileId
    number: str
    """The official number of the file."""
    power: int
    """The entry of the power."""
    name: str

    @property
    def key(self) -> str:
        """How an address names them."""
        return f"{self.number}:{self.power}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Answered:
    """The answer, and to whom."""

    person: Shown
    records: frozenset[FileId]
    """All identity records that are held to be of the person; the one alone where judgements contradict each other."""
    disputed: bool
    answer: Answer
    speakers: tuple[Speaker, ...]
    speaker: Speaker | None
    """To whom the answer goes; None for the person."""


def may_answer(reader: Reader) -> bool:
    """Whether looks of all units may be taken out by the reader, as an answer takes them."""
    return POLICY.judge(reader, EXPORT, Item(authority=reader.authority, kind=LOOK)).allowed


def answered(record: FileId, who: Who, *, to: str = "") -> Answered:
    """The answer about the person of an identity record, to them or to the speaker of that key.

    Raises NoSuchFile where there is no such record or `who` answers nobody, NoSuchPower, MayNotSee, NotRecorded.
    """
    with looking(who, DIRECTLY) as seen:
        seen.by(Way.LOOKS)
        person = show(record, who)
        if not may_answer(person.situation.actor.reader):
            raise NoSuchFile(record)
        same = same_person(record, authority=who.authority)
        records = frozenset({record}) if same.contradictions else same.records
        files = _about(records, who.authority)
        speakers = tuple(_speakers(files, person.situation))
        speaker = _named(to, speakers)
        return Answered(
            person=person,
            records=records,
            disputed=bool(same.contradictions),
            answer=answer(_with_matters(records, files, speaker, who.authority), person.situation.law()),
            speakers=speakers,
            speaker=speaker,
        )


def _about(records: Collection[str], authority: str) -> Files:
    found = FileSubject.objects.filter(authority=authority, record__in=sorted(records))
    ids = dict.fromkeys(found.order_by("pk").values_list("file_row_id", flat=True))
    return load_known([FileId(one) for one in ids], authority=authority)


def _speakers(files: Files, now: Situation) -> Iterator[Speaker]:
    for file in files.values():
        for power, name in file.procedure.speak_for(file.matter, now.on).items():
            yield Speaker(file=file.id, number=file.number, power=power, name=name)


def _named(key: str, speakers: Collection[Speaker]) -> Speaker | None:
    found = next((one for one in speakers if one.key == key), None)
    if key and found is None:
        raise NoSuchPower(key)
    return found


def _with_matters(
    records: Collection[str], files: Files, speaker: Speaker | None, authority: str
) -> Iterator[tuple[Look, list[Concerned]]]:
    """Each look at the person, with the matters about them that it showed; for a speaker those at that file alone."""
    matters = {file: _concerned(one) for file, one in files.items()}
    if speaker is not None:
        matters = {speaker.file: matters[speaker.file]}
    for look in rows.every(rows.Wanted(authority=authority, persons=records)):
        shown = [matters[FileId(one)] for one in look.files if one in matters]
        own = [Concerned(begun_against=False, known=False) for one in look.files if one in records]
        if speaker is None or shown:
            yield look, [*shown, *own]


def _concerned(file: File[object]) -> Concerned:
    kind = file.procedure
    return Concerned(begun_against=kind.begun_against(file.matter), known=kind.known_to_person(file.matter))
