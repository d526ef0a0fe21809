"""A decision that was taken to court, in the demo's authority."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from typing import Any

from tests.app.authority import AUTHORITY, done, of, take

from byla.app.demo.paper import paper
from byla.app.moment import today
from byla.app.store.act import Request, act
from byla.app.store.read import load
from byla.casefile import FileId


def with_paper(step: str, name: str, file: FileId | None = None, **answers: Any) -> FileId:
    """An appeal takes a step that names a document."""
    named, content = paper(f"{step}.pdf", "Paper")
    request = Request(
        procedure="appeal",
        step=step,
        file=file,
        answers={**answers, name: named},
        contents={named.sha256: content},
    )
    return done(act(request, of("ruta"))).file


def contested(decision: FileId, claims: Sequence[str] = ("reasons",)) -> FileId:
    """The decision is in court, which sits in a week."""
    day = today().isoformat()
    said = {"decision": decision, "lodged_on": day, "case": "eI-77-5/2026", "claims": list(claims)}
    appeal = with_paper("record_complaint", "complaint", **said, unit="security")
    with_paper("record_admission", "ruling", appeal, admitted=True, restored=False, ruled_on=day)
    later = (today() + timedelta(days=7)).isoformat()
    take("appeal", "set_court_date", of("ruta"), appeal, sits_on=later, where="Vilnius")
    return appeal


def undone(appeal: FileId, outcome: str, **other: Any) -> None:
    """The court finds every ground and every reason faulty today; the word counts once nobody can go on any more."""
    take("appeal", "find_what_hangs_on_it", of("ruta"), appeal)
    lodged = load(appeal, authority=AUTHORITY).matter.lodged.says
    faulty = {
        "faulty_grounds": list(lodged.grounds),
        "faulty_reasons": [str(one.entry) for one in lodged.reasons],
    }
    said = {"outcome": outcome, "pronounced_on": today().isoformat(), "at_once": False}
    with_paper("record_outcome", "judgment", appeal, **said, **faulty, **other)
