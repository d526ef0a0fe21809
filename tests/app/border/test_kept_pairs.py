"""Pairs in the database: nothing of the traveller in plain, nothing changed, nothing gone before its day."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime, timedelta

import pytest
from django.conf import settings as configured
from django.db import DatabaseError, IntegrityError, connection, transaction

from byla.app.accounts import adapters
from byla.app.border import pairs
from byla.app.border.models import PairRow, TakenBackRow
from byla.app.jobs.tidying import tidy
from byla.app.moment import legal_day
from byla.app.store import asides
from byla.border import Pair, PairSetAside, Reason, Remembered, Remembering, pair_of
from byla.national_list import Identity, Listed
from byla.screening import Query

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]

AT = datetime.now(UTC)
ON = legal_day(AT)
A_YEAR = ON + timedelta(days=365)
PAIR = pair_of(Query("Кавальчук Вольга", birth="1984-02-29", document="MP1234567"), "ban-1", {"names": ["x"]})
TABLES = ("pair_set_aside", "pair_taken_back")


def keep(authority: str = "demo", until=A_YEAR, pair: Pair = PAIR, at: datetime = AT) -> PairSetAside:
    return pairs.keep(
        pair, authority=authority, reason=Reason.FACE, note="Another face", by="marius", at=at, until=until
    )


def standing(authority: str = "demo", on=ON) -> dict[str, PairSetAside]:
    return pairs.standing({"it": PAIR}, authority=authority, on=on)


def test_it_is_found_again_with_who_when_why_and_until() -> None:
    held = keep()
    assert standing() == {"it": held}
    assert (held.by, held.reason, held.note, held.until) == ("marius", Reason.FACE, "Another face", A_YEAR)


def test_of_several_lookings_the_last_is_told() -> None:
    last = keep(at=AT + timedelta(minutes=1))
    keep()
    assert standing() == {"it": last}


def test_another_authority_and_a_day_too_late_find_nothing() -> None:
    keep()
    assert standing(authority="other") == {}
    assert standing(on=A_YEAR + timedelta(days=1)) == {}


def test_gdpr_25_no_column_says_who_the_traveller_is() -> None:
    keep()
    columns = [str(value) for value in PairRow.objects.values_list().get()]
    for plain in ("кавальчук", "вольга", "1984", "mp1234567"):
        assert not [one for one in columns if plain in one.casefold()]


def test_it_is_taken_back_once_and_shows_no_more() -> None:
    held = keep()
    back = pairs.take_back(held.id, authority="demo", note="The same after all", by="dalia", at=AT, on=ON)
    assert back.taken_back is not None
    assert back.taken_back.by == "dalia"
    assert standing() == {}
    with pytest.raises(pairs.NotStanding):
        pairs.take_back(held.id, authority="demo", note="Once more", by="dalia", at=AT, on=ON)


def test_what_is_over_cannot_be_taken_back() -> None:
    held = keep(until=ON - timedelta(days=1))
    with pytest.raises(pairs.NotStanding):
        pairs.take_back(held.id, authority="demo", note="The same after all", by="dalia", at=AT, on=ON)


def test_nobody_takes_back_what_another_authority_set_aside() -> None:
    held = keep(authority="other")
    with pytest.raises(pairs.NotStanding):
        pairs.take_back(held.id, authority="demo", note="Not ours", by="marius", at=AT, on=ON)


def test_a_post_is_told_of_the_pairs_that_stand_of_its_own_authority_and_of_no_other() -> None:
    entry = Listed(id="ban-1", identity=Identity(names=("x",)))

    def told(on: date = ON) -> dict[str, Remembering]:
        return pairs.remembering([entry], authority="demo", on=on)

    keep(authority="other")
    assert told() == {}
    held = keep()
    assert told()["ban-1"].pairs == {
        PAIR.fingerprint(pairs._keys()[0]): Remembered(reason=held.reason, until=A_YEAR)
    }
    assert told(A_YEAR + timedelta(days=1)) == {}
    pairs.take_back(held.id, authority="demo", note="The same after all", by="dalia", at=AT, on=ON)
    assert told() == {}


def test_of_several_lookings_a_post_is_told_the_last() -> None:
    keep(until=A_YEAR, at=AT + timedelta(minutes=1))
    keep(until=ON)
    (told,) = pairs.remembering(
        [Listed(id="ban-1", identity=Identity(names=("x",)))], authority="demo", on=ON
    ).values()
    assert [one.until for one in told.pairs.values()] == [A_YEAR]


def test_a_note_is_kept_without_the_space_around_it() -> None:
    held = pairs.keep(
        PAIR, authority="demo", reason=Reason.FACE, note=" Another face\n", by="marius", at=AT, until=A_YEAR
    )
    assert held.note == "Another face"
    back = pairs.take_back(held.id, authority="demo", note=" The same \n", by="dalia", at=AT, on=ON)
    assert back.taken_back is not None
    assert back.taken_back.note == "The same"


def test_after_a_change_of_keys_what_was_set_aside_is_found_still(settings) -> None:
    held = keep()
    settings.BYLA_SPECIAL_KEY_FALLBACKS = [settings.BYLA_SPECIAL_KEY]
    settings.BYLA_SPECIAL_KEY = "another key of at least fifty characters, for the tests only"
    assert standing() == {"it": held}
    settings.BYLA_SPECIAL_KEY_FALLBACKS = []
    assert standing() == {}, "without the key each match is looked at anew"


def test_a_key_serves_one_purpose_whatever_secret_they_are_drawn_from() -> None:
    """Whoever learns the key of one thing opens nothing else with it, nor does the secret itself serve as one."""
    purposes = [pairs.PURPOSE, asides.PURPOSE, asides.COMPARING, adapters.PURPOSE]
    assert len({*purposes}) == len(purposes)
    (key,), secret = pairs._keys(), configured.BYLA_SPECIAL_KEY.encode()
    assert key == hashlib.blake2b(secret, digest_size=32, person=b"byla-pairs").digest()


def refused(statement: str, *values: object) -> None:
    with (
        pytest.raises((DatabaseError, IntegrityError), match="append-only"),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute(statement, values)  # type: ignore[arg-type]


@pytest.mark.parametrize("table", TABLES)
@pytest.mark.parametrize("act", ["UPDATE {table} SET authority = authority", "DELETE FROM {table}"])
def test_the_database_refuses_to_change_or_lose_a_row_whose_time_is_not_over(table: str, act: str) -> None:
    held = keep()
    pairs.take_back(held.id, authority="demo", note="The same after all", by="dalia", at=AT, on=ON)
    refused(act.format(table=table))


@pytest.mark.parametrize("table", TABLES)
def test_no_row_takes_the_place_of_another(database: str, table: str) -> None:
    if database != "sqlite":
        pytest.skip("PostgreSQL has no REPLACE, and a key that stands is refused by its own constraint")
    held = keep()
    pairs.take_back(held.id, authority="demo", note="The same after all", by="dalia", at=AT, on=ON)
    with connection.cursor() as cursor:
        # Otherwise the row that gives way would fire the guard against removal.
        cursor.execute("PRAGMA recursive_triggers = OFF")
    refused(f"INSERT OR REPLACE INTO {table} SELECT * FROM {table}")


def test_what_is_over_goes_at_night_and_what_is_not_stays() -> None:
    keep(until=ON - timedelta(days=2))
    stays = {keep().id, keep(until=ON - timedelta(days=1)).id}
    tidy(AT)
    assert {one.id for one in PairRow.objects.all()} == stays, "the day after the last one passes too"


def test_what_was_taken_back_goes_with_its_pair() -> None:
    over = ON - timedelta(days=3)
    held = keep(until=over)
    pairs.take_back(held.id, authority="demo", note="The same after all", by="dalia", at=AT, on=over)
    assert pairs.tidy(ON) == 1
    assert not TakenBackRow.objects.exists()


def test_its_last_day_passes_before_a_row_can_go() -> None:
    """The database reckons in UTC, and lets go what `tidy` would leave a day longer."""
    today = datetime.now(UTC).date()
    stays, gone = keep(until=today), keep(until=today - timedelta(days=1))
    refused("DELETE FROM pair_set_aside WHERE id = %s", stays.id)
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM pair_set_aside WHERE id = %s", [gone.id])
    assert PairRow.objects.get().id == stays.id


def test_a_row_without_a_day_to_go_by_stays() -> None:
    """That a pair was taken back says no day of its own; where the pair is gone first, nothing lets it go."""
    with undone():
        over = ON - timedelta(days=3)
        held = keep(until=over)
        pairs.take_back(held.id, authority="demo", note="The same after all", by="dalia", at=AT, on=over)
        with connection.cursor() as cursor:
            cursor.execute("DELETE FROM pair_set_aside WHERE id = %s", [held.id])
        refused("DELETE FROM pair_taken_back")


def test_no_row_is_put_at_the_place_of_another_under_a_number_of_its_own(database: str) -> None:
    if database != "sqlite":
        pytest.skip("rows of PostgreSQL have no number")
    keep()
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA recursive_triggers = OFF")
    others = "'another', authority, pair, entry, reason, note, by, at, until"
    columns = "rowid, id, authority, pair, entry, reason, note, by, at, until"
    refused(f"INSERT OR REPLACE INTO pair_set_aside ({columns}) SELECT rowid, {others} FROM pair_set_aside")


@pytest.mark.parametrize("table", TABLES)
def test_no_table_is_emptied(database: str, table: str) -> None:
    if database != "postgresql":
        pytest.skip("SQLite has no TRUNCATE")
    keep(until=ON - timedelta(days=3))
    refused(f"TRUNCATE {table} CASCADE")


def test_no_table_of_a_visitor_says_when_a_row_may_go(database: str) -> None:
    """A temporary table stands before the real one of its name; it could say that all days are over."""
    if database != "postgresql":
        pytest.skip("a trigger of SQLite sees no temporary table")
    held = keep()
    pairs.take_back(held.id, authority="demo", note="The same after all", by="dalia", at=AT, on=ON)
    with undone():
        with connection.cursor() as cursor:
            cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
            cursor.execute(
                "CREATE TEMP TABLE pair_set_aside AS SELECT id, current_date - 9 AS until FROM pair_set_aside"
            )
        refused("DELETE FROM pair_taken_back")


@contextmanager
def undone() -> Iterator[None]:
    """What happens inside is as if it had not been."""
    with transaction.atomic():
        yield
        transaction.set_rollback(True)
