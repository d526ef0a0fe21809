"""An identity record as its page shows it: rows of what each source says, nothing merged into one line."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum

from byla.casefile import Line, Section, Situation
from byla.persons.record import PersonRecord
from byla.persons.steps.asked import PersonFile
from byla.words import Words, words


def sections(file: PersonFile, situation: Situation) -> tuple[Section, ...]:
    """Names, birth, citizenships, documents, and the judgements about this and other records."""
    record = file.matter
    return (
        _names(record),
        Section(code="birth", lines=tuple(_birth(record))),
        _citizenships(record),
        *_rest(record),
    )


def _said(code: StrEnum, of: str) -> Words:
    return words(f"person.{of}.{code.value}")


def _country(code: str | None) -> Words | None:
    return None if code is None else words(f"person.country.{code}")


def _headings(step: str, *fields: str) -> tuple[Words, ...]:
    return tuple(words(f"person.{step}.{field}") for field in fields)


def _names(record: PersonRecord) -> Section:
    return Section(
        code="names",
        headings=_headings("record_name", "given", "patronymic", "family", "kind", "source"),
        rows=tuple(
            (one.given, one.patronymic, one.family, _said(one.kind, "name_kind"), _said(one.source, "source"))
            for one in record.names
        ),
    )


def _birth(record: PersonRecord) -> Iterator[Line]:
    if record.born is not None:
        yield Line(label=words("person.line.born"), value=str(record.born.when))
        yield Line(label=words("person.record_birth.place"), value=record.born.place)
        yield Line(label=words("person.record_birth.country"), value=_country(record.born.country))
    if record.sex is not None:
        yield Line(label=words("person.record_sex.sex"), value=_said(record.sex, "sex"))
    for code in record.personal_codes:
        yield Line(label=words("person.record_personal_code.code"), value=code.code)
    if record.contact is not None:
        yield Line(label=words("person.record_contact.address"), value=record.contact.address)
        yield Line(
            label=words("person.record_contact.language"), value=_said(record.contact.language, "language")
        )


def _citizenships(record: PersonRecord) -> Section:
    return Section(
        code="citizenships",
        headings=_headings("record_citizenship", "country", "since", "until"),
        rows=tuple((_country(one.country), one.since, one.until) for one in record.citizenships),
    )


def _kinships(record: PersonRecord) -> Section:
    return Section(
        code="kinships",
        headings=_headings("record_kinship", "kinship", "country", "since", "until", "document"),
        rows=tuple(
            (
                _said(one.says.kinship, "kinship"),
                _country(one.says.country),
                one.says.since,
                one.says.until,
                one.says.document.name,
            )
            for one in record.kinships
        ),
    )


def _rest(record: PersonRecord) -> Iterator[Section]:
    if record.kinships:
        yield _kinships(record)
    yield Section(
        code="travel_documents",
        headings=_headings("record_travel_document", "kind", "number", "issuer", "expires"),
        rows=tuple(
            (_said(one.kind, "document_kind"), one.number, _country(one.issuer), one.expires)
            for one in record.travel_documents
        ),
    )
    yield Section(
        code="links",
        headings=(words("person.line.other_record"), words("person.line.judgement")),
        rows=tuple(
            (
                note.other,
                words("person.line.undone") if note.judgement is None else _said(note.judgement, "judgement"),
            )
            for note in record.links.values()
        ),
    )
