"""Looks are found by official, person and day, by those who hold officials to account; and searching is a look."""

from __future__ import annotations

from datetime import timedelta

import pytest
from tests.app.authority import AUTHORITY, Authority, of, take

from byla.app.looks import rows
from byla.app.looks.searching import BadSearch, Found, Search, search
from byla.app.moment import today
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


def person_of(file: FileId) -> str:
    held = load(file, authority=AUTHORITY)
    return load(held.procedure.subjects(held.matter)[0], authority=AUTHORITY).number


RUTA, PETRAS, RUTAS_SEARCH = ("ruta", Way.FILE), ("petras", Way.FILE), ("ruta", Way.SEARCH)


def test_looks_are_found_by_official_person_and_day(files: tuple[FileId, FileId]) -> None:
    one, other = files
    assert who(found("dalia")) == [RUTAS_SEARCH, PETRAS, RUTA]
    assert who(found("dalia", official="petras")) == [PETRAS]
    assert who(found("dalia", person=person_of(other))) == [PETRAS]
    assert RUTA in who(found("dalia", person=person_of(one)))
    assert PETRAS not in who(found("dalia", person=person_of(one)))
    assert len(found("dalia", day=today(), official="petras").looks) == 1
    assert found("dalia", day=today() - timedelta(days=1)).looks == []


def test_gdpr_5_2_who_searches_for_looks_is_recorded_with_what_they_asked(
    files: tuple[FileId, FileId],
) -> None:
    number = person_of(files[0])
    found("dalia", official="ruta", person=number)
    (look,) = rows.looks(rows.Wanted(authority=AUTHORITY, user="dalia"), count=1)
    assert (look.way, look.occasion, look.key) == (Way.LOOKS, Occasion.DATA_PROTECTION, f"ruta {number}")
    assert (
        load(files[0], authority=AUTHORITY).procedure.subjects(load(files[0], authority=AUTHORITY).matter)[0]
        in look.persons
    )


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
     {"official": "x" * 61}, {"person": "\x00"}],
)  # fmt: skip
def test_what_cannot_be_asked_is_said_so(query: dict[str, str]) -> None:
    with pytest.raises(BadSearch):
        Search.read(query)


@pytest.mark.parametrize("user", ["dalia", "jonas"])
def test_at_a_person_who_is_not_there_nobody_looked(files: tuple[FileId, FileId], user: str) -> None:
    assert found(user, person="ID-1999-000001").looks == []
