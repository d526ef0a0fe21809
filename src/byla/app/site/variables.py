"""The environment variables that an installation may set: what each means, and what holds where it is not set."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Variable:
    """One environment variable: what it means, what holds where it is not set, and whether production insists on it."""

    name: str
    meaning: str
    unset: str = ""
    required_in_production: bool = False


VARIABLES = (
    Variable(
        name="BYLA_PRODUCTION",
        meaning="1 for an authority's own installation: real cases, https, no demo, no simulator",
        unset="0",
    ),
    Variable(
        name="BYLA_AUTHORITY",
        meaning="key of the authority whose files are kept here, such as lt-migracijos-departamentas",
        unset="demo",
        required_in_production=True,
    ),
    Variable(
        name="BYLA_STATE",
        meaning="folder for what Byla writes: SQLite database, generated keys, collected static files, uploads",
        unset="var/ beside ./byla",
        required_in_production=True,
    ),
    Variable(
        name="DATABASE_URL",
        meaning="postgresql://user:password@host:5432/name, or sqlite:////absolute/path.sqlite3",
        unset="sqlite, byla.sqlite3 in BYLA_STATE",
        required_in_production=True,
    ),
    Variable(
        name="SECRET_KEY",
        meaning="at least 50 random characters; signs sessions and encrypts the secrets of second factors",
        unset="generated once into BYLA_STATE",
        required_in_production=True,
    ),
    Variable(
        name="SECRET_KEY_FALLBACKS",
        meaning="earlier keys, separated by commas, still good for reading while a new one is brought in",
    ),
    Variable(
        name="BYLA_SPECIAL_KEY",
        meaning="at least 50 random characters, other than SECRET_KEY; encrypts opinions and the like, which lie apart"
        " from the record (GDPR 9). In no backup: whoever loses it loses them",
        unset="generated once into BYLA_STATE",
        required_in_production=True,
    ),
    Variable(
        name="BYLA_SPECIAL_KEY_FALLBACKS",
        meaning="earlier keys, separated by commas, still good for reading",
    ),
    Variable(
        name="ALLOWED_HOSTS",
        meaning="host names that this installation answers to, separated by commas",
        unset="localhost,127.0.0.1,[::1]",
        required_in_production=True,
    ),
    Variable(
        name="BYLA_PUBLIC_URL",
        meaning="how officials reach it, with scheme: https://byla.example.lt; passkeys are bound to it",
        unset="http://localhost:8000",
        required_in_production=True,
    ),
    Variable(
        name="BYLA_LOG",
        meaning="folder for the files of the public log, which a web server or a mirror may serve as they lie",
        unset="log/ in BYLA_STATE",
    ),
    Variable(
        name="BYLA_LOG_NAME",
        meaning="name of the public log, such as byla.example.lt/log; it stands in every receipt and never changes",
        unset="host of BYLA_PUBLIC_URL, / and BYLA_AUTHORITY",
    ),
    Variable(
        name="BYLA_TIMESTAMP_URL",
        meaning="a time-stamping service (RFC 3161) that stamps the log's checkpoint once a day",
        unset="none is asked",
    ),
    Variable(
        name="BYLA_WORKERS",
        meaning="number of server processes",
        unset="2",
    ),
    Variable(
        name="BYLA_IDLE_MINUTES",
        meaning="minutes without a request after which a sign-in ends",
        unset="30",
    ),
    Variable(
        name="BYLA_SIGN_IN_HOURS",
        meaning="hours after which a sign-in ends however busy",
        unset="10",
    ),
    Variable(
        name="BYLA_LOG_LEVEL",
        meaning="DEBUG, INFO, WARNING or ERROR",
        unset="INFO",
    ),
    Variable(
        name="BYLA_DAY",
        meaning="a day that has passed, such as 2023-04-26, at which the clock stands, to act a past case again with"
        " invented people; every page says so, and what is written is marked as simulated; refused in production",
        unset="the clock runs",
    ),
    Variable(
        name="BYLA_DEBUG",
        meaning="1 shows full tracebacks, which may hold personal data, to a developer; refused in production",
        unset="0",
    ),
)
