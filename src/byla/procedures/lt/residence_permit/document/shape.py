"""The shape of a decision's document, and how one of an earlier shape is read today."""

from __future__ import annotations

from typing import Any

from byla.procedures.lt.residence_permit.codes import Act, PermitKind

Document = dict[str, Any]
SHAPE = 7
"""Goes up when what a document holds changes; documents of earlier shapes stay as they were signed."""
SINCE_SHAPE_3: Document = {"link": None, "upheld": None, "ruled": None}
"""What earlier documents did not tell of a conclusion."""
SINCE_SHAPE_6: Document = {"by": None}
"""What earlier documents did not tell of an answer: which representative gave it."""


def read(written: Document) -> Document:
    """A document of any shape as one of today's shape, to show it. What was signed, and its hash, is `written`."""
    if written["shape"] == 1:
        asked = {"permit": PermitKind.TEMPORARY.value, "act": Act.RENEWAL.value}
        written = {**written, **asked, "opened": written["lodged"], "person": written["applicant"]}
    facts = [_as_of_today(one) for one in written["facts"]]
    hearings = [{**SINCE_SHAPE_6, **one} for one in written["hearings"]]
    later: Document = {"proportionality": None, "signed_over": None, "represented_by": [], "accepted_law": []}
    return {**later, **written, "facts": facts, "hearings": hearings}


def _as_of_today(fact: Document) -> Document:
    if "agency" in fact:
        return {**SINCE_SHAPE_3, **fact}
    if "statement" not in fact:
        return fact
    explained = fact.get("explanation")
    return {**fact, "explanation": None if explained is None else {**SINCE_SHAPE_6, **explained}}
