"""Persons: identity records apart from files, and the judged links between them.

A record says what sources say of one person: names in their scripts, birth, dated citizenships, travel
documents, personal codes. Files point to records. That two records are of one person is a judgement by a
named official, which can be undone; nothing is ever merged, and `cluster` tells which records are held to
belong together now.
"""

from byla.persons.cluster import Cluster, cluster, clusters
from byla.persons.codes import DocumentKind, HowLost, Kinship, Language, NameKind, Script, Sex, Source
from byla.persons.country import BIRTHPLACES, CITIZENSHIPS, COUNTRIES, ISSUERS, STATELESS
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
from byla.persons.judgement import Judgement
from byla.persons.link import Link, LinkJudged, LinkUndone
from byla.persons.partial_day import PartialDay, full_years
from byla.persons.procedure import PERSON
from byla.persons.procedure_of_linking import IDENTITY_LINK
from byla.persons.record import Citizenship, PersonRecord

__all__ = [
    "BIRTHPLACES",
    "CITIZENSHIPS",
    "COUNTRIES",
    "IDENTITY_LINK",
    "ISSUERS",
    "PERSON",
    "STATELESS",
    "BirthRecorded",
    "Citizenship",
    "CitizenshipEnded",
    "CitizenshipRecorded",
    "Cluster",
    "ContactRecorded",
    "DocumentKind",
    "HowLost",
    "Judgement",
    "Kinship",
    "KinshipRecorded",
    "Language",
    "Link",
    "LinkJudged",
    "LinkNoted",
    "LinkUndone",
    "NameKind",
    "NameRecorded",
    "PartialDay",
    "PersonRecord",
    "PersonalCodeRecorded",
    "RecordOpened",
    "Script",
    "Sex",
    "SexRecorded",
    "Source",
    "TravelDocumentRecorded",
    "cluster",
    "clusters",
    "full_years",
]
