"""The code that stands beside a signed decision and leads to it in the log."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from django.conf import settings
from django.urls import reverse
from qrcode.constants import ERROR_CORRECT_M
from qrcode.main import QRCode

from byla.app.log.receipts import NotCovered, pointer
from byla.casefile import FileId

QUIET = 4
"""Modules of white around a code, as ISO/IEC 18004 asks."""


def pointed(file: FileId, number: int) -> dict[str, Any]:
    """Its text, and an SVG path in a square of `side`; nothing while no checkpoint covers the entry."""
    try:
        found = pointer(file, number, settings.BYLA_PUBLIC_URL + reverse("verify"))
    except NotCovered:
        return {}
    text = found.written()
    return {"text": text, "place": found.place, **drawn(text)}


def drawn(text: str) -> dict[str, Any]:
    """The text as a QR code of which a seventh may be dirty, and its quiet zone."""
    code = QRCode(error_correction=ERROR_CORRECT_M, border=QUIET)
    code.add_data(text)
    code.make()
    rows = code.get_matrix()
    return {"side": len(rows), "path": "".join(_dark(rows))}


def _dark(rows: Sequence[Sequence[bool]]) -> Iterator[str]:
    for down, row in enumerate(rows):
        for across, dark in enumerate(row):
            if dark:
                yield f"M{across} {down}h1v1h-1z"
