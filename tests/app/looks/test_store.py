"""Who looked can be added to and read; it is not changed, and removed only when the law's time is over, on a row that
says so.
"""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from django.db import DatabaseError, connection
from tests.databases import Databases, pointed_at

from byla.app.looks import backup, rows, store
from byla.app.looks.expiry import expire
from byla.app.moment import now
from byla.looks import OPEN_FOR, Glass, Look, Occasion, Review, Way

pytestmark = pytest.mark.both_databases


def look(at: datetime, user: str = "ruta") -> Look:
    return Look(
        authority="demo", at=at, user=user, unit="vilnius", occasion=Occasion.SEARCH, way=Way.SEARCH,
        door="files", key="Ковальчук", files=("f1",), persons=("p1", "p2"),
    )  # fmt: skip


def glass(at: datetime) -> Glass:
    return Glass(
        authority="demo", at=at, until=at + OPEN_FOR, user="ruta", unit="vilnius", file="f1", number="1",
        persons=("p1",), reason="Somebody is in danger tonight", denied="access.no_rule_allows",
    )  # fmt: skip


def looks(authority: str, **wanted: object) -> list[Look]:
    return rows.looks(rows.Wanted(authority=authority, **wanted), count=9)  # type: ignore[arg-type]


def test_a_look_comes_back_as_it_was_written(own_database: str) -> None:
    at = now()
    rows.keep(look(at))
    (found,) = looks("demo", persons=["p2"])
    assert found == Look(**{**_fields(look(at)), "id": found.id})
    assert looks("demo", persons=["p3"]) == []
    assert looks("other") == []


def _fields(one: Look) -> dict[str, object]:
    return {name: getattr(one, name) for name in Look.__slots__}


TAMPERING = [
    "UPDATE look SET by_user = 'nobody'",
    "DELETE FROM look",
    "DELETE FROM look_person",
    "UPDATE glass SET reason = ''",
    "UPDATE glass SET until = '9'",
    "UPDATE glass_review SET note = ''",
    "UPDATE look_expiry SET before = '9'",
    "DELETE FROM glass",
    "DELETE FROM glass_review",
    "DELETE FROM look_expiry",
]


@pytest.mark.parametrize("statement", TAMPERING)
def test_gdpr_5_2_nobody_removes_or_changes_that_they_looked(own_database: str, statement: str) -> None:
    rows.keep(look(now()))
    number = rows.keep_glass(glass(now()))
    rows.keep_review(number, Review(by="dalia", at=now(), note="Rightly so, the police had called"))
    with store.written() as cursor:
        cursor.execute("INSERT INTO look_expiry (at, before, provision) VALUES ('1', '1', 'x')")
    with pytest.raises(store.NotRecorded, match="only added to"), store.written() as cursor:
        cursor.execute(statement)


@pytest.mark.parametrize("table", ["look", "glass", "glass_review", "look_expiry"])
def test_gdpr_5_2_no_table_is_emptied_and_no_row_takes_the_place_of_another(
    own_database: str, database: str, table: str
) -> None:
    rows.keep(look(now()))
    number = rows.keep_glass(glass(now()))
    rows.keep_review(number, Review(by="dalia", at=now(), note="Rightly so, the police had called"))
    with store.written() as cursor:
        cursor.execute("INSERT INTO look_expiry (at, before, provision) VALUES ('1', '1', 'x')")
    if database == "sqlite":
        with store.database().cursor() as cursor:
            # Otherwise the row that gives way would fire the guard against removal.
            cursor.execute("PRAGMA recursive_triggers = OFF")
    ways = {
        "sqlite": f"INSERT OR REPLACE INTO {table} SELECT * FROM {table}",
        "postgresql": f"TRUNCATE {table}",
    }
    with pytest.raises(store.NotRecorded, match="only added to"), store.written() as cursor:
        cursor.execute(ways[database])


@pytest.mark.parametrize("days", [-10_000, 0, 300])
def test_nobody_says_that_what_is_younger_than_a_year_is_over(own_database: str, days: int) -> None:
    """Whoever can write into the store could else write a row of expiry, and remove what they looked at."""
    before = rows.moment(now() - timedelta(days=days))
    with pytest.raises(store.NotRecorded, match="only added to"), store.written() as cursor:
        cursor.execute("INSERT INTO look_expiry (at, before, provision) VALUES ('1', %s, 'x')", [before])


def test_what_is_older_than_three_years_is_destroyed_and_that_it_was_is_kept(own_database: str) -> None:
    at = datetime(2026, 11, 26, 9, tzinfo=UTC)
    old, young = datetime(2023, 11, 25, 12, tzinfo=UTC), datetime(2023, 11, 26, 12, tzinfo=UTC)
    for moment in (old, young):
        rows.keep(look(moment))
    rows.keep_review(rows.keep_glass(glass(old)), Review(by="dalia", at=old, note="Rightly so, it was night"))
    assert expire(at) == 2
    assert [one.at for one in looks("demo")] == [young]
    assert rows.glasses("demo") == []
    assert store.asked("SELECT count(*) FROM look_person WHERE person = %s", ["p1"]) == [(1,)]
    assert store.asked("SELECT provision FROM look_expiry", []) == [("lt/retention:looks",)]
    assert expire(at + timedelta(hours=1)) == 0


def test_a_backup_brings_looks_back_and_numbering_goes_on(
    own_database: str, database: str, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    rows.keep(look(now()))
    number = rows.keep_glass(glass(now()))
    rows.keep_review(number, Review(by="dalia", at=now(), note="Rightly so, the police had called"))
    before = looks("demo"), rows.glasses("demo")
    backup.write(tmp_path / "looks.jsonl")
    databases: Databases = request.getfixturevalue(f"{database}_databases")
    url = databases.copy()
    with pointed_at(url):
        backup.read(tmp_path / "looks.jsonl")
        assert (looks("demo"), rows.glasses("demo")) == before
        rows.keep(look(now(), user="jonas"))
        assert len(looks("demo", persons=["p1"])) == 2
    databases.drop(url)


def test_a_store_that_is_not_there_is_said_so(own_database: str, database: str, monkeypatch) -> None:
    rows.keep(look(now()))
    with pytest.raises(DatabaseError):
        store.database().cursor().execute("SELECT no_such_thing")
    with pytest.raises(store.NotRecorded):
        store.asked("SELECT no_such_thing FROM look", [])


WATCHED = {
    "sqlite": [],
    "postgresql": [
        "CREATE TEMP TABLE waits (said text)",
        "CREATE FUNCTION pg_temp.waiting() RETURNS trigger LANGUAGE plpgsql AS"
        " $$ BEGIN INSERT INTO waits VALUES (current_setting('synchronous_commit')); RETURN NEW; END $$",
        "CREATE TRIGGER waiting BEFORE INSERT ON look FOR EACH ROW EXECUTE FUNCTION pg_temp.waiting()",
    ],
}
SAID = {"sqlite": "PRAGMA synchronous", "postgresql": "SELECT said FROM waits ORDER BY ctid DESC LIMIT 1"}
"""Where the database itself says whether the last row waited for the disk."""


@pytest.mark.parametrize(("at_once", "waits"), [(True, (2, "on")), (False, (1, "off"))])
def test_what_must_not_be_lost_waits_for_the_disk(
    own_database: str, database: str, at_once: bool, waits: tuple[object, object]
) -> None:
    rows.keep(look(now()))
    with store.database().cursor() as cursor:
        for statement in WATCHED[database]:
            cursor.execute(statement)
    rows.keep(look(now()), at_once=at_once)
    [(said,)] = store.asked(SAID[database], [])
    assert said in waits
    assert len(looks("demo")) == 2


def test_many_who_look_at_once_wait_for_each_other_and_none_is_refused(
    own_database: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever SQLite lets wait only sleeps and tries again: of eight, one was refused after five seconds."""
    monkeypatch.setattr(store, "SQLITE_WAITS_SECONDS", 0)
    rows.keep(look(now()))

    def looks_ten_times(_: int) -> None:
        for _time in range(10):
            rows.keep(look(now()), at_once=True)
        store.database().close()

    with ThreadPoolExecutor(8) as officers:
        list(officers.map(looks_ten_times, range(8)))
    assert store.asked("SELECT count(*) FROM look", []) == [(81,)]


def test_a_connection_that_the_server_ended_is_opened_anew(
    own_database: str, database: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As after a restart of the server. One that was used a moment ago is not asked first, and fails once, closed."""
    rows.keep(look(now()))
    if database == "sqlite":
        pytest.skip("a file ends no connection")
    for rested, refusals in ((0.0, 0), (60.0, 1)):
        monkeypatch.setattr(store, "RESTED_SECONDS", rested)
        [(ours,)] = store.asked("SELECT pg_backend_pid()", [])
        with connection.cursor() as other:
            other.execute("SELECT pg_terminate_backend(%s, 5000)", [ours])
        refused: list[str] = []
        for _ in range(2):
            try:
                rows.keep(look(now()))
            except store.NotRecorded as broken:
                refused.append(str(broken))
        assert len(refused) == refusals
        # The cause, and not that nothing more can be said to a connection that is closed.
        assert not any("connection is closed" in one for one in refused)
