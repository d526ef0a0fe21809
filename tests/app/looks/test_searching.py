"""Looks are found by official, person and day, by those who hold officials to account; and searching is a look."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from tests.app.authority import AUTHORITY, Authority, of, take
from tests.app.looks.test_store import look as a_look

from byla.app.looks import rows
from byla.app.looks.searching import BadSearch, Found, Search, search
from byla.app.moment import now, today
from byla.app.store.listing import Asked, page
from byla.app.store.read import NoSuchFile, load
from byla.app.store.show import show
from byla.casefile import FileId
from byla.looks import Occasion, Way

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]


@pytest.fixture
def files() -> tuple[FileId, FileId]:
    """A renewal in the unit of Ruta and one in the unit of Petras, which each of them has just read."""
    authority = Authority().found()
    one, other = authority.renewal(authority.person()), authority.renewal(authority.person("Савіцкі", "Янка"))
    take("residence_permit", "assign", of("ruta"), other, unit="citizens", to="petras")
    show(one, of("ruta"))
    show(other, of("petras"))
    page(Asked(words="Кав"), of("ruta"))
    return one, other


def found(user: str, **asked: object) -> Found:
    return search(Search(**asked), of(user))  # type: ignore[arg-type]


def who(found: Found) -> list[tuple[str, Way]]:
    """But for those who search for looks themselves."""
    return [(one.user, one.way) for one in found.looks if one.way is not Way.LOOKS]


def subject_of(file: FileId) -> FileId:
    held = load(file, authority=AUTHORITY)
    return held.procedure.subjects(held.matter)[0]


def person_of(file: FileId) -> str:
    return load(subject_of(file), authority=AUTHORITY).number


RUTA, PETRAS, RUTAS_SEARCH = ("ruta", Way.FILE), ("petras", Way.FILE), ("ruta", Way.SEARCH)


def test_looks_are_found_by_official_person_and_day(files: tuple[FileId, FileId]) -> None:
    one, other = files
    assert who(found("dalia")) == [RUTAS_SEARCH, PETRAS, RUTA]
    assert who(found("dalia", official="petras")) == [PETRAS]
    assert who(found("dalia", person=person_of(other))) == [PETRAS]
    assert RUTA in who(found("dalia", person=person_of(one)))
    assert PETRAS not in who(found("dalia", person=person_of(one)))
    assert len(found("dalia", day=today(), official="petras").looks) == 1
    assert [found("dalia", day=today() + timedelta(days=days)).looks for days in (-1, 1)] == [[], []]


def test_gdpr_5_2_who_searches_for_looks_is_recorded_with_what_they_asked(
    files: tuple[FileId, FileId],
) -> None:
    number = person_of(files[0])
    found("dalia", official="ruta", person=number)
    (look,) = rows.looks(rows.Wanted(authority=AUTHORITY, user="dalia"), count=1)
    assert (look.way, look.occasion, look.key) == (Way.LOOKS, Occasion.DATA_PROTECTION, f"ruta {number}")
    assert subject_of(files[0]) in look.persons


def test_the_lead_of_a_unit_sees_the_looks_of_its_officials_and_no_others(
    files: tuple[FileId, FileId],
) -> None:
    assert {user for user, _ in who(found("jonas"))} == {"ruta"}
    assert found("jonas", official="petras").looks == []


@pytest.mark.parametrize("user", ["ruta", "ona", "vytas", "keeper", "nobody"])
def test_others_see_none(files: tuple[FileId, FileId], user: str) -> None:
    with pytest.raises(NoSuchFile):
        found(user)


def test_a_file_that_is_limited_is_not_named_to_whoever_may_not_see_it(files: tuple[FileId, FileId]) -> None:
    one, _ = files
    (before,) = [look for look in found("dalia").looks if (look.user, look.way) == RUTA]
    assert one in found("dalia").named(before)
    take("residence_permit", "limit_access", of("jonas"), one, named="ruta", reason="A colleague.")
    assert found("dalia").named(before) == {}


def test_pages_follow_each_other_and_lose_nothing(files: tuple[FileId, FileId], monkeypatch) -> None:
    monkeypatch.setattr("byla.app.looks.searching.PAGE", 2)
    first = found("dalia", official="ruta")
    show(files[0], of("ruta"))
    assert len(first.looks) == 2
    assert first.next == 0
    everything = found("dalia")
    rest = found("dalia", before=everything.next)
    assert {one.id for one in everything.looks}.isdisjoint(one.id for one in rest.looks)


@pytest.mark.parametrize(
    "query",
    [{"day": "yesterday"}, {"day": "0001-01-01"}, {"day": "9999-12-31"}, {"before": "-1"}, {"before": "9" * 30},
     {"before": "9" * 19}, {"before": "²"}, {"official": "x" * 61}, {"person": "x" * 61}, {"person": "\x00"}],
)  # fmt: skip
def test_what_cannot_be_asked_is_said_so(query: dict[str, str]) -> None:
    with pytest.raises(BadSearch):
        Search.read(query)


@pytest.mark.parametrize("user", ["dalia", "jonas"])
def test_at_a_person_who_is_not_there_nobody_looked(files: tuple[FileId, FileId], user: str) -> None:
    assert found(user, person="ID-1999-000001").looks == []
    (look,) = rows.looks(rows.Wanted(authority=AUTHORITY, user=user), count=1)
    assert (look.key, look.files, look.persons) == ("ID-1999-000001", (), ())


@pytest.mark.parametrize(
    ("query", "asked"),
    [
        ({"official": "x" * 60, "person": " ID-1 "}, Search(official="x" * 60, person="ID-1")),
        ({"before": "9" * 18}, Search(before=10**18 - 1)),
        ({"before": ""}, Search()),
    ],
)
def test_what_can_just_be_asked(query: dict[str, str], asked: Search) -> None:
    assert Search.read(query) == asked


def test_the_day_of_a_look_is_the_legal_day_in_vilnius(files: tuple[FileId, FileId]) -> None:
    late = datetime(2026, 1, 15, 22, 30, tzinfo=UTC)
    rows.keep(a_look(late))
    days = (date(2026, 1, 15), date(2026, 1, 16))
    assert [[one.at for one in found("dalia", day=day).looks] for day in days] == [[], [late]]


@pytest.mark.parametrize(("number", "named"), [(3, 3), (4, 0)])
def test_gdpr_5_1_c_of_a_look_that_showed_many_files_the_number_alone_is_said_and_none_is_shown(
    files: tuple[FileId, FileId], number: int, named: int
) -> None:
    four = [*files, *(subject_of(file) for file in files)]
    rows.keep(replace(a_look(now(), user="audra"), files=tuple(four[:number])))
    answer = found("dalia", official="audra")
    (of_audra,) = answer.looks
    assert (len(of_audra.files), len(answer.named(of_audra))) == (number, named)
    (own,) = rows.looks(rows.Wanted(authority=AUTHORITY, user="dalia"), count=1)
    assert len(own.files) == named
