"""The decision on a ban on entry as a page to read and print."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.utils.translation import gettext as _

from byla.app.desk.present.court_points import court_points
from byla.app.desk.present.free_movement import free_movement
from byla.app.desk.present.people import People
from byla.app.desk.present.printed import printed
from byla.app.desk.present.said import text
from byla.app.store.show import Shown
from byla.casefile import File
from byla.procedures.lt.entry_ban import ENTRY_BAN
from byla.procedures.lt.entry_ban.document import can_be_written, document

Context = dict[str, Any]
CODE = ENTRY_BAN.code


def offers_ban(file: File[Any]) -> bool:
    """Whether the file holds a ban that was drafted or signed; what is erased is not."""
    if file.procedure is not ENTRY_BAN or file.matter.draft is None:
        return False
    return file.matter.imposed is not None or can_be_written(file.matter)


def decision_on_ban(shown: Shown) -> Context:
    """The ban as it was signed; or the draft as it would be today."""
    imposed = shown.file.matter.imposed
    written = document(shown.file, shown.situation, number="") if imposed is None else imposed.says.written
    part, facts = written["operative_part"], written["facts"]
    return {
        **printed(shown, written, signed=imposed, draft=shown.file.matter.draft),
        "ordered": _("Entry into Lithuania is banned for {months} months.").format(months=part["months"]),
        "manner": text(f"{CODE}.runs_from.{part['begins']}"),
        "decision": facts["decision"],
        "decided": date.fromisoformat(facts["decided"]),
        "court_points": court_points(written.get("court_points", [])),
        "reasons": written["reasons"],
        "why_so_long": written["why_so_long"],
        "free_movement": free_movement(written.get("free_movement"), People(shown=shown)),
        "circumstances": _circumstances(written),
        "hearing": _hearing(written),
    }


def _circumstances(written: Context) -> list[Context]:
    said = written["circumstances"]
    return [{"key": text(f"{CODE}.weigh_ban.{name}"), "value": value} for name, value in said.items()]


def _hearing(written: Context) -> str:
    """What the person said; that they let the day pass; that they were not heard."""
    if not written["was_heard"]:
        return text(f"{CODE}.not_heard_for_a_harm")
    return written["heard"] or text(f"{CODE}.nothing_said")
