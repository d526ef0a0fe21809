"""A letter that asked for missing data, and its answer."""

from __future__ import annotations

from dataclasses import dataclass

from byla.casefile import Standing
from byla.procedures.lt.residence_permit.entries import (
    DataReceived,
    MissingDataRequested,
)


@dataclass(frozen=True, kw_only=True)
class DataRequest:
    """A letter that asked for missing data, and its answer."""

    asked: Standing[MissingDataRequested]
    received: Standing[DataReceived] | None = None
