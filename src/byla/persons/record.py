"""A person's record as folded from its entries: what one source or another says of one person, side by
side.

It holds what was recorded and chooses as little as it can: two names stay two names. It never holds what
another record says, not even of a record judged to be of the same person; see `byla.persons.cluster`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import singledispatch

from byla.casefile import Entry, FileId, Standing, UnknownEntry
from byla.persons.codes import HowLost, NameKind, Script, Sex
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
from byla.persons.partial_day import PartialDay


@dataclass(frozen=True, slots=True, kw_only=True)
class Citizenship:
    """One citizenship, from its first day to its last; None where a day is not known or has not come."""

    entry: int
    country: str
    since: date | None
    until: date | None
    lost: HowLost | None

    def held(self, on: date) -> bool:
        """Held on that day. Where no first day is known, it counts as held on every day before the last."""
        return (self.since is None or self.since <= on) and (self.until is None or on <= self.until)


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonRecord:
    """What is recorded of one person. Of birth, sex and contact the newest entry stands; the earlier ones
    stay in the file.
    """

    opened: bool = False
    names: tuple[NameRecorded, ...] = ()
    born: BirthRecorded | None = None
    sex: Sex | None = None
    citizenships: tuple[Citizenship, ...] = ()
    kinships: tuple[Standing[KinshipRecorded], ...] = ()
    travel_documents: tuple[TravelDocumentRecorded, ...] = ()
    personal_codes: tuple[PersonalCodeRecorded, ...] = ()
    contact: ContactRecorded | None = None
    links: Mapping[FileId, LinkNoted] = field(default_factory=dict)
    """The newest note of each link, by the link's file; those undone among them."""

    def citizenships_on(self, day: date) -> frozenset[str]:
        """The countries (ISO 3166-1 alpha-3; `XXA` for stateless) whose citizenship was held on the day."""
        return frozenset(one.country for one in self.citizenships if one.held(day))

    def kinships_on(self, day: date) -> tuple[Standing[KinshipRecorded], ...]:
        """Of which citizens of Member States the person was family on the day."""
        return tuple(one for one in self.kinships if one.says.holds(day))

    def documents_on(self, day: date) -> tuple[TravelDocumentRecorded, ...]:
        """The travel documents that could be used on the day, as far as their own dates say."""
        return tuple(
            one
            for one in self.travel_documents
            if (one.issued is None or one.issued <= day) and (one.expires is None or day <= one.expires)
        )

    def known_by(self) -> tuple[str, ...]:
        """Every text by which the record is found: names in all their scripts, document numbers, personal
        codes.
        """
        names = (part for one in self.names for part in (one.given, one.patronymic, one.family) if part)
        return (
            *names,
            *(one.number for one in self.travel_documents),
            *(one.code for one in self.personal_codes),
        )

    @property
    def birth(self) -> PartialDay | None:
        """The day of birth, as far as it is known."""
        return None if self.born is None else self.born.when

    @property
    def display_name(self) -> str | None:
        """The newest name in a document, in Latin letters where there is one; None where no name is
        recorded.
        """
        if not self.names:
            return None
        best = max(enumerate(self.names), key=lambda one: (_weight(one[1]), one[0]))[1]
        return " ".join(part for part in (best.given, best.patronymic, best.family) if part)


def _weight(name: NameRecorded) -> tuple[bool, bool, bool]:
    return name.kind is not NameKind.EARLIER, name.kind is NameKind.IN_DOCUMENT, name.script is Script.LATIN


@singledispatch
def apply(body: object, record: PersonRecord, entry: Entry) -> PersonRecord:
    """The record after one more entry."""
    raise UnknownEntry(f"person does not say what {type(body).__name__} does to a record")


@apply.register
def _(body: RecordOpened, record: PersonRecord, entry: Entry) -> PersonRecord:
    return replace(record, opened=True)


@apply.register
def _(body: NameRecorded, record: PersonRecord, entry: Entry) -> PersonRecord:
    return replace(record, names=(*record.names, body))


@apply.register
def _(body: BirthRecorded, record: PersonRecord, entry: Entry) -> PersonRecord:
    return replace(record, born=body)


@apply.register
def _(body: SexRecorded, record: PersonRecord, entry: Entry) -> PersonRecord:
    return replace(record, sex=body.sex)


@apply.register
def _(body: CitizenshipRecorded, record: PersonRecord, entry: Entry) -> PersonRecord:
    one = Citizenship(
        entry=entry.number, country=body.country, since=body.since, until=body.until, lost=body.lost
    )
    return replace(record, citizenships=(*record.citizenships, one))


@apply.register
def _(body: CitizenshipEnded, record: PersonRecord, entry: Entry) -> PersonRecord:
    ended = tuple(
        replace(one, until=body.last_day, lost=body.lost) if one.entry == body.citizenship else one
        for one in record.citizenships
    )
    return replace(record, citizenships=ended)


@apply.register
def _(body: KinshipRecorded, record: PersonRecord, entry: Entry) -> PersonRecord:
    one = Standing(entry.number, entry.header.true_from, body)
    return replace(record, kinships=(*record.kinships, one))


@apply.register
def _(body: TravelDocumentRecorded, record: PersonRecord, entry: Entry) -> PersonRecord:
    return replace(record, travel_documents=(*record.travel_documents, body))


@apply.register
def _(body: PersonalCodeRecorded, record: PersonRecord, entry: Entry) -> PersonRecord:
    return replace(record, personal_codes=(*record.personal_codes, body))


@apply.register
def _(body: ContactRecorded, record: PersonRecord, entry: Entry) -> PersonRecord:
    return replace(record, contact=body)


@apply.register
def _(body: LinkNoted, record: PersonRecord, entry: Entry) -> PersonRecord:
    return replace(record, links={**record.links, body.link: body})
