"""What every decision that is read and printed says alike: who decided what about whom, when, under which law, and how
it is appealed.
"""

from __future__ import annotations

from datetime import date
from typing import Any

from byla.app.desk.present.citation import citation
from byla.app.desk.present.identity import of_person
from byla.app.desk.present.people import People
from byla.app.desk.present.pointed import pointed
from byla.app.desk.present.said import text
from byla.app.store.show import Shown
from byla.app.store.who import office
from byla.casefile import Standing
from byla.ledger import digest

Context = dict[str, Any]


def printed(
    shown: Shown,
    written: Context,
    *,
    signed: Standing[Any] | None,
    draft: Standing[Any] | None,
    kept: Context | None = None,
) -> Context:
    """As `desk/printed_decision.html` takes it. `written` is the document, or the draft as it would be today; `signed`
    the entry that holds the signature, None of a draft; `draft` what somebody drafted for the signatory, None where the
    signatory wrote it; `kept` what was signed, where that has an earlier shape.
    """
    people, kept = People(shown=shown), written if kept is None else kept
    return {
        "is_signed": signed is not None,
        "hash": digest(kept),
        "agrees": signed is None or digest(kept) == signed.says.document,
        "authority": office(shown.file.authority).name or shown.file.authority,
        "number": written["number"],
        "day": date.fromisoformat(written["day"]),
        "file": written["file"],
        "person": people.called.name,
        "original": people.called.original,
        "who": of_person(people),
        "law": [_law(one, shown) for one in written["law"]],
        "law_hash": written["law_hash"],
        **_remedy(shown, written),
        "drafter": "" if draft is None else people.official(draft.says.drafter),
        "signatory": "" if signed is None else people.official(written["signatory"]),
        "pointed": None if signed is None else pointed(shown.file.id, signed.number),
    }


def _law(one: Context, shown: Shown) -> Context:
    """A provision as the document holds it, with the way to its text. The first documents do not say whether it was
    confirmed.
    """
    return {
        "citation": citation(one["citation"], shown.situation.law()) | {"unconfirmed": False},
        "text": one["text"],
        "unconfirmed": one.get("confirmed") is False,
    }


def _remedy(shown: Shown, written: Context) -> Context:
    """To which court, within which term, and what says so."""
    return {
        "court": text(f"{shown.file.procedure.code}.court.{written['court']}"),
        "term": ", ".join(text(f"calendars.{unit}", count=count) for unit, count in written["term"].items()),
        "remedy": citation(written["remedy"], shown.situation.law()),
    }
