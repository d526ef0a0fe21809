"""Registers of permits as files: nobody in them exists, and no personal code passes its check."""

from __future__ import annotations

import csv
from pathlib import Path

from byla.app.exchange.permits import COLUMNS

WHOLE = {
    "given_latin": "Volha", "family_latin": "Kavalchuk",
    "given_cyrillic": "Вольга", "patronymic_cyrillic": "Пятроўна", "family_cyrillic": "Кавальчук",
    "language": "be", "born": "1987-04-12", "birth_place": "Hrodna", "birth_country": "SUN", "sex": "F",
    "citizenships": "BLR", "document_kind": "passport", "document_number": "XX0000001", "document_issuer": "BLR",
    "document_issued": "2022-05-16", "document_expires": "2032-05-15", "personal_code": "48704120010",
    "permit_kind": "temporary", "permit_number": "LT-1", "basis": "work", "issued_on": "2025-02-03",
    "valid_from": "2025-02-03", "valid_until": "2027-02-02", "unit": "security",
}  # fmt: skip


def row(number: int, **other: str) -> dict[str, str]:
    """A row of its own permit and passport."""
    own = {"permit_number": f"LT-{number}", "document_number": f"XX{number:07}"}
    return {**WHOLE, **own, **other}


def register(path: Path, *rows: dict[str, str]) -> Path:
    """The file of these rows."""
    with path.open("w", encoding="utf-8", newline="") as lines:
        writer = csv.DictWriter(lines, COLUMNS)
        writer.writeheader()
        writer.writerows(rows)
    return path


def rejected(path: Path) -> list[tuple[str, str, str]]:
    """What the file beside it says was not taken."""
    with path.with_name(f"{path.name}.rejects.csv").open(encoding="utf-8", newline="") as lines:
        return [(one["line"], one["field"], one["reason"]) for one in csv.DictReader(lines)]
