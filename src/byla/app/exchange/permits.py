"""A register of permits as CSV: a row is one person and one permit.

What the register lacks stays empty and is not recorded: the record then says where it came from and what it still
needs. Nobody is matched with anybody: two rows are two identity records, whatever they have in common, until an
official judges that they are of one person.
"""

from __future__ import annotations

import csv
import uuid
from collections.abc import Iterator, Mapping
from typing import Any, TextIO

from byla.app.exchange.given import Given, Read, Reject
from byla.app.exchange.origin_file import OriginFile
from byla.app.store.batch import Row
from byla.app.store.imported import of_permit, origin
from byla.app.store.taking import Request
from byla.casefile import FileId
from byla.ledger import NotCanonical

NEEDED = ("permit_kind", "permit_number", "basis", "issued_on", "valid_from", "valid_until", "unit")
COLUMNS = (
    "given_latin", "family_latin", "given_cyrillic", "patronymic_cyrillic", "family_cyrillic", "language",
    "born", "birth_place", "birth_country", "sex", "citizenships",
    "document_kind", "document_number", "document_issuer", "document_issued", "document_expires",
    "personal_code", *NEEDED,
)  # fmt: skip
UNKNOWN_LANGUAGE = "und"
Says = Mapping[str, str]
Step = tuple[str, Mapping[str, Any], Mapping[str, str]]
"""A step of an identity record, its answers, and the columns from which its fields come."""


class UnfitHeadings(ValueError):
    """The first line does not name the columns of a register. Says which are missing or unknown."""


def rows(file: OriginFile) -> Iterator[Read]:
    """The rows of the file. Raises UnfitHeadings, OSError."""
    # A byte that is no UTF-8 spoils its own row only: the form refuses the sign that stands for it.
    with file.path.open(encoding="utf-8-sig", errors="surrogateescape", newline="") as lines:
        yield from _rows(lines, file.path.name)


def _rows(lines: TextIO, name: str) -> Iterator[Read]:
    reader = csv.reader(lines, strict=True)
    headings = next(reader, [])
    _check(headings)
    while True:
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            yield Reject(reader.line_num, "", f"The line is no line of CSV: {error}.")
            continue
        if cells:
            yield _row(
                dict(zip(headings, cells, strict=False)), len(cells) - len(headings), reader.line_num, name
            )


def _check(headings: list[str]) -> None:
    missing = [one for one in NEEDED if one not in headings]
    unknown = [one for one in headings if one not in COLUMNS]
    if missing or unknown or len(set(headings)) != len(headings):
        raise UnfitHeadings(
            f"The first line must name the columns, each once. Missing: {', '.join(missing) or 'none'}."
            f" Unknown: {', '.join(unknown) or 'none'}. There may be: {', '.join(COLUMNS)}."
        )


def _row(says: Says, too_many: int, line: int, name: str) -> Read:
    if too_many:
        return Reject(
            line, "", f"The line has {abs(too_many)} cells too {'many' if too_many > 0 else 'few'}."
        )
    record = FileId(str(uuid.uuid4()))
    opening = {"reason": f"Taken over from {name}", "source": "register"}
    requests = [Request(procedure="person", step="open_record", answers=opening, opens=record)]
    names: dict[str, str] = {}
    for step, answers, columns in _steps(says):
        names |= {f"{len(requests)}.{field}": column for field, column in columns.items()}
        requests.append(Request(procedure="person", step=step, answers=answers, file=record))
    names |= {f"{len(requests)}.kind": "permit_kind", f"{len(requests)}.number": "permit_number"}
    requests.append(_permit(says, record))
    try:
        came_from = origin(of_permit(says["permit_number"]), dict(says))
    except NotCanonical:
        return Reject(line, "", "The line is not written in UTF-8.")
    otherwise = Reject(
        line, "permit_number", "A permit of this number was taken over before, and its row said otherwise."
    )
    return Given(
        line=line, row=Row(requests=tuple(requests), origin=came_from), names=names, said_otherwise=otherwise
    )


def _permit(says: Says, record: FileId) -> Request:
    days = {day: says[day] for day in ("issued_on", "valid_from", "valid_until")}
    held = {"kind": says["permit_kind"], "number": says["permit_number"], "basis": says["basis"]}
    answers = {"holder": record, "unit": says["unit"], **held, **days}
    return Request(procedure="residence_permit", step="register_permit", answers=answers)


def _steps(says: Says) -> Iterator[Step]:
    """The steps by which what the row says of the person is recorded; what it leaves empty has none."""
    yield from _names(says)
    if says.get("born"):
        yield _birth(says)
    if says.get("sex"):
        yield "record_sex", {"sex": says["sex"], "source": "register"}, {}
    for country in says.get("citizenships", "").split():
        yield "record_citizenship", {"country": country, "source": "register"}, {"country": "citizenships"}
    if says.get("document_number"):
        yield _document(says)
    if says.get("personal_code"):
        yield (
            "record_personal_code",
            {"code": says["personal_code"], "source": "register"},
            {"code": "personal_code"},
        )


def _names(says: Says) -> Iterator[Step]:
    common = {
        "kind": "in_document",
        "language": says.get("language") or UNKNOWN_LANGUAGE,
        "source": "register",
    }
    for script, ending in (("Latn", "latin"), ("Cyrl", "cyrillic")):
        columns = {
            part: f"{part}_{ending}"
            for part in ("given", "patronymic", "family")
            if f"{part}_{ending}" in COLUMNS
        }
        parts = {part: says.get(column, "") for part, column in columns.items()}
        if any(parts.values()):
            yield "record_name", {**common, **parts, "script": script}, columns


def _birth(says: Says) -> Step:
    """`1987-04-12`, or `1987-04`, or `1987`; what is no number is left to the form, which says so."""
    parts = says["born"].split("-")
    names = ("year", "month", "day")
    when = {name: int(one) if one.isdecimal() else one for name, one in zip(names, parts, strict=False)}
    if len(parts) > len(names):
        when["day"] = says["born"]
    where = {"place": says.get("birth_place"), "country": says.get("birth_country")}
    columns = {**dict.fromkeys(names, "born"), "place": "birth_place", "country": "birth_country"}
    return "record_birth", {**when, **where, "source": "register"}, columns


def _document(says: Says) -> Step:
    columns = {field: f"document_{field}" for field in ("kind", "number", "issuer", "issued", "expires")}
    answers = {field: says.get(column, "") for field, column in columns.items()}
    return "record_travel_document", {**answers, "kind": answers["kind"] or "passport"}, columns
