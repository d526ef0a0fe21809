"""Translations of the main elements, as a file's page shows them."""

from __future__ import annotations

from collections.abc import Iterator

from byla.casefile import File, Section, Situation
from byla.procedures.lt.residence_permit.labels import code, headings
from byla.procedures.lt.residence_permit.matter import Matter, Translation
from byla.procedures.lt.residence_permit.representation import called
from byla.words import Value, words


def translations(file: File[Matter], situation: Situation) -> Iterator[Section]:
    """Each that was asked for: by whom, when, and since when the person has it."""
    if file.matter.translations:
        named = headings("translated_into", "asked_on", "asked_by", "given_on", "translator")
        rows = tuple(_row(one, file.matter) for one in file.matter.translations)
        yield Section(code="translations", headings=named, rows=rows)


def _row(one: Translation, matter: Matter) -> tuple[Value | None, ...]:
    asked, given = one.asked, one.given
    waits = words("residence_permit.translation_waits")
    if matter.issued is not None:
        waits = words("residence_permit.translation_not_given")
    return (
        code("language", asked.says.language),
        asked.day,
        called(matter, asked.says.representative),
        waits if given is None else given.day,
        None if given is None else given.says.translator,
    )
