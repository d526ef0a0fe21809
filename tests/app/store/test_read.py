"""A file that was read before is followed, not read again; and what is kept of it is never another record's."""

from __future__ import annotations

import pytest
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext
from tests.app.authority import AUTHORITY, Authority, done, of, take
from tests.app.store.test_act import rename

from byla.app.store import read
from byla.app.store.act import act
from byla.app.store.read import load
from byla.casefile import File, FileId

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]


@pytest.fixture
def person() -> FileId:
    """A person record that this process has read."""
    file = Authority().found().person()
    load(file, authority=AUTHORITY)
    return file


def afresh(file: FileId) -> File[object]:
    """The file as a process reads it that has never seen it."""
    read._kept.cache_clear()
    return load(file, authority=AUTHORITY)


def test_the_second_time_only_the_newest_entry_is_read(person: FileId) -> None:
    with CaptureQueriesContext(connection) as asked:
        load(person, authority=AUTHORITY)
    assert [one["sql"].count("number >= 4") for one in asked] == [0, 1]


def test_what_was_added_since_is_there(person: FileId) -> None:
    done(act(rename(person), of("ruta")))
    file = load(person, authority=AUTHORITY)
    assert file == afresh(person)
    assert file.version == 5


def test_what_was_erased_since_is_gone(person: FileId) -> None:
    erased = {"entries": ["2"], "article": "eu/gdpr:17", "reason": "Asked for"}
    take("person", "erase_entries", of("dalia"), person, **erased)
    file = load(person, authority=AUTHORITY)
    assert file.entries[1].body is None
    assert file == afresh(person)


def test_what_was_rolled_back_is_forgotten(person: FileId) -> None:
    with transaction.atomic():
        done(act(rename(person), of("ruta")))
        assert load(person, authority=AUTHORITY).version == 5
        transaction.set_rollback(True)
    assert load(person, authority=AUTHORITY).version == 4


def test_another_entry_under_the_same_number_is_read(person: FileId) -> None:
    with transaction.atomic():
        done(act(rename(person), of("ruta")))
        rolled_back = load(person, authority=AUTHORITY)
        transaction.set_rollback(True)
    done(act(rename(person), of("jonas")))
    read._kept(person).file = rolled_back  # as a process holds it in which nothing happened since
    file = load(person, authority=AUTHORITY)
    assert (rolled_back.version, rolled_back.entries[-1].header.actor) == (5, "ruta")
    assert (file.version, file.entries[-1].header.actor) == (5, "jonas")


def test_the_file_as_known_before_is_folded_from_what_is_kept(person: FileId) -> None:
    before = load(person, authority=AUTHORITY)
    done(act(rename(person), of("ruta")))
    then = load(person, authority=AUTHORITY, known=before.entries[-1].header.known_from)
    assert then == before
