"""What an identity record says: one kind of entry for each kind of fact, each with the source that it is
known from.

Nothing here is changed when it changes in life: another name, another citizenship, another passport is
another entry. What an entry could not mean on any day (a month 13, a country that never was, a last day
before the first) it refuses to hold, with a ValueError: a correction goes through no form of its own, and
must fail there too.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from byla.casefile import Attachment, Body, EntryType, FileId
from byla.persons.codes import DocumentKind, HowLost, Kinship, Language, NameKind, Script, Sex, Source
from byla.persons.country import BIRTHPLACES, CITIZENSHIPS, ISSUERS
from byla.persons.judgement import Judgement
from byla.persons.partial_day import PartialDay
from byla.persons.personal_code import has_form

RETENTION = "lt/retention:identity-record"


def _known(country: str | None, among: tuple[str, ...]) -> None:
    """The lists of countries may grow and never shrink, or an old entry could no longer be read."""
    if country is not None and country not in among:
        raise ValueError(f"{country} is no country of the list; use ISO 3166-1 alpha-3, or XXA for stateless")


def _in_order(first: date | None, last: date | None) -> None:
    if first is not None and last is not None and last < first:
        raise ValueError(f"the last day, {last}, is before the first, {first}")


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordOpened(Body):
    """A record of one person begins."""

    TYPE: ClassVar[EntryType] = EntryType("person.record_opened", retention=RETENTION)
    CORRECTABLE: ClassVar[bool] = False
    why: str
    source: Source


@dataclass(frozen=True, slots=True, kw_only=True)
class NameRecorded(Body):
    """A name in its parts, letter by letter as the source writes it. A part that the source lacks is empty."""

    TYPE: ClassVar[EntryType] = EntryType("person.name_recorded", retention=RETENTION)
    given: str
    family: str
    patronymic: str
    script: Script
    language: Language
    kind: NameKind
    since: date | None
    """The first day on which it was borne; None where not known."""
    until: date | None
    """The last day; None where it is borne still."""
    source: Source

    def __post_init__(self) -> None:
        _in_order(self.since, self.until)


@dataclass(frozen=True, slots=True, kw_only=True)
class BirthRecorded(Body):
    """When and where the person was born, as far as the source says it."""

    TYPE: ClassVar[EntryType] = EntryType("person.birth_recorded", retention=RETENTION)
    year: int
    month: int | None
    day: int | None
    place: str
    country: str | None
    """ISO 3166, as the source names it: `SUN` for somebody born in Minsk in 1980 whose passport says so."""
    source: Source

    def __post_init__(self) -> None:
        _known(self.country, BIRTHPLACES)
        PartialDay(year=self.year, month=self.month, day=self.day)

    @property
    def when(self) -> PartialDay:
        """The day of birth, in part where only a part is known."""
        return PartialDay(year=self.year, month=self.month, day=self.day)


@dataclass(frozen=True, slots=True, kw_only=True)
class SexRecorded(Body):
    """The sex that the source states."""

    TYPE: ClassVar[EntryType] = EntryType("person.sex_recorded", retention=RETENTION)
    sex: Sex
    source: Source


@dataclass(frozen=True, slots=True, kw_only=True)
class CitizenshipRecorded(Body):
    """A citizenship, or a status without one, and the days between which it was held."""

    TYPE: ClassVar[EntryType] = EntryType("person.citizenship_recorded", retention=RETENTION)
    country: str
    since: date | None
    """The first day; None where not known: then it counts as held from birth."""
    until: date | None
    """The last day; None where it is held still."""
    lost: HowLost | None
    source: Source

    def __post_init__(self) -> None:
        _known(self.country, CITIZENSHIPS)
        _in_order(self.since, self.until)


@dataclass(frozen=True, slots=True, kw_only=True)
class CitizenshipEnded(Body):
    """The citizenship that entry `citizenship` records was held until `last_day`, that day included."""

    TYPE: ClassVar[EntryType] = EntryType("person.citizenship_ended", retention=RETENTION)
    citizenship: int
    last_day: date
    lost: HowLost
    source: Source

    def rests_on(self) -> frozenset[int]:
        return frozenset({self.citizenship})


@dataclass(frozen=True, slots=True, kw_only=True)
class KinshipRecorded(Body):
    """The person is family of a citizen of a Member State, as a document shows. Who that citizen is stands in the
    document alone: what the law asks is of which state, and how they are related.
    """

    TYPE: ClassVar[EntryType] = EntryType("person.kinship_recorded", retention=RETENTION)
    kinship: Kinship
    country: str
    """Of which state the other is a citizen."""
    since: date | None
    """The first day; None where not known: then it counts as there from birth."""
    until: date | None
    """The last day; None where it is there still."""
    document: Attachment

    def __post_init__(self) -> None:
        _known(self.country, CITIZENSHIPS)
        _in_order(self.since, self.until)

    def holds(self, on: date) -> bool:
        """Whether they were family on that day."""
        return (self.since is None or self.since <= on) and (self.until is None or on <= self.until)


@dataclass(frozen=True, slots=True, kw_only=True)
class TravelDocumentRecorded(Body):
    """A travel document: its number as printed, who issued it, and between which days it may be used."""

    TYPE: ClassVar[EntryType] = EntryType("person.travel_document_recorded", retention=RETENTION)
    kind: DocumentKind
    number: str
    issuer: str
    issued: date | None
    expires: date | None
    """The last day of its validity; None where the document has none."""

    def __post_init__(self) -> None:
        _known(self.issuer, ISSUERS)
        _in_order(self.issued, self.expires)


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonalCodeRecorded(Body):
    """A Lithuanian personal code, as given; see `byla.persons.personal_code` for what it tells."""

    TYPE: ClassVar[EntryType] = EntryType("person.personal_code_recorded", retention=RETENTION)
    code: str
    source: Source

    def __post_init__(self) -> None:
        if not has_form(self.code):
            raise ValueError("a personal code has eleven digits")


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactRecorded(Body):
    """Where the person can be reached, and in which language they want to be written to."""

    TYPE: ClassVar[EntryType] = EntryType("person.contact_recorded", retention=RETENTION)
    address: str
    email: str
    telephone: str
    language: Language


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkNoted(Body):
    """An official judged this record beside `other`, in file `link`; the judgement stands there, with its
    reason.

    Written by the steps of that file alone. `judgement` is None where it was undone.
    """

    TYPE: ClassVar[EntryType] = EntryType("person.link_noted", retention=RETENTION)
    CORRECTABLE: ClassVar[bool] = False
    link: FileId
    other: FileId
    judgement: Judgement | None
