"""What was set aside of an entry, as a line of a snapshot holds it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from byla.border.set_aside import Reason, Remembered, Remembering


def written_asides(asides: Remembering) -> dict[str, object]:
    """As JSON holds it."""
    pairs = {
        one: {"reason": held.reason.value, "until": held.until.isoformat()}
        for one, held in asides.pairs.items()
    }
    return {"keys": [key.hex() for key in asides.keys], "pairs": pairs}


def read_asides(written: Mapping[str, Any]) -> Remembering:
    """From what `written_asides` gave."""
    pairs = {
        one: Remembered(reason=Reason(held["reason"]), until=date.fromisoformat(held["until"]))
        for one, held in written["pairs"].items()
    }
    return Remembering(keys=tuple(map(bytes.fromhex, written["keys"])), pairs=pairs)
