"""A file of law data: TOML in, a version out. What it does not know it refuses; a typing error must not be silence.

`law/<jurisdiction>/<act>/<in-force-from>.toml`; a correction about the same first day is `<in-force-from>.2.toml`.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from types import MappingProxyType
from typing import Any

from byla.law.citation import is_act, is_place
from byla.law.errors import LawFileError, listed
from byla.law.parameter import Choice, Parameter, Reading
from byla.law.provision import Amendment, Confirmation, LegalValue, Mark, Provision
from byla.law.table import Table
from byla.law.version import Version

FEWEST_READINGS = 2
NAME = re.compile(r"(?P<from>\d{4}-\d\d-\d\d)(\.(?P<edition>[2-9]|[1-9]\d+))?\.toml")


def read_version(path: Path, *, root: Path) -> Version:
    """The version in the file at `path`. Raises LawFileError: what is wrong, and what is allowed."""
    shown = path.relative_to(root).as_posix()
    try:
        raw = tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise LawFileError(shown, f"is not TOML: {error}") from error
    return version(raw, path=shown)


def version(raw: dict[str, Any], *, path: str) -> Version:
    """The version that `raw` holds; `path` is its place below the root, and must agree with what `raw` says."""
    table = Table(path, raw)
    act = table.text("act")
    dates = {"in_force_from": table.day("in_force_from"), "known_from": table.day("known_from")}
    source = table.text("source")
    found = Version(
        path=path,
        act=act,
        title=table.text("title"),
        original_title=table.text("original_title"),
        edition=_edition(table, act=act, first_day=dates["in_force_from"]),
        until=_until(table, act=act),
        source=source,
        read=table.text("read"),
        dated_by=table.text("dated_by"),
        amendments=tuple(sorted(map(_amendment, table.tables("amended")), key=lambda one: one.since)),
        provisions=tuple(_provision(one, act=act, source=source, **dates) for one in table.tables("article")),
        parameters=tuple(_parameter(one, act=act) for one in table.tables("parameter")),
        **dates,
    )
    table.nothing_else()
    _check_whole(found)
    return found


def _edition(table: Table, *, act: str, first_day: date) -> int:
    if not is_act(act):
        raise table.wrong(f"act = {act!r}; write <jurisdiction>/<act> in small letters, as lt/utpi")
    folder, _, name = table.path.rpartition("/")
    match = NAME.fullmatch(name)
    if folder != act or match is None or match["from"] != first_day.isoformat():
        raise table.wrong(f"says it is {act} from {first_day}; its place would be {act}/{first_day}.toml")
    return int(match["edition"] or 1)


def _until(table: Table, *, act: str) -> date | str | None:
    if table.has("in_force_until_by"):
        return f"{act}:{table.text('in_force_until_by')}"
    return table.day("in_force_until") if table.has("in_force_until") else None


def _provision(table: Table, *, act: str, source: str, in_force_from: date, known_from: date) -> Provision:
    since = table.day("from") if table.has("from") else in_force_from
    provision = Provision(
        id=_id(table, act),
        act=act,
        text=table.text("text"),
        original=tuple(table.texts("original")),
        values=_values(table),
        mark=_mark(table),
        source=table.text("source") if table.has("source") else source,
        in_force_from=since,
        known_from=table.day("known_from") if table.has("known_from") else known_from,
        confirmed_by=_confirmation(table),
    )
    table.nothing_else()
    return provision


def _amendment(table: Table) -> Amendment:
    amendment = Amendment(
        since=table.day("from"),
        known_from=table.day("known_from"),
        by=table.text("by"),
        text=table.text("text"),
        mark=_mark(table),
        source=table.text("source"),
    )
    table.nothing_else()
    return amendment


def _parameter(table: Table, *, act: str) -> Parameter:
    parameter = Parameter(
        id=_id(table, act),
        act=act,
        question=table.text("question"),
        readings=tuple(_reading(one) for one in table.tables("reading")),
        choices=tuple(_choice(one) for one in table.tables("chosen")),
    )
    table.nothing_else()
    codes = parameter.codes
    if len(codes) < FEWEST_READINGS or len(set(codes)) < len(codes):
        raise table.wrong("needs two readings or more, each with a code of its own")
    for choice in parameter.choices:
        if choice.reading not in codes:
            raise table.wrong(f"chooses {choice.reading!r}; its readings are {listed(codes)}")
    return parameter


def _reading(table: Table) -> Reading:
    reading = Reading(
        code=table.text("code"),
        text=table.text("text"),
        source=table.text("source"),
        mark=_mark(table),
        until=table.day("until") if table.has("until") else None,
    )
    table.nothing_else()
    return reading


def _choice(table: Table) -> Choice:
    choice = Choice(
        reading=table.text("reading"),
        since=table.day("since"),
        known_from=table.day("known_from"),
        by=table.text("by"),
        reason=table.text("reason"),
        confirmed_by=_confirmation(table),
    )
    table.nothing_else()
    return choice


def _id(table: Table, act: str) -> str:
    place = table.text("id")
    if not is_place(place):
        raise table.wrong(f"id = {place!r}; write 33(4), 33#renewal or #end")
    return f"{act}:{place}"


def _mark(table: Table) -> Mark:
    given = table.text("mark")
    if given not in set(Mark):
        raise table.wrong(f"mark = {given!r}; write one of {', '.join(Mark)}")
    return Mark(given)


def _confirmation(table: Table) -> Confirmation | None:
    if not table.has("confirmed_by"):
        return None
    inner = table.table("confirmed_by")
    confirmation = Confirmation(by=inner.text("name"), on=inner.day("on"))
    inner.nothing_else()
    return confirmation


def _values(table: Table) -> Mapping[str, LegalValue]:
    if not table.has("values"):
        return MappingProxyType({})
    return MappingProxyType({name: _frozen(one, table) for name, one in table.take("values", dict).items()})


def _frozen(value: object, table: Table) -> LegalValue:
    if isinstance(value, dict):
        return MappingProxyType({name: _frozen(one, table) for name, one in value.items()})
    if isinstance(value, list):
        return tuple(_frozen(one, table) for one in value)
    if type(value) in (str, int, bool, date):
        return value  # type: ignore[return-value]  # the four types just tested
    raise table.wrong(
        f"{value!r} is no legal value; write text, a whole number, a day, or a list or table of these"
    )


def _check_whole(version: Version) -> None:
    if twice := sorted({one for one in version.ids if version.ids.count(one) > 1}):
        raise LawFileError(
            version.path, f"{listed(twice)} stands there twice; give each rule an id of its own"
        )
    if isinstance(version.until, str) and version.until not in {one.id for one in version.parameters}:
        raise LawFileError(version.path, f"in_force_until_by names {version.until}, no parameter of the file")
