"""The order to leave as a page to read and print."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.utils.translation import gettext as _

from byla.app.desk.present.court_points import court_points
from byla.app.desk.present.derived_right import derived_right
from byla.app.desk.present.free_movement import free_movement
from byla.app.desk.present.people import People
from byla.app.desk.present.printed import printed
from byla.app.desk.present.said import text
from byla.app.store.show import Shown
from byla.casefile import File
from byla.procedures.lt.departure import DEPARTURE
from byla.procedures.lt.departure.document import can_be_written, document
from byla.procedures.lt.departure.term import last_day, to_appeal

Context = dict[str, Any]
CODE = DEPARTURE.code


def offers_departure(file: File[Any]) -> bool:
    """Whether the file holds an order to leave that was drafted or signed; what is erased is not."""
    if file.procedure is not DEPARTURE or file.matter.draft is None:
        return False
    return file.matter.ordered is not None or can_be_written(file.matter)


def decision_on_departure(shown: Shown) -> Context:
    """The order as it was signed; or the draft as it would be today."""
    ordered = shown.file.matter.ordered
    written = document(shown.file, shown.situation, number="") if ordered is None else ordered.says.written
    facts = written["facts"]
    return {
        **printed(shown, written, signed=ordered, draft=shown.file.matter.draft),
        **_ordered(written),
        "decision": facts["decision"],
        "decided": date.fromisoformat(facts["decided"]),
        "court_points": court_points(written.get("court_points", [])),
        "reasons": written["reasons"],
        "absconding": written["absconding"],
        "refoulement": refoulement(written["refoulement"]),
        "derived_right": derived_right(written.get("derived_right"), People(shown=shown)),
        "free_movement": free_movement(written.get("free_movement"), People(shown=shown)),
        "circumstances": _weighed(written["weighing"]),
        "hearing": written["heard"] or text(f"{CODE}.nothing_said"),
        "served": _served(shown),
    }


def _ordered(written: Context) -> Context:
    """Whereto, and in how many days from service."""
    part = written["operative_part"]
    country = text(f"person.country.{part['country']}")
    if part["order"] == "depart":
        said = _("The person departs for {country}, whose permit they hold.").format(country=country)
    else:
        said = _("The person returns to {country}.").format(country=country)
    days = part["days"]
    given = text("calendars.days", count=days)
    until = (
        _("At once: no days are given.") if days == 0 else _("Within {days} from service.").format(days=given)
    )
    return {"ordered": said, "manner": until}


def refoulement(said: Context) -> list[Context]:
    """Rows of what awaits the person in the country, from which sources, and why."""
    label = f"{CODE}.check_refoulement."
    country = {"key": text(f"{label}country"), "value": text(f"person.country.{said['country']}")}
    return [country, *({"key": text(label + one), "value": said[one]} for one in ("sources", "reasons"))]


def _weighed(said: Context) -> list[Context]:
    return [{"key": text(f"{CODE}.draft_return.{name}"), "value": value} for name, value in said.items()]


def _served(shown: Shown) -> Context | None:
    """The days that service has set: until when the person leaves, and until when they can appeal. None before."""
    matter, now = shown.file.matter, shown.situation
    clock = to_appeal(matter, now)
    if matter.served is None or clock is None:
        return None
    return {
        "day": matter.served.day,
        "leaves_by": last_day(matter, now),
        "appeals_by": clock.read(now.calendar, now.on).day,
    }
