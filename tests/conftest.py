"""What a test may ask for.

Databases. Every test is empty-handed until it asks:

* `db` (or `@pytest.mark.django_db`): SQLite, rolled back afterwards. The usual case.
* `@pytest.mark.both_databases` on a test, a class or a module (`pytestmark`): the same, run twice, on SQLite and on a
  real PostgreSQL. Where the test must know: the fixture `database` is "sqlite" or "postgresql".
* Nobody has looked when a test begins, on either database.
* `own_database`: a database of the test's own that really commits, for several connections, threads, processes or a
  server; its value is the URL. Use it in place of `db`. With `both_databases` it comes on both. Entries refuse to be
  deleted, so Django's `transaction=True` (which empties tables) cannot serve here.

People. `official("ruta")` makes a user with password and second factor; `client_of(user)` is a signed-in Django client.

Bounds. `no_collector`: Python collects nothing meanwhile.

Browser. `site` is the address of a running site on `own_database`; `page` is a page of Debian's Chromium at that site;
`page_of(user)` the same, signed in. `axe(page)` lists what breaks accessibility. A page that raises an error or that
breaks the content security policy fails its test. Tests that use them are marked `browser` by themselves.

Without Chromium browser tests are skipped with a banner at the end; in CI (`CI=true`) they fail. `./byla test --quick`
leaves out `slow`, `browser` and the PostgreSQL half of `both_databases`.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator

import hypothesis
import pytest
from django.test import Client
from tests.databases import Databases, PostgresqlDatabases, SqliteDatabases, forget_looks, pointed_at

from byla.app.accounts.enrolment import enrol
from byla.app.accounts.models import User
from byla.app.store.collector import kept_waiting
from byla.app.workshop.postgresql import throwaway_server

pytest_plugins = ["tests.browser"]

# Two busy cores make any time limit on one example a coin toss. In CI a red test must be red again.
hypothesis.settings.register_profile("here", deadline=None)
hypothesis.settings.register_profile("ci", deadline=None, derandomize=True, print_blob=True)
hypothesis.settings.load_profile("ci" if os.environ.get("CI") else "here")

PASSWORD = "a password of the tests"


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Runs what is marked `both_databases` twice."""
    if metafunc.definition.get_closest_marker("both_databases"):
        kinds = ["sqlite", pytest.param("postgresql", marks=pytest.mark.postgresql)]
        metafunc.parametrize("database", kinds, indirect=True, scope="module")


@pytest.fixture(scope="session")
def sqlite_databases(tmp_path_factory: pytest.TempPathFactory, django_db_blocker) -> Databases:
    """Copies of a migrated SQLite database."""
    with django_db_blocker.unblock():
        return SqliteDatabases(tmp_path_factory.mktemp("sqlite"))


@pytest.fixture(scope="session")
def postgresql_server() -> Iterator[str]:
    """The URL of a PostgreSQL server that lives as long as this test process."""
    with throwaway_server() as url:
        yield url


@pytest.fixture(scope="session")
def postgresql_databases(postgresql_server: str, django_db_blocker) -> Databases:
    """Copies of a migrated PostgreSQL database."""
    with django_db_blocker.unblock():
        return PostgresqlDatabases(postgresql_server)


@pytest.fixture(scope="session")
def django_db_setup(sqlite_databases: Databases) -> Iterator[None]:
    """What pytest-django calls before the first test with a database."""
    with pointed_at(sqlite_databases.copy()):
        yield


@pytest.fixture(scope="session")
def shared_postgresql(postgresql_databases: Databases) -> str:
    """The URL of the database in which `db` tests run and are rolled back."""
    return postgresql_databases.copy()


# Module scope, so that it is in place before pytest-django opens the test's transaction.
@pytest.fixture(scope="module", autouse=True)
def database(request: pytest.FixtureRequest) -> Iterator[str]:
    """The kind of database that the test runs on."""
    kind = getattr(request, "param", "sqlite")
    if kind == "sqlite":
        yield kind
        return
    request.getfixturevalue("django_db_setup")
    with pointed_at(request.getfixturevalue("shared_postgresql")):
        yield kind


@pytest.fixture(autouse=True)
def no_looks_of_other_tests(database: str, django_db_blocker) -> None:
    """Looks are committed elsewhere, whatever is rolled back with a test: each begins where nobody has looked."""
    with django_db_blocker.unblock():
        forget_looks()


@pytest.fixture
def own_database(request: pytest.FixtureRequest, database: str, django_db_blocker) -> Iterator[str]:
    """The URL of a database of the test's own, to which Django is pointed."""
    if "db" in request.fixturenames or request.node.get_closest_marker("django_db"):
        pytest.fail("own_database commits, db rolls back: ask for one of the two")
    databases: Databases = request.getfixturevalue(f"{database}_databases")
    url = databases.copy()
    with django_db_blocker.unblock(), pointed_at(url):
        yield url
    databases.drop(url)


@pytest.fixture
def no_collector() -> Iterator[None]:
    """For a bound on the work of one call: in a process of thousands of tests, one look of Python's through all that
    they left takes longer than that work.
    """
    with kept_waiting():
        yield


@pytest.fixture
def official() -> Callable[..., User]:
    """Makes an official of the demo authority, who may sign in with PASSWORD and a second factor."""

    def make(username: str = "ruta", *, name: str = "Rūta Pavyzdė", authority: str = "demo") -> User:
        return enrol(authority=authority, username=username, name=name, password=PASSWORD)

    return make


@pytest.fixture
def client_of() -> Callable[[User], Client]:
    """A Django test client in which the user is signed in."""

    def sign_in(user: User) -> Client:
        client = Client()
        client.force_login(user)
        return client

    return sign_in
