"""What a decision knows, part by part: what the file began with, statements of fact, what others make of it, what
speaks for the person, and what the services concluded. Facts stand apart from assessments (Directive 2016/680, Art. 7).
"""

from __future__ import annotations

from datetime import date
from typing import Any

from django.utils.translation import gettext as _

from byla.app.desk.present.said import article, text, written_day

Context = dict[str, Any]
CODE = "residence_permit"


def known(written: Context) -> Context:
    """The parts of desk/decision.html that say what is known."""
    facts = written["facts"]
    statements = [one for one in facts if "entry" in one]
    against = [one for one in statements if one["bearing"] == "against"]
    return {
        "began": [_began(one) for one in facts if "began_with" in one],
        "facts": [_statement(one, written) for one in against if one["nature"] == "fact"],
        "judged": [_statement(one, written) for one in against if one["nature"] != "fact"],
        "in_favour": [
            *(_statement(one, written) for one in statements if one["bearing"] == "for"),
            *(_told_for(one) for one in facts if one.get("for_the_person")),
        ],
        "concluded": [_concluded(one) for one in facts if "agency" in one],
    }


def _began(one: Context) -> Context:
    cause = text(f"{CODE}.began_with.{one['began_with']}")
    began = _("{cause}, {day}.").format(cause=cause, day=written_day(date.fromisoformat(one["day"])))
    said = [one["found"] or "", *(_notice(notice) for notice in one["notices"])]
    return {"text": began, "hint": " ".join(part for part in said if part)}


def _notice(notice: Context) -> str:
    """Which body told the authority of a threat of its own motion, of what, when, and under which article."""
    return _("{agency} gave notice of a threat to {interest}; received on {day} ({article}).").format(
        agency=text(f"{CODE}.agency.{notice['agency']}"),
        interest=text(f"{CODE}.interest.{notice['interest']}"),
        day=written_day(date.fromisoformat(notice["received"])),
        article=article(notice["under"]),
    )


def _concluded(one: Context) -> Context:
    """A conclusion in the body's words; what the official makes of it stands apart."""
    agency, outcome = text(f"{CODE}.agency.{one['agency']}"), text(f"{CODE}.outcome.{one['outcome']}")
    interest = text(f"{CODE}.interest.{one['interest']}")
    told = " ".join(part for part in (f"{agency} ({interest}): {outcome}.", one["reasons"]) if part)
    later = one["upheld"] or {}
    essence = [part for part in (one["essence"], later.get("essence")) if part]
    return {"text": told, "essence": " ".join(essence), "weighed_by_official": one["weighed"] or ""}


def _told_for(one: Context) -> Context:
    agency = text(f"{CODE}.agency.{one['agency']}")
    return {"text": one["for_the_person"], "hint": _("Said by: {agency}").format(agency=agency)}


def _statement(one: Context, written: Context) -> Context:
    marks = (text(f"{CODE}.{kind}.{one[kind]}") for kind in ("nature", "reliability"))
    dated = written_day(date.fromisoformat(one["dated"]))
    return {
        "text": one["statement"],
        "is_essence": one["is_essence"],
        "hint": f"{', '.join(marks)}. {one['source']}, {dated}",
        "weighed": _weighed(one.get("weighed"), written),
    }


def _weighed(said: Context | None, written: Context) -> list[Context]:
    """What the official made of a statement against the person, in the words of the record."""
    if said is None:
        return []
    statements = {one["entry"]: one["statement"] for one in written["facts"] if "entry" in one}
    against = "; ".join(statements[number] for number in said["set_against"] if number in statements)
    values = {
        "answer": said["answer"],
        "set_against": against,
        "weight": text(f"{CODE}.fact_weight.{said['weight']}"),
        "because": said["because"],
    }
    return [{"key": text(f"{CODE}.label.{name}"), "value": value} for name, value in values.items() if value]
