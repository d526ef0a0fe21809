"""What an installation may set, and how it is told that it cannot start."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from django.apps import apps

from byla.app import longest
from byla.app.site.database_url import BadDatabaseUrl, database_settings
from byla.app.site.environment import BadEnvironment, read_environment
from byla.app.site.variables import VARIABLES

PRODUCTION = {
    "BYLA_PRODUCTION": "1",
    "BYLA_AUTHORITY": "lt-example",
    "BYLA_STATE": "/srv/byla",
    "DATABASE_URL": "postgresql://byla:secret@db.example:5433/byla?sslmode=verify-full",
    "SECRET_KEY": "k" * 50,
    "BYLA_SPECIAL_KEY": "s" * 50,
    "ALLOWED_HOSTS": "byla.example, www.byla.example",
    "BYLA_PUBLIC_URL": "https://byla.example",
}
REQUIRED = [variable.name for variable in VARIABLES if variable.required_in_production]


def problems(given: dict[str, str]) -> tuple[str, ...]:
    with pytest.raises(BadEnvironment) as bad:
        read_environment(given)
    return bad.value.problems


def test_production_starts_with_all_that_it_asks_for() -> None:
    environment = read_environment(PRODUCTION)
    assert environment.production
    assert environment.allowed_hosts == ("byla.example", "www.byla.example")


def test_production_says_at_once_all_that_is_missing() -> None:
    told = problems({"BYLA_PRODUCTION": "1"})
    assert [line.split(" ")[0] for line in told] == REQUIRED


@pytest.mark.parametrize("name", REQUIRED)
def test_production_refuses_to_start_without(name: str) -> None:
    (told,) = problems({key: value for key, value in PRODUCTION.items() if key != name})
    assert told.startswith(f"{name} is not set")


@pytest.mark.parametrize(
    ("name", "value", "told"),
    [
        ("BYLA_DEBUG", "1", "personal data"),
        ("SECRET_KEY", "short", "shorter than 50"),
        ("BYLA_PUBLIC_URL", "http://byla.example", "https://"),
        ("BYLA_SPECIAL_KEY", "short", "shorter than 50"),
        ("BYLA_SPECIAL_KEY", "k" * 50, "a key of its own"),
        ("ALLOWED_HOSTS", "*", "would accept any"),
        ("BYLA_WORKERS", "none", "whole number"),
        ("BYLA_PRODUCTION", "yes", "0 or 1"),
        ("BYLA_LOG_LEVEL", "LOUD", "DEBUG, INFO"),
        ("BYLA_DAY", "2023-04-26", "in production the clock runs"),
        ("BYLA_DAY", "2099-01-01", "a day that has passed"),
        ("BYLA_DAY", "26 April", "a day that has passed"),
        ("DATABASE_URL", "mysql://host/name", "sqlite:/// or postgresql://"),
    ],
)
def test_a_bad_value_is_told_with_what_is_allowed(name: str, value: str, told: str) -> None:
    assert any(name in line and told in line for line in problems({**PRODUCTION, name: value}))


def test_the_demo_needs_nothing_and_keeps_the_key_that_it_made(tmp_path: Path) -> None:
    first, second = read_environment({}, root=tmp_path), read_environment({}, root=tmp_path)
    assert first.secret_key == second.secret_key
    assert len(first.secret_key) >= 50
    assert (tmp_path / "var" / "secret_key").stat().st_mode & 0o077 == 0
    assert first.database["NAME"] == str(tmp_path / "var" / "byla.sqlite3")


def test_the_clock_runs_unless_it_is_set_to_stand_where_nothing_is_real(tmp_path: Path) -> None:
    assert read_environment({}, root=tmp_path).day is None
    assert read_environment({"BYLA_DAY": "2023-04-26"}, root=tmp_path).day == date(2023, 4, 26)


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("sqlite:////srv/byla.sqlite3", {"NAME": "/srv/byla.sqlite3"}),
        (
            "postgresql://a:p%40ss@h:5433/n",
            {"USER": "a", "PASSWORD": "p@ss", "HOST": "h", "PORT": "5433", "NAME": "n"},
        ),
        ("postgres:///n?host=/run/postgresql", {"HOST": "/run/postgresql", "NAME": "n", "PORT": ""}),
    ],
)
def test_a_database_url_is_read(url: str, expected: dict[str, str]) -> None:
    settings = database_settings(url)
    assert {name: settings[name] for name in expected} == expected


@pytest.mark.parametrize(
    "url", ["sqlite:///relative", "postgresql://host/", "postgresql://h:x/n", "", "oracle://x/y"]
)
def test_a_bad_database_url_is_refused(url: str) -> None:
    with pytest.raises(BadDatabaseUrl):
        database_settings(url)


def test_the_key_of_an_authority_is_as_long_as_the_record_takes() -> None:
    assert read_environment({**PRODUCTION, "BYLA_AUTHORITY": "a" * 40}).authority == "a" * 40
    told = problems({**PRODUCTION, "BYLA_AUTHORITY": "a" * 41})
    assert told == ("BYLA_AUTHORITY has 41 characters; it may have at most 40",)


def test_every_table_takes_the_same_keys() -> None:
    fields = [field for model in apps.get_models() for field in model._meta.fields]
    assert {one.max_length for one in fields if one.name == "authority"} == {longest.AUTHORITY}
    assert {one.max_length for one in fields if one.name in ("actor", "username")} == {longest.USER}
