"""Which steps may be taken on many files at once, and by whom."""

from __future__ import annotations

from typing import Any

from byla.app.desk.addresses import of_batch
from byla.app.desk.present.said import named
from byla.app.registry import PROCEDURES
from byla.casefile import Step

Context = dict[str, Any]
IN_BATCHES = "residence_permit"
"""The procedure whose files can be chosen on a list."""


def batch_steps(procedure: str, roles: frozenset[str]) -> list[Step[Any, Any]]:
    """The steps that somebody with these roles may take on many files of the procedure at once."""
    return [one for one in PROCEDURES[procedure].steps if one.in_batches and one.roles & roles]


def offered_batches(roles: frozenset[str]) -> list[Context]:
    """What a list offers to do with the files that are chosen on it."""
    return [
        {"text": named(IN_BATCHES, one), "action": of_batch(IN_BATCHES, one.code)}
        for one in batch_steps(IN_BATCHES, roles)
    ]
