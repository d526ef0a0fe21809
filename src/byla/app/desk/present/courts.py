"""Appeals as their page shows them: what waits for a court, by its next day; what courts decided, of whom, on which
provision; and which other files rest, word for word, on a reason that was found faulty.
"""

from __future__ import annotations

from datetime import date
from typing import Any

from byla.app.desk.addresses import of_file, of_step
from byla.app.desk.present.citation import citation
from byla.app.desk.present.people import may_see
from byla.app.desk.present.said import text
from byla.app.desk.present.worklist import names_of
from byla.app.store.listing import Page
from byla.app.store.models import FileRow
from byla.app.store.read import load
from byla.app.store.show import Shown, show
from byla.app.store.who import Who, office
from byla.casefile import FileId, fingerprints
from byla.procedures.lt.appeal.effect import effect
from byla.procedures.lt.appeal.entries import ComplaintLodged
from byla.procedures.lt.appeal.matter import Appeal
from byla.procedures.lt.appeal.steps.passing_on import PUT_BEFORE_OFFICIAL
from byla.procedures.lt.appeal.term import final_on, last_day_to_go_on, to_decide
from byla.procedures.lt.courts import UNDONE

Context = dict[str, Any]
MANY = 20


def courts(page: Page, who: Who) -> Context:
    """The context of desk/courts.html."""
    names = names_of(page.rows, who)
    read = [(one, show(FileId(one.file_id), who)) for one in page.rows]
    rows = [
        _row(shown, ", ".join(called.name for called in names.get(one.file_id, []) if called.name))
        for one, shown in read
        if shown.file.matter.lodged is not None
    ]
    return in_order(rows)


def in_order(rows: list[Context]) -> Context:
    """What waits for a court, by the day on which it sits, else by which it decides, those without a day last; and what
    was decided, the newest first. What went on to the Supreme Administrative Court is both.
    """
    pending = [one for one in rows if one["before_court"]]
    decided = [one for one in rows if one["outcome"]]
    return {
        "pending": sorted(pending, key=lambda one: one["sits_on"] or one["decides_by"] or date.max),
        "decided": sorted(decided, key=lambda one: one["pronounced"], reverse=True),
    }


def _row(shown: Shown, person: str) -> Context:
    appeal, now = shown.file.matter, shown.situation
    said = appeal.lodged.says
    clock = to_decide(appeal, now)
    newest = appeal.outcomes[-1] if appeal.outcomes else None
    final = final_on(appeal, now) is not None
    order = office(shown.file.authority)
    return {
        "href": of_file(shown.file.id),
        "number": shown.file.number,
        "person": person or "–",
        "case": said.case,
        "decision": said.decision,
        "kind": text(f"appeal.kind.{said.kind.value}"),
        "stage": text(f"appeal.stage.{shown.file.procedure.stage(appeal)}"),
        "before_court": not final and (newest is None or appeal.further is not None),
        "sits_on": None if appeal.sitting is None else appeal.sitting.says.sits_on,
        "decides_by": None if clock is None or newest is not None else clock.read(now.calendar, now.on).day,
        "waits": text("lt.waits" if effect(appeal, now).suspended else "lt.does_not_wait"),
        "outcome": "" if newest is None else text(f"appeal.court_outcome.{newest.says.outcome.value}"),
        "final": final,
        "open_until": last_day_to_go_on(appeal, now),
        "went_on": None if appeal.further is None else appeal.further.day,
        "pronounced": None if newest is None else newest.day,
        "signatory": order.names.get(said.signatory, said.signatory),
        "unit": order.units[said.unit].name if said.unit in order.units else "",
        "citations": [citation(one, now.law()) for one in said.grounds],
        **_same_words(appeal, said, shown),
    }


def _same_words(appeal: Appeal, said: ComplaintLodged, shown: Shown) -> Context:
    """Other files that the reader may see and that hold, word for word, a sentence of a reason found faulty: those that
    were put before somebody, and those that whoever may can put.

    What follows for them somebody says in each: nothing is changed by being listed.
    """
    newest = appeal.outcomes[-1].says if appeal.outcomes else None
    if newest is None or newest.outcome not in UNDONE:
        return {"same_words": [], "to_put": [], "put": ""}
    faulty = tuple(one.text for one in said.reasons if one.entry in newest.faulty_reasons)
    marks = list(fingerprints(faulty))
    rows = FileRow.objects.filter(
        may_see(shown), authority=shown.file.authority, passages__mark__in=marks
    ).exclude(file_id=said.contests)
    found = [_same(one, shown) for one in rows.distinct().order_by("number")[:MANY]]
    may_put = shown.situation.actor.reader.roles & PUT_BEFORE_OFFICIAL.roles
    return {
        "same_words": [one for one in found if one["official"]],
        "to_put": [one for one in found if not one["official"]],
        "put": of_step(shown.file.id, PUT_BEFORE_OFFICIAL.code) if may_put else "",
    }


def _same(one: FileRow, shown: Shown) -> Context:
    """The file, and before whom it was put or what was said of it."""
    file = load(FileId(one.file_id), authority=shown.file.authority)
    put = next((each for each in reversed(file.matter.faults_put) if each.says.appeal == shown.file.id), None)
    found = (each.says for each in file.matter.faults_looked_at if put and each.says.put == put.number)
    looked, names = next(found, None), office(shown.file.authority).names
    return {
        "id": one.file_id,
        "href": of_file(one.file_id),
        "number": one.number,
        "stage": text(f"{one.procedure}.stage.{one.stage}"),
        "official": "" if put is None else names.get(put.says.official, put.says.official),
        "until": None if put is None else put.says.until,
        "found": "" if looked is None else text(f"lt.finding.{looked.finding.value}"),
    }
