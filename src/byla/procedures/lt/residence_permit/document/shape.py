"""The shape of a decision's document, and how one of an earlier shape is read today."""

from __future__ import annotations

from typing import Any

from byla.procedures.lt.residence_permit.codes import Act, PermitKind

Document = dict[str, Any]
SHAPE = 13
"""Goes up when what a document holds changes; documents of earlier shapes stay as they were signed."""
SINCE_SHAPE_3: Document = {"link": None, "upheld": None, "ruled": None}
"""What earlier documents did not tell of a conclusion."""
OF_A_HEARING: Document = {
    "by": None,
    "method": None,
    "language": None,
    "answer_until": None,
    "heard_how": None,
}
"""What earlier documents did not tell of a hearing: which representative answered (shape 6), how and in which language
the person was invited, until when, and how they were heard (shape 8).
"""
OF_AN_EXPLANATION: Document = {"by": None, "language": None}
"""Likewise of an explanation."""
OF_A_REASON: Document = {"shows": None}
"""Before shape 10, what a reason shows for a ground of untruth."""
OF_THE_WHOLE: Document = {
    "proportionality": None,
    "signed_over": None,
    "represented_by": [],
    "accepted_law": [],
    "not_heard": None,
    "signed_under": None,
    "withheld": [],
    "counterbalance": [],
    "derived_right": None,
    "free_movement": None,
    "court_points": [],
}
"""What earlier documents did not tell at all."""


def read(written: Document) -> Document:
    """A document of any shape as one of today's shape, to show it. What was signed, and its hash, is `written`."""
    if written["shape"] == 1:
        asked = {"permit": PermitKind.TEMPORARY.value, "act": Act.RENEWAL.value}
        written = {**written, **asked, "opened": written["lodged"], "person": written["applicant"]}
    facts = [_as_of_today(one) for one in written["facts"]]
    hearings = [{**OF_A_HEARING, **one} for one in written["hearings"]]
    reasons = [{**OF_A_REASON, **one} for one in written["reasons"]]
    return {**OF_THE_WHOLE, **written, "facts": facts, "hearings": hearings, "reasons": reasons}


def _as_of_today(fact: Document) -> Document:
    if "agency" in fact:
        return {**SINCE_SHAPE_3, **fact}
    if "began_with" in fact:
        return {"notices": [], **fact}
    explained = fact.get("explanation")
    today = None if explained is None else {**OF_AN_EXPLANATION, **explained}
    return {"is_essence": False, **fact, "explanation": today}
