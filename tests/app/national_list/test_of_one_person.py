"""An entry is found by every name and document of its person, whichever of the records judged to be theirs says it.

Row 44: that somebody is listed under one name lets nobody past who is known here under another.
"""

from __future__ import annotations

import pytest
from tests.app.authority import AUTHORITY, Authority, of, take
from tests.app.national_list.banned import lifted, listed

from byla.app.moment import now
from byla.app.national_list.searching import search
from byla.app.store import upkeep
from byla.app.store.who import Who, situation
from byla.casefile import FileId
from byla.national_list import Asked, Candidate

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]
EARLIER = Asked(name="Hanna Shapoval", born="1985-03-02")
PASSPORT = "XK7654321"


def record(family: str, given: str) -> FileId:
    """Another record, from a passport with another birth date."""
    file = take("person", "open_record", of("ruta"), reason="Application", source="application").file
    name = {"given": given, "family": family, "script": "Latn", "language": "ru", "kind": "in_document"}
    take("person", "record_name", of("ruta"), file, source="travel_document", **name)
    born = {"year": 1985, "month": 3, "day": 2}
    take("person", "record_birth", of("ruta"), file, source="travel_document", **born)
    return file


def judged(one: FileId, other: FileId, judgement: str = "same") -> FileId:
    said = {"one": one, "other": other, "judgement": judgement, "reason": "The same fingerprints."}
    return take("identity_link", "judge_link", of("ruta"), **said).file


def found(officer: Who, asked: Asked = EARLIER) -> list[Candidate]:
    return list(search(asked, officer, door="border").candidates)


def test_a_judgement_lets_the_entry_be_found_by_the_other_name_and_undoing_it_ends_that(
    ban: FileId, person: FileId, officer: Who
) -> None:
    other = record("Shapoval", "Hanna")
    assert found(officer) == []
    link = judged(person, other)
    (one,) = found(officer)
    assert one.entry == ban
    assert one.identity.names == ("Кавальчук, Вольга", "Shapoval, Hanna")
    assert one.identity.births == ("1987-04-12", "1985-03-02")
    take("identity_link", "undo_link", of("ruta"), link, reason="Another's fingerprints, mixed up.")
    assert found(officer) == []
    (own,) = found(officer, Asked(name="Olga Kovalchuk", born="1987-04-12"))
    assert own.identity.names == ("Кавальчук, Вольга",)


def test_that_two_are_different_people_carries_nothing_over(
    ban: FileId, person: FileId, officer: Who
) -> None:
    judged(person, record("Shapoval", "Hanna"), "different")
    assert found(officer) == []


def test_sameness_is_carried_on_and_what_is_recorded_later_anywhere_counts(
    ban: FileId, person: FileId, officer: Who
) -> None:
    middle, far = record("Melnik", "Anna"), record("Shapoval", "Hanna")
    judged(middle, far)
    assert found(officer) == []
    judged(person, middle)
    assert [one.entry for one in found(officer)] == [ban]
    later = {"given": "Hanna", "family": "Zubritskaya", "script": "Latn", "language": "ru", "kind": "earlier"}
    take("person", "record_name", of("ruta"), far, source="travel_document", **later)
    assert [one.entry for one in found(officer, Asked(name="Zubritskaya Hanna"))] == [ban]


def test_who_is_another_than_a_further_record_of_the_person_is_not_found_by_its_name(
    ban: FileId, person: FileId, officer: Who
) -> None:
    middle, far = record("Melnik", "Anna"), record("Shapoval", "Hanna")
    judged(person, middle)
    judged(middle, far, "different")
    assert found(officer) == []
    assert [one.entry for one in found(officer, Asked(name="Melnik Anna", born="1985-03-02"))] == [ban]


def test_of_many_entries_each_is_found_by_the_names_of_its_own_person(
    authority: Authority, ban: FileId, person: FileId, officer: Who, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("byla.app.national_list.of_one_person.AT_ONCE", 1)
    second = authority.person("Рудзь", given="Тацяна")
    other = listed(authority, second)
    judged(person, record("Shapoval", "Hanna"))
    judged(second, record("Orlova", "Vera"))
    assert [one.entry for one in found(officer)] == [ban]
    assert [one.entry for one in found(officer, Asked(name="Vera Orlova", born="1985-03-02"))] == [other]


def test_who_was_judged_the_same_before_the_listing_is_found_by_both_names_from_then_on(
    authority: Authority, person: FileId, officer: Who
) -> None:
    judged(person, record("Shapoval", "Hanna"))
    assert found(officer) == []
    ban = listed(authority, person)
    assert [one.entry for one in found(officer)] == [ban]
    lifted(ban)
    assert found(officer) == []


def test_the_projection_is_made_again_and_compared(ban: FileId, person: FileId, officer: Who) -> None:
    other = record("Shapoval", "Hanna")
    undone = judged(person, record("Melnik", "Anna"))
    take("identity_link", "undo_link", of("ruta"), undone, reason="Another's fingerprints, mixed up.")
    judged(person, other)
    judged(other, record("Orlova", "Vera"), "different")
    at = situation(of("ruta"), now())
    assert list(upkeep.differences(AUTHORITY, at)) == []
    upkeep.rebuild(AUTHORITY, at)
    assert list(upkeep.differences(AUTHORITY, at)) == []
    assert [one.entry for one in found(officer)] == [ban]
