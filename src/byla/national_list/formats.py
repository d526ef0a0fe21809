"""Lists of others, as they are handed over: CSV, JSON Lines, or FollowTheMoney entities as JSON Lines.

    id, name, other_names, born, citizenship, document, sex, decision, call, first, last

`id` and `name` are needed; in CSV several values of a cell are parted by `;`, in JSON a value may be a list. Of
FollowTheMoney the entities of persons are read (`Person`, `LegalEntity`), with the properties of that schema.
"""

from __future__ import annotations

import csv
import json
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Any

from byla.national_list.reading import COLUMNS, SEVERAL, Fault, Read, entry
from byla.words import words

PERSONS = frozenset({"Person", "LegalEntity"})
PROPERTIES = {
    "name": "name",
    "alias": "other_names",
    "weakAlias": "other_names",
    "previousName": "other_names",
    "birthDate": "born",
    "nationality": "citizenship",
    "citizenship": "citizenship",
    "country": "citizenship",
    "passportNumber": "document",
    "idNumber": "document",
    "gender": "sex",
}
"""Of FollowTheMoney, and what they are here."""


def csv_lines(lines: Iterable[str], source: str, on: date) -> Iterator[Read]:
    """The entries of a CSV file with headings; whatever is wrong with a line comes in its place."""
    reader = csv.reader(lines, strict=True)
    try:
        headings = next(reader, [])
    except csv.Error:
        headings = []
    wrong = [one for one in headings if one not in COLUMNS]
    if wrong or not {"id", "name"} <= {*headings} or len({*headings}) != len(headings):
        yield Fault(1, "", words("national_list.unfit_headings", columns=", ".join(COLUMNS)))
        return
    while True:
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error:
            yield Fault(reader.line_num, "", words("national_list.no_csv"))
            continue
        if not cells:
            continue
        if len(cells) != len(headings):
            yield Fault(
                reader.line_num, "", words("national_list.cells", given=len(cells), named=len(headings))
            )
            continue
        says = {name: _parted(name, cell) for name, cell in zip(headings, cells, strict=True)}
        yield from entry(reader.line_num, says, source, on)


def _parted(name: str, cell: str) -> tuple[str, ...]:
    parts = cell.split(";") if name in SEVERAL else [cell]
    return tuple(one.strip() for one in parts if one.strip())


def json_lines(lines: Iterable[str], source: str, on: date) -> Iterator[Read]:
    """The entries of a file with a JSON object on each line; a FollowTheMoney entity has a schema and properties."""
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            given = json.loads(line)
        except (ValueError, RecursionError):
            given = None
        if not isinstance(given, dict):
            yield Fault(number, "", words("national_list.no_json"))
        elif "schema" not in given:
            yield from _of_json(number, given, source, on)
        elif not isinstance(given["schema"], str):
            yield Fault(number, "schema", words("national_list.no_text"))
        elif given["schema"] in PERSONS:
            yield from _of_entity(number, given, source, on)


def _of_json(number: int, given: Mapping[str, Any], source: str, on: date) -> Iterator[Read]:
    unknown = [name for name in given if name not in COLUMNS]
    if unknown:
        yield Fault(
            number, unknown[0][:40], words("national_list.unfit_headings", columns=", ".join(COLUMNS))
        )
        return
    yield from _from_values(number, {name: given[name] for name in given}, source, on)


def _of_entity(number: int, given: Mapping[str, Any], source: str, on: date) -> Iterator[Read]:
    properties = given.get("properties")
    if not isinstance(properties, dict):
        yield Fault(number, "properties", words("national_list.no_json"))
        return
    values: dict[str, list[Any]] = {"id": [given.get("id", "")]}
    for name, ours in PROPERTIES.items():
        found = properties.get(name, [])
        values.setdefault(ours, []).extend(found if isinstance(found, list) else [found])
    values["born"] = [one[:10] if isinstance(one, str) else one for one in values["born"]]
    # Evidence, and no filter: who is said to be both is listed as neither.
    values["sex"] = values["sex"] if len(values["sex"]) == 1 else []
    # Codes of states that are gone have four letters and no card of three.
    values["citizenship"] = [one for one in values["citizenship"] if len(str(one)) in (2, 3)]
    yield from _from_values(number, values, source, on)


def _from_values(number: int, given: Mapping[str, Any], source: str, on: date) -> Iterator[Read]:
    """Lists and texts as texts; whatever is neither is a fault."""
    says = {}
    for name, value in given.items():
        several = value if isinstance(value, list) else [value]
        if not all(
            isinstance(one, str | int) and not isinstance(one, bool) for one in several if one is not None
        ):
            yield Fault(number, name, words("national_list.no_text"))
            return
        says[name] = tuple(str(one).strip() for one in several if one is not None and str(one).strip())
    yield from entry(number, says, source, on)
