"""The page of a file: everything that the core answers about it, for one reader, now or as known on a day."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from byla.access import EXPORT, FILE
from byla.app.desk.addresses import of_file, of_receipt, of_step, of_today
from byla.app.desk.present.clock import clock
from byla.app.desk.present.correcting import numbers_to_correct
from byla.app.desk.present.identity import identity
from byla.app.desk.present.next_steps import NextSteps
from byla.app.desk.present.openings import openings
from byla.app.desk.present.people import People, may_see
from byla.app.desk.present.printed_decisions import printed_decision
from byla.app.desk.present.repeated import repeated_passages
from byla.app.desk.present.sections import documents, sections
from byla.app.desk.present.similar import similar_identities
from byla.app.desk.present.timeline import timeline
from byla.app.log.told import told
from byla.app.looks.answering import may_answer
from byla.app.registry import POLICY
from byla.app.store.models import FileRow, FileSubject
from byla.app.store.show import Shown
from byla.casefile import Bound, FileId, Timed, item_of, timed
from byla.casefile.steps_of_correction import CORRECT_ENTRY

Context = dict[str, Any]
ID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
"""How the store calls a file: a text of that length is none."""
MOST_FILES = 50
"""Files about one person on that person's page; whoever has more finds them by search."""


def whole_file(shown: Shown, *, past: date | None = None) -> Context:
    """The context of desk/file.html; `past` is the day as of which it is shown."""
    about = _about(shown)
    people = People(shown=shown, others=_others(shown) | about)
    clocks = [clock(one, shown.file, shown.situation) for one in _clocks(shown)]
    steps = _steps(shown) if past is None else {}
    return {
        "identity": identity(people),
        "back": _back(shown),
        **steps,
        "whole": shown.whole,
        "through_glass": shown.through_glass,
        "clocks": clocks,
        "has_clocks": bool(clocks) or shown.file.procedure.item == FILE,
        "sections": sections(people),
        "documents": documents(people),
        "repeated": repeated_passages(shown) if past is None else [],
        "similar": similar_identities(shown) if past is None else [],
        "linked": [one for file, one in people.linked.items() if file != shown.file.id],
        "decision_href": reverse("desk:decision", args=[shown.file.id])
        if printed_decision(shown.file) is not None
        else "",
        **(_ways_out(shown) if past is None else {}),
        "entries": _entries(people, steps),
        "known_on": {
            "action": of_file(shown.file.id),
            "value": past or shown.situation.on,
            "past": past is not None,
        },
    }


def _ways_out(shown: Shown) -> Context:
    """For those who may take the file out: the archive; and the answer to the person who asks who looked."""
    reader, file = shown.situation.actor.reader, shown.file
    ways = {"today_href": of_today(file.id)} if file.procedure.code == "person" and shown.whole else {}
    if POLICY.judge(reader, EXPORT, item_of(file)).allowed:
        ways["archive_href"] = reverse("desk:archive", args=[file.id])
    if file.procedure.code == "person" and may_answer(reader):
        ways["looks_href"] = reverse("desk:told", args=[file.id])
    return ways


def _entries(people: People, steps: Context) -> list[Context]:
    """The record; each entry that the reader may correct with the way to it."""
    shown = people.shown
    href = of_step(shown.file.id, CORRECT_ENTRY.code)
    may = any(one["href"] == href for one in steps.get("keeping", ()))
    numbers = numbers_to_correct(shown) if may else frozenset()
    offered = told(shown.file) if shown.whole else frozenset()
    return [
        one
        | ({"correct": f"{href}?entry={one['number']}"} if one["number"] in numbers else {})
        | ({"receipt": of_receipt(shown.file.id, one["number"])} if one["number"] in offered else {})
        for one in timeline(people)
    ]


def _clocks(shown: Shown) -> list[Timed]:
    """Every clock of a whole file; of a part, those of bodies alone: whether another was kept it does not tell."""
    clocks = timed(shown.file, shown.situation)
    return [one for one in clocks if shown.whole or one.deadline.binds is Bound.ASSESSOR]


def _back(shown: Shown) -> Context:
    """Where the reader came from: an outside body has an inbox in place of a worklist."""
    if shown.situation.actor.reader.agency is not None:
        return {"href": reverse("desk:assessments"), "text": _("Assessments")}
    return {"href": reverse("desk:worklist"), "text": _("Worklist")}


def _steps(shown: Shown) -> Context:
    steps = NextSteps.of(shown)
    return {
        "must": steps.must(),
        "ahead": steps.ahead(),
        "tasks": steps.tasks(),
        **_open_steps(steps),
        "others": steps.others(),
        "blocked": steps.blocked(),
    }


def _open_steps(steps: NextSteps) -> Context:
    """What moves a matter on stands open. A record of a person only grows: there, what begins with it comes first."""
    begins = openings(steps.shown)
    if steps.shown.file.procedure.item == FILE:
        said = _("Keep the file in order: hand over, correct, limit access")
        return {"may": [*steps.may(), *begins], "keeping": steps.keeping(), "keeping_said": said}
    said = _("Add to the record, or correct it")
    return {"may": begins, "keeping": [*steps.may(), *steps.keeping()], "keeping_said": said}


def _others(shown: Shown) -> frozenset[FileId]:
    """The files that this one hangs together with, and those that its sections may name."""
    file = shown.file
    named = {
        value for one in file.procedure.sections(file, shown.situation) for row in one.rows for value in row
    }
    named |= {line.value for one in file.procedure.sections(file, shown.situation) for line in one.lines}
    looks_like_one = {FileId(one) for one in named if isinstance(one, str) and ID.fullmatch(one)}
    return frozenset({*file.procedure.links(file.matter), *looks_like_one})


def _about(shown: Shown) -> frozenset[FileId]:
    """The files about this person that the reader may see."""
    if shown.file.procedure.code != "person":
        return frozenset()
    about = FileSubject.objects.filter(authority=shown.file.authority, record=shown.file.id)
    rows = FileRow.objects.filter(may_see(shown), pk__in=about.values("file_row_id")).order_by("-number")
    return frozenset(FileId(row.file_id) for row in rows[:MOST_FILES])
