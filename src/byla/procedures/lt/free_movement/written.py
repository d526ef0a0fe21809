"""What a decision's document says of Art. 98^1."""

from __future__ import annotations

from typing import Any

from byla.casefile import Standing, encode
from byla.procedures.lt.free_movement.entries import RestrictionWeighed

Document = dict[str, Any]


def restriction_written(weighed: Standing[RestrictionWeighed] | None) -> Document | None:
    """By what the person moves freely, and each element as it was written; None where nobody weighed it."""
    return None if weighed is None else dict(encode(weighed.says))
