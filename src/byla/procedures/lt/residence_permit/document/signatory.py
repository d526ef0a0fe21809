"""As what the signatory signs: the office that they hold, and the order that lets them sign."""

from __future__ import annotations

from byla.casefile import Situation
from byla.procedures.lt.decisions import SignedUnder, signed_under

MANDATE = "residence_permit.decision"
"""The kind of mandate under which a decision is signed (Public Administration Law 10)."""


def signs_as(situation: Situation) -> SignedUnder | None:
    """The unit of whoever acts, and their mandate of the day; None for somebody who holds none and may not sign."""
    return signed_under(situation, MANDATE)
