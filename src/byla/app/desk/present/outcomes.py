"""What courts decided, for whom it concerns: whoever decided, their unit, and whoever reads the provision."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from typing import Any

from byla.app.desk.addresses import of_file
from byla.app.desk.present.people import may_see
from byla.app.desk.present.said import text
from byla.app.looks.looking import looking
from byla.app.registry import PROCEDURES
from byla.app.store.models import FileRow
from byla.app.store.outcomes import Outcome, outcomes
from byla.app.store.read import unopened
from byla.app.store.show import Shown
from byla.app.store.who import Who, office
from byla.casefile import FileId, Situation
from byla.procedures.lt.appeal.entries import ComplaintLodged
from byla.procedures.lt.courts import CourtOutcome

Context = dict[str, Any]
MANY = 20


def of_signatory(who: Who, now: Situation) -> list[Context]:
    """What courts decided of what the reader signed. It is their own decision, in whatever unit the appeal lies."""
    return _rows(outcomes(who.authority, lambda said: said.signatory == now.actor.id), who, now)


def of_unit(unit: str, who: Who, now: Situation) -> list[Context]:
    """What courts decided of what the unit signed, of the appeals that the reader may see."""
    found = outcomes(who.authority, lambda said: said.unit == unit)
    return [one for one in _rows(found, who, now) if one["href"]]


def of_provision(citation: str, who: Who, now: Situation) -> Context:
    """How often decisions on the provision stood or fell on it, over all of them; and those that the reader may see."""
    found = outcomes(who.authority, _rests_on(citation))
    counts = Counter(_found(one, citation).value for one in found)
    rows = [one for one in _rows(found, who, now) if one["href"]]
    return {
        "counts": [
            {"key": text(f"appeal.court_outcome.{code.value}"), "value": str(counts[code.value])}
            for code in CourtOutcome
            if counts[code.value]
        ],
        "rows": rows,
    }


def _rests_on(citation: str) -> Callable[[ComplaintLodged], bool]:
    return lambda said: citation in said.grounds


def _found(one: Outcome, citation: str) -> CourtOutcome:
    """What the court made of the decision as far as it rests on that provision: upheld where another ground fell."""
    fell = citation in one.said.faulty_grounds or one.said.outcome is CourtOutcome.CHANGED
    return one.said.outcome if fell else CourtOutcome.UPHELD


def _rows(found: list[Outcome], who: Who, now: Situation) -> list[Context]:
    shown = Shown(file=unopened(FileId(""), PROCEDURES["appeal"], authority=who.authority), situation=now)
    several = found[:MANY]
    rows = FileRow.objects.filter(
        may_see(shown), authority=who.authority, pk__in=[one.file for one in several]
    )
    seen = {row.file_id: row.number for row in rows}
    house = office(who.authority)
    with looking(who, "what courts decided") as look:
        look.files |= dict.fromkeys(seen)
    return [
        {
            "href": of_file(one.file) if one.file in seen else "",
            "number": seen.get(one.file, ""),
            "case": one.contested.case,
            "decision": one.contested.decision,
            "kind": text(f"appeal.kind.{one.contested.kind.value}"),
            "outcome": text(f"appeal.court_outcome.{one.said.outcome.value}"),
            "instance": text(f"appeal.instance.{one.said.instance.value}"),
            "day": one.day,
            "signatory": house.names.get(one.contested.signatory, one.contested.signatory),
            "faulty": [each.text for each in one.contested.reasons if each.entry in one.said.faulty_reasons],
            "points": list(one.said.points),
        }
        for one in several
    ]
