"""What an installation may set, read from environment variables (the twelve-factor way) and checked all at once."""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from pathlib import Path
from urllib.parse import urlsplit

from byla.app import longest
from byla.app.site.database_url import BadDatabaseUrl, database_settings
from byla.app.site.variables import VARIABLES

ROOT = Path(__file__).resolve().parents[4]
LOG_LEVELS = ("DEBUG", "INFO", "WARNING", "ERROR")
SECRET_KEY_LENGTH = 50


class BadEnvironment(Exception):
    """The installation cannot start as it is set. Says everything that is wrong or missing, one line each."""

    def __init__(self, problems: list[str]) -> None:
        self.problems = tuple(problems)
        super().__init__("Byla cannot start:\n" + "\n".join(f"  - {problem}" for problem in problems))


@dataclass(frozen=True, slots=True, kw_only=True)
class Environment:
    """The variables as read: typed, checked, and with what holds where one is not set."""

    production: bool
    debug: bool
    authority: str
    state: Path
    database: dict[str, object]
    secret_key: str
    secret_key_fallbacks: tuple[str, ...]
    special_key: str
    special_key_fallbacks: tuple[str, ...]
    allowed_hosts: tuple[str, ...]
    public_url: str
    log: Path
    log_name: str
    timestamp_url: str
    workers: int
    idle_minutes: int
    sign_in_hours: int
    log_level: str
    day: date | None


class _Reader:
    """Reads one variable after another and keeps every problem, so that they can be told together."""

    def __init__(self, given: Mapping[str, str]) -> None:
        self.given = given
        self.problems: list[str] = []

    def text(self, name: str, unset: str = "") -> str:
        return self.given.get(name, "").strip() or unset

    def key(self, name: str, unset: str, longest: int) -> str:
        value = self.text(name, unset)
        if len(value) > longest:
            self.problems.append(f"{name} has {len(value)} characters; it may have at most {longest}")
        return value

    def name(self, name: str, unset: str) -> str:
        value = self.text(name, unset)
        if "+" in value or any(sign.isspace() for sign in value):
            self.problems.append(f"{name} is {value!r}; it may hold neither blanks nor a plus sign")
        return value

    def flag(self, name: str) -> bool:
        value = self.text(name, "0")
        if value not in {"0", "1"}:
            self.problems.append(f"{name} is {value!r}; it must be 0 or 1")
        return value == "1"

    def count(self, name: str, unset: str) -> int:
        value = self.text(name, unset)
        if not value.isascii() or not value.isdigit() or int(value) < 1:
            self.problems.append(f"{name} is {value!r}; it must be a whole number from 1")
            return int(unset)
        return int(value)

    def several(self, name: str, unset: str = "") -> tuple[str, ...]:
        return tuple(part.strip() for part in self.text(name, unset).split(",") if part.strip())

    def choice(self, name: str, unset: str, allowed: tuple[str, ...]) -> str:
        value = self.text(name, unset).upper()
        if value not in allowed:
            self.problems.append(f"{name} is {value!r}; it must be one of {', '.join(allowed)}")
        return value

    def past_day(self, name: str) -> date | None:
        value = self.text(name)
        try:
            day = date.fromisoformat(value) if value else None
        except ValueError:
            day = date.max
        if day is not None and day >= datetime.now(UTC).date():
            self.problems.append(f"{name} is {value!r}; it must be a day that has passed, such as 2023-04-26")
            return None
        return day

    def database(self, url: str) -> dict[str, object]:
        try:
            return database_settings(url)
        except BadDatabaseUrl as bad:
            self.problems.append(f"DATABASE_URL {bad}")
            return {}


def read_environment(given: Mapping[str, str], *, root: Path = ROOT) -> Environment:
    """The environment of an installation whose code lies in `root`.

    Makes the state folder and, outside production, the keys in it. Raises BadEnvironment with all problems.
    """
    reader = _Reader(given)
    production = reader.flag("BYLA_PRODUCTION")
    state = Path(reader.text("BYLA_STATE", str(root / "var"))).absolute()
    public_url = reader.text("BYLA_PUBLIC_URL", "http://localhost:8000").rstrip("/")
    authority = reader.key("BYLA_AUTHORITY", "demo", longest.AUTHORITY)
    environment = Environment(
        production=production,
        debug=reader.flag("BYLA_DEBUG"),
        authority=authority,
        state=state,
        database=reader.database(reader.text("DATABASE_URL", f"sqlite:///{state / 'byla.sqlite3'}")),
        secret_key=reader.text("SECRET_KEY"),
        secret_key_fallbacks=reader.several("SECRET_KEY_FALLBACKS"),
        special_key=reader.text("BYLA_SPECIAL_KEY"),
        special_key_fallbacks=reader.several("BYLA_SPECIAL_KEY_FALLBACKS"),
        allowed_hosts=reader.several("ALLOWED_HOSTS", "localhost,127.0.0.1,[::1]"),
        public_url=public_url,
        log=Path(reader.text("BYLA_LOG", str(state / "log"))).absolute(),
        log_name=reader.name("BYLA_LOG_NAME", f"{urlsplit(public_url).hostname}/{authority}"),
        timestamp_url=reader.text("BYLA_TIMESTAMP_URL"),
        workers=reader.count("BYLA_WORKERS", "2"),
        idle_minutes=reader.count("BYLA_IDLE_MINUTES", "30"),
        sign_in_hours=reader.count("BYLA_SIGN_IN_HOURS", "10"),
        log_level=reader.choice("BYLA_LOG_LEVEL", "INFO", LOG_LEVELS),
        day=reader.past_day("BYLA_DAY"),
    )
    problems = reader.problems + (_production_problems(environment, reader) if production else [])
    if problems:
        raise BadEnvironment(problems)
    return replace(
        environment,
        secret_key=environment.secret_key or _generated(state / "secret_key"),
        special_key=environment.special_key or _generated(state / "special_key"),
    )


def _production_problems(environment: Environment, reader: _Reader) -> list[str]:
    problems = [
        f"{variable.name} is not set: {variable.meaning}"
        for variable in VARIABLES
        if variable.required_in_production and not reader.text(variable.name)
    ]
    if environment.debug:
        problems.append("BYLA_DEBUG is 1; tracebacks may show personal data, so production refuses it")
    if environment.day is not None:
        problems.append(f"BYLA_DAY is {environment.day}; in production the clock runs: unset it")
    if environment.secret_key and len(environment.secret_key) < SECRET_KEY_LENGTH:
        problems.append(f"SECRET_KEY is shorter than {SECRET_KEY_LENGTH} characters")
    if environment.special_key and len(environment.special_key) < SECRET_KEY_LENGTH:
        problems.append(f"BYLA_SPECIAL_KEY is shorter than {SECRET_KEY_LENGTH} characters")
    if environment.special_key and environment.special_key == environment.secret_key:
        problems.append("BYLA_SPECIAL_KEY is SECRET_KEY; what lies apart needs a key of its own")
    if reader.text("BYLA_PUBLIC_URL") and not environment.public_url.startswith("https://"):
        problems.append("BYLA_PUBLIC_URL must begin with https://")
    if "*" in environment.allowed_hosts:
        problems.append("ALLOWED_HOSTS must name the hosts; * would accept any")
    return problems


def _generated(path: Path) -> str:
    """The key that lies there, made at the first start."""
    path.parent.mkdir(parents=True, exist_ok=True)
    if not path.exists():
        path.touch(mode=0o600)
        path.write_text(secrets.token_urlsafe(SECRET_KEY_LENGTH), encoding="ascii")
    return path.read_text(encoding="ascii")
