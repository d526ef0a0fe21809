"""The procedure of an identity record. It has no clock and no end: a person is not a matter that is
decided.
"""

from __future__ import annotations

from byla.access import PERSON as PERSON_ITEM
from byla.casefile import GENERAL_ENTRIES, GENERAL_STEPS, FileId, Procedure, Situation
from byla.persons.entries import (
    BirthRecorded,
    CitizenshipEnded,
    CitizenshipRecorded,
    ContactRecorded,
    KinshipRecorded,
    LinkNoted,
    NameRecorded,
    PersonalCodeRecorded,
    RecordOpened,
    SexRecorded,
    TravelDocumentRecorded,
)
from byla.persons.record import PersonRecord, apply
from byla.persons.shown import sections
from byla.persons.steps.asked import PersonFile
from byla.persons.steps.birth import RECORD_BIRTH, RECORD_SEX
from byla.persons.steps.citizenship import END_CITIZENSHIP, RECORD_CITIZENSHIP
from byla.persons.steps.documents import RECORD_PERSONAL_CODE, RECORD_TRAVEL_DOCUMENT
from byla.persons.steps.kinship import RECORD_KINSHIP
from byla.persons.steps.naming import RECORD_NAME
from byla.persons.steps.opening import OPEN_RECORD, RECORD_CONTACT


def _stage(record: PersonRecord) -> str:
    if not record.opened:
        return "new"
    return "open" if record.names and record.born is not None and record.citizenships else "incomplete"


def _next_step(file: PersonFile, situation: Situation) -> str | None:
    """A record by which nobody can be recognised must be completed: name, birth, citizenship."""
    record = file.matter
    if not record.opened:
        return OPEN_RECORD.code
    if not record.names:
        return RECORD_NAME.code
    if record.born is None:
        return RECORD_BIRTH.code
    return None if record.citizenships else RECORD_CITIZENSHIP.code


def _links(record: PersonRecord) -> tuple[FileId, ...]:
    return tuple(record.links)


PERSON: Procedure[PersonRecord] = Procedure(
    code="person",
    letters="ID",
    begins=PersonRecord(),
    apply=apply,
    entries=(
        RecordOpened,
        NameRecorded,
        BirthRecorded,
        SexRecorded,
        CitizenshipRecorded,
        CitizenshipEnded,
        KinshipRecorded,
        TravelDocumentRecorded,
        PersonalCodeRecorded,
        ContactRecorded,
        LinkNoted,
        *GENERAL_ENTRIES,
    ),
    steps=(
        OPEN_RECORD,
        RECORD_NAME,
        RECORD_BIRTH,
        RECORD_SEX,
        RECORD_CITIZENSHIP,
        END_CITIZENSHIP,
        RECORD_KINSHIP,
        RECORD_TRAVEL_DOCUMENT,
        RECORD_PERSONAL_CODE,
        RECORD_CONTACT,
        *GENERAL_STEPS,
    ),
    stage=_stage,
    deadlines=lambda file, situation: (),
    next_step=_next_step,
    item=PERSON_ITEM,
    subjects=lambda record: (),
    known_by=PersonRecord.known_by,
    links=_links,
    sections=sections,
)
