"""The expulsion as a page to read and print."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.utils.translation import gettext as _

from byla.app.desk.present.court_points import court_points
from byla.app.desk.present.decision_on_departure import refoulement
from byla.app.desk.present.derived_right import derived_right
from byla.app.desk.present.free_movement import free_movement
from byla.app.desk.present.people import People
from byla.app.desk.present.printed import printed
from byla.app.desk.present.said import text
from byla.app.store.show import Shown
from byla.casefile import File
from byla.procedures.lt.departure import DEPARTURE
from byla.procedures.lt.departure.expulsion import can_be_written, expulsion

Context = dict[str, Any]
CODE = DEPARTURE.code


def offers_expulsion(file: File[Any]) -> bool:
    """Whether the file holds an expulsion that was drafted, or signed with its document: the first ones had none."""
    if file.procedure is not DEPARTURE:
        return False
    expelled = file.matter.expelled
    return can_be_written(file.matter) if expelled is None else expelled.says.written is not None


def decision_on_expulsion(shown: Shown) -> Context:
    """The expulsion as it was signed; or the draft as it would be today."""
    expelled = shown.file.matter.expelled
    written = expulsion(shown.file, shown.situation, number="") if expelled is None else expelled.says.written
    part = written["operative_part"]
    return {
        **printed(shown, written, signed=expelled, draft=shown.file.matter.expulsion_draft),
        "ordered": _("The person is expelled to {country}.").format(
            country=text(f"person.country.{part['country']}")
        ),
        "manner": _("It is executed at once."),
        "ground": text(f"{CODE}.expelled.{part['ground']}"),
        "decision": written["facts"]["decision"],
        "decided": date.fromisoformat(written["facts"]["decided"]),
        "reasons": written["reasons"],
        "court_points": court_points(written["court_points"]),
        "refoulement": refoulement(written["refoulement"]),
        "derived_right": derived_right(written["derived_right"], People(shown=shown)),
        "free_movement": free_movement(written.get("free_movement"), People(shown=shown)),
        "circumstances": [
            {"key": text(f"{CODE}.draft_expulsion.{name}"), "value": said}
            for name, said in written["weighed"].items()
        ],
        "hearing": written["heard"] or text(f"{CODE}.nothing_said"),
    }
