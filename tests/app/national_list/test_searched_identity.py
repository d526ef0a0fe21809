"""What of an identity record a search compares: what stands there, and nothing that would be made up."""

from __future__ import annotations

from dataclasses import replace

import pytest

from byla.app.national_list.projecting import identity_of
from byla.persons import BirthRecorded, NameRecorded, PersonRecord, Sex
from byla.persons.codes import Language, NameKind, Script, Source

PASSPORT = Source.TRAVEL_DOCUMENT
NAME = NameRecorded(
    given="Volha",
    family="Kavalchuk",
    patronymic="",
    script=Script.LATIN,
    language=Language.BELARUSIAN,
    kind=NameKind.IN_DOCUMENT,
    since=None,
    until=None,
    source=PASSPORT,
)


@pytest.mark.parametrize(
    ("parts", "written"),
    [
        ({}, "Kavalchuk, Volha"),
        ({"patronymic": "Ivanauna"}, "Kavalchuk, Volha Ivanauna"),
        ({"given": ""}, "Kavalchuk"),
        ({"family": ""}, "Volha"),
        ({"given": "", "patronymic": "Ivanauna"}, "Kavalchuk, Ivanauna"),
    ],
    ids=str,
)
def test_a_part_of_a_name_that_the_document_lacks_leaves_no_trace(
    parts: dict[str, str], written: str
) -> None:
    assert identity_of(PersonRecord(names=(replace(NAME, **parts),))).names == (written,)


@pytest.mark.parametrize(
    ("month", "day", "written"), [(None, None, "1984"), (2, None, "1984-02"), (2, 9, "1984-02-09")]
)
def test_of_a_birth_as_much_is_compared_as_is_known(month: int | None, day: int | None, written: str) -> None:
    born = BirthRecorded(year=1984, month=month, day=day, place="", country=None, source=PASSPORT)
    assert identity_of(PersonRecord(born=born)).births == (written,)


@pytest.mark.parametrize(
    ("sex", "compared"), [(Sex.FEMALE, "F"), (Sex.MALE, "M"), (Sex.NOT_SAID, ""), (None, "")]
)
def test_a_sex_that_the_document_does_not_say_tells_nobody_apart(sex: Sex | None, compared: str) -> None:
    assert identity_of(PersonRecord(sex=sex)).sex == compared


def test_of_a_record_without_a_birth_none_is_compared() -> None:
    assert identity_of(PersonRecord()).births == ()
