"""Each change of the list is read again by every process: an act that leaves what is searched as it was makes none."""

from __future__ import annotations

import pytest
from tests.app.authority import AUTHORITY, Authority, of, take
from tests.app.national_list.banned import departed, lifted
from tests.app.test_any_entry_erased import without

from byla.app.moment import now, today
from byla.app.national_list import projecting, rows
from byla.app.store import upkeep
from byla.app.store.models import ListedEntry
from byla.app.store.read import load
from byla.app.store.who import situation
from byla.casefile import FileId

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]


def version() -> int:
    return rows.newest(AUTHORITY)[0]


def test_what_is_not_searched_changes_nothing_on_the_list(
    authority: Authority, ban: FileId, person: FileId
) -> None:
    said = {"one": person, "other": authority.person("Рудзь"), "judgement": "same", "reason": "One face."}
    link = take("identity_link", "judge_link", of("ruta"), **said).file
    before = version()
    take("entry_ban", "assign", of("jonas"), ban, unit="security", to="ona", note="")
    take("person", "record_contact", of("ruta"), person, address="Vilnius", language="be")
    again = {"judgement": "same", "reason": "One face, and the same fingerprints."}
    take("identity_link", "judge_again", of("ruta"), link, **again)
    assert version() == before
    departed(ban)
    assert version() == before + 1, "its last day is known now"


def test_an_entry_that_is_gone_differs_in_nothing_from_one_that_is_made_anew(ban: FileId) -> None:
    lifted(ban)
    at = situation(of("ruta"), now())
    assert list(upkeep.differences(AUTHORITY, at)) == []


@pytest.mark.parametrize(
    ("column", "value"), [("first", "2001-02-03"), ("last", "2001-02-03"), ("said", "{}"), ("stands", False)]
)
def test_whatever_the_list_says_of_an_entry_and_its_file_does_not_is_named(
    ban: FileId, column: str, value: object
) -> None:
    at = situation(of("ruta"), now())
    (made,) = (said for what, said in projecting.said_of(load(ban, authority=AUTHORITY), at).items())
    assert made.startswith(f"stands {today().isoformat()} - "), "it has no last day before the person leaves"
    ListedEntry.objects.filter(id=ban).update(**{column: value})
    (found,) = upkeep.differences(AUTHORITY, at)
    assert (found.file, found.what, found.expected) == (ban, "entry", made)


def test_a_ban_of_which_the_person_is_erased_leaves_the_list_and_is_projected_still(ban: FileId) -> None:
    at, file = situation(of("ruta"), now()), load(ban, authority=AUTHORITY)
    erased = without(file, frozenset({1}))
    projecting.project(erased, before=file, situation=at)
    assert rows.entries(AUTHORITY, [ban]) == {}
    projecting.project(erased, before=None, situation=at)
    assert projecting.said_of(erased, at) == {}
