"""From a database URL to Django's settings, with the options that the record depends on."""

from __future__ import annotations

from urllib.parse import parse_qsl, unquote, urlsplit

# A committed entry must survive a power cut (synchronous=FULL), and INSERT OR REPLACE must not slip past the trigger
# that refuses deletion (recursive_triggers). IMMEDIATE takes the write lock at BEGIN, so that two writers wait for
# each other, `timeout` seconds at most, where a deferred transaction would fail at its first write. A cache of 64 MiB
# keeps what the indexes of a large record need. What is erased is overwritten (secure_delete): some builds of
# SQLite would leave it readable on a free page until something else is written there.
SQLITE_PRAGMAS = (
    "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA recursive_triggers=ON; PRAGMA cache_size=-65536;"
    " PRAGMA secure_delete=ON"
)
SQLITE_TIMEOUT_SECONDS = 20
POSTGRESQL_CONNECT_SECONDS = 5
KEPT_SECONDS = 60
"""Opening a connection costs a request as much as all that it asks of the database."""
# A connection sends the same few statements all day. Prepared once, each costs the server half of the work; a pooler
# between must know prepared statements (PgBouncer does, from 1.22 on).
POSTGRESQL_PREPARED = {"server_side_binding": True, "prepare_threshold": 5}


class BadDatabaseUrl(ValueError):
    """A database URL of a form that Byla does not know."""


def database_settings(url: str) -> dict[str, object]:
    """Django's settings for the database at `url`.

    Forms: `sqlite:////absolute/path` and `postgresql://user:password@host:port/name?sslmode=verify-full`, where what
    follows `?` is given to libpq as it stands. Raises BadDatabaseUrl.
    """
    scheme = urlsplit(url).scheme
    if scheme == "sqlite":
        return _sqlite(url)
    if scheme in {"postgresql", "postgres"}:
        return _postgresql(url)
    raise BadDatabaseUrl(
        f"begins with {scheme or 'nothing'!r}; it must begin with sqlite:/// or postgresql://"
    )


def _sqlite(url: str) -> dict[str, object]:
    path = unquote(urlsplit(url).path.removeprefix("/"))
    if not path.startswith("/"):
        raise BadDatabaseUrl("must give an absolute path after sqlite:///, so with four slashes in all")
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": path,
        "CONN_MAX_AGE": KEPT_SECONDS,
        "OPTIONS": {
            "init_command": SQLITE_PRAGMAS,
            "timeout": SQLITE_TIMEOUT_SECONDS,
            "transaction_mode": "IMMEDIATE",
        },
    }


def _postgresql(url: str) -> dict[str, object]:
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError as bad:
        raise BadDatabaseUrl(f"cannot be read: {bad}") from bad
    options = dict(parse_qsl(parts.query))
    name = unquote(parts.path.removeprefix("/"))
    if not name:
        raise BadDatabaseUrl("must name the database after the last slash")
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": name,
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": options.pop("host", unquote(parts.hostname or "")),
        "PORT": str(port or ""),
        "CONN_MAX_AGE": KEPT_SECONDS,
        "CONN_HEALTH_CHECKS": True,
        "OPTIONS": {**POSTGRESQL_PREPARED, "connect_timeout": POSTGRESQL_CONNECT_SECONDS, **options},
    }
