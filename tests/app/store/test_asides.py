"""What is kept apart from an entry lies encrypted, does not change, goes only with a recorded erasure, and is proved by
the commitment that the entry holds.
"""

from __future__ import annotations

import pytest
from django.conf import settings
from django.db import DatabaseError, IntegrityError, connection, transaction
from django.test import override_settings
from tests.app.authority import AUTHORITY, Authority, of, take

from byla.app.store import asides
from byla.app.store.models import AsideErasure, SetAside
from byla.app.store.verifying import broken
from byla.casefile import Aside, FileId

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]
SAID = Aside(b"s" * 32, {"attitude": "The planted sentence."})


@pytest.fixture
def person() -> FileId:
    """A file with something kept apart from its second entry."""
    person = Authority().found().person()
    asides.keep(person, authority=AUTHORITY, asides=[(2, SAID)])
    return person


def test_it_lies_encrypted_and_comes_back(person) -> None:
    assert b"planted" not in bytes(SetAside.objects.get().content)
    assert asides.opened(person, [1, 2]) == {2: SAID.said}


def test_whoever_lacks_the_key_opens_nothing(person) -> None:
    with override_settings(BYLA_SPECIAL_KEY="another"), pytest.raises(asides.Unopenable):
        asides.opened(person, [2])
    with override_settings(BYLA_SPECIAL_KEY="new", BYLA_SPECIAL_KEY_FALLBACKS=[settings.BYLA_SPECIAL_KEY]):
        assert asides.opened(person, [2]) == {2: SAID.said}


FORBIDDEN = {
    "changed": "UPDATE set_aside SET content = %s WHERE number = 2",
    "removed": "DELETE FROM set_aside WHERE number = 2",
    "kept twice": "INSERT INTO set_aside (file_id, number, authority, content) SELECT file_id, number, authority, %s"
    " FROM set_aside",
    "erased by an entry that erases nothing": "INSERT INTO aside_erasure (file_id, number, authority, by)"
    " SELECT file_id, 2, authority, 1 FROM set_aside",
}


@pytest.mark.parametrize("what", sorted(FORBIDDEN))
def test_the_database_refuses_that_it_is(person, what: str) -> None:
    statement = FORBIDDEN[what]
    values = [b"other"] * statement.count("%s")
    with (
        pytest.raises((DatabaseError, IntegrityError), match=r"append-only|unique|UNIQUE"),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute(statement, values)


def test_erasing_the_entry_takes_it_along_and_it_cannot_come_back(person) -> None:
    take(
        "person",
        "erase_entries",
        of("dalia"),
        person,
        entries=["2"],
        article="eu/gdpr:17(1)(d)",
        reason="Asked for by the person",
    )
    assert not SetAside.objects.exists()
    assert AsideErasure.objects.get().number == 2
    with pytest.raises((DatabaseError, IntegrityError), match="append-only"), transaction.atomic():
        asides.keep(person, authority=AUTHORITY, asides=[(2, SAID)])
    assert not list(broken())


def test_what_no_entry_commits_to_is_found_out(person) -> None:
    assert [one.said for one in broken()] == ["something is kept apart from it that should not be there"]
